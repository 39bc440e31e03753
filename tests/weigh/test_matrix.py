"""Weighing the interpretations: scores, places, reach, diagnosticity (data model, section 5)."""

from math import sqrt

import pytest

from macros.model.interpretation import Cell
from macros.weigh.basis import Basis
from macros.weigh.judge import judge
from macros.weigh.judgement import Charge, Judgements
from macros.weigh.reading import first, places, score, too_little
from macros.weigh.row import Row
from macros.weigh.standing import Side
from tests.weigh.made import (
    Fields,
    briefing,
    cells,
    claim,
    denied,
    firsthand,
    reading,
    source,
    told,
)

LOW, MIDDLE, HIGH = sqrt(0.5), 1.0, sqrt(2)

TABLE = cells("""
          h1            h2       h3
    e1    fits          strains  contradicts
    e2    strains       fits     fits
    e3    fits          fits     fits
    e4    says-nothing  strains  fits
""")
WEIGHTS = {"e1": HIGH * HIGH, "e2": MIDDLE * HIGH, "e3": HIGH * MIDDLE, "e4": LOW * MIDDLE}


def table(*left_out: str) -> list[Row]:
    """Return the rows of the table of section 5, each row its own origin."""
    return [
        Row(
            name,
            Basis(Side(), Side()),
            WEIGHTS[name],
            frozenset({name}),
            {head: found[0] for head, found in row.items()},
        )
        for name, row in TABLE.items()
        if name not in left_out
    ]


def test_the_table_of_the_data_model() -> None:
    scores = [score(table(), reading) for reading in ("h1", "h2", "h3")]
    assert [f"{number:.3f}" for number in scores] == ["-1.414", "-2.707", "-4.000"]
    assert [f"{row.diagnosticity:.3f}" for row in table()] == ["1.247", "0.943", "0.000", "0.816"]


def test_without_the_origin_of_e1_the_order_turns() -> None:
    scores = [score(table("e1"), reading) for reading in ("h1", "h2", "h3")]
    assert [f"{number:.3f}" for number in scores] == ["-1.414", "-0.707", "0.000"]


@pytest.mark.parametrize("left_out", ["e2", "e3", "e4"])
def test_without_any_other_single_origin_the_first_place_stays(left_out: str) -> None:
    scores = {name: score(table(left_out), name) for name in ("h1", "h2", "h3")}
    assert first(scores, dict.fromkeys(scores, 1.0)) == {"h1"}


def charged(found: Judgements, name: str) -> list[tuple[str, str]]:
    """Return the claims counted against a reading, and who is heard for each."""
    return [(charge.claim, charge.origin) for charge in found.readings[name].charges]


@pytest.mark.parametrize(
    ("evidence", "weight"),
    [
        pytest.param([firsthand("a")], sqrt(2), id="established"),
        pytest.param([firsthand("a"), denied("b")], 1, id="established-disputed"),
        pytest.param([told("a", "unnamed"), told("b", "unnamed")], 1, id="corroborated"),
        pytest.param([told("a")], sqrt(0.5), id="reported"),
        pytest.param([told("a"), denied("b")], 0.5, id="contested"),
        pytest.param([], 0, id="speculative"),
        pytest.param([denied("b")], 0, id="speculative-disputed"),
        pytest.param([denied("b", "document"), denied("c")], 0, id="refuted"),
    ],
)
def test_a_row_weighs_what_the_standing_of_its_claim_weighs(
    evidence: list[Fields], weight: float
) -> None:
    found = judge(briefing(claim("c", *evidence), weighing="h\nc contradicts"))
    assert found.claims["c"].weight == weight
    assert found.readings["h"].score == -2 * weight


@pytest.mark.parametrize(
    ("fit", "severity"),
    [
        ("fits-well", 0),
        ("fits", 0),
        ("says-nothing", 0),
        (".", 0),
        ("strains", 1),
        ("contradicts", 2),
    ],
)
def test_only_what_speaks_against_a_reading_counts(fit: str, severity: int) -> None:
    found = judge(briefing(claim("c", firsthand("a")), weighing=f"h  other\nc {fit} fits"))
    assert found.readings["other"].score == 0
    if fit != ".":
        assert found.readings["h"].score == pytest.approx(-sqrt(2) * severity)


