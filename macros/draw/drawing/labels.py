"""Labels beside a line, placed so that none covers another and none runs out of the drawing.

Labels stand in rows above and below the line. One that stands further away than the nearest
row has a stem to its mark, and nothing is set across a stem. What finds no place is left out:
the list beside the drawing has it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

GAP: Final = 9.0
"""How far apart labels of one row stand at least."""

OVERHANG: Final = 4.0
"""How far a label reaches beyond the end of its mark, to stand flush with a dot's edge."""

_STEM: Final = 3.0


@dataclass(frozen=True, slots=True)
class Wanted:
    """A label to be placed: how wide it is, how many lines, and the mark that it belongs to.

    The mark reaches from `start` to `end`; `first` says that it is placed before others.
    """

    name: str
    width: float
    lines: int
    start: float
    end: float
    first: bool = False

    @property
    def middle(self) -> float:
        """The middle of the mark."""
        return (self.start + self.end) / 2


@dataclass(frozen=True, slots=True)
class Placed:
    """A label that has its place: its left edge, and its row, negative above the line."""

    wanted: Wanted
    left: float
    row: int
    stem: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.left + self.wanted.width


@dataclass(slots=True)
class _Row:
    """What stands in a row: spans that are taken by labels, and by stems that pass."""

    labels: list[tuple[float, float]] = field(default_factory=list)
    stems: list[float] = field(default_factory=list)
    lines: int = 0

    def free(self, left: float, right: float) -> bool:
        """Say whether a label can stand here."""
        return all(right + GAP <= start or end + GAP <= left for start, end in self.labels) and all(
            stem + _STEM <= left or right + _STEM <= stem for stem in self.stems
        )

    def passes(self, stem: float) -> bool:
        """Say whether a stem can pass here."""
        return all(stem + _STEM <= start or end + _STEM <= stem for start, end in self.labels)


@dataclass(frozen=True, slots=True)
class Placing:
    """Where the labels of one line stand, and how many lines of words each row holds."""

    placed: tuple[Placed, ...]
    lines: dict[int, int]

    def depth(self, side: int) -> int:
        """Return how many rows are in use above (-1) or below (1) the line."""
        return max((row * side for row in self.lines if row * side > 0), default=0)


def place(wanted: Iterable[Wanted], left: float, right: float, most: int) -> Placing:
    """Place labels between two edges, in at most so many rows on either side."""
    rows = {row: _Row() for row in range(-most, most + 1) if row}
    placed = []
    order = sorted(wanted, key=lambda one: (not one.first, one.start, one.end, one.name))
    for turn, one in enumerate(order):
        for row, at, stem in _tries(one, left, right, most, turn):
            side = 1 if row > 0 else -1
            nearer = [rows[between] for between in range(side, row, side)]
            if rows[row].free(at, at + one.width) and all(it.passes(stem) for it in nearer):
                rows[row].labels.append((at, at + one.width))
                rows[row].lines = max(rows[row].lines, one.lines)
                for it in nearer:
                    it.stems.append(stem)
                placed.append(Placed(one, at, row, stem))
                break
    used = {row: it.lines for row, it in rows.items() if it.lines}
    return Placing(tuple(placed), used)


def _tries(
    one: Wanted, left: float, right: float, most: int, turn: int
) -> Iterator[tuple[int, float, float]]:
    """Go through the places for a label, the best first: nearest rows, above and below in turn."""
    ways = (one.start - OVERHANG, one.middle - one.width / 2, one.end + OVERHANG - one.width)
    inside = [at for at in ways if left <= at and at + one.width <= right]
    if not inside and one.width <= right - left:
        inside = [min(max(one.middle - one.width / 2, left), right - one.width)]
    side = -1 if turn % 2 == 0 else 1
    for distance in range(1, most + 1):
        for row in (side * distance, -side * distance):
            for at in inside:
                yield row, at, min(max(one.middle, at + 2), at + one.width - 2)
