"""When an event was, as a drawing takes it: from one moment to another, by the briefing's clock."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from math import floor
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from macros.draw.words import _
from macros.model import when
from macros.model.edtf import Edtf
from macros.model.elsewhere import Elsewhere
from macros.model.event import Event
from macros.words import placed

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


def of_date(moment: Edtf) -> Span:
    """Return the span of a date: from its first moment to its last."""
    return Span(
        None if moment.earliest is None else float(moment.earliest.toordinal()),
        None if moment.latest is None else float(moment.latest.toordinal() + 1),
        moment.approximate or moment.uncertain,
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


def elsewhere(event: Event) -> str:
    """Say when an event was by another clock: `3 March in the United States`; empty if unknown."""
    other = event.elsewhere
    if other is None:
        return ""
    place = other.place or (place_of(other.timezone) if other.timezone else "")
    said = _(", ").join(filter(None, (_day_elsewhere(event, other), other.time)))
    if said and place:
        said = _("{when} in {place}").format(when=said, place=place)
    return _(", ").join(filter(None, (said, other.words)))


def _day_elsewhere(event: Event, other: Elsewhere) -> str:
    """Say the day by another clock, without a year that the event's own date has."""
    there, here = other.date, event.date.earliest
    if there is None:
        return ""
    plain = there.is_day and not there.approximate and not there.uncertain
    if plain and there.earliest and here and there.earliest.year == here.year:
        return when.day(there.earliest, year=False)
    return when.words(there)


def across(at: float, there: str, here: str) -> float:
    """Return what the clock here shows when the one there shows a moment, summer time and all."""
    day = date.fromordinal(min(max(floor(at), 2), date.max.toordinal() - 2))
    shown = datetime.combine(day, time()) + timedelta(hours=(at - floor(at)) * 24)
    try:
        moved = shown.replace(tzinfo=ZoneInfo(there)).astimezone(ZoneInfo(here))
    except (ZoneInfoNotFoundError, ValueError):
        return at
    since = moved.replace(tzinfo=None) - datetime.combine(moved.date(), time())
    return moved.toordinal() + since / timedelta(days=1)


def place_of(timezone: str) -> str:
    """Name the place whose clock is meant: `Asia/Shanghai` is Shanghai's."""
    return placed(timezone.rpartition("/")[2].replace("_", " "))
