"""Drawings set aside while Markdown is read, so that it leaves them alone."""

import re
from dataclasses import dataclass, field

from markupsafe import Markup, escape

_OPEN, _CLOSE = "\ue000", "\ue001"
_DIGITS = {ord(digit): 0xE010 + number for number, digit in enumerate("0123456789")}
"""Digits of a mark are no digits to Markdown: an anchor made of a heading leaves them out."""

_NUMBER = f"{_OPEN}([\ue010-\ue019]+){_CLOSE}"
_MARK = re.compile(_NUMBER)
_NOTHING = Markup()
_BLOCK, _INLINE = Markup("<div{}>{}</div>"), Markup("<span{}>{}</span>")
_PLACE = re.compile(rf"<p>\s*{_NUMBER}\s*</p>|{_NUMBER}")


@dataclass
class Stash:
    """Drawn HTML, by number; the mark that stands for it is no Markdown and no HTML."""

    drawn: list[Markup] = field(default_factory=list)

    def put(self, html: Markup) -> str:
        """Set a drawing aside and return the mark that holds its place."""
        self.drawn.append(html)
        return f"{_OPEN}{str(len(self.drawn) - 1).translate(_DIGITS)}{_CLOSE}"

    def bring_back(self, html: str, spoken: Markup = _NOTHING) -> str:
        """Put every drawing where its mark stands; alone in a paragraph, it takes its place.

        `spoken` are the attributes that say its language, where the page is in another one.
        """

        def drawn(found: re.Match[str]) -> str:
            drawing = self._drawing(found[1] or found[2])
            if not spoken:
                return drawing
            whole = _BLOCK if found[1] else _INLINE
            return whole.format(spoken, drawing)

        return _PLACE.sub(drawn, html)

    def filled(self, html: str) -> str:
        """Put every drawing where its mark stands, and leave all else as it is."""
        return _MARK.sub(lambda found: self._drawing(found[1]), html)

    def words(self, text: str) -> str:
        """Put the words of every drawing where its mark stands, as a title takes them."""
        return _MARK.sub(lambda found: self._drawing(found[1]).striptags(), text)

    def escaped_words(self, html: str) -> str:
        """Put the same words into HTML, as a list of contents takes them."""
        return _MARK.sub(lambda found: escape(self._drawing(found[1]).striptags()), html)

    def _drawing(self, number: str) -> Markup:
        return self.drawn[int("".join(chr(ord(digit) - 0xE010 + ord("0")) for digit in number))]
