"""What the first place rests on: linchpins, and single cells (data model, section 5)."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import combinations
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

import bench.weigh
from bench.weigh import SHAPES, Shape
from macros.model.briefing import Briefing
from macros.model.interpretation import Cell, Fit
from macros.weigh.basis import Basis, weighed
from macros.weigh.judge import judge
from macros.weigh.judgement import Heard, Linchpin, Roots
from macros.weigh.reading import any_weight, first, reach, score
from macros.weigh.roots import Lineage
from macros.weigh.row import readings, rows
from macros.weigh.standing import side
from macros.weigh.turning import turning_cells
from tests.examples import examples
from tests.weigh.drawn import briefings
from tests.weigh.made import Weighing, briefing, claim, denied, firsthand, source, told

TABLE = """
          h1            h2       h3
    e1    fits          strains  contradicts
    e2    strains       fits     fits
    e3    fits          fits     fits
    e4    says-nothing  strains  fits
"""


def pins(*records: object, weighing: str) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Return what is left out, and what is first then, of each linchpin."""
    found = judge(briefing(*records, weighing=weighing))  # type: ignore[arg-type]
    return [(pin.origins, pin.first) for pin in found.matrix.linchpins]


def test_a_linchpin_is_an_origin_without_which_others_come_first() -> None:
    found = judge(
        briefing(
            claim("e1", firsthand("a")),
            claim("e2", told("b")),
            claim("e3", told("c")),
            claim("e4", told("d")),
            weighing=TABLE,
        )
    )
    assert found.matrix.first == ("h1",)
    assert found.matrix.linchpins == (Linchpin(origins=("a",), first=("h3",)),)


def test_a_reading_lists_the_linchpins_that_give_or_take_its_first_place() -> None:
    found = judge(
        briefing(
            claim("e1", firsthand("a")),
            claim("e2", told("b")),
            claim("e3", told("c")),
            claim("e4", told("d")),
            weighing=TABLE,
        )
    )
    assert [found.readings[name].linchpins for name in ("h1", "h2", "h3")] == [
        (("a",),),
        (),
        (("a",),),
    ]


def test_a_tie_for_the_first_place_is_another_first_place() -> None:
    found = pins(
        claim("c1", told("a")),
        claim("c2", told("b")),
        claim("c3", told("c")),
        weighing="h1 h2\nc1 strains fits\nc2 fits strains\nc3 fits strains",
    )
    assert found == [(("b",), ("h1", "h2")), (("c",), ("h1", "h2"))]


def test_none_ranked_is_another_first_place() -> None:
    found = pins(claim("c", told("a")), weighing="h1 h2\nc fits fits")
    assert found == [(("a",), ())]


def test_a_pair_is_a_linchpin_where_neither_of_it_is() -> None:
    found = pins(
        claim("c1", told("a"), told("b")),
        claim("c2", told("d", "unnamed")),
        weighing="h1 h2\nc1 fits contradicts\nc2 strains fits",
    )
    assert found == [(("a", "b"), ("h2",))]


def test_no_part_of_a_linchpin_does_the_same() -> None:
    found = pins(
        claim("c1", told("a")),
        claim("c2", told("b", "unnamed")),
        claim("c3", told("c")),
        weighing="h1 h2\nc1 fits contradicts\nc2 fits says-nothing\nc3 strains fits",
    )
    assert found == [(("a",), ("h2",))]


def test_unknown_is_never_left_out() -> None:
    found = pins(
        claim("c", told("rumour")),
        source("rumour", independence="unknown"),
        weighing="h1 h2\nc fits contradicts",
    )
    assert found == []


def test_a_piece_with_an_unknown_root_left_does_not_fall_away() -> None:
    found = pins(
        claim("c1", told("mixed")),
        claim("c2", told("b")),
        source("a"),
        source("mixed", "a", independence="unknown"),
        weighing="h1 h2\nc1 fits contradicts\nc2 fits fits",
    )
    assert found == []


def test_origins_of_what_speaks_against_a_claim_are_candidates_too() -> None:
    found = pins(
        claim("c1", told("a"), denied("x", "document"), denied("y")),
        claim("c2", told("b", "unnamed")),
        weighing="h1 h2\nc1 contradicts fits\nc2 fits strains",
    )
    assert (("x",), ("h2",)) in found


def test_only_the_claims_of_the_matrix_give_candidates() -> None:
    found = judge(briefing(claim("off", told("a")), claim("on", told("b")), weighing="h\non fits"))
    assert [pin.origins for pin in found.matrix.linchpins] == [("b",)]


def test_that_a_reading_comes_to_say_too_little_can_be_what_changes_the_first_place() -> None:
    found = pins(
        *(claim(f"c{number}", firsthand(f"s{number}")) for number in range(6)),
        weighing="""
                mute          loud
            c0  fits          fits
            c1  fits          fits
            c2  says-nothing  strains
            c3  says-nothing  fits
            c4  says-nothing  fits
            c5  says-nothing  fits
        """,
    )
    assert found == [(("s0",), ("loud",)), (("s1",), ("loud",)), (("s2",), ("loud", "mute"))]


