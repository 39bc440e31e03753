"""When an event was, as a drawing takes it: from one moment to another, by the briefing's clock."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from macros.model.edtf import Edtf
from macros.model.event import Event

_TIME = re.compile(r"\b(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)\b")

_PARTS: Final = {
    "small hours": (0, 5),
    "early morning": (5, 8),
    "morning": (6, 12),
    "afternoon": (12, 18),
    "noon": (12, 12),
    "midday": (12, 12),
    "evening": (18, 22),
    "midnight": (0, 0),
    "night": (21, 24),
    "late": (18, 24),
    "early": (0, 8),
}
"""Words for parts of a day, and the hours that they mean; the first that is found counts."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """From when to when something can have been, in days; None is an end that is not known.

    `doubted` says that the date itself is approximate or uncertain.
    """

    start: float | None
    end: float | None
    doubted: bool = False

    @property
    def ends(self) -> tuple[float, float]:
        """Both ends, of which one stands for the other where that is not known."""
        start = self.end if self.start is None else self.start
        return start or 0.0, self.end if self.end is not None else (start or 0.0)


def of_date(when: Edtf) -> Span:
    """Return the span of a date: from its first moment to its last."""
    return Span(
        None if when.earliest is None else float(when.earliest.toordinal()),
        None if when.latest is None else float(when.latest.toordinal() + 1),
        when.approximate or when.uncertain,
    )


def middle(span: Span) -> Span:
    """Put what is known to the day in the middle of it, as `of_event` does."""
    start, end = span.start, span.end
    if start is None or end is None or end - start > 1 or span.doubted:
        return span
    return Span((start + end) / 2, (start + end) / 2)


def of_event(event: Event, timezone: str) -> Span:
    """Return the span of an event: a known day is its middle, a known hour is that moment."""
    whole = of_date(event.date)
    if not event.date.is_day or event.date.earliest is None or whole.doubted:
        return whole
    hours = _hours(event.time or "")
    if hours is None:
        return Span((whole.start or 0.0) + 0.5, (whole.start or 0.0) + 0.5)
    ahead = _ahead(event.timezone or timezone, timezone, event.date.earliest)
    start, end = ((whole.start or 0.0) + (hour - ahead) / 24 for hour in hours)
    return Span(start, end)


def _hours(words: str) -> tuple[float, float] | None:
    """Read a time of day in words: `about 02:00`, `morning`."""
    if clock := _TIME.search(words):
        hour = int(clock["hour"]) + int(clock["minute"]) / 60
        return hour, hour
    said = words.casefold()
    return next((hours for part, hours in _PARTS.items() if part in said), None)


def _ahead(there: str, here: str, day: date) -> float:
    """Return by how many hours the clock there is ahead of the one here on a day."""
    if there == here:
        return 0.0
    try:
        noon = datetime(day.year, day.month, day.day, 12)  # noqa: DTZ001 (a clock on a wall)
        offsets = [ZoneInfo(zone).utcoffset(noon) or timedelta() for zone in (there, here)]
    except (ZoneInfoNotFoundError, ValueError):
        return 0.0
    return (offsets[0] - offsets[1]).total_seconds() / 3600


def place_of(timezone: str) -> str:
    """Name the place whose clock is meant: `Asia/Shanghai` is Shanghai's."""
    return timezone.rpartition("/")[2].replace("_", " ")
