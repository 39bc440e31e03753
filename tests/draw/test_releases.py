"""Releases by date and terms: drawn in lanes, as a table, and how long nothing was open."""

from datetime import date
from typing import Any

import pytest

from macros.draw import briefing, organization, releases
from macros.draw.fault import MacroFaultError
from macros.draw.view import View
from tests.draw.conftest import Make
from tests.draw.drawn import Drawn, read


def model(*made: tuple[str, str, str], **more: object) -> dict[str, Any]:
    return {
        "name": "Kettle",
        "kind": "model",
        "releases": [
            {"name": name, "date": when, "weights": weights} for name, when, weights in made
        ],
        **more,
    }


def page(make: Make, **makers: dict[str, Any]) -> Drawn:
    return read(releases.releases(make(organizations=makers)))


def rows(drawn: Drawn) -> list[list[str]]:
    return [[cell.words for cell in row.all("./*")] for row in drawn.all(".//tbody/tr")]


def test_every_release_is_in_the_table_in_the_order_of_dates_and_says_what_is_not_known(
    make: Make,
) -> None:
    drawn = page(
        make, kettle=model(("K2", "1902-06", "hosted"), ("K1", "1902-05-03", "open")), urn=model()
    )
    assert rows(drawn) == [
        ["K1", "3 May 1902", "not found", "open", "not found", "no evidence on record"],
        [
            *("K2", "Jun 1902", "not found", "hosted only"),
            *("none: no weights were published", "no evidence on record"),
        ],
    ]


def test_the_drawing_has_a_lane_for_each_terms_the_most_open_first(make: Make) -> None:
    drawn = page(
        make,
        kettle=model(
            ("K4", "1902-08", "unknown"),
            ("K3", "1902-07", "hosted"),
            ("K2", "1902-06", "conditional"),
            ("K1", "1902-05", "open"),
        ),
    )
    lanes = [one.words for one in drawn.all(".//svg[@role='img']/text") if one.get("x") == "0"]
    assert " ".join(lanes) == ("Open weights Open, with conditions Hosted only Terms not known")
    tally = "1 with open weights, 1 open with conditions, 1 hosted only and 1 on terms not known"
    assert f"4 releases: {tally}." in drawn.words


def test_each_release_is_named_in_the_drawing_with_its_size_and_licence(qwen: View) -> None:
    drawn = read(releases.releases(qwen)).one(".//svg[@role='img']").words
    for maker in qwen.briefing.organizations.values():
        for one in maker.releases:
            assert one.name in drawn
    assert "Apache-2.0" in drawn
    assert "licence not found" in drawn


def test_the_longest_time_without_open_weights_is_said_and_shaded(qwen: View) -> None:
    drawn = read(releases.releases(qwen))
    assert (
        "The longest time between two releases with open weights is 112 days, 22 April 2026 to "
        "12 August 2026; it is shaded." in drawn.words
    )
    assert len(drawn.all(".//rect[@class='window']")) == 1


def test_a_gap_is_as_long_as_is_certain_and_only_between_open_ones(make: Make) -> None:
    view = make(
        organizations={
            "kettle": model(
                ("K1", "1902-01", "open"),
                ("K2", "1902-03-01", "hosted"),
                ("K3", "1902-05", "conditional"),
                ("K4", "1902-05-09", "open"),
            )
        }
    )
    found = [one.of for one in releases.rows(view, ["kettle"])]
    gap = releases.longest_gap(found)
    assert gap == releases.Gap(date(1902, 1, 31), date(1902, 5, 1))
    assert releases.longest_gap(found[:3]) is None


def test_dates_that_overlap_or_have_no_end_make_no_gap(make: Make) -> None:
    drawn = page(
        make,
        kettle=model(("K1", "1902", "open"), ("K2", "1902-05", "open"), ("K3", "1902/..", "open")),
    )
    assert "The longest time" not in drawn.words
    assert len(rows(drawn)) == 3


@pytest.mark.parametrize(
    "made",
    [
        pytest.param([], id="none"),
        pytest.param([("K1", "1902-05-03", "open")], id="one release"),
        pytest.param([("K1", "1902-05-03", "open")] * 3, id="all on one day"),
    ],
)
def test_what_the_table_says_as_well_is_not_drawn(
    make: Make, made: list[tuple[str, str, str]]
) -> None:
    drawn = page(make, kettle=model(*made))
    assert not drawn.has(".//svg")
    assert drawn.has(".//section") == bool(made)


def test_a_great_many_releases_are_all_listed(make: Make) -> None:
    many = [(f"K{at}", f"19{at % 90 + 10}-01-01", "open") for at in range(300)]
    drawn = page(make, kettle=model(*many))
    assert len(rows(drawn)) == 300
    assert not drawn.has(".//svg[@role='img']")


def test_releases_of_parts_count_and_of_what_was_withdrawn_do_not(make: Make) -> None:
    gone = {"date": "1903-01-01", "because": "A slip."}
    view = make(
        organizations={
            "works": {"name": "Works", "kind": "company"},
            "kettle": model(("K1", "1902-05-03", "open"), part_of="works"),
            "urn": model(("U1", "1902-05-03", "open")),
            "pot": model(("P1", "1902-05-03", "open"), part_of="works", withdrawn=gone),
        }
    )
    assert [row[0] for row in rows(read(releases.releases(view, "works")))] == ["K1"]
    assert [row[0] for row in rows(read(releases.releases(view)))] == ["K1", "U1"]
    assert "K1" in read(organization.page(view, "works").body).words
    with pytest.raises(MacroFaultError, match="no record in organizations"):
        releases.releases(view, "work")


def test_names_in_other_scripts_and_markup_are_words(make: Make) -> None:
    bad = "<script>alert(1)</script>"
    drawn = page(
        make,
        kettle=model(
            (bad, "1902", "open"), ("千问 " * 40, "1903", "open"), ("غلاية", "1904", "open")
        ),
    )
    assert not drawn.has(".//script")
    assert drawn.has(".//text[@lang='ar']")
    assert drawn.has(".//text[@lang='zh']")


def test_the_front_page_draws_releases_where_there_are_any(make: Make, qwen: View) -> None:
    heading = "What was released, and on what terms"
    assert heading in read(briefing.briefing(qwen)).words
    assert heading not in read(briefing.briefing(make())).words
