"""Events as a list by months: when and with what doubt, lane, what, how its claims stand."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup, escape

from macros.draw import clock, party
from macros.draw.tongue import marked
from macros.draw.view import View
from macros.draw.words import _, capital
from macros.model import when
from macros.model.edtf import Edtf
from macros.model.event import Event

_MOST_GROUPS, _FEW = 40, 2
"""More months than this, with fewer events than this in each, are put together as years."""

_NO_MONTH: Final = 0


@dataclass(frozen=True, slots=True)
class Day:
    """An event as an entry of the list; `doubt` says what is not known of its date."""

    id: str
    title: Markup
    when: Markup
    doubt: tuple[str, ...]
    lane: str
    strongest: str | None
    others: int
    overtaken: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The events of a month, or of a year of which the month is not known."""

    title: str
    days: tuple[Day, ...]


def ordered(view: View, events: Iterable[Event]) -> list[Event]:
    """Put events in order: earliest day, latest day, the hour where it is known, id."""
    zone = view.briefing.about.timezone

    def key(event: Event) -> tuple[object, ...]:
        return *event.date.sort_key, clock.of_event(event, zone).ends, event.id

    return sorted((event for event in events if not event.withdrawn), key=key)


def grouped(view: View, events: Sequence[Event]) -> list[Group]:
    """Group events that are in order by months, or by years where months would be too many."""
    months: dict[tuple[int, int], list[Event]] = {}
    for event in events:
        months.setdefault(_month(event.date), []).append(event)
    by_years = len(months) > _MOST_GROUPS and len(events) < _FEW * len(months)
    if by_years:
        months = {}
        for event in events:
            months.setdefault((_month(event.date)[0], _NO_MONTH), []).append(event)
    return [
        Group(
            str(key[0]) if by_years and key[0] else _titled(*key),
            tuple(day(view, event, in_month=key[1] != _NO_MONTH) for event in some),
        )
        for key, some in sorted(months.items())
    ]


def day(view: View, event: Event, *, in_month: bool = False) -> Day:
    """Make an entry; in a month's list the year is not said again."""
    claims = party.strongest(view, view.concerns.claims.get(event.id, ()))
    words = view.time(event.date, short=True)
    if in_month and event.date.earliest and _same_year(event.date):
        words = words.replace(f" {event.date.earliest.year}", "")
    return Day(
        id=event.id,
        title=marked(event.title),
        when=escape(_(", ")).join((words, event.time)) if event.time else words,
        doubt=tuple(_doubt(event)),
        lane=capital(event.lane),
        strongest=claims[0] if claims else None,
        others=len(claims[1:]),
        overtaken=view.concerns.overtaken.get(event.id, ()),
    )


def _same_year(date: Edtf) -> bool:
    return bool(date.earliest and date.latest and date.earliest.year == date.latest.year)


def _month(date: Edtf) -> tuple[int, int]:
    """Return the year and month under which a date is listed; month 0 where it is not known."""
    if date.earliest is None:
        return 0, _NO_MONTH
    known = _precision(date.text.partition("/")[0]) in {"day", "month"}
    return date.earliest.year, date.earliest.month if known else _NO_MONTH


def _titled(year: int, month: int) -> str:
    if not year:
        return _("Start not known")
    if month == _NO_MONTH:
        return _("{year}, month not known").format(year=year)
    return when.month(dt.date(year, month, 1))


def _precision(side: str) -> str:
    """Say how exactly one side of a date is known."""
    year, month, number = (*side.rstrip("~?%").split("-"), "", "")[:3]
    if "X" in year:
        return "years"
    if month in {"", "XX"}:
        return "year"
    if int(month) > len(when.MONTHS):
        return "season"
    return "month" if number in {"", "XX"} else "day"


_NOT_KNOWN: Final = {
    "years": "year not known",
    "year": "month not known",
    "season": "month not known",
    "month": "day not known",
}


def _doubt(event: Event) -> Iterable[str]:
    """Say what is not known of a date, whose clock it is by, and what another clock showed."""
    start, slash, _end = event.date.text.partition("/")
    if not slash:
        precision = _precision(start)
        if precision in _NOT_KNOWN:
            yield _(_NOT_KNOWN[precision])
    elif event.date.earliest is None:
        yield _("start not known")
    elif event.date.latest is None:
        yield _("end not known")
    else:
        yield _("no closer date")
    if event.time and event.timezone:
        yield _("{place} time").format(place=clock.place_of(event.timezone))
    if other := clock.elsewhere(event):
        yield other
