"""Dates as lists of works take them: parts as far as known, a season, or words."""

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, Self

from macros.model.edtf import Edtf
from macros.model.when import words as in_words

_SIDE: Final = re.compile(r"(\d{4})(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?[~?%]?")
_FIRST_SEASON, _LAST_SEASON = 21, 24

Parts = tuple[int, ...]
"""A year; a year and a month; or a year, a month and a day."""


@dataclass(frozen=True, slots=True)
class Issued:
    """When a work appeared. All empty where that is not known.

    `end` is the last day of an interval. `words` stand for what has no parts, such as an interval
    that is open at one end. `edtf` is the date as the editor wrote it.
    """

    start: Parts = ()
    end: Parts = ()
    season: int = 0
    circa: bool = False
    words: str = ""
    edtf: str = ""

    @classmethod
    def of(cls, when: Edtf | date | None) -> Self:
        """Take apart a date: one of an editor, or a day."""
        if when is None:
            return cls()
        if isinstance(when, date):
            return cls((when.year, when.month, when.day), edtf=when.isoformat())
        circa = when.approximate or when.uncertain
        sides = [_parts(side) for side in when.text.split("/")]
        if not all(sides) or len({len(side) for side in sides}) > 1:
            return cls(words=in_words(when), edtf=when.text)
        seasons = [side[1] for side in sides if len(side) > 1 and side[1] >= _FIRST_SEASON]
        if seasons and len(sides) > 1:
            return cls(words=in_words(when), edtf=when.text)
        if seasons:
            return cls(sides[0][:1], season=seasons[0] - 20, circa=circa, edtf=when.text)
        end = sides[1] if len(sides) > 1 and sides[1] != sides[0] else ()
        return cls(sides[0], end, circa=circa, edtf=when.text)

    def __bool__(self) -> bool:
        return bool(self.start or self.words)

    @property
    def year(self) -> str:
        """The first year; empty where there is none."""
        return f"{self.start[0]:04}" if self.start else ""

    def by_year(self) -> Self:
        """Return the same as exactly as a year."""
        end = self.end[:1] if self.end[:1] != self.start[:1] else ()
        return type(self)(self.start[:1], end, 0, self.circa, self.words, self.edtf)

    def by_month(self) -> Self:
        """Return the same as exactly as a month."""
        start, end = self.start[:2], self.end[:2]
        last = end if end != start else ()
        return type(self)(start, last, self.season, self.circa, self.words, self.edtf)


NO_DATE: Final = Issued()

MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
MONTHS_OF_MLA: Final = (
    *("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July"),
    *("Aug.", "Sept.", "Oct.", "Nov.", "Dec."),
)
SEASONS: Final = ("", "Spring", "Summer", "Autumn", "Winter")


def american(issued: Issued) -> str:
    """Write a date as Chicago does: `March 4, 2026`, `March 4–May 4, 2026`, `[March 2026?]`."""
    if issued.words:
        return issued.words
    (year, first), (last_year, last) = _american(issued.start), _american(issued.end)
    if issued.season:
        said = f"{SEASONS[issued.season]} {year}"
    elif not last_year:
        said = _dated(first, year)
    elif year != last_year:
        said = f"{_dated(first, year)}–{_dated(last, last_year)}"
    else:
        said = _dated(_span(first, last), year)
    return f"[{said}?]" if issued.circa else said


def international(issued: Issued) -> str:
    """Write a date as MLA does: `4 Mar. 2026`, `4 Mar.–4 May 2026`, `circa Mar. 2026`."""
    if issued.words:
        return issued.words
    year, first = _international(issued.start)
    last_year, last = _international(issued.end)
    if issued.season:
        said = f"{SEASONS[issued.season]} {year}"
    elif not last_year:
        said = f"{first} {year}"
    elif year != last_year:
        said = f"{first} {year}–{last} {last_year}".replace("– ", "–")
    elif issued.start[1] == issued.end[1]:
        said = f"{issued.start[2]}–{last} {year}"
    else:
        said = f"{first}–{last} {year}"
    return f"circa {said.strip()}" if issued.circa else said.strip()


def bracketed(issued: Issued) -> str:
    """Write a date as MLA does in a journal: `[Mar. 2026?]`."""
    if not issued.circa or issued.words:
        return international(issued)
    return f"[{international(replace(issued, circa=False))}?]"


def year_first(issued: Issued) -> str:
    """Write a date as APA does: `2026, March 4`, `2026, March 4–7`, `ca. 2026`."""
    if issued.words:
        return issued.words
    (year, first), (last_year, last) = _american(issued.start), _american(issued.end)
    years = f"{year}–{last_year}" if last_year and last_year != year else str(year)
    if issued.season:
        rest = SEASONS[issued.season]
    elif last_year and last_year != year:
        rest = f"{first}–{last}" if last else ""
    else:
        rest = _span(first, last) if last else first
    said = f"{years}, {rest}" if rest else years
    return f"ca. {said}" if issued.circa else said


def _parts(side: str) -> Parts:
    """Return what is known of one side of a date; nothing where not even a year is."""
    found = _SIDE.fullmatch(side)
    return tuple(int(part) for part in found.groups() if part and part != "XX") if found else ()


def _american(parts: Parts) -> tuple[int, str]:
    year, month, day = (*parts, 0, 0, 0)[:3]
    if not month:
        return year, ""
    return year, f"{MONTHS[month - 1]} {day}" if day else MONTHS[month - 1]


def _international(parts: Parts) -> tuple[int, str]:
    year, month, day = (*parts, 0, 0, 0)[:3]
    if not month:
        return year, ""
    return year, f"{day} {MONTHS_OF_MLA[month - 1]}" if day else MONTHS_OF_MLA[month - 1]


def _dated(rest: str, year: int) -> str:
    apart = ", " if rest[-1:].isdigit() else " "
    return f"{rest}{apart}{year}" if rest else str(year)


def _span(first: str, last: str) -> str:
    """Join two days of one year: the month once where it is the same."""
    (month, _, _), (other, _, day) = first.partition(" "), last.partition(" ")
    return f"{first}–{day}" if day and month == other else f"{first}–{last}"
