"""What would become of a claim without some of its origins."""

import pytest

from macros.weigh.judge import judge
from macros.weigh.judgement import Standing
from macros.weigh.without import standing_without
from tests.weigh.made import Fields, briefing, claim, denied, firsthand, source, told


@pytest.mark.parametrize(
    ("evidence", "without", "expected"),
    [
        pytest.param([told("wire")], {"wire"}, Standing.SPECULATIVE, id="its one origin"),
        pytest.param(
            [told("wire"), told("diary")], {"wire"}, Standing.REPORTED, id="one of its two origins"
        ),
        pytest.param([told("wire")], {"diary"}, Standing.REPORTED, id="an origin it does not have"),
        pytest.param(
            [firsthand("wire"), firsthand("diary")],
            {"wire"},
            Standing.ESTABLISHED,
            id="one of two that are firm",
        ),
        pytest.param(
            [told("wire"), denied("diary")], {"diary"}, Standing.REPORTED, id="who disputes it"
        ),
        pytest.param([told("reprint")], {"wire"}, Standing.SPECULATIVE, id="what was reprinted"),
        pytest.param(
            [told("reprint")], {"reprint"}, Standing.REPORTED, id="a reprint, which is no origin"
        ),
    ],
)
def test_a_claim_stands_on_what_is_left(
    evidence: list[Fields], without: set[str], expected: Standing
) -> None:
    sources = source("wire"), source("diary"), source("reprint", "wire")
    judged = judge(briefing(*sources, claim("rain", *evidence))).claims["rain"]
    assert standing_without(judged, frozenset(without)) is expected


def test_a_withdrawn_claim_stays_withdrawn() -> None:
    gone = {"date": "2026-03-05", "because": "A slip."}
    rain = claim("rain", told("wire"), withdrawn=gone)
    judged = judge(briefing(source("wire"), rain)).claims["rain"]
    assert standing_without(judged, frozenset({"wire"})) is Standing.WITHDRAWN
