"""How the reading moved: what speaks against each reading at each moment, zero on top.

Moments are spaced evenly. The lead is a solid line, all else is broken; names stand at the ends
of the lines, kept apart.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import floor
from operator import itemgetter
from typing import Final, NamedTuple

from macros.draw.drawing.lettering import balanced, cut, width
from macros.draw.drawing.svg import Drawing, number

_SIZE: Final = 13.0
_LEADING: Final = 16.0
_APART: Final = 17.0
"""How far apart the names at the ends of lines stand at least."""

_MOST_MARKS: Final = 6
_STEPS: Final = (0.5, 1, 2, 5, 10, 20, 50)


@dataclass(frozen=True, slots=True)
class Column:
    """One moment: its day in words, and on lines, what it was, and who was first."""

    day: str
    lines: tuple[str, ...]
    what: str
    first: str
    letters: str


@dataclass(frozen=True, slots=True)
class Course:
    """What speaks against one reading at each moment, 0 or below; None where it is not ranked."""

    letter: str
    title: str
    leads: bool
    sums: tuple[float | None, ...]

    @property
    def last(self) -> int | None:
        """Where its line ends; None where it was never ranked."""
        return max((at for at, one in enumerate(self.sums) if one is not None), default=None)


class Words(NamedTuple):
    """What the drawing is called, what it shows, and what stands over the first places."""

    title: str
    desc: str
    over: str


@dataclass(frozen=True)
class _Plan:
    """Where things stand: the edges of the plot, and the scale."""

    left: float
    right: float
    top: float
    depth: float
    columns: int
    worst: float

    @property
    def pitch(self) -> float:
        return (self.right - self.left) / max(self.columns - 1, 1)

    @property
    def step(self) -> float:
        return next((one for one in _STEPS if self.worst <= one * _MOST_MARKS), self.worst / 4)

    @property
    def marks(self) -> list[float]:
        return [self.step * at for at in range(floor(self.deepest / self.step + 1e-9) + 1)]

    @property
    def deepest(self) -> float:
        return max(self.worst, self.step)

    @property
    def bottom(self) -> float:
        return self.top + self.depth

    def x(self, column: int) -> float:
        if self.columns == 1:
            return (self.left + self.right) / 2
        return self.left + column * self.pitch

    def y(self, against: float) -> float:
        return self.top + self.depth * -against / self.deepest


def wide(name: str, columns: Sequence[Column], courses: Sequence[Course], words: Words) -> Drawing:
    """Draw for a page of full width: names in full, what each moment was."""
    plan = _Plan(64, 880, 64, 360, len(columns), _worst(courses))
    told = [balanced(one.what, _SIZE, plan.pitch - 10, most=3) for one in columns]
    height = plan.bottom + 42 + _LEADING * max(map(len, told), default=0)
    drawing = Drawing(name, 1176, height, title=words.title, desc=words.desc, block="moved__wide")
    drawing.text(0, 14, words.over, "quiet")
    for at, column in enumerate(columns):
        first = cut(column.first, _SIZE, plan.pitch - 6, strong=True)
        drawing.text(plan.x(at), 38, first, "strong", anchor="middle")
        drawing.text(plan.x(at), plan.bottom + 30, column.day, "strong", anchor="middle")
        for line, said in enumerate(told[at], 1):
            y = plan.bottom + 30 + line * _LEADING
            drawing.text(plan.x(at), y, said, "quiet", anchor="middle")
    _plot(drawing, plan, courses)
    _ends(drawing, plan, courses, 1176 - plan.right - 22)
    return drawing


def narrow(
    name: str, columns: Sequence[Column], courses: Sequence[Course], words: Words
) -> Drawing:
    """Draw for a phone: letters for names, days alone."""
    plan = _Plan(34, 284, 58, 290, len(columns), _worst(courses))
    rows = [one.lines for one in columns]
    height = plan.bottom + 24 + _LEADING * max(map(len, rows), default=0)
    drawing = Drawing(name, 350, height, title=words.title, desc=words.desc, block="moved__narrow")
    drawing.text(0, 14, words.over, "quiet")
    for at, column in enumerate(columns):
        first = cut(column.letters, _SIZE, plan.pitch - 2, strong=True)
        drawing.text(plan.x(at), 38, first, "strong", anchor="middle")
        for line, said in enumerate(rows[at]):
            style = "quiet" if line else "strong"
            y = plan.bottom + 28 + line * _LEADING
            drawing.text(plan.x(at), y, said, style, anchor="middle")
    _plot(drawing, plan, courses)
    _ends(drawing, plan, [_by_letter(one) for one in courses], 350 - plan.right - 10)
    return drawing


def _by_letter(course: Course) -> Course:
    return Course(course.letter, "", course.leads, course.sums)


def _worst(courses: Sequence[Course]) -> float:
    return max((-one for course in courses for one in course.sums if one is not None), default=0.0)


def _plot(drawing: Drawing, plan: _Plan, courses: Sequence[Course]) -> None:
    for mark in plan.marks:
        y = plan.y(-mark)
        drawing.path(f"M{number(plan.left - 8)} {number(y)}H{number(plan.right + 8)}", _rule(mark))
        words = f"\u2212{mark:g}" if mark else "0"
        drawing.text(plan.left - 14, y + 4, words, "quiet", anchor="end")
    for at in range(plan.columns):
        drawing.path(f"M{number(plan.x(at))} {number(plan.top)}V{number(plan.bottom)}", "line")
    for course in sorted(courses, key=lambda one: one.leads):
        style = "lead" if course.leads else "other"
        for way in _ways(plan, course):
            drawing.path(way, style)
    for course in sorted(courses, key=lambda one: one.leads):
        style, radius = ("lead-dot", 4.5) if course.leads else ("other-dot", 3.0)
        for at, against in enumerate(course.sums):
            if against is not None:
                drawing.dot(plan.x(at), plan.y(against), radius, style)


def _rule(mark: float) -> str:
    return "line" if mark else "rule"


def _ways(plan: _Plan, course: Course) -> Iterator[str]:
    """Go through the unbroken stretches of a line."""
    for ranked, part in groupby(enumerate(course.sums), key=lambda one: one[1] is not None):
        points = [f"{number(plan.x(at))} {number(plan.y(one or 0.0))}" for at, one in part]
        if ranked and len(points) > 1:
            yield "M" + "L".join(points)


def _ends(drawing: Drawing, plan: _Plan, courses: Sequence[Course], room: float) -> None:
    """Set the names at the ends of the lines, apart, each with a stroke to its own end."""
    ending = [(one.last, one) for one in courses if one.last is not None]
    for at, group in groupby(sorted(ending, key=itemgetter(0)), key=itemgetter(0)):
        some = sorted((one for _, one in group), key=lambda one: (-(one.sums[at] or 0), one.letter))
        own = [plan.y(one.sums[at] or 0.0) for one in some]
        last = at == plan.columns - 1
        set_at = apart(own, plan.top - 8, plan.bottom + 8)
        for course, end, y in zip(some, own, set_at, strict=True):
            x = plan.x(at)
            if abs(y - end) > 1:
                way = f"M{number(x + 7)} {number(end)}L{number(x + 15)} {number(y)}"
                drawing.path(way, "leader")
            style = "strong" if course.leads else ""
            words = _name(course, at, room) if last else course.letter
            drawing.text(x + 18, y + 4.5, words, style)


def _name(course: Course, at: int, room: float) -> str:
    """Name a line: its letter, its title as far as there is room, what speaks against it."""
    against = course.sums[at] or 0.0
    places = 2 if course.title else 1
    shown = f"{abs(against):.{places}f}"
    amount = f"\u2212{shown}" if float(shown) else "0"
    left = room - width(f"{course.letter}  {amount}", _SIZE, strong=course.leads)
    title = cut(course.title, _SIZE, left, strong=course.leads)
    return " ".join(filter(None, (course.letter, title, amount)))


def apart(wanted: Sequence[float], top: float, bottom: float) -> list[float]:
    """Move sorted places apart, each as little as all allow, between two edges if they fit.

    What would stand too close forms a block, set round the middle of the places it wants.
    """
    blocks: list[list[float]] = []
    for place in wanted:
        blocks.append([place])
        while len(blocks) > 1 and _start(blocks[-1], top, bottom) < _end(blocks[-2], top, bottom):
            last = blocks.pop()
            blocks[-1] += last
    return [
        _start(block, top, bottom) + step * _APART for block in blocks for step in range(len(block))
    ]


def _start(block: Sequence[float], top: float, bottom: float) -> float:
    span = (len(block) - 1) * _APART
    return max(min(sum(block) / len(block) - span / 2, bottom - span), top)


def _end(block: Sequence[float], top: float, bottom: float) -> float:
    """Return where the next block can begin at the earliest."""
    return _start(block, top, bottom) + len(block) * _APART
