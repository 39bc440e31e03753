"""Events drawn along time, in lanes: a dot where the day is known, else as wide as the doubt."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from macros.draw.clock import Span
from macros.draw.drawing.labels import Placed, Placing, Wanted, place
from macros.draw.drawing.lettering import balanced, lines, width
from macros.draw.drawing.scale import Scale
from macros.draw.drawing.svg import Drawing, number

LEFT: Final = 104.0
RIGHT: Final = 1176.0
MOST_MARKS: Final = 120
"""More events than this are drawn as how many there are, and only the key ones by themselves."""

_SIZE, _LINE, _ROW_GAP = 13.0, 15.0, 6.0
_DOT, _KEY_DOT, _TRACK, _TRACKS = 4.0, 5.0, 10.0, 9
_ROOM, _MOST_ROWS, _MOST_LINES = 150.0, 3, 3
_TOP, _HEAD, _BESIDE, _LANE = 20.0, 14.0, 9.0, 46.0
_BAR, _BAR_ROOM, _OPEN = 8.0, 24.0, 46.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """An event in a drawing: its lane, when it was, and what its label says, if it has one."""

    name: str
    lane: int
    span: Span
    title: str
    note: str = ""
    key: bool = False
    labelled: bool = True
    lang: str | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """What a drawing is called, what it shows, and its lanes."""

    name: str
    title: str
    desc: str
    lanes: Sequence[str]


@dataclass(frozen=True, slots=True)
class Shape:
    """A mark on the scale: from x to x, at so much above or below its lane's line."""

    mark: Mark
    start: float
    end: float
    track: float = 0.0

    @property
    def is_dot(self) -> bool:
        """Whether it is drawn as a dot, since its width would not be seen."""
        return self.end - self.start < 2 * _KEY_DOT

    @property
    def middle(self) -> float:
        """Where a dot stands."""
        return (self.start + self.end) / 2

    @property
    def reach(self) -> tuple[float, float]:
        """From where to where it is drawn, with the broken line of an open end."""
        if self.is_dot:
            return self.middle - _KEY_DOT, self.middle + _KEY_DOT
        return self.start, self.end


@dataclass
class Lane:
    """One lane: its marks in their tracks, its labels in their rows, and how high all that is."""

    shapes: list[Shape]
    bars: Mapping[int, int] = field(default_factory=dict)

    @cached_property
    def texts(self) -> dict[str, list[tuple[str, str]]]:
        """The lines of each label, and how they are set."""
        return {shape.mark.name: _text(shape.mark) for shape in self.shapes}

    @cached_property
    def placing(self) -> Placing:
        """Where the labels stand."""
        wanted = []
        for shape in self.shapes:
            if shape.mark.labelled:
                text = self.texts[shape.mark.name]
                wide = max(width(line, _SIZE, strong=style == "strong") for line, style in text)
                start, end = (shape.middle,) * 2 if shape.is_dot else (shape.start, shape.end)
                side = (shape.track > 0) - (shape.track < 0)
                one = Wanted(shape.mark.name, wide, len(text), start, end, shape.mark.key, side)
                wanted.append(one)
        return place(wanted, LEFT - 4, RIGHT, _MOST_ROWS)

    def beside(self, side: int) -> float:
        """Return how far the nearest row of labels stands from the line, above or below."""
        track = max((shape.track * side for shape in self.shapes), default=0.0)
        return max(track, 0.0, _BAR_ROOM if self.bars and side > 0 else 0.0) + _BESIDE

    def edge(self, row: int) -> float:
        """Return how far the nearer edge of a row is from the line."""
        side = 1 if row > 0 else -1
        between = range(side, row, side)
        high = sum(self.placing.lines.get(one, 0) * _LINE + _ROW_GAP for one in between)
        return self.beside(side) + high

    def height(self, side: int) -> float:
        """Return how much room the lane takes above or below its line."""
        depth = self.placing.depth(side)
        return max(self.edge(side * (depth + 1)) if depth else self.beside(side), _LANE / 2)


def drawn(
    marks: Sequence[Mark], scale: Scale, words: Words, windows: Iterable[tuple[float, float]] = ()
) -> Drawing:
    """Draw events; too many for their labels are drawn as how many there are."""
    few = marks
    if len(marks) > MOST_MARKS:
        keys = [mark for mark in marks if mark.key]
        few = keys if len(keys) <= MOST_MARKS else []
    lanes = [_lane(number, few, marks, scale) for number in range(len(words.lanes))]
    foot = _TOP + sum(lane.height(-1) + lane.height(1) for lane in lanes)
    drawing = Drawing(words.name, RIGHT, foot + 6, title=words.title, desc=words.desc)
    for start, end in windows:
        left = scale.x(start)
        drawing.box(left, _TOP, scale.x(end) - left, foot - _TOP, "window")
    _ruled(drawing, scale, foot)
    y = _TOP
    for name, lane in zip(words.lanes, lanes, strict=True):
        y += lane.height(-1)
        _draw_lane(drawing, lane, y, name)
        y += lane.height(1)
    return drawing


