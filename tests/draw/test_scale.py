"""A scale of time: what is marked on it, whatever it spans."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.draw.drawing.lettering import width
from macros.draw.drawing.scale import END_OF_TIME, Scale

moments = st.floats(1, END_OF_TIME - 1, allow_nan=False)


def day(iso: str) -> float:
    return float(date.fromisoformat(iso).toordinal())


def marks(first: str, last: str, room: float = 1000) -> list[str]:
    scale = Scale(day(first), day(last), 0, room).rounded()
    return [tick.words for tick in scale.ticks()]


def test_a_fortnight_is_marked_by_days_and_says_where_a_month_begins() -> None:
    said = marks("2026-02-26", "2026-03-05")
    assert said[:5] == ["Thu 26 Feb", "Fri 27", "Sat 28", "Sun 1 Mar", "Mon 2"]


def test_a_year_is_marked_by_months_and_says_where_a_year_begins() -> None:
    said = marks("2025-06-09", "2026-03-05")
    assert said[-6:] == ["Nov", "Dec", "Jan 2026", "Feb", "Mar", "Apr"]
    assert said[0] == "Jun 2025"


def test_a_century_is_marked_by_round_years() -> None:
    assert marks("1903-05-01", "1999-12-31")[:3] == ["1905", "1910", "1915"]


def test_a_day_is_marked_by_hours() -> None:
    assert marks("2026-03-04", "2026-03-05")[:3] == ["4 Mar", "03:00", "06:00"]


def test_a_scale_of_months_begins_and_ends_with_a_whole_one() -> None:
    scale = Scale(day("2026-01-20"), day("2026-10-02"), 0, 1000).rounded()
    assert (scale.first, scale.last) == (day("2026-01-01"), day("2026-11-01"))


@pytest.mark.parametrize("iso", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_time_are_no_fault(iso: str) -> None:
    scale = Scale(day(iso), day(iso) + 1, 0, 1000).rounded()
    assert list(scale.ticks())


@given(moments, moments, st.floats(100, 1200))
def test_what_stands_at_marks_never_overlaps(one: float, other: float, room: float) -> None:
    scale = Scale(min(one, other), max(one, other), 0, room).rounded()
    placed = [(scale.x(tick.at), tick.words) for tick in scale.ticks()]
    for (x, words), (following, _) in pairwise(placed):
        assert x + width(words, 13) <= following


@given(moments, moments)
def test_a_later_moment_never_stands_before_an_earlier_one(one: float, other: float) -> None:
    scale = Scale(min(one, other), max(one, other), 10, 900)
    assert 10 <= scale.x(min(one, other)) <= scale.x(max(one, other)) <= 900
