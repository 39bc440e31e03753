"""How events are laid out in a lane: which marks move aside, where labels go, how high it gets."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from macros.draw.clock import Span
from macros.draw.drawing.labels import Placing, Wanted, place
from macros.draw.drawing.lettering import balanced, width
from macros.draw.drawing.scale import Scale

LEFT: Final = 104.0
RIGHT: Final = 1176.0
SIZE, LINE, BESIDE = 13.0, 15.0, 9.0
DOT, KEY_DOT, BAR, BAR_ROOM = 4.0, 5.0, 8.0, 24.0

_TRACK, _TRACKS, _OPEN = 10.0, 9, 46.0
_ROOM, _MOST_ROWS, _MOST_LINES = 150.0, 3, 3
_ROW_GAP, _LANE = 6.0, 46.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """An event in a drawing: its lane, when it was, and what its label says, if it has one."""

    name: str
    lane: int
    span: Span
    title: str
    notes: Sequence[str] = ()
    key: bool = False
    labelled: bool = True
    lang: str | None = None


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
        return self.end - self.start < 2 * KEY_DOT

    @property
    def middle(self) -> float:
        """Where a dot stands."""
        return (self.start + self.end) / 2

    @property
    def reach(self) -> tuple[float, float]:
        """From where to where it is drawn, with the broken line of an open end."""
        if self.is_dot:
            return self.middle - KEY_DOT, self.middle + KEY_DOT
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
                wide = max(width(line, SIZE, strong=style == "strong") for line, style in text)
                start, end = (shape.middle,) * 2 if shape.is_dot else (shape.start, shape.end)
                side = (shape.track > 0) - (shape.track < 0)
                one = Wanted(shape.mark.name, wide, len(text), start, end, shape.mark.key, side)
                wanted.append(one)
        dots = [shape.middle for shape in self.shapes if shape.is_dot]
        return place(wanted, LEFT - 4, RIGHT, _MOST_ROWS, dots)

    def beside(self, side: int) -> float:
        """Return how far the nearest row of labels stands from the line, above or below."""
        track = max((shape.track * side for shape in self.shapes), default=0.0)
        return max(track, 0.0, BAR_ROOM if self.bars and side > 0 else 0.0) + BESIDE

    def edge(self, row: int) -> float:
        """Return how far the nearer edge of a row is from the line."""
        side = 1 if row > 0 else -1
        between = range(side, row, side)
        high = sum(self.placing.lines.get(one, 0) * LINE + _ROW_GAP for one in between)
        return self.beside(side) + high

    def height(self, side: int) -> float:
        """Return how much room the lane takes above or below its line."""
        depth = self.placing.depth(side)
        return max(self.edge(side * (depth + 1)) if depth else self.beside(side), _LANE / 2)


def laid_out(place: int, few: Sequence[Mark], marks: Sequence[Mark], scale: Scale) -> Lane:
    """Lay out the marks of one lane; what is not among the few is only counted."""
    shapes = [_shape(mark, scale) for mark in few if mark.lane == place]
    shapes.sort(key=lambda shape: (not shape.is_dot, *shape.reach, shape.mark.name))
    bars: dict[int, int] = {}
    if len(few) < len(marks):
        for mark in marks:
            if mark.lane == place:
                start, end = mark.span.ends
                column = int(scale.x((start + end) / 2) / BAR)
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
    title = balanced(mark.title, SIZE, _ROOM, most=_MOST_LINES, strong=mark.key)
    notes = [line for note in mark.notes for line in balanced(note, SIZE, _ROOM)]
    return [(line, style) for line in title] + [(line, "quiet") for line in notes]
