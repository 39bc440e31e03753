"""Claims whose words reached a page without their standing, by whatever way."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from lxml import etree, html

from macros.draw.view import View
from macros.weigh.judgement import Standing

_SPECULATIVE: Final = {Standing.SPECULATIVE, Standing.SPECULATIVE_DISPUTED}
_OUTSIDE: Final = "[not(ancestor-or-self::*[@data-claim])]"
_TEXT = etree.XPath(f"//body//text(){_OUTSIDE}", smart_strings=False)
_SAYING = etree.XPath(
    f"//title{_OUTSIDE}/text() | //*{_OUTSIDE}/@*[contains(' alt aria-label content title ',"
    " concat(' ', name(), ' '))]",
    smart_strings=False,
)
"""The page's title, and attributes whose words reach a reader."""

_KEY: Final = 6


class Unframed:
    """Finds the words of speculative claims where nothing says that they are speculative."""

    def __init__(self, view: View) -> None:
        self._phrases = defaultdict[str, list[tuple[str, str, str]]](list)
        for name, judged in view.judgements.claims.items():
            if judged.standing in _SPECULATIVE:
                said = view.standing_word(judged.standing)
                claim = view.briefing.claims[name]
                for words in sorted({_spaced(claim.text), _spaced(claim.label)}):
                    self._phrases[words[:_KEY]].append((words, said, name))

    def found(self, root: html.HtmlElement) -> Iterator[tuple[int, str]]:
        """Go through the places on a page: line, id of the claim."""
        if not self._phrases:
            return
        for said in _SAYING(root):
            text = _spaced(said)
            for _, standing, name in self._in(text):
                if standing not in text:
                    yield 1, name
        for words, _, name in self._in(_spaced("".join(_TEXT(root)))):
            yield _line(root, words), name

    def _in(self, text: str) -> Iterator[tuple[str, str, str]]:
        keys = {text[at : at + _KEY] for at in range(len(text))}
        for key in sorted(keys & self._phrases.keys()):
            yield from (one for one in self._phrases[key] if one[0] in text)


def _line(root: html.HtmlElement, words: str) -> int:
    """Return the line of the smallest element that holds the words."""
    holding = [
        element
        for element in root.iter()
        if isinstance(element.tag, str) and words in _spaced(element.text_content())
    ]
    return (holding[-1].sourceline or 1) if holding else 1


def _spaced(text: str) -> str:
    return " ".join(text.split())
