"""The steps of an explanation agree with what the weighing found, whatever the briefing."""

import json
from math import isclose

import pytest
from hypothesis import given

from macros.export import explanation
from macros.export.explanation.turning import turning
from macros.model.briefing import Briefing
from macros.weigh.judge import judge
from macros.weigh.judgement import TurningCell
from macros.weigh.trail import lineage, trail
from macros.weigh.turning import turning_cells
from macros.weigh.unheard import heard_for_row, unheard
from tests.examples import examples
from tests.weigh.drawn import briefings
from tests.weigh.made import briefing, claim, reading, source, told


def way(steps: tuple[object, ...]) -> list[tuple[object, ...]]:
    return [tuple(step)[:3] for step in steps]  # type: ignore[arg-type]


def test_a_reprint_leads_to_its_wire_and_ends_there() -> None:
    made = briefing(
        source("wire"), source("paper", "wire"), source("blog", "paper"), claim("c", told("blog"))
    )
    [piece] = made.claims["c"].evidence
    assert way(trail(piece, made.claims["c"], made.sources)) == [
        ("blog", "paper", "derived"),
        ("paper", "wire", "derived"),
        ("wire", "wire", "root"),
    ]


def test_own_reporting_ends_the_way() -> None:
    made = briefing(
        source("wire"),
        source("paper", "wire"),
        source("blog", "paper"),
        claim("c", told("blog"), told("paper", origin=["paper"])),
    )
    reprint, own = made.claims["c"].evidence
    ends = ("paper", "paper", "own")
    assert way(trail(reprint, made.claims["c"], made.sources)) == [
        ("blog", "paper", "derived"),
        ends,
    ]
    assert way(trail(own, made.claims["c"], made.sources)) == [ends]


def test_what_the_editors_traced_comes_before_what_it_derives_from() -> None:
    made = briefing(
        source("wire"),
        source("agency", "wire"),
        source("paper", independence="unknown"),
        claim("c", told("paper", origin=["agency", "unknown"])),
    )
    [piece] = made.claims["c"].evidence
    assert way(trail(piece, made.claims["c"], made.sources)) == [
        ("paper", "agency", "traced"),
        ("paper", None, "unknown"),
        ("agency", "wire", "derived"),
        ("wire", "wire", "root"),
    ]
    assert way(lineage("paper", made.sources)) == [("paper", None, "unknown")]


@given(briefings())
def test_every_way_ends_at_the_roots_that_count(made: Briefing) -> None:
    judgements = judge(made)
    for name, judged in judgements.claims.items():
        for heard in judged.evidence:
            steps = trail(heard.evidence, made.claims[name], made.sources)
            assert {step.to for step in steps if step.to == step.source} == heard.roots.known
            assert any(step.to is None for step in steps) is heard.roots.unknown
            assert len(steps) == len(set(steps))
    for name, of in judgements.sources.items():
        steps = lineage(name, made.sources)
        assert {step.to for step in steps if step.to == step.source} == set(of.roots)
        assert any(step.to is None for step in steps) is of.unknown


@given(briefings(readings=3, rows=8, origins=4))
def test_what_is_not_counted_could_not_be(made: Briefing) -> None:
    judgements = judge(made)
    for name, judged in judgements.readings.items():
        silent = unheard(judgements, name)
        counted = {charge.claim: charge.charge for charge in judged.charges}
        assert {one.claim for one in silent}.isdisjoint(counted)
        assert {one.claim for one in silent} | counted.keys() == set(judged.strains)
        for one in silent:
            assert bool(one.charge) is bool(one.heard)
            blocked = [one.claim, *one.heard.values()] if one.charge else []
            for claim_of_row in blocked:  # none of these has an origin that is free
                assert heard_for_row(judgements, claim_of_row) <= one.heard.keys()
            for other in one.heard.values():
                at_least = counted[other] >= one.charge
                assert at_least or isclose(counted[other], one.charge, abs_tol=1e-9)


