"""Many phrases, looked for in many texts."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Final

_SIZES: Final = (16, 4)
"""How many letters are looked up at once; a phrase has to be about twice as long."""


class Phrases:
    """Finds those of many phrases that stand in a text, in about the time that reading it takes.

    A text is cut into pieces of one size, and a phrase is known by each piece of itself that a
    cut could leave whole: wherever it stands, one of them is a piece of the text.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_piece = {size: defaultdict[str, set[str]](set) for size in _SIZES}
        self._short = set[str]()
        for phrase in phrases:
            size = next((size for size in _SIZES if len(phrase) >= 2 * size - 1), 0)
            if not size:
                self._short.add(phrase)
            for start in range(size):
                self._by_piece[size][phrase[start : start + size]].add(phrase)

    def among(self, text: str) -> set[str]:
        """Return the phrases that stand in a text."""
        likely = set(self._short)
        for size, known in self._by_piece.items():
            if known:
                pieces = {text[at : at + size] for at in range(0, len(text), size)}
                for piece in pieces & known.keys():
                    likely |= known[piece]
        return {phrase for phrase in likely if phrase in text}
