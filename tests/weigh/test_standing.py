"""Where its evidence leaves a claim (data model, section 4)."""

from typing import Any

import pytest

from macros.model.source import Source
from macros.weigh.judge import judge
from macros.weigh.judgement import ClaimJudgement, Standing, Strength
from macros.weigh.standing import WEIGHT, standing
from tests.weigh.made import (
    Fields,
    briefing,
    cells,
    claim,
    firsthand,
    reading,
    source,
    told,
)

SOURCES = (
    source("a"),
    source("b"),
    source("c"),
    source("reprint", "a"),
    source("rumour", independence="unknown"),
    source("mixed", "a", independence="unknown"),
)


def judged(
    *evidence: Fields, sources: tuple[Source, ...] = SOURCES, **fields: Any
) -> ClaimJudgement:
    return judge(briefing(claim("it", *evidence, **fields), *sources)).claims["it"]


@pytest.mark.parametrize(
    ("supporting", "disputing", "expected"),
    [
        ("firm", "none", "established"),
        ("firm", "thin", "established-disputed"),
        ("firm", "fair", "contested"),
        ("firm", "firm", "contested"),
        ("fair", "none", "corroborated"),
        ("fair", "thin", "contested"),
        ("fair", "fair", "contested"),
        ("fair", "firm", "refuted"),
        ("thin", "none", "reported"),
        ("thin", "thin", "contested"),
        ("thin", "fair", "contested"),
        ("thin", "firm", "refuted"),
        ("none", "none", "speculative"),
        ("none", "thin", "speculative-disputed"),
        ("none", "fair", "speculative-disputed"),
        ("none", "firm", "refuted"),
    ],
)
def test_two_strengths_decide_the_standing(supporting: str, disputing: str, expected: str) -> None:
    assert standing(Strength(supporting), Strength(disputing)) is Standing(expected)

    evidence = {
        "firm": [firsthand("a")],
        "fair": [told("a", "unnamed"), told("b", "unnamed")],
        "thin": [told("a", "unnamed")],
        "none": [],
    }
    for_it = evidence[supporting]
    against = [{**piece, "stance": "disputes"} for piece in evidence[disputing]]
    assert judged(*for_it, *against).standing is Standing(expected)


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        pytest.param([], "none", id="nothing"),
        pytest.param([told("a", "inference")], "none", id="an inference is nothing"),
        pytest.param([told("a", stance="beside")], "none", id="what stands beside is nothing"),
        pytest.param([told("a")], "thin", id="one origin"),
        pytest.param([told("a", "document")], "thin", id="one document at second hand"),
        pytest.param([told("a", "unnamed"), told("a", "unnamed")], "thin", id="the same twice"),
        pytest.param([told("a"), told("reprint")], "thin", id="a reprint of it"),
        pytest.param([told("rumour")], "thin", id="unknown alone"),
        pytest.param([told("rumour"), told("a")], "thin", id="unknown is no second origin"),
        pytest.param([told("mixed")], "thin", id="a known root and unknown"),
        pytest.param([told("a", "unnamed"), told("b", "unnamed")], "fair", id="two origins"),
        pytest.param([told("a"), told("b", "unnamed")], "fair", id="only one of two is named"),
        pytest.param([told("a"), told("b")], "firm", id="two named origins"),
        pytest.param([told("a", "document"), told("b", "on-record")], "firm", id="two on record"),
        pytest.param([firsthand("a")], "firm", id="a first-hand document"),
        pytest.param([firsthand("a", "on-record")], "firm", id="first hand and on record"),
        pytest.param([firsthand("a", "named")], "thin", id="first hand at second hand"),
        pytest.param([firsthand("a", "unnamed")], "thin", id="first hand but unnamed"),
        pytest.param([firsthand("rumour")], "thin", id="first hand without a known root"),
        pytest.param([firsthand("mixed")], "firm", id="first hand with a known root"),
        pytest.param([firsthand("a", interested="true")], "thin", id="first hand but interested"),
        pytest.param(
            [told("a", interested="true"), told("b", interested="true")], "thin", id="interested"
        ),
        pytest.param([told("rumour", interested="true")], "thin", id="interested and unknown"),
        pytest.param(
            [told("a", "unnamed"), told("b", interested="true")], "thin", id="one of two interested"
        ),
        pytest.param(
            [told("a", "unnamed"), told("a", interested="true"), told("b", "unnamed")],
            "fair",
            id="an interested piece takes nothing away",
        ),
    ],
)
def test_a_side_is_as_strong_as_its_evidence(evidence: list[Fields], expected: str) -> None:
    assert judged(*evidence).supporting is Strength(expected)
    against = [{**piece, "stance": "disputes"} for piece in evidence if "stance" not in piece]
    assert judged(*against).disputing is Strength(expected if against else "none")


def test_a_denial_by_somebody_interested_does_not_refute() -> None:
    denial = firsthand("c", stance="disputes", interested="true")
    assert judged(told("a"), denial).standing is Standing.CONTESTED
    assert judged(firsthand("a"), denial).standing is Standing.ESTABLISHED_DISPUTED


def test_an_assurance_by_somebody_interested_does_not_establish() -> None:
    assert judged(firsthand("a", interested="true")).standing is Standing.REPORTED


EDITORS = {"is": "contested", "because": "The letter was seen by one of us.", "since": "2026-03-05"}


def test_an_editor_may_set_another_standing() -> None:
    found = judged(firsthand("a"), standing=EDITORS)
    assert found.standing is Standing.CONTESTED
    assert found.computed is Standing.ESTABLISHED


@pytest.mark.parametrize(
    ("evidence", "editors", "weighs"),
    [
        (firsthand("a"), "contested", "contested"),
        (told("a"), "established", "reported"),
        (told("a"), "corroborated", "reported"),
        (told("a"), "refuted", "refuted"),
    ],
)
def test_the_row_weighs_the_lower_of_the_two(evidence: Fields, editors: str, weighs: str) -> None:
    found = judge(
        briefing(
            claim("it", evidence, standing={**EDITORS, "is": editors}),
            reading("h1"),
            *SOURCES,
            weighing=cells("h1\nit strains"),
        )
    )
    assert found.claims["it"].weight == WEIGHT[Standing(weighs)]


def test_withdrawn_stands_above_all_other_standings() -> None:
    found = judged(
        firsthand("a"),
        standing=EDITORS,
        withdrawn={"date": "2026-03-09", "because": "It is two claims."},
    )
    assert found.standing is found.computed is Standing.WITHDRAWN
