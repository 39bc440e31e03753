"""The drawing of how the reading moved: zero on top, the lead solid, names kept apart."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from macros.draw.drawing.moved import Column, Course, Words, apart, narrow, wide
from tests.draw.drawn import Drawn, read

WORDS = Words("What moved", "It moved.", "First place")
DRAWN = (wide, narrow)


def columns(count: int) -> list[Column]:
    return [
        Column(
            f"{number} Mar{' 2026' * (number == 1)}",
            (str(number), "Mar"),
            "What it was",
            "A, by 1.00",
            "A",
        )
        for number in range(1, count + 1)
    ]


def course(letter: str, title: str, *sums: float | None, leads: bool = False) -> Course:
    return Course(letter, title, leads, sums)


def drawn(*courses: Course, how: object = wide, name: str = "moved") -> Drawn:
    """Draw courses over as many moments as they have."""
    assert callable(how)
    return read(how(name, columns(len(courses[0].sums)), courses, WORDS).markup()).one("./svg")


def texts(svg: Drawn) -> list[str]:
    return [one.words for one in svg.all("./text")]


@pytest.mark.parametrize("how", DRAWN)
def test_zero_stands_on_top_and_what_is_strained_more_stands_lower(how: object) -> None:
    svg = drawn(course("A", "A", 0.0, -1.0, -4.0, leads=True), how=how)
    heights = [float(dot.get("cy")) for dot in svg.all("./circle")]
    assert heights == sorted(heights)
    assert heights[1] - heights[0] == pytest.approx((heights[2] - heights[0]) / 4, abs=0.2)


def test_moments_are_spaced_evenly() -> None:
    svg = drawn(course("A", "A", 0.0, -1.0, -2.0, -2.0, leads=True))
    places = [float(dot.get("cx")) for dot in svg.all("./circle")]
    gaps = {round(after - before) for before, after in pairwise(places)}
    assert len(gaps) == 1


def test_the_lead_is_solid_above_the_broken_lines_of_the_others() -> None:
    lead = course("A", "Lead", 0.0, 0.0, leads=True)
    other = course("B", "“Other”", -1.0, -1.0)
    styles = [one.get("class") for one in drawn(lead, other).all("./path")]
    assert [one for one in styles if one in {"lead", "other"}] == ["other", "lead"]


def test_a_line_has_a_gap_where_its_reading_is_not_ranked() -> None:
    svg = drawn(course("B", "B", None, -1.0, -1.0, None, -2.0, -2.0))
    ways = [one.get("d") for one in svg.all("./path") if one.get("class") == "other"]
    assert len(ways) == 2
    assert len(svg.all("./circle")) == 4


def test_a_line_that_ends_early_has_its_letter_at_its_end() -> None:
    lead = course("A", "Lead", 0.0, 0.0, 0.0, leads=True)
    svg = drawn(lead, course("B", "Gone", -1.0, -1.0, None))
    assert "B" in texts(svg)
    assert "A Lead 0" in texts(svg)


def test_names_stand_at_the_ends_with_what_they_weigh() -> None:
    svg = drawn(course("B", "“Other”", -1.0, -1.234))
    assert "B “Other” −1.23" in texts(svg)
    assert "B −1.2" in texts(drawn(course("B", "", -1.0, -1.234), how=narrow))


def test_a_reading_that_was_never_ranked_has_no_line() -> None:
    svg = drawn(
        course("A", "A", 0.0, 0.0, leads=True),
        course("B", "Few", None, None),
    )
    assert not any("Few" in one for one in texts(svg))


def test_a_long_title_is_cut_to_the_room_there_is() -> None:
    (name,) = (
        one
        for one in texts(drawn(course("A", "Long " * 40, 0.0, 0.0, leads=True)))
        if one.startswith("A Long")
    )
    assert name.endswith("… 0")


@pytest.mark.parametrize("how", DRAWN)
def test_one_moment_and_no_strain_at_all_can_be_drawn(how: object) -> None:
    svg = drawn(course("A", "A", 0.0, leads=True), how=how)
    assert len(svg.all("./circle")) == 1


def test_the_years_stand_where_they_change() -> None:
    assert "1 Mar 2026" in texts(drawn(course("A", "A", 0.0, 0.0, leads=True)))
    assert "2 Mar" in texts(drawn(course("A", "A", 0.0, 0.0, leads=True)))


@pytest.mark.parametrize("worst", [0.0, 0.3, 2.0, 26.1, 240.0, 1e6])
def test_there_are_few_marks_on_the_scale(worst: float) -> None:
    svg = drawn(course("A", "A", 0.0, -worst, leads=True))
    rules = [one for one in svg.all("./path") if "H" in one.get("d")]
    assert 2 <= len(rules) <= 8


def test_words_out_of_the_data_are_words_in_the_drawing() -> None:
    svg = drawn(course("A", "<b>“&”</b>", 0.0, 0.0, leads=True))
    assert any("<b>“&”</b>" in one for one in texts(svg))


@given(st.lists(st.floats(0, 300), max_size=12))
def test_names_never_touch_and_keep_their_order(wanted: list[float]) -> None:
    places = apart(sorted(wanted), 0, 300)
    assert len(places) == len(wanted)
    assert all(after - before >= 17 - 1e-6 for before, after in pairwise(places))


@given(st.lists(st.floats(0, 300), min_size=1, max_size=12))
def test_names_stay_inside_where_they_fit(wanted: list[float]) -> None:
    places = apart(sorted(wanted), 0, 300)
    assert places[0] >= 0
    assert places[-1] <= 300 + 1e-6


def test_names_that_are_apart_stay_where_they_are() -> None:
    assert apart([10.0, 50.0, 90.0], 0, 100) == [10.0, 50.0, 90.0]


def test_the_drawing_is_well_formed() -> None:
    markup = wide("moved", columns(2), [course("A", "A", 0.0, -1.0, leads=True)], WORDS).markup()
    assert html.fragment_fromstring(str(markup)).get("role") == "img"