def _lane(place: int, few: Sequence[Mark], marks: Sequence[Mark], scale: Scale) -> Lane:
    shapes = [_shape(mark, scale) for mark in few if mark.lane == place]
    shapes.sort(key=lambda shape: (not shape.is_dot, *shape.reach, shape.mark.name))
    bars: dict[int, int] = {}
    if len(few) < len(marks):
        for mark in marks:
            if mark.lane == place:
                start, end = mark.span.ends
                column = int(scale.x((start + end) / 2) / _BAR)
                bars[column] = bars.get(column, 0) + 1
    return Lane(_tracked(shapes), bars)


def _shape(mark: Mark, scale: Scale) -> Shape:
    start, end = (scale.x(end) for end in mark.span.ends)
    if mark.span.start is None:
        start = max(end - _OPEN, scale.left)
    if mark.span.end is None:
        end = min(start + _OPEN, scale.right)
    return Shape(mark, start, end)


def _tracked(shapes: Iterable[Shape]) -> list[Shape]:
    """Move marks that would cover one another above and below the line."""
    offsets = [_TRACK * ((place + 1) // 2) * (-1 if place % 2 else 1) for place in range(_TRACKS)]
    taken: dict[float, list[tuple[float, float]]] = {offset: [] for offset in offsets}
    moved = []
    for shape in shapes:
        left, right = shape.reach
        free = (
            offset
            for offset, spans in taken.items()
            if all(right + 1 < start or end + 1 < left for start, end in spans)
        )
        offset = next(free, 0.0)
        taken[offset].append((left, right))
        moved.append(Shape(shape.mark, shape.start, shape.end, offset))
    return moved


def _text(mark: Mark) -> list[tuple[str, str]]:
    style = "strong" if mark.key else ""
    title = balanced(mark.title, _SIZE, _ROOM, most=_MOST_LINES, strong=mark.key)
    note = balanced(mark.note, _SIZE, _ROOM) if mark.note else []
    return [(line, style) for line in title] + [(line, "quiet") for line in note]


def _ruled(drawing: Drawing, scale: Scale, foot: float) -> None:
    """Rule the drawing by its scale, and say at each rule what begins there."""
    for at, words in scale.ticks():
        x = scale.x(at)
        drawing.path(f"M{number(x)} {number(_TOP)}V{number(foot)}", "line")
        if x + 4 + width(words, _SIZE) <= RIGHT:
            drawing.text(x + 4, _HEAD, words, "quiet")


def _draw_lane(drawing: Drawing, lane: Lane, y: float, name: str) -> None:
    drawing.path(f"M{number(LEFT - 4)} {number(y)}H{number(RIGHT)}", "lane")
    said = lines(name, _SIZE, LEFT - 16, most=2)
    for row, line in enumerate(said):
        drawing.text(0, y + 4 + (row - (len(said) - 1) / 2) * _LINE, line, "quiet")
    most = max(lane.bars.values(), default=1)
    for column, count in sorted(lane.bars.items()):
        high = max(2.0, (_BAR_ROOM - 4) * count / most)
        drawing.box(column * _BAR, y, _BAR - 1, high, "event event--many")
    shapes = {shape.mark.name: shape for shape in lane.shapes}
    for label in lane.placing.placed:
        _label(drawing, lane, label, shapes[label.wanted.name], y)
    for shape in lane.shapes:
        _mark(drawing, shape, y + shape.track)


def _label(drawing: Drawing, lane: Lane, label: Placed, shape: Shape, y: float) -> None:
    """Set the words of a mark, and draw the stem that leads to them."""
    text = lane.texts[shape.mark.name]
    edge = lane.edge(label.row)
    own = shape.track + (_DOT if label.row > 0 else -_DOT)
    near = y + (edge if label.row > 0 else -edge)
    if abs(near - (y + own)) > _BESIDE:
        drawing.path(f"M{number(label.stem)} {number(y + own)}V{number(near)}", "stem")
    anchor, at = _anchored(label)
    first = near + 11 if label.row > 0 else near - 4 - (len(text) - 1) * _LINE
    for row, (line, style) in enumerate(text):
        lang = shape.mark.lang
        drawing.text(at, first + row * _LINE, line, style, anchor=anchor, lang=lang)


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
        drawing.dot(shape.middle, y, _KEY_DOT if mark.key else _DOT, f"event{doubted}")
        return
    start, end, row = number(shape.start), number(shape.end), number(y)
    broken = mark.span.doubted or mark.span.start is None or mark.span.end is None
    drawing.path(f"M{start} {row}H{end}", "whisker whisker--about" if broken else "whisker")
    for x, known in ((start, mark.span.start), (end, mark.span.end)):
        if known is not None:
            drawing.path(f"M{x} {number(y - 4)}v8", "whisker")
