"""Words set into a box: broken into lines and made smaller until they fit, never beyond it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final
from unicodedata import category, normalize

from macros.export.cards.direction import JOINED
from macros.export.cards.typeface import Typeface

LEADING: Final = 1.24
"""How far lines are apart, as parts of the size."""

_ELLIPSIS: Final = "…"
_JOINING: Final = "\u200c\u200d"
_SLACK: Final = 0.99  # kerning may widen a line by a little

_WIDE: Final = r"\u2e80-\u303f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef"
_CLOSING: Final = r"、。，．！？；：」』）】》〉〕ー々"
_OPENING: Final = r"「『（【《〈〔"
_PIECE: Final = re.compile(rf"[{_OPENING}]*[{_WIDE}][{_CLOSING}]*|[^\s{_WIDE}]+[{_CLOSING}]*|\s+")
"""What stays together: a Chinese character with its punctuation, a word, a space."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Words as they are set: the size of the letters, and the lines."""

    size: float
    lines: tuple[str, ...]

    @property
    def height(self) -> float:
        """How much of the card's height it takes."""
        return self.size * LEADING * len(self.lines)


def shown(words: str, face: Typeface) -> str | None:
    """Return words as a card can show them; None where a letter of them is in no typeface.

    What is no letter, digit or mark of punctuation (pictures, controls) is left out if need be;
    what joins letters or keeps them apart, as Hindi and Persian need it, stays. Chinese or Korean
    beside letters that join cannot be drawn on one line.
    """
    if JOINED.search(words) and not face.behind.isdisjoint(words):
        return None
    left = []
    for letter in normalize("NFC", " ".join(words.split())):
        sort = category(letter)[0]
        if face.has(letter) and (sort != "C" or letter in _JOINING):
            left.append(letter)
        elif sort in "LNPM":
            return None
    return " ".join("".join(left).split())


def fitted(
    words: str, face: Typeface, *, width: float, height: float, sizes: Sequence[float]
) -> Setting:
    """Set words at the largest size at which they fit; at the smallest, what fits of them."""
    for size in sizes:
        setting = Setting(size, tuple(_lines(words, face, width * _SLACK / size)))
        if setting.height <= height:
            return setting
    most = max(1, int(height / (sizes[-1] * LEADING)))
    lines = setting.lines[:most]
    return Setting(sizes[-1], (*lines[:-1], _cut(lines[-1], face, width * _SLACK / sizes[-1])))


def _lines(words: str, face: Typeface, width: float) -> Iterator[str]:
    """Break words into lines of a width in ems."""
    line = ""
    for piece in _PIECE.findall(words):
        if face.width((line + piece).rstrip()) <= width:
            line += piece
            continue
        if line.strip():
            yield line.strip()
        line = piece.lstrip()
        while face.width(line.rstrip()) > width:
            head = _head(line, face, width)
            yield head
            line = line[len(head) :]
    if line.strip():
        yield line.strip()


def _head(word: str, face: Typeface, width: float) -> str:
    """Return as much of a word as fits on a line, with no mark parted from its letter."""
    end = 1
    while end < len(word) and face.width(word[: end + 1]) <= width:
        end += 1
    while 1 < end < len(word) and (category(word[end])[0] == "M" or word[end] in _JOINING):
        end -= 1
    return word[:end]


def _cut(line: str, face: Typeface, width: float) -> str:
    """End a line that says more than fits."""
    while line and face.width(line + _ELLIPSIS) > width:
        line = line[:-1]
    return line.rstrip(" ,;:") + _ELLIPSIS
