"""A macro call that cannot be drawn: the author's fault, with its cure."""

from collections.abc import Iterable
from difflib import get_close_matches


class MacroFaultError(Exception):
    """Raised by what draws a macro; the seam reports it with the page's file and line.

    `word` is what the author wrote wrongly, so that its column can be found.
    """

    def __init__(self, code: str, message: str, hint: str, word: str = "") -> None:
        super().__init__(message)
        self.code, self.message, self.hint, self.word = code, message, hint, word


def unknown_id(name: str, kind: str, known: Iterable[str]) -> MacroFaultError:
    """Say that no record of `kind` has this id, and which one may have been meant."""
    near = get_close_matches(name, known, n=1)
    hint = f"did you mean {near[0]}?" if near else f"write the id of a record in {kind}"
    return MacroFaultError("unknown-id", f"`{name}` is the id of no record in {kind}", hint, name)


def unknown_word(name: str, what: str, known: Iterable[str]) -> MacroFaultError:
    """Say that a word is none of those which an argument takes."""
    words = sorted(known)
    near = get_close_matches(name, words, n=1)
    hint = f"did you mean {near[0]}?" if near else f"write one of {', '.join(words)}"
    return MacroFaultError("malformed-macro", f"`{name}` is no {what}", hint, name)
