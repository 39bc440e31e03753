"""The strongest evidence against a claim, in the phrase that every output prints."""

from typing import Any

import pytest

from macros.model.desk import Question
from macros.weigh.judge import judge
from tests.weigh.made import Fields, briefing, claim, denied, firsthand, source, told

SOURCES = (
    source("wire", publisher="Reuters"),
    source("copy", "wire", publisher="CNA", published="2026-03-05"),
    source("letter", publisher="Alibaba", kind="letter"),
    source("blog", publisher="A Blog", independence="unknown"),
    source("column", publisher="A Column"),
)
NOBODY = "against it: nobody on record reports it, and nobody disputes it"
SAYS = "strongest evidence against it: "


def against(*evidence: Fields, **fields: Any) -> str:
    return judge(briefing(claim("it", *evidence, **fields), *SOURCES)).claims["it"].against


@pytest.mark.parametrize(
    ("evidence", "phrase"),
    [
        pytest.param([told("wire")], "", id="a claim that nobody disputes needs no phrase"),
        pytest.param([], NOBODY, id="speculation that nobody reports or disputes says just that"),
        pytest.param(
            [told("column", "inference")], NOBODY, id="an inference reports nothing either"
        ),
        pytest.param(
            [told("wire"), denied("letter", "document", firsthand="true", speaker="somebody")],
            f"{SAYS}Alibaba (4 March 2026), at first hand, in a document",
            id="who, when, and how they know",
        ),
        pytest.param(
            [told("letter"), denied("copy", "unnamed")],
            f"{SAYS}Reuters, in CNA (5 March 2026), from unnamed sources",
            id="an origin is named with the paper it was read in",
        ),
        pytest.param(
            [told("letter"), denied("blog", "unnamed")],
            f"{SAYS}A Blog (4 March 2026), from unnamed sources, independence not established",
            id="whose independence is not established is said to be so",
        ),
        pytest.param(
            [told("wire"), denied("column", "unnamed", quote="It is not so", note="A guess.")],
            f"{SAYS}A Column (4 March 2026), from unnamed sources: “It is not so”. A guess",
            id="the words quoted, then the desk's note",
        ),
        pytest.param(
            [told("wire"), denied("letter", "document", interested="true"), denied("column")],
            f"{SAYS}A Column (4 March 2026), from a named source",
            id="a disinterested name goes before an interested document",
        ),
        pytest.param(
            [told("wire"), denied("column", "inference"), denied("blog", "unnamed")],
            f"{SAYS}A Blog (4 March 2026), from unnamed sources, independence not established",
            id="a report goes before an inference",
        ),
        pytest.param(
            [denied("column", "inference", note="Read otherwise.")],
            f"{SAYS}A Column (4 March 2026), which infers otherwise: Read otherwise",
            id="where only an inference speaks against speculation it is told",
        ),
        pytest.param(
            [told("wire"), denied("column", "inference")],
            "",
            id="an inference alone says nothing against a report",
        ),
    ],
)
def test_the_strongest_evidence_against_a_claim(evidence: list[Fields], phrase: str) -> None:
    assert against(*evidence) == phrase


def test_the_order_in_which_evidence_is_written_changes_nothing() -> None:
    pieces = [denied("column"), denied("copy"), denied("letter", "on-record")]
    assert against(*pieces) == against(*reversed(pieces))


def test_a_withdrawn_claim_has_its_reason_instead() -> None:
    gone = {"date": "2026-03-09", "because": "We erred."}
    assert not against(denied("column"), withdrawn=gone)


@pytest.mark.parametrize(
    ("evidence", "brief"),
    [
        pytest.param([told("wire")], "", id="nothing to be said"),
        pytest.param([], NOBODY, id="nobody says it"),
        pytest.param(
            [told("letter"), denied("copy", "unnamed", quote="It is not so", note="A guess.")],
            f"{SAYS}Reuters, in CNA (5 March 2026)",
            id="who and when, without the words",
        ),
    ],
)
def test_in_brief_it_is_the_beginning_of_the_same_phrase(
    evidence: list[Fields], brief: str
) -> None:
    judged = judge(briefing(claim("it", *evidence), *SOURCES)).claims["it"]
    assert judged.against_brief == brief
    assert judged.against.startswith(brief)


def test_a_claim_that_an_editor_holds_contested_is_not_said_to_lack_reports() -> None:
    held = {"is": "contested", "because": "Odd.", "since": "2026-03-05"}
    phrase = against(told("wire"), standing=held)
    assert phrase == "against it: nobody on record disputes it"


def test_speculation_says_where_the_desk_looked() -> None:
    asked = Question.model_validate(
        {
            "id": "q",
            "question": "Who?",
            "claims": ["it"],
            "looked_for": [{"where": "The papers.", "date": "2026-03-06"}],
        }
    )
    found = judge(briefing(claim("it"), asked, *SOURCES)).claims["it"]
    assert found.against == f"{NOBODY}; looked for in: The papers (6 March 2026)"


def test_a_claim_that_a_note_links_to_keeps_its_standing() -> None:
    noted = claim("it", told("wire"), denied("column", note="See [[that]] and [[that|there]]."))
    that = claim("that", firsthand("letter"), short="That")
    found = judge(briefing(noted, that, *SOURCES)).claims["it"].against
    assert found.endswith(": See That (established) and there (established)")
