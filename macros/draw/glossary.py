"""Terms explained where they are first used: their first mention on a page links to the meaning.

Left alone are links, headings, code and quotations: what somebody else said stays as it was.
Words are looked up one by one, so that a thousand terms cost no more than ten.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Final

from markupsafe import Markup, escape

from macros.model.desk import Term

Link = Callable[[str, Markup], Markup]
"""Draws a link to a term from its id and the words that are there."""

_PART: Final = re.compile(r"(<[^>]*>)")
_TAG: Final = re.compile(r"</?([a-z][a-z0-9]*)")
_KEPT: Final = frozenset({"a", "blockquote", "cite", "code", "h1", "h2", "h3", "h4", "h5", "h6"})
_QUOTE: Final = re.compile("(&#34;|&quot;|[“”„«»「」『』])")
_OPENS: Final = frozenset("“„«「『")
_WORD: Final = re.compile(r"\w+")
_UNSPACED: Final = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"
)
"""Letters of scripts that put no spaces between words."""


class Glossary:
    """The terms of a briefing, by the words in which they can be met."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._by_word: dict[str, list[tuple[str, str, str]]] = {}
        self._unspaced: list[tuple[str, str]] = []
        for term in terms:
            for phrase in _phrases(term):
                if _UNSPACED.search(phrase):
                    self._unspaced.append((phrase, term.id))
                elif first := _WORD.search(phrase):
                    known = self._by_word.setdefault(first[0].casefold(), [])
                    known.append((str(escape(phrase[1:])), phrase, term.id))

    def linked(self, html: Markup, told: set[str], link: Link) -> Markup:
        """Link the first mention of each term that is not yet `told` on the page; note it there."""
        found = {
            phrase: name
            for phrase, name in self._among(html)
            if name not in told and _pattern((phrase,)).search(html)
        }
        if not found:
            return html
        longest_first = tuple(sorted(found, key=len, reverse=True))
        pattern = _pattern(longest_first)
        names = [found[phrase] for phrase in longest_first]

        def linking(mention: re.Match[str]) -> str:
            name = names[(mention.lastindex or 1) - 1]
            if name in told:
                return mention[0]
            told.add(name)
            return link(name, Markup(mention[0]))  # noqa: S704 (it was HTML before)

        return Markup("").join(
            Markup(pattern.sub(linking, part) if free else part)  # noqa: S704 (likewise)
            for part, free in _parts(html)
        )

    def _among(self, html: str) -> Iterator[tuple[str, str]]:
        """Go through the phrases whose first word, and all but the first letter, is there."""
        if self._by_word:
            for word in self._by_word.keys() & set(_WORD.findall(html.casefold())):
                for rest, phrase, name in self._by_word[word]:
                    if rest in html:
                        yield phrase, name
        for phrase, name in self._unspaced:
            if phrase in html:
                yield phrase, name


def _phrases(term: Term) -> Iterator[str]:
    """Go through what a term can be met as; no lone name without a capital."""
    if not term.everyday:
        yield term.term
    for name in term.names:
        if name.kind != "garbled" and (name.value != name.value.lower() or " " in name.value):
            yield name.value


@lru_cache(maxsize=4096)  # compiling costs a hundred times what searching does
def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds phrases as a whole, each as a group of its own."""
    return re.compile("|".join(f"({_whole(phrase)})" for phrase in phrases))


def _whole(phrase: str) -> str:
    """Return what finds a phrase as a whole, at the head of a sentence too."""
    first, rest = phrase[0], str(escape(phrase[1:]))
    either = rest == rest.lower() and first.isalpha() and first.lower() != first.upper()
    start = f"[{first.lower()}{first.upper()}]" if either else re.escape(str(escape(first)))
    found = start + re.escape(rest)
    return found if _UNSPACED.search(phrase) else rf"(?<![\w&-])(?<!&#){found}(?![\w-])"


def _parts(html: str) -> Iterator[tuple[str, bool]]:
    """Take prose apart; True with text in which a term may be linked."""
    kept = quoted = 0
    for part in _PART.split(html):
        if tag := _TAG.match(part) if part.startswith("<") else None:
            if tag[1] in _KEPT:
                kept += -1 if part.startswith("</") else 1
            yield part, False
            continue
        for piece in _QUOTE.split(part):
            if _QUOTE.fullmatch(piece):
                straight = piece.startswith("&")
                opens = piece in _OPENS or (straight and not quoted)
                quoted = max(quoted + (1 if opens else -1), 0)
                yield piece, False
            else:
                yield piece, not kept and not quoted
        if part.endswith("\n"):
            quoted = 0
