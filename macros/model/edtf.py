"""Dates as the Extended Date/Time Format writes them, level 1 (ISO 8601-2:2019, annex A).

The `edtf` package on PyPI brings a parser generator and a natural-language guesser for what
is one regular expression here, and has no notion of an open end; so this is our own.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

_SIDE = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d{2}XX)"
    r"(?:-(?P<month>\d{2}|XX)(?:-(?P<day>\d{2}|XX))?)?"
    r"(?P<doubt>[~?%])?"
)
_SEASONS = {21: 3, 22: 6, 23: 9, 24: 12}  # spring starts in March, and so on
EXAMPLE = "2026-03-05, 2026-03, 2026-03~ or 2026-03-04/2026-03-07"


class ImpossibleDateError(ValueError):
    """The words have the form of a date, but no calendar has that day."""


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date as known: how wide it is, and whether it is doubted.

    `text` is what the editor typed. `earliest` and `latest` are the first and last day it can
    mean, both included; None is an open end. `approximate` and `uncertain` are `~` and `?`
    (`%` is both), of either end of an interval.
    """

    text: str
    earliest: date | None
    latest: date | None
    approximate: bool = False
    uncertain: bool = False

    @classmethod
    def parse(cls, text: str) -> "Edtf":
        """Read `text`, or raise ValueError: ImpossibleDateError where no calendar has the day."""
        start, slash, end = text.partition("/")
        if not slash:
            earliest, latest, doubt = _side(text)
            return cls(
                text, earliest, latest, doubt in "~%" and doubt != "", doubt in "?%" and doubt != ""
            )
        if _open(start) and _open(end):
            raise ValueError(text)
        first, _, before = (None, None, "") if _open(start) else _side(start)
        _, last, after = (None, None, "") if _open(end) else _side(end)
        return cls(
            text,
            first,
            last,
            approximate=bool({"~", "%"} & {before, after}),
            uncertain=bool({"?", "%"} & {before, after}),
        )

    @property
    def sort_key(self) -> tuple[date, date]:
        """Order by earliest day, then latest; an open start comes first, an open end last."""
        return self.earliest or date.min, self.latest or date.max

    @property
    def is_day(self) -> bool:
        """Say whether this is one day, doubted or not."""
        return self.earliest is not None and self.earliest == self.latest

    @property
    def ends_before_it_starts(self) -> bool:
        """Say whether this is an interval the wrong way round."""
        return self.earliest is not None and self.latest is not None and self.latest < self.earliest

    def has_come_by(self, day: date) -> bool:
        """Say whether all of it is over by `day`; an open end comes with its first day."""
        last = self.latest or self.earliest
        return last is not None and last <= day

    def __str__(self) -> str:
        return self.text


def _open(side: str) -> bool:
    return side in {"", ".."}


def _side(text: str) -> tuple[date, date, str]:
    """Return the first and last day that one side of a date can mean, and its mark of doubt."""
    match = _SIDE.fullmatch(text)
    if match is None or not text.isascii():
        raise ValueError(text)
    years, month, day = match["year"], match["month"], match["day"]
    if ("X" in years and month) or (month == "XX" and day not in {None, "XX"}):
        raise ValueError(text)
    try:
        first, last = _span(int(years.replace("X", "0")), int(years.replace("X", "9")), month, day)
    except ValueError as no_such_day:
        raise ImpossibleDateError(text) from no_such_day
    return first, last, match["doubt"] or ""


def _span(year: int, last_year: int, month: str | None, day: str | None) -> tuple[date, date]:
    if month is None or month == "XX":
        return date(year, 1, 1), date(last_year, 12, 31)
    number = int(month)
    if number in _SEASONS and day is None:
        return _season(year, _SEASONS[number])
    first = date(year, number, 1)
    if day is None or day == "XX":
        return first, first.replace(day=monthrange(year, number)[1])
    return date(year, number, int(day)), date(year, number, int(day))


def _season(year: int, month: int) -> tuple[date, date]:
    over_years, end_month = divmod(month + 2, 12)  # the third month after, from 0
    return date(year, month, 1), date(year + over_years, end_month + 1, 1) - timedelta(days=1)
