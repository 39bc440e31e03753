"""Figures of one kind side by side: a row for each, with what it measures, on one scale from zero.

A disc is the number itself, a ring is about so much, an arrow says that it is that much or more
(away from zero) or at most (towards it).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from math import ceil, floor, log10
from typing import Final

from macros.draw.amount import with_unit
from macros.draw.drawing.lettering import cut, lines, width
from macros.draw.drawing.svg import Drawing, number

WIDTH: Final = 750.0
_NAME, _META, _LINE = 15.0, 13.0, 17.0
_TOP, _HEAD, _PAD, _AFTER = 24.0, 14.0, 9.0, 8.0
_ROOM, _BESIDE = 290.0, 24.0
_DOT, _ARROW = 5.0, 7.0
_MOST_TICKS: Final = 6
_STEPS: Final = (1, 2, 5, 10)


@dataclass(frozen=True, kw_only=True)
class Row:
    """One figure: what it measures in a few words, what else is said of it, and how much it is."""

    name: str
    meta: Sequence[str]
    group: str
    amount: float
    said: str
    bound: str | None = None
    lang: str | None = None

    @cached_property
    def names(self) -> list[str]:
        """The lines of what it measures."""
        return lines(self.name, _NAME, _ROOM, strong=True)

    @cached_property
    def notes(self) -> list[str]:
        """The lines of what else is said."""
        return [line for words in self.meta for line in lines(words, _META, _ROOM)]

    @property
    def height(self) -> float:
        """How much room it takes."""
        return 2 * _PAD + _LINE * (len(self.names) + len(self.notes)) - 2


@dataclass(frozen=True, slots=True)
class Words:
    """What the drawing is called, what it shows, and the unit of its scale."""

    name: str
    title: str
    desc: str
    unit: str


@dataclass(frozen=True)
class _Scale:
    """Amounts along a line, zero among them; numbers stand outside their marks."""

    low: float
    high: float
    left: float
    right: float

    @classmethod
    def of(cls, rows: Sequence[Row]) -> "_Scale":
        """Take in all amounts, and leave room for the numbers beside them."""
        low = min(0.0, *(row.amount for row in rows))
        high = max(0.0, *(row.amount for row in rows))
        below = max((_room(row) for row in rows if row.amount < 0), default=0.0)
        above = max((_room(row) for row in rows if row.amount >= 0), default=0.0)
        return cls(low, high, _ROOM + _BESIDE + below, WIDTH - max(above, 12.0))

    def x(self, amount: float) -> float:
        """Return where an amount stands."""
        share = (amount - self.low) / ((self.high - self.low) or 1.0)
        return self.left + share * (self.right - self.left)

    @property
    def step(self) -> float:
        """How far apart the marks of the scale are: 1, 2 or 5 of something."""
        least = ((self.high - self.low) or 1.0) / _MOST_TICKS
        size = 10.0 ** floor(log10(least))
        return next(size * step for step in _STEPS if size * step >= least * 0.999999)

    def ticks(self) -> Iterator[float]:
        """Go through the marks."""
        step = self.step
        for place in range(ceil(self.low / step - 1e-9), floor(self.high / step + 1e-9) + 1):
            yield place * step


def _room(row: Row) -> float:
    return min(width(row.said, _META, strong=True) + _DOT + _ARROW + 10, WIDTH / 4)


def drawn(rows: Sequence[Row], words: Words) -> Drawing:
    """Draw figures; rows of one group follow one another."""
    groups = [(name, list(some)) for name, some in groupby(rows, key=lambda row: row.group)]
    headings = sum(_LINE + _PAD for name, _some in groups if name)
    foot = _TOP + sum(row.height for row in rows) + headings
    title, desc = words.title, words.desc
    drawing = Drawing(words.name, WIDTH, foot + _AFTER, title=title, desc=desc, block="measured")
    scale = _Scale.of(rows)
    _ruled(drawing, scale, foot, words.unit)
    y = _TOP
    for name, some in groups:
        if name:
            drawing.text(0, y + _LINE, cut(name, _META, _ROOM), "quiet")
            y += _LINE + _PAD
        for row in some:
            _row(drawing, row, scale, y)
            y += row.height
            drawing.path(f"M0 {number(y)}H{number(WIDTH)}", "line")
    return drawing


def _ruled(drawing: Drawing, scale: _Scale, foot: float, unit: str) -> None:
    """Rule the drawing by its scale; a mark for whose words there is no room goes without."""
    free = _ROOM
    places = 12
    for amount in scale.ticks():
        x = scale.x(amount)
        drawing.path(f"M{number(x)} {number(_TOP)}V{number(foot)}", "line" if amount else "rule")
        plain = f"{amount:.{places}f}".rstrip("0").rstrip(".") if amount else "0"
        said = with_unit(plain, unit if unit == "%" else "").strip()
        half = width(said, _META) / 2
        if x - half >= free and x + half <= WIDTH:
            drawing.text(x, _HEAD, said, "quiet", anchor="middle")
            free = x + half + 8


def _row(drawing: Drawing, row: Row, scale: _Scale, y: float) -> None:
    for place, line in enumerate(row.names):
        drawing.text(0, y + _PAD + 12 + place * _LINE, line, "strong name", lang=row.lang)
    below = y + _PAD + 11 + len(row.names) * _LINE
    for place, line in enumerate(row.notes):
        drawing.text(0, below + place * _LINE, line, "quiet")
    middle, x = y + _PAD + 7, scale.x(row.amount)
    out = -1 if row.amount < 0 else 1
    if row.amount:
        drawing.path(f"M{number(scale.x(0))} {number(middle)}H{number(x)}", "reach")
    drawing.dot(x, middle, _DOT, "dot dot--about" if row.bound == "about" else "dot")
    beyond = _DOT + 5
    if row.bound in {"at-least", "at-most"}:
        way = out if row.bound == "at-least" else -out
        at = x + way * (_DOT + 3)
        tip = (
            f"M{number(at)} {number(middle - 4)}l{number(way * _ARROW)} 4l{number(-way * _ARROW)} 4"
        )
        drawing.path(tip, "arrow")
        beyond += _ARROW + 5 if row.bound == "at-least" else 0
    room = (x - _ROOM - 8 if out < 0 else WIDTH - x) - beyond
    said = cut(row.said, _META, max(room, 20.0), strong=True)
    drawing.text(
        x + out * beyond, middle + 4.5, said, "strong", anchor="end" if out < 0 else "start"
    )
