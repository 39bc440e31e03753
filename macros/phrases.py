"""Many phrases, looked for in many texts."""

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Final

_SIZES: Final = (24, 12, 4)
"""How many letters are looked up at once; a phrase has to be about twice as long."""

_PIECES: Final = {size: re.compile(f".{{{size}}}", re.DOTALL) for size in _SIZES}
"""What cuts a text into pieces of a size; what is left at its end holds no piece of a phrase."""


class Phrases:
    """Finds those of many phrases that stand in a text, in about the time that reading it takes.

    A text is cut into pieces of one size, and a phrase is known by each piece of itself that a
    cut could leave whole: wherever it stands, one of them is a piece of the text.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_piece: dict[int, dict[str, set[str]]] = {}
        self._short = set[str]()
        for phrase in phrases:
            size = next((size for size in _SIZES if len(phrase) >= 2 * size - 1), 0)
            if not size:
                self._short.add(phrase)
                continue
            known = self._by_piece.setdefault(size, defaultdict(set))
            for start in range(size):
                known[phrase[start : start + size]].add(phrase)

    def among(self, text: str) -> set[str]:
        """Return the phrases that stand in a text."""
        likely = set(self._short)
        for size, known in self._by_piece.items():
            pieces = _PIECES[size].findall(text)
            if not known.keys().isdisjoint(pieces):
                for piece in known.keys() & pieces:
                    likely |= known[piece]
        return {phrase for phrase in likely if phrase in text}