@given(briefings(readings=3, rows=5, origins=4))
@examples(40)
def test_everything_can_be_explained(made: Briefing) -> None:
    judgements = judge(made)
    for _, record in made.everything():
        assert record.id in explanation.as_text(judgements, record.id)
        assert '"steps"' in explanation.as_json(judgements, record.id)


@given(briefings(readings=3, rows=5, origins=4))
@examples(40)
def test_the_turning_cells_of_a_reading_are_those_that_move_it(made: Briefing) -> None:
    judgements = judge(made)
    cells = turning_cells(made)
    step = turning(made, cells)
    assert len(step.values["cells"]) == len(cells)
    listed = {(one["claim"], one["reading"]) for one in step.values["cells"]}
    assert listed == {(one.claim, one.reading) for one in cells}
    for name in judgements.matrix.readings:
        moved = any((name in one.first) != (name in judgements.matrix.first) for one in cells)
        text = " ".join(explanation.as_text(judgements, name).split())
        assert ("The first place would change if" in text) is moved


def test_cells_alike_are_told_together() -> None:
    made = briefing(reading("h1"))
    cells = [
        TurningCell(claim=name, reading="h1", fit=None, otherwise="strains", first=("h1",))
        for name in ("c1", "c2")
    ]
    step = turning(made, cells)
    assert len(step.entries) == 2
    assert "any one of two ratings, by itself," in str(step.entries[0])
    assert "“strains” rather than “not rated” for “h1”" in str(step.entries[1])


@pytest.mark.parametrize(
    ("evidence", "rule"),
    [
        pytest.param([], "nothing", id="nothing"),
        pytest.param([told("s1", "inference")], "nothing", id="an inference"),
        pytest.param([told("s1")], "one-origin", id="one origin"),
        pytest.param([told("s1", origin="unknown")], "unknown", id="independence not established"),
        pytest.param([told("s1", interested="true")], "interested", id="interested alone"),
        pytest.param(
            [told("s1", interested="true", origin="unknown")],
            "interested",
            id="interested, unknown",
        ),
        pytest.param([told("s1", "unnamed"), told("s2", "unnamed")], "two-origins", id="two"),
        pytest.param([told("s1"), told("s2")], "two-named", id="two by name"),
        pytest.param(
            [told("s1", "document", speaker="somebody", firsthand="true")],
            "firsthand",
            id="firsthand",
        ),
    ],
)
def test_a_side_says_by_which_rule_it_is_as_strong(
    evidence: list[dict[str, str]], rule: str
) -> None:
    judgements = judge(briefing(claim("c", *evidence)))
    steps = {one["step"]: one for one in json.loads(explanation.as_json(judgements, "c"))["steps"]}
    assert steps["sides"]["supports"]["rule"] == rule
    assert steps["sides"]["disputes"]["rule"] == "nothing"
    assert steps["sides"]["supports"]["strength"] == steps["table"]["supporting"]


def test_what_says_too_little_is_ranked_apart() -> None:
    rest = "".join(f"\nc{number} fits says-nothing" for number in range(1, 6))
    claims = [claim(f"c{number}", told(f"s{number}")) for number in range(6)]
    judgements = judge(briefing(*claims, weighing=f"h1 h2\nc0 strains fits{rest}"))
    text = " ".join(explanation.as_text(judgements, "h2").split())
    assert "Ranked apart: it says too little to be weighed beside the others." in text
    assert "The others" not in text
    none = judge(briefing(claim("c"), weighing="h1\nc fits"))
    text = " ".join(explanation.as_text(none, "h1").split())
    assert "Not ranked, since no claim weighs anything." in text


def test_a_withdrawn_reading_is_compared_no_longer() -> None:
    gone = reading("h1", withdrawn={"date": "2026-03-09", "because": "Nobody argues [[h2|it]]."})
    judgements = judge(briefing(claim("c", told("s1")), gone, weighing="h1 h2\nc fits fits"))
    text = " ".join(explanation.as_text(judgements, "h1").split())
    assert "Withdrawn on 9 March 2026: Nobody argues it. It is compared no longer." in text
    assert "WHAT COUNTS AGAINST IT" not in text