def test_a_cell_without_a_rating_is_listed_as_unrated() -> None:
    found = judge(
        briefing(
            claim("c2", firsthand("a")),
            claim("c1", firsthand("b")),
            reading("h"),
            weighing="h other\nc2 . fits\nc1 . strains",
        )
    )
    assert found.readings["h"].unrated == ("c1", "c2")
    assert found.readings["other"].unrated == ()
    assert found.matrix.cells["c1"] == {"h": None, "other": "strains"}
    assert found.matrix.reasons["c1"] == {"h": None, "other": "Since strains."}


def test_ten_claims_from_one_letter_do_not_weigh_ten_times() -> None:
    claims = [claim(f"c{number}", firsthand("letter")) for number in range(10)]
    rows = "".join(f"\nc{number} strains" for number in range(10))
    found = judge(briefing(*claims, weighing=f"h{rows}"))
    assert found.readings["h"].charges == (Charge("c0", sqrt(2), "letter"),)


def test_one_claim_from_three_origins_does_not_weigh_three_times() -> None:
    found = judge(briefing(claim("c", told("a"), told("b"), told("d")), weighing="h\nc strains"))
    assert found.readings["h"].charges == (Charge("c", sqrt(2), "a"),)


def test_origins_are_paired_with_claims_so_that_most_is_counted() -> None:
    found = judge(
        briefing(
            claim("heavy", told("a"), told("b")),
            claim("light", told("a")),
            weighing="h\nheavy contradicts\nlight strains",
        )
    )
    assert charged(found, "h") == [("heavy", "b"), ("light", "a")]


def test_a_row_that_cannot_be_paired_is_left_out_the_lighter_one_first() -> None:
    found = judge(
        briefing(
            claim("light", told("a")),
            claim("heavy", firsthand("a")),
            weighing="h\nlight contradicts\nheavy contradicts",
        )
    )
    assert charged(found, "h") == [("heavy", "a")]


def test_of_rows_that_charge_alike_the_first_by_id_is_kept() -> None:
    found = judge(
        briefing(
            claim("c2", firsthand("a")),  # √2 times 1
            claim("c1", told("a")),  # 1/√2 times 2
            weighing="h\nc2 strains\nc1 contradicts",
        )
    )
    assert charged(found, "h") == [("c1", "a")]


def test_of_origins_the_first_by_id_is_heard_that_leaves_a_whole_pairing() -> None:
    found = judge(
        briefing(
            claim("c1", told("a"), told("b"), told("c")),
            claim("c2", told("a"), told("c")),
            claim("c3", told("a", "unnamed"), told("b", "unnamed")),
            weighing="h\nc1 contradicts\nc2 strains\nc3 strains",
        )
    )
    assert charged(found, "h") == [("c1", "a"), ("c2", "c"), ("c3", "b")]


def test_charges_come_greatest_first_then_by_claim() -> None:
    found = judge(
        briefing(
            claim("c3", firsthand("a")),
            claim("c1", told("b")),
            claim("c2", told("c")),
            weighing="h\nc1 contradicts\nc2 strains\nc3 strains",
        )
    )
    assert [charge.claim for charge in found.readings["h"].charges] == ["c1", "c3", "c2"]


def test_the_origins_of_a_row_are_those_that_are_not_interested() -> None:
    found = judge(
        briefing(
            claim("c1", told("a", interested="true"), told("b")),
            claim("c2", told("b")),
            weighing="h\nc1 strains\nc2 strains",
        )
    )
    assert charged(found, "h") == [("c1", "b")]


def test_where_all_are_interested_those_are_heard() -> None:
    found = judge(briefing(claim("c", told("a", interested="true")), weighing="h\nc strains"))
    assert charged(found, "h") == [("c", "a")]


