"""What pages that people write say of claims: no more than their standing bears.

The head of a page can allow a word, as a record does:
`allow: [{code: overclaiming, word: confirmed, because: ...}]`.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any, Final

from macros.check.overclaiming import CODE
from macros.check.proof import HINT, Overclaim, Proof
from macros.diagnostic import Diagnostic, Place, Severity
from macros.draw.authored import code
from macros.press.site import Source
from macros.weigh.judgement import Judgements

_BREAK: Final = re.compile(r"\n[ \t]*\n|\n(?=[ \t]*(?:[-*+#>|]|\d+\.)[ \t])")
"""Where a paragraph ends, or an item of a list begins."""


def overclaims(
    judgements: Judgements, source: Source, markdown: str, head: Mapping[str, Any]
) -> Iterator[Diagnostic]:
    """Find words of proof beside claims that are not established, and what is allowed in vain.

    Pages are written as of today: how claims stood on an earlier day is not held against them.
    """
    if judgements.day is not None:
        return
    proof = Proof(judgements)
    allowed = dict(_allowed(head))
    used = set[str]()
    for line, found in _found(proof, _without_code(markdown)):
        word = " ".join(found.word.split()).casefold()
        if allowed.get(word):
            used.add(word)
        else:
            yield _warning(source.place(line, found.word), CODE, found.message, HINT)
    for word, because in allowed.items():
        if word not in used:
            message = f"nothing warns of `{word}` on this page ({CODE})"
            hint = "take it out, or name the word as it stands"
            if not because:
                message, hint = f"`{word}` is allowed without a reason", "write because: and why"
            place = Place(source.file, 1, 1)
            yield _warning(place, "unused-allowance", message, hint)


def _allowed(head: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Go through the words that a page's head allows, each with its reason, if it has one."""
    listed = head.get("allow") or []
    for one in listed if isinstance(listed, list) else [listed]:
        if isinstance(one, Mapping) and one.get("code") == CODE:
            yield str(one.get("word", "")).casefold(), str(one.get("because") or "")


def _found(proof: Proof, markdown: str) -> Iterator[tuple[int, Overclaim]]:
    """Go through overclaims, each with the line on which its word stands, counted from 1."""
    start = 0
    for end in chain((found.end() for found in _BREAK.finditer(markdown)), [len(markdown)]):
        paragraph = markdown[start:end]
        for found in proof.in_prose(paragraph):
            before = rf"{_spaced(found.after)}\s+" if found.after else ""
            place = re.search(before + rf"({_spaced(found.word)})", paragraph)
            at = start + (place.start(1) if place else 0)
            yield markdown.count("\n", 0, at) + 1, found
        start = end


def _spaced(words: str) -> str:
    return r"\s+".join(map(re.escape, words.split()))


def _without_code(markdown: str) -> str:
    """Blank out what is meant as it stands, line for line."""
    for start, end in reversed(code(markdown)):
        blank = re.sub(r"[^\n]", " ", markdown[start:end])
        markdown = markdown[:start] + blank + markdown[end:]
    return markdown


def _warning(place: Place, fault: str, message: str, hint: str) -> Diagnostic:
    return Diagnostic(place, fault, message, hint, Severity.WARNING)
