"""Labels beside a line, placed so that none covers another and none runs out of the drawing.

Labels stand in rows above and below the line. One that stands further away than the nearest
row has a stem to its mark, and nothing is set across a stem. What finds no place is left out:
the list beside the drawing has it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

GAP: Final = 9.0
"""How far apart labels of one row stand at least."""

OVERHANG: Final = 4.0
"""How far a label reaches beyond the end of its mark, to stand flush with a dot's edge."""

_STEM: Final = 3.0
_CLEAR: Final = 6.0


@dataclass(frozen=True, slots=True)
class Wanted:
    """A label to be placed: how wide it is, how many lines, and the mark that it belongs to.

    The mark reaches from `start` to `end`; `first` says that it is placed before others, `side`
    whether it had best stand above (-1) or below (1).
    """

    name: str
    width: float
    lines: int
    start: float
    end: float
    first: bool = False
    side: int = 0

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


@dataclass(frozen=True, slots=True)
class _Bounds:
    """Where labels can stand, and which marks a stem had best not pass."""

    left: float
    right: float
    most: int
    dots: tuple[float, ...]

    def passes_a_dot(self, one: Wanted) -> Callable[[tuple[int, float, float]], bool]:
        """Return what says of a place for a bar's label whether its stem passes another mark."""
        if one.start == one.end or not self.dots:
            return lambda _place: False
        return lambda place: any(abs(place[2] - dot) < _CLEAR for dot in self.dots)


def place(
    wanted: Iterable[Wanted], left: float, right: float, most: int, dots: Iterable[float] = ()
) -> Placing:
    """Place labels between two edges, in at most so many rows on either side.

    Several ways are tried, and the one is taken that leaves fewest out and needs fewest rows.
    `dots` are marks that the stem of a bar had best not pass, or it would seem to be theirs.
    """
    order = sorted(wanted, key=lambda one: (not one.first, one.start, one.end, one.name))
    firsts = sum(one.first for one in order)
    back = [*order[:firsts][::-1], *order[firsts:][::-1]]
    best = Placing((), {})
    bounds = _Bounds(left, right, most, tuple(dots))
    for turned in (order, back):
        for way in _WAYS:
            for side in (-1, 1):
                found = _placed(turned, way, side, bounds)
                best = max(best, found, key=_worth)
    return best


def _worth(placing: Placing) -> tuple[int, int, int, int]:
    return (
        sum(one.wanted.first for one in placing.placed),
        len(placing.placed),
        -sum(placing.lines.values()),
        -sum(abs(one.row) for one in placing.placed),
    )


def _placed(order: Sequence[Wanted], way: str, side: int, bounds: _Bounds) -> Placing:
    """Place labels one after another, each at the first place that is free."""
    most = bounds.most
    rows = {row: _Row() for row in range(-most, most + 1) if row}
    placed = []
    for turn, one in enumerate(order):
        preferred = _preferred(one, order, way)
        near = one.side or (side if turn % 2 == 0 else -side)
        tries = sorted(_tries(one, preferred, bounds, near), key=bounds.passes_a_dot(one))
        for row, at, stem in tries:
            nearer = [rows[between] for between in rows if 0 < between * row < row * row]
            if rows[row].free(at, at + one.width) and all(it.passes(stem) for it in nearer):
                rows[row].labels.append((at, at + one.width))
                rows[row].lines = max(rows[row].lines, one.lines)
                for it in nearer:
                    it.stems.append(stem)
                placed.append(Placed(one, at, row, stem))
                break
    return Placing(tuple(placed), {row: it.lines for row, it in rows.items() if it.lines})


_WAYS: Final = ("start", "middle", "end", "away")
"""How a label stands to its mark at best: from it, over it, up to it, away from its neighbour."""


def _preferred(one: Wanted, order: Sequence[Wanted], way: str) -> tuple[str, ...]:
    if way != "away":
        return (way, *(other for other in ("start", "middle", "end") if other != way))
    before = max((it.end for it in order if it.end < one.start), default=None)
    after = min((it.start for it in order if it.start > one.end), default=None)
    if after is None or (before is not None and one.start - before < after - one.end):
        return "start", "middle", "end"
    return "end", "middle", "start"


def _tries(
    one: Wanted, preferred: Iterable[str], bounds: _Bounds, side: int
) -> Iterator[tuple[int, float, float]]:
    """Go through the places for a label, the best first: nearest rows, above and below in turn."""
    left, right, most = bounds.left, bounds.right, bounds.most
    ways = {
        "start": one.start - OVERHANG,
        "middle": one.middle - one.width / 2,
        "end": one.end + OVERHANG - one.width,
    }
    inside = [ways[way] for way in preferred if left <= ways[way] <= right - one.width]
    if not inside and one.width <= right - left:
        inside = [min(max(one.middle - one.width / 2, left), right - one.width)]
    quarter = (one.end - one.start) / 4
    stems = dict.fromkeys((one.middle, one.start, one.end, one.start + quarter, one.end - quarter))
    for distance in range(1, most + 1):
        for row in (side * distance, -side * distance):
            for at in inside:
                for stem in stems:
                    if at <= stem <= at + one.width:
                        yield row, at, stem