def test_unknown_is_one_origin_for_all_rows_where_none_is_known() -> None:
    found = judge(
        briefing(
            claim("c1", told("rumour")),
            claim("c2", told("gossip")),
            claim("c3", told("gossip", interested="true")),
            claim("c4", told("rumour"), told("a", interested="true")),
            source("rumour", independence="unknown"),
            source("gossip", independence="unknown"),
            weighing="h\nc1 strains\nc2 strains\nc3 strains\nc4 strains",
        )
    )
    assert charged(found, "h") == [("c1", "unknown")]


def test_where_some_origin_is_known_unknown_is_not_heard() -> None:
    found = judge(
        briefing(
            claim("c1", told("a"), told("rumour")),
            claim("c2", told("a")),
            source("rumour", independence="unknown"),
            weighing="h\nc1 strains\nc2 strains",
        )
    )
    assert charged(found, "h") == [("c1", "a")]


def test_a_reprint_changes_nothing() -> None:
    def scores(*more: Fields) -> tuple[float | None, str]:
        found = judge(
            briefing(
                claim("c", told("a"), *more),
                source("reprint", "a"),
                source("a"),
                weighing="h\nc strains",
            )
        )
        return found.readings["h"].score, found.claims["c"].standing

    assert scores(told("reprint")) == scores()


def test_equals_share_a_place_and_the_next_is_left_out() -> None:
    scores = {"a": -1.0, "b": -1.0 - 1e-10, "c": -2.0, "d": 0.0}
    assert places(scores, dict.fromkeys(scores, 1.0)) == {"a": 2, "b": 2, "c": 4, "d": 1}


def test_without_any_row_the_score_is_0_and_nothing_is_ranked() -> None:
    found = judge(briefing(reading("h1"), reading("h2")))
    assert [(judged.score, judged.reach, judged.rank) for judged in found.readings.values()] == [
        (0, 0, None),
        (0, 0, None),
    ]
    assert found.matrix.first == ()
    assert found.matrix.linchpins == ()


def test_an_empty_briefing_is_no_fault() -> None:
    found = judge(briefing())
    assert (found.matrix.rows, found.matrix.readings, found.matrix.order) == ((), (), ())


def test_a_single_reading_is_no_fault() -> None:
    found = judge(briefing(claim("c", told("a")), weighing="h\nc fits"))
    assert found.matrix.first == ("h",)


def test_without_any_weight_the_reach_is_0_and_nothing_is_ranked() -> None:
    found = judge(briefing(claim("c"), weighing="h1 h2\nc strains fits"))
    assert [(judged.score, judged.reach, judged.rank) for judged in found.readings.values()] == [
        (0, 0, None),
        (0, 0, None),
    ]
    assert not any(judged.apart for judged in found.readings.values())


def test_no_number_is_minus_zero() -> None:
    found = judge(briefing(claim("c"), claim("d", told("a")), weighing="h\nc strains\nd fits"))
    numbers = [found.readings["h"].score, found.claims["d"].diagnosticity, found.claims["c"].weight]
    assert [str(number) for number in numbers] == ["0.0", "0.0", "0.0"]


def test_reach_is_the_weighted_share_of_rows_on_which_a_reading_says_something() -> None:
    found = judge(
        briefing(
            claim("c1", firsthand("a")),
            claim("c2", told("a")),
            claim("c3", told("a", "unnamed"), told("b", "unnamed")),
            weighing="h1 h2\nc1 fits strains\nc2 says-nothing strains\nc3 . strains",
        )
    )
    assert found.readings["h1"].reach == pytest.approx(sqrt(2) / (sqrt(2) + sqrt(0.5) + 1))
    assert found.readings["h2"].reach == pytest.approx(1)


def test_a_reading_that_says_too_little_is_ranked_apart() -> None:
    claims = [claim(f"c{number}", told("a")) for number in range(5)]
    rows = "\nc0 fits fits" + "".join(f"\nc{number} says-nothing strains" for number in range(1, 5))
    found = judge(briefing(*claims, weighing=f"mute loud{rows}"))
    assert found.readings["mute"].reach == pytest.approx(0.2)
    assert (found.readings["mute"].apart, found.readings["mute"].rank) == (True, None)
    assert (found.readings["loud"].apart, found.readings["loud"].rank) == (False, 1)
    assert found.matrix.order == ("loud", "mute")