def test_they_come_by_size_then_by_ids() -> None:
    found = judge(
        briefing(
            claim("c1", told("z"), told("y")),
            claim("c2", told("x")),
            claim("c3", told("w"), told("v")),
            weighing="h1 h2\nc1 contradicts fits\nc2 fits contradicts\nc3 fits fits",
        )
    )
    keys = [(len(pin.origins), pin.origins) for pin in found.matrix.linchpins]
    assert keys == sorted(keys)


def heard_without(evidence: Iterable[Heard], left_out: frozenset[str]) -> list[Heard]:
    """Take origins from the roots of every piece; let a piece with no root left fall away."""
    left = (
        Heard(heard.evidence, Roots(heard.roots.known - left_out, heard.roots.unknown))
        for heard in evidence
    )
    return [heard for heard in left if heard.roots]


def first_without(made: Briefing, left_out: frozenset[str]) -> frozenset[str]:
    """Return the readings in first place with origins left out: everything computed afresh."""
    lineage = Lineage(made.sources)
    basis_of: dict[str, Basis] = {}
    for name in made.weighing:
        found = weighed(made.claims[name], lineage)
        evidence = heard_without(found.evidence, left_out)
        basis_of[name] = Basis(
            side(evidence, "supports"), side(evidence, "disputes"), found.basis.editors
        )
    set_out = rows(made, basis_of)
    if not any_weight(set_out):
        return frozenset()
    columns = readings(made)
    return first(
        {name: score(set_out, name) for name in columns},
        {name: reach(set_out, name) for name in columns},
    )


def by_brute_force(made: Briefing) -> list[Linchpin]:
    evidence = (heard for name in made.weighing for heard in judge(made).claims[name].evidence)
    candidates = sorted({root for heard in evidence for root in heard.roots.known})
    as_is = first_without(made, frozenset())
    found: list[Linchpin] = []
    for size in (1, 2):
        for origins in combinations(candidates, size):
            if not any(set(pin.origins) <= set(origins) for pin in found):
                then = first_without(made, frozenset(origins))
                if then != as_is:
                    found.append(Linchpin(origins=origins, first=tuple(sorted(then))))
    return found


@examples(60)
@given(briefings(readings=8, rows=12, origins=10))
def test_linchpins_are_those_of_brute_force(made: Briefing) -> None:
    assert list(judge(made).matrix.linchpins) == by_brute_force(made)


@examples(60)
@given(
    st.sampled_from(SHAPES),
    st.integers(2, 8),
    st.integers(6, 12),
    st.integers(4, 10),
    st.integers(),
)
def test_linchpins_of_full_matrices_are_those_of_brute_force(
    shape: Shape, readings: int, rows: int, origins: int, seed: int
) -> None:
    made = bench.weigh.made(shape, readings, rows, origins, seed)
    assert list(judge(made).matrix.linchpins) == by_brute_force(made)


def test_a_turning_cell_says_how_it_would_have_to_be_rated() -> None:
    made = briefing(
        claim("c1", told("a")),
        claim("c2", told("b")),
        weighing="h1 h2\nc1 fits strains\nc2 fits fits",
    )
    assert [
        (cell.claim, cell.reading, cell.fit, cell.otherwise, cell.first)
        for cell in turning_cells(made)
    ] == [
        ("c1", "h1", "fits", "strains", ("h1", "h2")),
        ("c1", "h2", "strains", "says-nothing", ("h1", "h2")),
        ("c2", "h1", "fits", "strains", ("h1", "h2")),
    ]


def test_an_unrated_cell_can_be_the_one() -> None:
    made = briefing(
        claim("c1", told("a")),
        claim("c2", told("b")),
        weighing="h1 h2\nc1 . strains\nc2 fits fits",
    )
    found = {(cell.claim, cell.reading): cell for cell in turning_cells(made)}
    assert found["c1", "h1"].fit is None
    assert found["c1", "h1"].otherwise == "strains"


def test_without_any_weight_no_cell_matters() -> None:
    assert turning_cells(briefing(claim("c"), weighing="h1 h2\nc fits strains")) == ()


def rated(made: Briefing, name: str, reading: str, fit: Fit) -> Briefing:
    cell = Cell(fit=fit, because="Tried.")
    weighing: Weighing = {**made.weighing, name: {**made.weighing[name], reading: (cell,)}}
    return replace(made, weighing=weighing)


@examples(25)
@given(briefings(readings=3, rows=4))
def test_turning_cells_are_those_of_brute_force(made: Briefing) -> None:
    found = judge(made)
    turning = {
        (name, reading)
        for name in found.matrix.rows
        for reading in found.matrix.readings
        if any(
            judge(rated(made, name, reading, fit)).matrix.first != found.matrix.first
            for fit in get_args(Fit)
        )
    }
    cells = turning_cells(made)
    assert {(cell.claim, cell.reading) for cell in cells} == turning
    for cell in cells:
        tried = rated(made, cell.claim, cell.reading, cell.otherwise)  # type: ignore[arg-type]
        assert judge(tried).matrix.first == cell.first
