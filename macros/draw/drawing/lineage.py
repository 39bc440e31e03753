"""A lineage drawn: origins left, what took from them to the right, every edge typed and dated."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from macros.draw.chain import Chain, Step, is_unknown
from macros.draw.drawing.lettering import lines, width
from macros.draw.drawing.svg import Drawing, number

MOST_COLUMNS = 7
MOST_NODES = 60
"""A drawing that would be larger gives way to its list."""

FULL = 750.0
"""The width that a drawing has beside a page's side column."""

_NAME, _META = 15.0, 13.0
_LINE, _ROW, _TOP = 18.0, 54.0, 26.0
"""How high a line is, a row at least, and the headings of the columns."""

_MARK, _BEND, _ARRIVE = 14.0, 40.0, 38.0
"""How wide a mark is, the bend of an edge; how far apart two edges arrive at one mark."""

_ROOMS = {1: (700.0, 0.0), 2: (260.0, 160.0), 3: (150.0, 124.0)}
_ROOM = (106.0, 86.0)
"""How wide labels and the gaps for edges are, by the number of columns."""

_ABOVE, _BELOW = -28, 34
"""How far from a source an edge has to pass it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """What a drawing says of one source."""

    name: str
    meta: tuple[str, ...]
    mark: str
    lang: str | None = None
    over: str = ""
    side: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What a drawing says of the whole, and of each edge: a line above it, the rest below."""

    name: str
    title: str
    desc: str
    columns: Sequence[str]
    edges: Mapping[Step, tuple[str, ...]]


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
    foot: float = _TOP

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
        return _MARK + sum(_ROOMS.get(self.count, _ROOM))

    @property
    def width(self) -> float:
        return self.mark(self.count - 1) + _MARK + self.room

    def mark(self, column: int) -> float:
        """Return where the marks of a column stand."""
        return 8 + column * self.pitch

    def names(self, name: str) -> list[str]:
        """Return the lines of a source's name."""
        return lines(self.labels[name].name, _NAME, self.room, strong=True)

    def apart(self, name: str) -> float:
        """Return how far apart the edges arrive that lead to a source."""
        credited = all(step.credited for step in self.chain.taken.get(name, ()))
        return _ARRIVE if credited else _ARRIVE + 14

    def _place(self, name: str) -> None:
        """Set a source beside the middle of what takes from it, or in a row of its own."""
        if name in self.y:
            return
        self.y[name] = self.foot
        start = self.foot
        above = _LINE if self.labels[name].over else 0.0
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
        own = _LINE * (len(self.names(name)) + len(label.meta)) + 18
        into = self.apart(name) * len(self.chain.taken.get(name, ()))
        return max(own, into + 6, _ROW - 4) + (_LINE + 4 if label.over else 0)


def draw(chain: Chain, labels: Mapping[str, Label], words: Words) -> Drawing:
    """Draw a chain."""
    layout = Layout(chain, labels)
    drawing = Drawing(
        words.name,
        layout.width,
        layout.foot + 4,
        title=words.title,
        desc=words.desc,
        block="lineage__drawn" + (" lineage__drawn--wide" if layout.width > FULL else ""),
    )
    for column in range(layout.count):
        heading = words.columns[min(column, len(words.columns) - 1)]
        drawing.text(layout.mark(column) - 8, 12, heading, "quiet")
    said: list[tuple[Sequence[str], float, float]] = []
    for name in chain.nodes:
        into = sorted(chain.taken.get(name, ()), key=lambda step: layout.y[step.giver])
        for place, step in enumerate(into):
            aside = (place - (len(into) - 1) / 2) * layout.apart(name)
            said += [(words.edges[step], *_edge(drawing, layout, step, aside))]
    for edge, end, row in said:
        _say(drawing, edge, end, row)
    for name in chain.nodes:
        _node(drawing, layout, name)
    return drawing


def _edge(drawing: Drawing, layout: Layout, step: Step, aside: float) -> tuple[float, float]:
    """Draw an edge from its giver's name to its taker's mark; return where its words end."""
    start, end = layout.column[step.giver], layout.column[step.taker]
    label = max(width(line, _NAME, strong=True) for line in layout.names(step.giver))
    x, y = layout.mark(start) + _MARK + label + 8, layout.y[step.giver]
    target = layout.y[step.taker]
    row = target + aside
    edge_of_column = layout.mark(start) + _MARK + layout.room
    way = f"M{number(x)} {number(y)}H{number(edge_of_column)}"
    lane = _lane(layout, start, end, row)
    way += _bend(edge_of_column, y, lane)
    if lane != row:
        last = layout.mark(end - 1) + _MARK + layout.room
        way += f"H{number(last)}" + _bend(last, lane, row)
    head = layout.mark(end) - 10
    foot = head - 22 if aside else head
    way += f"H{number(foot)}"
    if aside:
        way += _curve(foot, row, head, target)
    drawing.path(way, "edge edge--inferred" if step.inferred else "edge")
    drawing.path(f"m{number(head - 6)} {number(target - 4)} 6 4-6 4", "edge")
    return foot if aside else foot - 8, row


def _say(drawing: Drawing, said: Sequence[str], end: float, row: float) -> None:
    """Write what an edge is above it, and below it when it was taken and what else there is."""
    for place, words in enumerate(said):
        y = row + 2 + 14 * place if place else row - 7
        drawing.text(end, y, words, "quiet said", anchor="end")


def _bend(x: float, y: float, to: float) -> str:
    if y == to:
        return f"H{number(x + _BEND)}"
    return _curve(x, y, x + _BEND, to)


def _curve(x: float, y: float, to_x: float, to_y: float) -> str:
    """Draw a curve that leaves and arrives level."""
    half = number((x + to_x) / 2)
    return f"C{half} {number(y)} {half} {number(to_y)} {number(to_x)} {number(to_y)}"


def _lane(layout: Layout, start: int, end: int, row: float) -> float:
    """Find the height nearest to a row at which an edge passes the columns between freely."""
    between = [y for name, y in layout.y.items() if start < layout.column[name] < end]
    tried = [row + shift * side for shift in range(0, 200, 6) for side in (-1, 1)]
    clear = (lane for lane in tried if all(not _ABOVE < lane - y < _BELOW for y in between))
    return next(clear, row)


def _node(drawing: Drawing, layout: Layout, name: str) -> None:
    """Draw a source: its mark, and beside it its name, when, and how it was read."""
    label = layout.labels[name]
    x, y = layout.mark(layout.column[name]), layout.y[name]
    drawing.glyph(label.mark, x - 2, y, 13)
    names = layout.names(name)
    baseline = y - 1 - (len(names) - 1) * _LINE / 2
    at = x + _MARK - 4
    if label.over:
        drawing.text(at, baseline - 22, label.over, f"strong {label.side}".strip())
    style = "quiet" if is_unknown(name) else "name"
    for line in names:
        drawing.text(at, baseline, line, style, lang=label.lang)
        baseline += _LINE
    for line in label.meta:
        drawing.text(at, baseline, line, "quiet")
        baseline += _LINE - 1
