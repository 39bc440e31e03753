"""Events drawn along time, in lanes: a dot where the day is known, else as wide as the doubt."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from macros.draw.drawing.labels import Placed
from macros.draw.drawing.lanes import (
    BAR,
    BAR_ROOM,
    BESIDE,
    DOT,
    KEY_DOT,
    LEFT,
    LINE,
    RIGHT,
    SIZE,
    Lane,
    Mark,
    Shape,
    laid_out,
)
from macros.draw.drawing.lettering import cut, lines, width
from macros.draw.drawing.scale import Scale, Tick
from macros.draw.drawing.svg import Drawing, number

MOST_MARKS: Final = 120
"""More events than this are drawn as how many there are, and only the key ones by themselves."""

NARROW: Final = (4.0, 324.0)
"""From where to where the scale of an overview reaches: the width of a phone."""

_TOP, _HEAD, _RULER, _NAME = 20.0, 14.0, 28.0, 17.0


@dataclass(frozen=True, slots=True)
class Ruler:
    """A clock by which a drawing is ruled: whose it is, and where its days begin."""

    name: str
    ticks: Sequence[Tick]


@dataclass(frozen=True, slots=True)
class Words:
    """What a drawing is called, what it shows, its lanes; the rulers where there are two clocks."""

    name: str
    title: str
    desc: str
    lanes: Sequence[str]
    rulers: Sequence[Ruler] = ()


def drawn(
    marks: Sequence[Mark], scale: Scale, words: Words, windows: Iterable[tuple[float, float]] = ()
) -> Drawing:
    """Draw events; too many for their labels are drawn as how many there are."""
    lanes = [laid_out(number, _few(marks), marks, scale) for number in range(len(words.lanes))]
    foot = _TOP + sum(lane.height(-1) + lane.height(1) for lane in lanes)
    below = _RULER if words.rulers else 6
    drawing = Drawing(words.name, RIGHT, foot + below, title=words.title, desc=words.desc)
    for start, end in windows:
        _shaded(drawing, scale, start, end, foot)
    _ruled(drawing, scale, foot)
    if words.rulers:
        here, there = words.rulers
        drawing.text(0, _HEAD, cut(here.name, SIZE, LEFT - 12, strong=True), "strong")
        _ruled_below(drawing, scale, foot, there)
    y = _TOP
    for name, lane in zip(words.lanes, lanes, strict=True):
        y += lane.height(-1)
        _draw_lane(drawing, lane, y, name)
        y += lane.height(1)
    return drawing


def overview(
    marks: Sequence[Mark], scale: Scale, words: Words, windows: Iterable[tuple[float, float]] = ()
) -> Drawing:
    """Draw events without what they are called, lane under lane, where labels have no room."""
    bare = [replace(mark, labelled=False) for mark in marks]
    lanes = [laid_out(number, _few(bare), bare, scale) for number in range(len(words.lanes))]
    foot = _TOP + sum(_NAME + lane.beside(-1) + lane.beside(1) for lane in lanes)
    drawing = Drawing(words.name, scale.right + 4, foot, title=words.title, desc=words.desc)
    for start, end in windows:
        _shaded(drawing, scale, start, end, foot)
    _ruled(drawing, scale, foot)
    y = _TOP
    for name, lane in zip(words.lanes, lanes, strict=True):
        drawing.text(scale.left, y + _NAME - 4, cut(name, SIZE, scale.right), "quiet")
        y += _NAME + lane.beside(-1)
        drawing.path(f"M{number(scale.left)} {number(y)}H{number(scale.right)}", "lane")
        _draw_marks(drawing, lane, y)
        y += lane.beside(1)
    return drawing


def _few(marks: Sequence[Mark]) -> Sequence[Mark]:
    """Return the marks that are drawn by themselves; the rest are counted."""
    if len(marks) <= MOST_MARKS:
        return marks
    keys = [mark for mark in marks if mark.key]
    return keys if len(keys) <= MOST_MARKS else []


def _shaded(drawing: Drawing, scale: Scale, start: float, end: float, foot: float) -> None:
    left = scale.x(start)
    drawing.box(left, _TOP, scale.x(end) - left, foot - _TOP, "window")


def _ruled(drawing: Drawing, scale: Scale, foot: float) -> None:
    """Rule the drawing by its scale, and say at each rule what begins there."""
    for at, words in scale.ticks():
        x = scale.x(at)
        drawing.path(f"M{number(x)} {number(_TOP)}V{number(foot)}", "line")
        if x + 4 + width(words, SIZE) <= scale.right:
            drawing.text(x + 4, _HEAD, words, "quiet")


def _ruled_below(drawing: Drawing, scale: Scale, foot: float, ruler: Ruler) -> None:
    """Rule the foot of the drawing by another clock."""
    drawing.path(f"M{number(LEFT - 4)} {number(foot)}H{number(RIGHT)}", "line")
    drawing.text(0, foot + 16, cut(ruler.name, SIZE, LEFT - 12, strong=True), "strong")
    for at, words in ruler.ticks:
        if scale.first <= at <= scale.last:
            x = scale.x(at)
            drawing.path(f"M{number(x)} {number(foot)}v18", "stem")
            if x + 4 + width(words, SIZE) <= RIGHT:
                drawing.text(x + 4, foot + 16, words, "quiet")


def _draw_lane(drawing: Drawing, lane: Lane, y: float, name: str) -> None:
    drawing.path(f"M{number(LEFT - 4)} {number(y)}H{number(RIGHT)}", "lane")
    said = lines(name, SIZE, LEFT - 16, most=2)
    for row, line in enumerate(said):
        drawing.text(0, y + 4 + (row - (len(said) - 1) / 2) * LINE, line, "quiet")
    shapes = {shape.mark.name: shape for shape in lane.shapes}
    for label in lane.placing.placed:
        _label(drawing, lane, label, shapes[label.wanted.name], y)
    _draw_marks(drawing, lane, y)


def _draw_marks(drawing: Drawing, lane: Lane, y: float) -> None:
    """Draw the marks of a lane along its line, and below it how many are not drawn."""
    most = max(lane.bars.values(), default=1)
    for column, count in sorted(lane.bars.items()):
        high = max(2.0, (BAR_ROOM - 4) * count / most)
        drawing.box(column * BAR, y, BAR - 1, high, "event event--many")
    for shape in lane.shapes:
        _mark(drawing, shape, y + shape.track)


def _label(drawing: Drawing, lane: Lane, label: Placed, shape: Shape, y: float) -> None:
    """Set the words of a mark, and draw the stem that leads to them."""
    text = lane.texts[shape.mark.name]
    edge = lane.edge(label.row)
    own = shape.track + (DOT if label.row > 0 else -DOT)
    near = y + (edge if label.row > 0 else -edge)
    if abs(near - (y + own)) > BESIDE:
        drawing.path(f"M{number(label.stem)} {number(y + own)}V{number(near)}", "stem")
    anchor, at = _anchored(label)
    first = near + 11 if label.row > 0 else near - 4 - (len(text) - 1) * LINE
    for row, (line, style) in enumerate(text):
        lang = None if style == "quiet" else shape.mark.lang
        drawing.text(at, first + row * LINE, line, style, anchor=anchor, lang=lang)


def _anchored(label: Placed) -> tuple[str, float]:
    """Return how the lines of a label are set: flush with the mark, or centred on it."""
    overhang = label.left - label.wanted.start
    if abs(overhang + 4) < 0.1:  # noqa: PLR2004 (a tenth of a pixel)
        return "start", label.left
    if abs(label.right - label.wanted.end - 4) < 0.1:  # noqa: PLR2004
        return "end", label.right
    return "middle", (label.left + label.right) / 2


def _mark(drawing: Drawing, shape: Shape, y: float) -> None:
    """Draw a dot, or a line between two strokes that is as wide as the doubt."""
    mark, doubted = shape.mark, " event--about" if shape.mark.span.doubted else ""
    if shape.is_dot:
        drawing.dot(shape.middle, y, KEY_DOT if mark.key else DOT, f"event{doubted}")
        return
    start, end, row = number(shape.start), number(shape.end), number(y)
    broken = mark.span.doubted or mark.span.start is None or mark.span.end is None
    drawing.path(f"M{start} {row}H{end}", "whisker whisker--about" if broken else "whisker")
    for x, known in ((start, mark.span.start), (end, mark.span.end)):
        if known is not None:
            drawing.path(f"M{x} {number(y - 4)}v8", "whisker")
