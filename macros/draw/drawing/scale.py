"""A scale of time: where a moment stands in a drawing, and which moments are marked.

A moment is a number of days, as `date.toordinal` counts them, with hours as fractions.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from math import ceil, floor
from typing import Final, NamedTuple

from macros.draw.words import _
from macros.model import when

WEEKDAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
END_OF_TIME: Final = float(date.max.toordinal() + 1)
_MONTHS: Final = 12


class Step(NamedTuple):
    """How far apart marks are: `every` so many hours, days, months or years; `room` px at least."""

    unit: str
    every: int
    days: float
    room: float


_STEPS: Final = (
    Step("hour", 3, 3 / 24, 44),
    Step("hour", 6, 6 / 24, 44),
    Step("day", 1, 1, 64),
    Step("day", 7, 7, 48),
    Step("month", 1, 30, 58),
    Step("month", 3, 90, 58),
    *(
        Step("year", count * decimal, 365 * count * decimal, 44)
        for decimal in (1, 10, 100, 1000)
        for count in (1, 2, 5)
    ),
)


class Tick(NamedTuple):
    """A marked moment, and what stands at it."""

    at: float
    words: str


@dataclass(frozen=True)
class Scale:
    """The time from one moment to another, along a line from one x to another."""

    first: float
    last: float
    left: float
    right: float

    def x(self, at: float) -> float:
        """Return where a moment stands; one outside the scale stands at its end."""
        share = (at - self.first) / max(self.last - self.first, 1 / 24)
        return self.left + min(max(share, 0.0), 1.0) * (self.right - self.left)

    @cached_property
    def step(self) -> Step:
        """The closest marks that leave room for what stands at them."""
        a_day = (self.right - self.left) / max(self.last - self.first, 1 / 24)
        return next((step for step in _STEPS if step.days * a_day >= step.room), _STEPS[-1])

    def rounded(self) -> "Scale":
        """Return a scale that begins and ends with a whole month or year, where it counts so."""
        if self.step.unit in {"hour", "day"}:
            return self
        months = 1 if self.step.unit == "month" else _MONTHS
        start, end = _month(self.first), _month(ceil(self.last) - 1)
        first, last = start - start % months, end - end % months + months
        return Scale(_first_of(first), _first_of(last), self.left, self.right)

    def ticks(self) -> Iterator[Tick]:
        """Go through the marks, and say where a year or a month begins."""
        step = self.step
        moments = self._days() if step.unit in {"hour", "day"} else self._months()
        for place, at in enumerate(moments):
            yield Tick(at, _said(at, step, named=place == 0))

    def _days(self) -> Iterator[float]:
        step = self.step
        every = step.days
        monday = 1.0 if step.unit == "day" else 0.0  # the first day of all was a Monday
        number = ceil((self.first - monday) / every - 1e-9)
        while number * every + monday <= self.last:
            yield number * every + monday
            number += 1

    def _months(self) -> Iterator[float]:
        months = self.step.every * (_MONTHS if self.step.unit == "year" else 1)
        number = ceil(_month(self.first) / months) * months
        if _first_of(_month(self.first)) < self.first and number == _month(self.first):
            number += months
        while _inside(number) and (at := _first_of(number)) <= self.last:
            yield at
            number += months


def _month(at: float) -> int:
    """Number the month of a moment, from the first of all."""
    day = date.fromordinal(min(max(floor(at), 1), date.max.toordinal()))
    return day.year * _MONTHS + day.month - 1


def _inside(number: int) -> bool:
    return number // _MONTHS <= date.max.year


def _first_of(number: int) -> float:
    """Return the first moment of a month; months before and after all time are cut off."""
    year, month = divmod(number, _MONTHS)
    if year < 1:
        return 1.0
    return float(date(year, month + 1, 1).toordinal()) if _inside(number) else END_OF_TIME


def _said(at: float, step: Step, *, named: bool) -> str:
    """Say what stands at a mark; the first of all names its month and its year too."""
    if at >= END_OF_TIME:
        return ""
    day = date.fromordinal(floor(at))
    if step.unit == "year":
        return str(day.year)
    if step.unit == "month":
        in_full = named or day.month == 1
        return when.month(day, short=True) if in_full else _(when.SHORT[day.month - 1])
    if step.unit == "hour" and (hour := round((at - floor(at)) * 24)):
        return f"{hour:02}:00"
    if step.unit == "hour" or step.every > 1:
        return when.day(day, short=True, year=False)
    weekday = _(WEEKDAYS[day.weekday()])
    in_month = when.day(day, short=True, year=False) if named or day.day == 1 else str(day.day)
    return _("{weekday} {day}").format(weekday=weekday, day=in_month)
