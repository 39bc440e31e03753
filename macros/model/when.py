"""Dates in words, as exact as they are known and no more."""

import re
from datetime import date

from macros.model.edtf import Edtf

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
SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}


_EXACT = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?")
"""A year, a month or a day: no season, no unknown digit, no interval."""


def day(moment: date, *, short: bool = False, year: bool = True) -> str:
    """Write a day: `5 March 2026`, or short `5 Mar 2026`, with or without its year."""
    return f"{moment.day} {_month(moment, short=short)}" + (f" {moment.year}" if year else "")


def words(when: Edtf, *, short: bool = False) -> str:
    """Write a date in words, with its doubt: `about March 2026`, `4 to 7 March 2026`."""
    start, slash, end = when.text.partition("/")
    if not slash:
        return _side(when.text, short=short)
    if start in {"", ".."}:
        return f"until {_side(end, short=short)}"
    if end in {"", ".."}:
        return f"from {_side(start, short=short)}"
    return _span(when, short=short) or f"{_side(start, short=short)} to {_side(end, short=short)}"


def machine(when: Edtf) -> str | None:
    """Return what `<time datetime>` takes, never more exact than known; None for the rest."""
    side = when.text.rstrip("~?%")
    return side if _EXACT.fullmatch(side) else None


def _month(moment: date, *, short: bool) -> str:
    name = MONTHS[moment.month - 1]
    return name[:3] if short else name


def _side(text: str, *, short: bool) -> str:
    """Write one date with its mark of doubt."""
    bare = text.rstrip("~?%")
    said = _bare(bare, short=short)
    doubt = text[len(bare) :]
    if doubt in {"~", "%"}:
        said = f"about {said}"
    return f"{said} (uncertain)" if doubt in {"?", "%"} else said


def _bare(text: str, *, short: bool) -> str:
    year, month, number = (*text.split("-"), "", "")[:3]
    if "X" in year:
        return f"{year.replace('X', '0')}s"
    if not month or month == "XX":
        return year
    if int(month) in SEASONS:
        return f"{SEASONS[int(month)]} {year}"
    moment = date(int(year), int(month), 1 if number in {"", "XX"} else int(number))
    if number in {"", "XX"}:
        return f"{_month(moment, short=short)} {year}"
    return day(moment, short=short)


def _span(when: Edtf, *, short: bool) -> str | None:
    """Write an interval of undoubted days in one year without saying month or year twice."""
    start, _, end = when.text.partition("/")
    if len(start) != len("2026-03-05") or len(end) != len(start) or "X" in when.text:
        return None
    first, last = date.fromisoformat(start), date.fromisoformat(end)
    if first.year != last.year:
        return None
    if first.month == last.month:
        return f"{first.day} to {day(last, short=short)}"
    return f"{day(first, short=short, year=False)} to {day(last, short=short)}"
