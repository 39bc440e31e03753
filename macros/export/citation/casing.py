"""Titles in the capitals that MLA and Chicago want of English ones.

After the rules of the Citation Style Language, as citeproc-js applies them: a word with a capital
stays as it is; small words stay small unless first, last or after a colon.
"""

import re
from functools import lru_cache
from typing import Final

_MARK: Final = re.compile(r"""( "| '|[‘’“”"'\-–—/.,;?!:\[\]()])""")
_IN_WORD: Final = re.compile(r"\w[./]\w")
_SPACE: Final = re.compile(r"([ \u00a0\u2000-\u200b\u205f\u3000]+)")
_CLOSES: Final = {"“": "”", "‘": "’", ' "': '"', " '": "'"}
_SMALL: Final = frozenset(
    """
    about above across afore after against al along alongside amid amidst among amongst anenst
    apropos apud around as aside astride at athwart atop barring before behind below beneath beside
    besides between beyond but by circa despite down during et except for forenenst from given in
    inside into lest like modulo near next notwithstanding of off on onto out over per plus pro qua
    sans since than through throughout thruout till to toward towards under underneath until unto up
    upon versus vs via vis-à-vis with within without or yet so and nor a an the de von van c ca
    """.split()  # noqa: SIM905 (they read better so)
)


@lru_cache(maxsize=4096)
def headline(title: str) -> str:
    """Capitalise an English title."""
    return "".join(_Line(title).cased())


def place(name: str) -> str:
    """Capitalise the name of a site or a paper, unless it is an address: `r/teapots`."""
    return name if _IN_WORD.search(name) else headline(name)


class _Line:
    """One title between its marks: `texts` are what stands between `marks`."""

    def __init__(self, title: str) -> None:
        pieces = _MARK.split(title)
        self.texts, self.marks = pieces[0::2], pieces[1::2]
        self.before = tuple(self.texts)
        self.first, self.after_stop = True, False
        self.last: tuple[int, int] | None = None
        self.open: list[tuple[str, int]] = []

    def cased(self) -> list[str]:
        """Return the pieces, capitalised."""
        self._capitalise(0)
        for at, mark in enumerate(self.marks, 1):
            self.after_stop |= mark in "!?:"
            self._capitalise(at)
            self._quote(mark, at)
        for _, at in self.open:
            self._as_it_was(at)
        self._end()
        pieces = [self.texts[0]]
        for mark, text in zip(self.marks, self.texts[1:], strict=True):
            pieces += (mark, text)
        return pieces

    def _capitalise(self, at: int) -> None:
        if not self.texts[at].strip():
            return
        words = _SPACE.split(self.texts[at])
        hyphened = at == 0 and self.marks[:1] == ["-"]
        for place in range(0, len(words), 2):
            word = words[place]
            if not word:
                continue
            due = self.first or self.after_stop or (hyphened and place == len(words) - 1)
            large = len(word) > 1 and word.lower() not in _SMALL
            if (due or large) and word == word.lower():
                words[place] = word[0].upper() + word[1:]
            self.first = self.after_stop = False
            self.last = at, place
        self.texts[at] = "".join(words)

    def _quote(self, mark: str, at: int) -> None:
        """Follow quotation marks: what stands after an apostrophe is the rest of a word."""
        if mark in _CLOSES:
            self.open.append((_CLOSES[mark], at))
        elif mark in {"’", "”", '"', "'"}:
            if self.open and self.open[-1][0] == mark:
                self.open.pop()
            else:
                self._as_it_was(at)
                self.last = None

    def _as_it_was(self, at: int) -> None:
        self.texts[at] = self.before[at][:1] + self.texts[at][1:]

    def _end(self) -> None:
        if self.last is None:
            return
        at, place = self.last
        words = _SPACE.split(self.texts[at])
        word = words[place]
        if len(word) > 1 and word in _SMALL:
            words[place] = word[0].upper() + word[1:]
            self.texts[at] = "".join(words)
