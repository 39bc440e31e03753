"""How wide words are in the sans that drawings are lettered in.

Labels are placed when the site is built, so their widths have to be known then. The table is
read once from assets/fonts/briefing-sans.woff2: a letter's advance in hundredths of its size,
rounded up, in its two weights.
"""

import re
from functools import cache, lru_cache
from unicodedata import combining, east_asian_width, normalize

_REGULAR = {
    20: " ",
    25: "',.:;ij|·‘’′",
    26: "l",
    27: "I",
    29: "!",
    30: "f",
    31: "()[]{}•",
    32: "-",
    34: "t",
    35: "/\\r",
    42: "*s",
    43: '"?z“”',
    45: "x",
    46: "c",
    47: "vy",
    48: "JY–",
    49: "L",
    50: "#$+0123456789<=>F^_ek~£¥§×€−",
    51: "ag",
    52: "VX",
    53: "E",
    54: "STZ",
    55: "A`hnou",
    56: "bdpq",
    57: "PR",
    58: "CK",
    59: "B",
    61: "&",
    62: "DG",
    65: "NU",
    66: "H",
    67: "OQ",
    72: "w",
    73: "M",
    75: "©",
    79: "W",
    80: "—",
    83: "%m",
    85: "@",
    95: "…",
}
_STRONG = {
    20: " ",
    26: "|",
    27: "ij",
    28: "',.:;l·‘’′",
    29: "I",
    32: "!f",
    33: "()-[]{}•",
    35: "/\\",
    37: "t",
    38: "r",
    44: "*s",
    45: "?z",
    47: "c",
    48: "x–",
    49: '"“”',
    50: "J_vy",
    51: "FLYe",
    52: "#$+0123456789<=>^ag~£¥§×€−",
    53: "k",
    54: "EVZ",
    55: "STX`o",
    56: "Ahnu",
    57: "bdpq",
    58: "C",
    59: "P",
    60: "BKR",
    63: "DG",
    64: "&",
    66: "NU",
    67: "H",
    68: "OQ",
    75: "Mw©",
    80: "W—",
    85: "%m",
    88: "@",
    97: "…",
}
_ADVANCES = tuple(
    {letter: advance for advance, letters in table.items() for letter in letters}
    for table in (_REGULAR, _STRONG)
)
_OTHER, _WIDE = 60, 100

_SQUARE = "\u2e80-\u2fff\u3040-\u9fff\uac00-\ud7a3\uf900-\ufaff"
_CLOSING = "\u3001\u3002\uff01\uff09\uff0c\uff1a\uff1b\uff1f\u300b\u300d\u300f\u3011’”"
_PIECE = re.compile(f" ?(?:[{_SQUARE}]|[^{_SQUARE} ]+)[{_CLOSING}]*|.")
"""A word, or a character of a script without spaces, with the closing marks that stay with it."""


@cache
def _advance(letter: str, *, strong: bool) -> int:
    """Return the advance of a letter, with an accent that of the letter without.

    One that is not in the table gets what its script takes at most.
    """
    if combining(letter):
        return 0
    usual = _WIDE if east_asian_width(letter) in {"W", "F"} else _OTHER
    return _ADVANCES[strong].get(normalize("NFD", letter)[0], usual)


def width(words: str, size: float, *, strong: bool = False) -> float:
    """Return how wide words are, in the unit of `size`."""
    return _advances(words, strong=strong) * size / 100


@lru_cache(maxsize=4096)  # the same outlets are lettered again and again
def _advances(words: str, *, strong: bool) -> int:
    return sum(_advance(letter, strong=strong) for letter in words)


def cut(words: str, size: float, room: float, *, strong: bool = False) -> str:
    """Shorten words to the room there is, with an ellipsis where something is left out."""
    if width(words, size, strong=strong) <= room:
        return words
    while words and width(words + "…", size, strong=strong) > room:
        words = words[:-1]
    return words.rstrip() + "…"


def lines(
    words: str, size: float, room: float, *, most: int = 2, strong: bool = False
) -> list[str]:
    """Break words into at most so many lines; what does not fit the last is cut.

    Lines break at spaces, and between the characters of a script that is written without them.
    """
    found: list[str] = []
    left = _pieces(words)
    while left and len(found) < most - 1:
        line = left.pop(0)
        while left and width(line + left[0], size, strong=strong) <= room:
            line += left.pop(0)
        found.append(line.strip())
        while left and left[0].isspace():
            left.pop(0)
    found += ["".join(left).strip()] if left else []
    return [cut(line, size, room, strong=strong) for line in found if line]


def _pieces(words: str) -> list[str]:
    """Split words where a line can break; a space goes with the word after it."""
    return [piece for piece in _PIECE.findall(" ".join(words.split())) if piece]


def _unbroken(found: list[str]) -> str:
    return "".join("".join(found).split())


def balanced(
    words: str, size: float, room: float, *, most: int = 2, strong: bool = False
) -> list[str]:
    """Break words into as few lines as the room allows, all of them about as long."""
    found = lines(words, size, room, most=most, strong=strong)
    narrower = room - 1
    while len(found) > 1 and narrower > 0:
        tried = lines(words, size, narrower, most=len(found), strong=strong)
        if _unbroken(tried) != _unbroken(found):
            break  # something would have to be left out
        found, narrower = tried, narrower - 1
    return found