def test_a_quarter_of_the_greatest_reach_is_enough() -> None:
    assert too_little({"h1": 0.25 - 1e-10, "h2": 1.0, "h3": 0.25 - 1e-8}) == {"h3"}


def test_diagnosticity_is_over_rated_cells_and_0_with_fewer_than_two() -> None:
    found = judge(
        briefing(
            claim("c1", told("a")),
            claim("c2", told("a")),
            claim("c3", told("a")),
            weighing="h1 h2 h3\nc1 fits-well . contradicts\nc2 strains . .\nc3 fits fits fits",
        )
    )
    assert [found.claims[name].diagnosticity for name in ("c1", "c2", "c3")] == [2, 0, 0]


def test_rows_come_with_those_first_that_tell_readings_apart_most() -> None:
    found = judge(
        briefing(
            *(claim(name, told("a")) for name in ("c1", "c2", "c3", "c4")),
            claim("off", told("a")),
            weighing="h1 h2\nc3 fits fits\nc2 fits strains\nc4 strains fits\nc1 fits fits",
        )
    )
    assert found.matrix.rows == ("c2", "c4", "c1", "c3")
    assert (found.claims["off"].weight, found.claims["off"].diagnosticity) == (None, None)


def test_strains_and_fits_come_by_what_they_weigh_then_by_id() -> None:
    found = judge(
        briefing(
            claim("a1", firsthand("a")),
            claim("a2", told("a")),
            claim("a3", told("a")),
            claim("a4"),
            claim("a5", firsthand("a")),
            claim("a6", told("a")),
            claim("a0"),
            weighing="""
                h
            a4  strains
            a3  contradicts
            a2  strains
            a1  strains
            a0  fits-well
            a5  fits
            a6  fits-well
            """,
        )
    )
    assert found.readings["h"].strains == ("a1", "a3", "a2", "a4")
    assert found.readings["h"].fits == ("a5", "a6", "a0")


def test_the_newest_of_several_cells_counts_and_an_undated_one_is_the_oldest() -> None:
    def since(day: str | None, fit: str) -> Cell:
        return Cell.model_validate({"fit": fit, "because": "So.", "since": day})

    ratings = (since("2026-03-09", "fits"), since(None, "contradicts"), since("2026-03", "strains"))
    found = judge(briefing(reading("h"), claim("c", told("a")), weighing={"c": {"h": ratings}}))
    assert found.matrix.cells["c"]["h"] == "strains"


WITHDRAWN = {"date": "2026-03-09", "because": "It was put badly."}


def test_a_withdrawn_reading_leaves_rows_cells_and_ranks() -> None:
    found = judge(
        briefing(
            claim("c", told("a")),
            reading("h1", withdrawn=WITHDRAWN),
            weighing="h1 h2 h3\nc fits strains contradicts",
        )
    )
    gone = found.readings["h1"]
    assert (gone.score, gone.reach, gone.rank, gone.apart) == (None, None, None, False)
    assert (gone.unrated, gone.charges, gone.strains, gone.fits) == ((), (), (), ())
    assert found.matrix.readings == ("h2", "h3")
    assert found.matrix.cells == {"c": {"h2": "strains", "h3": "contradicts"}}
    assert found.matrix.order == ("h2", "h3")
    assert [found.readings[name].rank for name in ("h2", "h3")] == [1, 2]
    assert found.claims["c"].diagnosticity == 0.5


def test_a_withdrawn_claim_leaves_the_matrix() -> None:
    found = judge(
        briefing(
            claim("c", told("a"), withdrawn=WITHDRAWN),
            claim("d", told("b")),
            weighing="h\nc contradicts\nd .",
        )
    )
    assert found.matrix.rows == ("d",)
    assert found.readings["h"].score == 0
    assert found.readings["h"].unrated == ("d",)
    assert (found.claims["c"].weight, found.claims["c"].diagnosticity) == (None, None)
