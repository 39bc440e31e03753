"""Dates in words, as exact as they are known and no more.

The names of months and the patterns that put a date together are phrases of the interface: a
catalogue of another language gives its own, such as `{year}年{month}{day}日`.
"""

import re
from datetime import date

from macros.model.edtf import Edtf
from macros.words import _

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
SHORT = [name[:3] for name in MONTHS]
"""Months as lists and drawings name them."""

DAY = "{day} {month} {year}"
"""How a day is put together."""

SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}


_EXACT = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?")
"""A year, a month or a day: no season, no unknown digit, no interval."""


def day(moment: date, *, short: bool = False, year: bool = True) -> str:
    """Write a day: `5 March 2026`, or short `5 Mar 2026`, with or without its year."""
    named = _month(moment, short=short)
    if not year:
        return _("{day} {month}").format(day=moment.day, month=named)
    return _(DAY).format(day=moment.day, month=named, year=moment.year)


def month(moment: date, *, short: bool = False) -> str:
    """Write a month with its year: `March 2026`."""
    return _("{month} {year}").format(month=_month(moment, short=short), year=moment.year)


def words(when: Edtf, *, short: bool = False) -> str:
    """Write a date in words, with its doubt: `about March 2026`, `4 to 7 March 2026`."""
    if "/" not in when.text:
        return _side(when.text, short=short)
    start, end = ends(when, short=short)
    if not start:
        return _("until {date}").format(date=end)
    return reach(start, end) if end else _("from {date}").format(date=start)


def ends(when: Edtf, *, short: bool = False) -> tuple[str, str]:
    """Write both ends of an interval, an open one as nothing; what they share is said once."""
    if shared := _without_repeats(when, short=short):
        return shared
    start, _slash, end = when.text.partition("/")
    first = "" if start in {"", ".."} else _side(start, short=short)
    last = "" if end in {"", ".."} else _side(end, short=short)
    return first, last


def reach(start: str, end: str) -> str:
    """Say from when to when something reaches."""
    return _("{start} to {end}").format(start=start, end=end)


def machine(when: Edtf) -> str | None:
    """Return what `<time datetime>` takes, never more exact than known; None for the rest."""
    side = when.text.rstrip("~?%")
    return side if _EXACT.fullmatch(side) else None


def _month(moment: date, *, short: bool) -> str:
    return _(SHORT[moment.month - 1]) if short else _(MONTHS[moment.month - 1])


def _side(text: str, *, short: bool) -> str:
    """Write one date with its mark of doubt."""
    bare = text.rstrip("~?%")
    said = _bare(bare, short=short)
    doubt = text[len(bare) :]
    if doubt in {"~", "%"}:
        said = _("about {date}").format(date=said)
    return _("{date} (uncertain)").format(date=said) if doubt in {"?", "%"} else said


def _bare(text: str, *, short: bool) -> str:
    year, number, last = (*text.split("-"), "", "")[:3]
    if "X" in year:
        return _("{years}s").format(years=year.replace("X", "0"))
    if not number or number == "XX":
        return year
    if int(number) in SEASONS:
        return _("{season} {year}").format(season=_(SEASONS[int(number)]), year=year)
    if last in {"", "XX"}:
        return month(date(int(year), int(number), 1), short=short)
    return day(date(int(year), int(number), int(last)), short=short)


def _without_repeats(when: Edtf, *, short: bool) -> tuple[str, str] | None:
    """Write the ends of an interval of undoubted days with the month or year that they share once.

    Where the year comes last, the start goes without them, where it comes first, the end does;
    elsewhere, and where nothing is shared, there is nothing to leave out.
    """
    start, _slash, end = when.text.partition("/")
    if len(start) != len("2026-03-05") or len(end) != len(start) or "X" in when.text:
        return None
    first, last = date.fromisoformat(start), date.fromisoformat(end)
    if first.year != last.year:
        return None
    same_month = first.month == last.month
    if _(DAY).endswith("{year}"):
        bare = str(first.day) if same_month else day(first, short=short, year=False)
        return bare, day(last, short=short)
    if _(DAY).startswith("{year}"):
        alone = _(DAY).partition("{month}")[2].format(day=last.day)
        bare = alone if same_month else day(last, short=short, year=False)
        return day(first, short=short), bare
    return None
