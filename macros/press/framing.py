"""Claims whose words reached a page without their standing, by whatever way."""

from collections.abc import Iterator
from typing import Final

from lxml import etree, html

from macros.draw.view import View
from macros.weigh.judgement import Standing

_SPECULATIVE: Final = {Standing.SPECULATIVE, Standing.SPECULATIVE_DISPUTED}
_framed = etree.XPath("//*[@data-claim]")
_beside = etree.XPath(
    "//title/text() | //@alt | //@aria-label | //@content | //@title", smart_strings=False
)
"""What reaches a reader beside the text of a page."""


class Unframed:
    """Finds the words of speculative claims where nothing says that they are speculative."""

    def __init__(self, view: View) -> None:
        self._phrases = [
            (_spaced(words), view.standing_word(judged.standing), name)
            for name, judged in view.judgements.claims.items()
            if judged.standing in _SPECULATIVE
            for words in {view.briefing.claims[name].text, view.briefing.claims[name].label}
        ]

    def found(self, page: html.HtmlElement) -> Iterator[tuple[int, str]]:
        """Go through the places: line, id of the claim. What is framed is cut out of the page."""
        for element in _framed(page):
            tail = element.tail
            element.clear()
            element.tail = f" {tail or ''}"
        body = page.find("body")
        text = _spaced("" if body is None else body.text_content())
        saying = [_spaced(said) for said in _beside(page)]
        for words, standing, name in self._phrases:
            if words in text:
                yield _line(page, words), name
            if any(words in said and standing not in said for said in saying):
                yield 1, name


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
