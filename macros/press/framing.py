"""Claims whose words reached a page without their standing, by whatever way."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from lxml import etree, html

from macros.check.unframed_speculation import SPECULATIVE
from macros.draw.view import View
from macros.phrases import Phrases

APART: Final = "\0"
"""What no page and no phrase holds."""

_framed = etree.XPath("//*[@data-claim]")
_beside = etree.XPath(
    "//title/text() | //@alt | //@aria-label | //@content | //@title", smart_strings=False
)
"""What reaches a reader beside the text of a page."""


class Unframed:
    """Finds the words of speculative claims where nothing says that they are speculative."""

    def __init__(self, view: View) -> None:
        self._claims = defaultdict[str, list[tuple[str, str]]](list)
        for name, judged in view.judgements.claims.items():
            if judged.standing in SPECULATIVE:
                for words in {view.briefing.claims[name].text, view.briefing.claims[name].label}:
                    standing = view.standing_word(judged.standing)
                    self._claims[_spaced(words)].append((standing, name))
        self._phrases = Phrases(self._claims)

    def found(self, page: html.HtmlElement) -> Iterator[tuple[int, str]]:
        """Go through the places: line, id of the claim. What is framed is cut out of the page."""
        for element in _framed(page):
            tail = element.tail
            element.clear()
            element.tail = f" {tail or ''}"
        body = page.find("body")
        for words in self._phrases.among(_spaced("" if body is None else body.text_content())):
            for _, name in self._claims[words]:
                yield _line(page, words), name
        beside = [_spaced(said) for said in _beside(page)]
        for words in self._phrases.among(APART.join(beside)):
            for name in self._said(words, beside):
                yield 1, name

    def none_in(self, page: str) -> bool:
        """Say whether none of a page is such words: its unframed text, then what stands beside it.

        The parts stand apart by `APART`.
        """
        page = _spaced(page)
        found = self._phrases.among(page)  # looked for all at once: hardly a page has any
        if not found:
            return True
        text, *beside = page.split(APART)
        return not any(words in text or self._said(words, beside) for words in found)

    def _said(self, words: str, beside: Iterable[str]) -> set[str]:
        """Return the claims whose words are said without their standing."""
        return {
            name
            for said in beside
            if words in said
            for standing, name in self._claims[words]
            if standing not in said
        }


def _line(page: html.HtmlElement, words: str) -> int:
    """Return the line of the smallest element that holds the words."""
    holding = [
        element.sourceline or 1
        for element in page.iter("*")
        if words in _spaced(element.text_content())
    ]
    return holding[-1]


def _spaced(text: str) -> str:
    return " ".join(text.split())
