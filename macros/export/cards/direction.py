"""Words of several scripts on one line, so that the drawer of cards sets each as its own.

resvg orders letters by the rules of Unicode, but from the left, and it shapes what stands at one
level as one script. So words that run from right to left are isolated as such, and letters that
change with their neighbours are isolated from letters of another script.
"""

import re
from typing import Final
from unicodedata import bidirectional

_RIGHT_TO_LEFT: Final = frozenset({"R", "AL"})
_LEFT, _RIGHT, _END = "\u2066", "\u2067", "\u2069"
_DEVANAGARI: Final = "[\u0900-\u097f\u200c\u200d\u25cc]+"
_SHAPED: Final = re.compile(f"{_DEVANAGARI}(?: {_DEVANAGARI})*|[\u0e00-\u0e7f]+")
"""Words in Devanagari, with the spaces between them, and in Thai, which has none."""

JOINED: Final = re.compile("[\u0590-\u06ff\u0750-\u077f\u0900-\u097f\u0e00-\u0e7f]")
"""Letters that join, or stand on one another."""


def runs_left(words: str) -> bool:
    """Say whether words run from right to left: whether their first letter does."""
    ways = (bidirectional(letter) for letter in words)
    return next((way for way in ways if way in {"L", *_RIGHT_TO_LEFT}), "L") in _RIGHT_TO_LEFT


def isolated(words: str, *, left: bool) -> str:
    """Isolate what has to be, in words that run to the left or to the right."""
    drawn = _SHAPED.sub(rf"{_LEFT}\g<0>{_END}", words)
    return f"{_RIGHT}{drawn}{_END}" if left else drawn
