"""A lineage drawn: origins left, what took from them to the right, every edge typed and dated."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from macros.draw.chain import Chain, Step, is_unknown
from macros.draw.drawing.branching import FULL, LINE, MARK, NAME, Label, Layout
from macros.draw.drawing.lettering import width
from macros.draw.drawing.svg import Drawing, number

_BEND = 40.0
"""How wide the bend of an edge is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What a drawing says of the whole, and of each edge: a line above it, the rest below."""

    name: str
    title: str
    desc: str
    columns: Sequence[str]
    edges: Mapping[Step, tuple[str, ...]]


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
    label = max(width(line, NAME, strong=True) for line in layout.names(step.giver))
    x, y = layout.mark(start) + MARK + label + 8, layout.y[step.giver]
    target = layout.y[step.taker]
    row = target + aside
    edge_of_column = layout.mark(start) + MARK + layout.room
    way = f"M{number(x)} {number(y)}H{number(edge_of_column)}"
    lane = layout.lane(step, row) if end > start + 1 else row
    way += _bend(edge_of_column, y, lane)
    if lane != row:
        last = layout.mark(end - 1) + MARK + layout.room
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


def _node(drawing: Drawing, layout: Layout, name: str) -> None:
    """Draw a source: its mark, and beside it its name, when, and how it was read."""
    label = layout.labels[name]
    x, y = layout.mark(layout.column[name]), layout.y[name]
    drawing.glyph(label.mark, x - 2, y, 13)
    names = layout.names(name)
    baseline = y - 1 - (len(names) - 1) * LINE / 2
    at = x + MARK - 4
    if label.over:
        drawing.text(at, baseline - 22, label.over, f"strong {label.side}".strip())
    style = "quiet" if is_unknown(name) else "name"
    for line in names:
        drawing.text(at, baseline, line, style, lang=label.lang)
        baseline += LINE
    for line in layout.meta(name):
        drawing.text(at, baseline, line, "quiet")
        baseline += LINE - 1


def _bend(x: float, y: float, to: float) -> str:
    if y == to:
        return f"H{number(x + _BEND)}"
    return _curve(x, y, x + _BEND, to)


def _curve(x: float, y: float, to_x: float, to_y: float) -> str:
    """Draw a curve that leaves and arrives level."""
    half = number((x + to_x) / 2)
    return f"C{half} {number(y)} {half} {number(to_y)} {number(to_x)} {number(to_y)}"
