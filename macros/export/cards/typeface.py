"""How wide letters are, read from the typefaces that cards are lettered in.

Three tables of a TrueType file are enough: `head` for the size of the em, `hmtx` for the advances
and `cmap` for which glyph a letter has (formats 4 and 12 of the OpenType specification, 1.9).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from struct import unpack_from
from typing import Final

FOLDER: Final = Path(__file__).parent / "fonts"
REGULAR: Final = "briefing-card-400.ttf"
STRONG: Final = "briefing-card-600.ttf"
BEHIND: Final = ("briefing-card-han-500.ttf", "briefing-card-hangul-500.ttf")
FILES: Final = (REGULAR, STRONG, *BEHIND)

_SEGMENTS, _GROUPS = 4, 12
_JOINED: Final = 1.08
"""How much wider an Arabic letter may be at the end of a word than by itself."""
_ARABIC: Final = re.compile("[\u0600-\u077f]").match
_BEYOND: Final = 0xFFFF

_CIRCLE: Final = "\u25cc"
_MARK: Final = re.compile("[\u0900-\u0903\u093a-\u093c\u093e-\u094f\u0951-\u0957\u0962\u0963]")
_STANDING: Final = re.compile(
    "(?:[\u0915-\u0939\u0958-\u095f\u0978-\u097f]\u093c?(?:\u094d[\u200c\u200d]?(?=[\u0915-\u0939]))?)+"
    "(?:\u094d|[\u093e-\u094c\u0962\u0963])?[\u0900-\u0902]?\u0903?"
    "|[\u0904-\u0914\u0960\u0961][\u0900-\u0902]?\u0903?"
)
"""A syllable of Devanagari: letters, and marks that stand on them."""


@dataclass(frozen=True, slots=True)
class Typeface:
    """The advances of the letters that a card can show, as parts of the size.

    Where letters join or stand on one another, as in Arabic or Devanagari, they take less room
    together than one by one: what is added up here is the most that words can take. A mark of
    Devanagari that stands on no letter is drawn on a circle of dots, which takes room. `behind`
    are the letters that are drawn from another file, which a line with joined letters cannot take.
    """

    advances: Mapping[str, float]
    behind: frozenset[str] = frozenset()

    def width(self, words: str) -> float:
        """Return how wide words are at a size of 1; what is not there is as wide as an em."""
        own = sum(self.advances.get(letter, 1.0) for letter in words)
        return own + _on_circles(words) * self.advances.get(_CIRCLE, 1.0)

    def has(self, letter: str) -> bool:
        """Say whether a letter can be shown."""
        return letter in self.advances


def _on_circles(words: str) -> int:
    """Return how many marks stand on no letter, or may be taken to."""
    return len(_MARK.findall(_STANDING.sub("", words))) if _MARK.search(words) else 0


@cache
def typeface(name: str) -> Typeface:
    """Return a typeface by its file, with the Chinese and the Korean one behind it."""
    own, *behind = (_advances(file) for file in (name, *BEHIND))
    own = {letter: room * (_JOINED if _ARABIC(letter) else 1) for letter, room in own.items()}
    advances = {letter: room for one in behind for letter, room in one.items()}
    return Typeface({**advances, **own}, frozenset(advances.keys() - own.keys()))


@cache
def _advances(name: str) -> Mapping[str, float]:
    data = (FOLDER / name).read_bytes()
    tables = {
        data[at : at + 4].decode("ascii"): unpack_from(">I", data, at + 8)[0]
        for at in range(12, 12 + 16 * unpack_from(">H", data, 4)[0], 16)
    }
    em = unpack_from(">H", data, tables["head"] + 18)[0]
    known = unpack_from(">H", data, tables["hhea"] + 34)[0]
    widths = unpack_from(">" + "HH" * known, data, tables["hmtx"])[::2]
    return {
        chr(code): widths[min(glyph, known - 1)] / em
        for code, glyph in _glyphs(data, tables["cmap"])
    }


def _glyphs(data: bytes, cmap: int) -> Iterator[tuple[int, int]]:
    """Go through the letters and their glyphs, by the widest of the tables."""
    found = {}
    for place in range(unpack_from(">H", data, cmap + 2)[0]):
        start = cmap + unpack_from(">I", data, cmap + 4 + 8 * place + 4)[0]
        found[unpack_from(">H", data, start)[0]] = start
    if _GROUPS in found:
        yield from _grouped(data, found[_GROUPS])
    else:
        yield from _segmented(data, found[_SEGMENTS])


def _grouped(data: bytes, start: int) -> Iterator[tuple[int, int]]:
    for place in range(unpack_from(">I", data, start + 12)[0]):
        first, last, glyph = unpack_from(">III", data, start + 16 + 12 * place)
        yield from ((code, glyph + code - first) for code in range(first, last + 1))


def _segmented(data: bytes, start: int) -> Iterator[tuple[int, int]]:
    count = unpack_from(">H", data, start + 6)[0] // 2
    lasts = unpack_from(f">{count}H", data, start + 14)
    firsts = unpack_from(f">{count}H", data, start + 16 + 2 * count)
    deltas = unpack_from(f">{count}H", data, start + 16 + 4 * count)
    offsets_at = start + 16 + 6 * count
    offsets = unpack_from(f">{count}H", data, offsets_at)
    segments = zip(firsts, lasts, deltas, offsets, strict=True)
    for place, (first, last, delta, offset) in enumerate(segments):
        for code in range(first, last + 1):
            glyph = code
            if offset:
                at = offsets_at + 2 * place + offset + 2 * (code - first)
                glyph = unpack_from(">H", data, at)[0]
            if (offset == 0 or glyph) and code != _BEYOND:
                yield code, (glyph + delta) & _BEYOND
