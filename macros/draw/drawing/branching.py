"""Where the sources of a lineage stand: columns by how often they were passed on, rows apart."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from macros.draw.chain import Chain, Step
from macros.draw.drawing.lettering import lines, width

MOST_COLUMNS = 7
MOST_NODES = 60
"""A drawing that would be larger gives way to its list."""

FULL = 750.0
"""The width that a drawing has beside a page's side column."""

NAME, META = 15.0, 13.0
LINE, _ROW, _TOP = 18.0, 54.0, 26.0
"""How high a line is, a row at least, and the headings of the columns."""

MARK, _ARRIVE = 14.0, 38.0
"""How wide a mark is; how far apart two edges arrive at one."""

_ROOMS = {1: (700.0, 0.0), 2: (260.0, 160.0), 3: (150.0, 124.0)}
_ROOM = (106.0, 86.0)
"""How wide labels and the gaps for edges are, by the number of columns."""

_ABOVE, _BELOW, _APART = -28, 34, 9
"""How far from a source an edge has to pass it, and from another edge."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """What a drawing says of one source."""

    name: str
    meta: tuple[str, ...]
    mark: str
    lang: str | None = None
    over: str = ""
    side: str = ""


def columns(chain: Chain) -> dict[str, int]:
    """Return the column of each source: one further right than all that it takes from."""
    found: dict[str, int] = dict.fromkeys(chain.roots, 0)
    waiting = list(chain.roots)
    left = {name: len(steps) for name, steps in chain.taken.items()}
    while waiting:
        giver = waiting.pop()
        for step in chain.given.get(giver, ()):
            found[step.taker] = max(found.get(step.taker, 0), found[giver] + 1)
            left[step.taker] -= 1
            if not left[step.taker]:
                waiting.append(step.taker)
    return found


def fits(chain: Chain) -> bool:
    """Say whether a chain is small enough to be drawn, and has a step to draw."""
    if not chain.nodes or len(chain.nodes) > MOST_NODES:
        return False
    return max(columns(chain).values(), default=MOST_COLUMNS) < MOST_COLUMNS


@dataclass
class Layout:
    """Where each source of a chain stands; `chain` and `labels` come in the order of drawing."""

    chain: Chain
    labels: Mapping[str, Label]
    y: dict[str, float] = field(default_factory=dict)
    lanes: list[float] = field(default_factory=list)
    foot: float = _TOP
    _names: dict[str, list[str]] = field(default_factory=dict, init=False)
    _meta: dict[str, list[str]] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        for root in self.chain.roots:
            self._place(root)

    @cached_property
    def column(self) -> dict[str, int]:
        return columns(self.chain)

    @cached_property
    def count(self) -> int:
        return max(self.column.values(), default=0) + 1

    @property
    def room(self) -> float:
        """How wide a label may be."""
        return _ROOMS.get(self.count, _ROOM)[0]

    @property
    def pitch(self) -> float:
        """How far apart columns are."""
        return MARK + sum(_ROOMS.get(self.count, _ROOM))

    @property
    def width(self) -> float:
        return self.mark(self.count - 1) + MARK + self.room

    def mark(self, column: int) -> float:
        """Return where the marks of a column stand."""
        return 8 + column * self.pitch

    def names(self, name: str) -> list[str]:
        """Return the lines of a source's name."""
        if name not in self._names:
            self._names[name] = lines(self.labels[name].name, NAME, self.room, strong=True)
        return self._names[name]

    def apart(self, name: str) -> float:
        """Return how far apart the edges arrive that lead to a source."""
        credited = all(step.credited for step in self.chain.taken.get(name, ()))
        return _ARRIVE if credited else _ARRIVE + 14

    def meta(self, name: str) -> list[str]:
        """Return the lines of what else is said of a source."""
        if name not in self._meta:
            self._meta[name] = self._lines_of_meta(name)
        return self._meta[name]

    def _lines_of_meta(self, name: str) -> list[str]:
        found: list[str] = []
        for words in self.labels[name].meta:
            joined = f"{found[-1]} · {words}" if found else words
            if found and width(joined, META) <= self.room:
                found[-1] = joined
            else:
                found += lines(words, META, self.room)
        return found

    def lane(self, step: Step, row: float) -> float:
        """Find the height nearest to a row at which an edge passes the columns between freely.

        It keeps away from the sources there and from other such edges, and to its giver's side.
        """
        start, end = self.column[step.giver], self.column[step.taker]
        between = [y for name, y in self.y.items() if start < self.column[name] < end]
        sides = (1, -1) if self.y[step.giver] > self.y[step.taker] else (-1, 1)
        for lane in (row + shift * side for side in sides for shift in range(0, 120, 6)):
            clear = all(not _ABOVE < lane - y < _BELOW for y in between)
            if clear and all(abs(lane - other) >= _APART for other in self.lanes):
                self.lanes.append(lane)
                return lane
        return row

    def _place(self, name: str) -> None:
        """Set a source beside the middle of what takes from it, or in a row of its own."""
        if name in self.y:
            return
        self.y[name] = self.foot
        start = self.foot
        above = LINE if self.labels[name].over else 0.0
        self.foot += above
        takers = [step.taker for step in self.chain.given.get(name, ())]
        new = [taker for taker in takers if taker not in self.y]
        for taker in new:
            self._place(taker)
        self.foot = max(self.foot, start + self._height(name))
        if new:
            middle = (self.y[new[0]] + self.y[new[-1]]) / 2
            self.y[name] = max(middle, start + above + 14)
        else:
            self.y[name] = start + above + (self._height(name) - above) / 2 - 4

    def _height(self, name: str) -> float:
        label = self.labels[name]
        own = LINE * (len(self.names(name)) + len(self.meta(name))) + 18
        into = self.apart(name) * len(self.chain.taken.get(name, ()))
        return max(own, into + 6, _ROW - 4) + (LINE + 4 if label.over else 0)
