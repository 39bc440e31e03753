"""Dates as EDTF level 1 writes them: how wide they are, and how sure."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.model.edtf import Edtf, ImpossibleDateError


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2026-03-05", "2026-03-05", "2026-03-05"),
        ("2026-03", "2026-03-01", "2026-03-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2026", "2026-01-01", "2026-12-31"),
        ("2026-03-XX", "2026-03-01", "2026-03-31"),
        ("2026-XX", "2026-01-01", "2026-12-31"),
        ("2026-XX-XX", "2026-01-01", "2026-12-31"),
        ("202X", "2020-01-01", "2029-12-31"),
        ("19XX", "1900-01-01", "1999-12-31"),
        ("2026-21", "2026-03-01", "2026-05-31"),
        ("2026-22", "2026-06-01", "2026-08-31"),
        ("2026-23", "2026-09-01", "2026-11-30"),
        ("2026-24", "2026-12-01", "2027-02-28"),
        ("2026-03-04/2026-03-07", "2026-03-04", "2026-03-07"),
        ("2026-03/2026-05", "2026-03-01", "2026-05-31"),
        ("../2026-03", None, "2026-03-31"),
        ("/2026-03", None, "2026-03-31"),
        ("2026-03/..", "2026-03-01", None),
    ],
)
def test_a_date_is_as_wide_as_it_is_known(
    text: str, earliest: str | None, latest: str | None
) -> None:
    found = Edtf.parse(text)
    assert found.earliest == (date.fromisoformat(earliest) if earliest else None)
    assert found.latest == (date.fromisoformat(latest) if latest else None)
    assert str(found) == text


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [
        ("2026-03", False, False),
        ("2026-03~", True, False),
        ("2026-03?", False, True),
        ("2026-03%", True, True),
        ("2026-03~/2026-05", True, False),
        ("2026-03/2026-05?", False, True),
        ("2026-03?/2026-05~", True, True),
        ("../2026-05%", True, True),
    ],
)
def test_a_mark_says_how_sure_it_is(text: str, *, approximate: bool, uncertain: bool) -> None:
    found = Edtf.parse(text)
    assert (found.approximate, found.uncertain) == (approximate, uncertain)


@pytest.mark.parametrize(
    "text", ["2026-02-30", "2026-13", "2025-02-29", "2026-00", "0000", "2026-21-03"]
)
def test_a_day_that_no_calendar_has_is_impossible(text: str) -> None:
    with pytest.raises(ImpossibleDateError):
        Edtf.parse(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "May",
        "26-03-05",
        "2026-3-5",
        "2026/03/05",
        "2026-03-05T10:00",
        "../..",
        "/",
        "202X-03",
        "2026-XX-05",
        "2026-03-05 ",
        "~2026",
        "２０２６",
        "2026-03-05/2026-03-06/2026-03-07",
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*") as refused:
        Edtf.parse(text)
    assert not isinstance(refused.value, ImpossibleDateError)


def test_an_open_start_comes_first_and_an_open_end_last() -> None:
    texts = ["2026-03/..", "2026-03-05", "../2026-03", "2026-03", "2026-03-05/2026-03-07"]
    ordered = sorted(texts, key=lambda text: Edtf.parse(text).sort_key)
    assert ordered == ["../2026-03", "2026-03", "2026-03/..", "2026-03-05", "2026-03-05/2026-03-07"]


@pytest.mark.parametrize(
    ("text", "day", "has_come"),
    [
        ("2026-03", "2026-03-30", False),
        ("2026-03", "2026-03-31", True),
        ("2026-03-05/..", "2026-03-04", False),
        ("2026-03-05/..", "2026-03-05", True),
        ("../2026-03", "2026-03-31", True),
    ],
)
def test_a_vague_date_has_come_when_its_last_day_has(
    text: str, day: str, *, has_come: bool
) -> None:
    assert Edtf.parse(text).has_come_by(date.fromisoformat(day)) is has_come


def test_one_day_is_a_day_and_an_interval_can_be_reversed() -> None:
    assert Edtf.parse("2026-03-05~").is_day
    assert not Edtf.parse("2026-03").is_day
    assert not Edtf.parse("../2026-03").is_day
    assert Edtf.parse("2026-03-05/2026-03-04").ends_before_it_starts
    assert not Edtf.parse("2026-03/2026-03-04").ends_before_it_starts
    assert not Edtf.parse("2026-03/..").ends_before_it_starts


@given(st.dates(), st.dates())
def test_an_interval_reaches_from_its_start_to_its_end(one: date, other: date) -> None:
    start, end = sorted((one, other))
    found = Edtf.parse(f"{start.isoformat()}/{end.isoformat()}")
    assert (found.earliest, found.latest) == (start, end)


@given(st.text(st.sampled_from("0123456789-/.~?%XT ")) | st.text())
def test_any_text_is_a_date_or_is_not(text: str) -> None:
    try:
        found = Edtf.parse(text)
    except ValueError:
        return
    assert found.text == text
    assert found.earliest or found.latest
