"""Dates in words: those of the records, in the language of the site."""

from datetime import date

from macros.draw.words import _
from macros.model import when as written
from macros.model.edtf import Edtf
from macros.model.when import MONTHS, SHORT, machine

__all__ = ["MONTHS", "SHORT", "day", "ends", "machine", "month", "reach", "words"]


def day(moment: date, *, short: bool = False, year: bool = True) -> str:
    """Write a day: `5 March 2026`, or short `5 Mar 2026`, with or without its year."""
    return written.day(moment, short=short, year=year, say=_)


def month(moment: date, *, short: bool = False) -> str:
    """Write a month with its year: `March 2026`."""
    return written.month(moment, short=short, say=_)


def words(when: Edtf, *, short: bool = False) -> str:
    """Write a date in words, with its doubt: `about March 2026`, `4 to 7 March 2026`."""
    return written.words(when, short=short, say=_)


def ends(when: Edtf, *, short: bool = False) -> tuple[str, str]:
    """Write both ends of an interval, an open one as nothing; what they share is said once."""
    return written.ends(when, short=short, say=_)


def reach(start: str, end: str) -> str:
    """Say from when to when something reaches."""
    return written.reach(start, end, say=_)
