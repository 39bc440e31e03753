"""What still holds after an edit: weighing with what was known before is weighing afresh."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.model.briefing import KINDS, Briefing
from macros.model.claim import Claim
from macros.model.desk import Question
from macros.model.interpretation import Cell
from macros.model.record import Record
from macros.weigh import judge as judging
from macros.weigh.basis import Weighed
from macros.weigh.claim import judge_claim
from macros.weigh.judge import judge
from macros.weigh.judgement import ClaimJudgement, Judgements
from tests.weigh.drawn import FITS, briefings, claims, sources
from tests.weigh.made import briefing, claim, denied, source, told

STEPS = st.lists(
    st.sampled_from(["sources", "claims", "weighing", "questions", "about", "order"]),
    min_size=1,
    max_size=3,
)


def question(name: str, where: str, *asks: str) -> Question:
    looked = [{"where": where, "date": "2026-03-05"}]
    fields: dict[str, Any] = {"question": "Who?", "claims": list(asks), "looked_for": looked}
    return Question.model_validate({"id": name, **fields})


def assert_as_afresh(found: Judgements, made: Briefing) -> None:
    fresh = judge(made)
    assert found == fresh
    assert [*found.claims] == [*fresh.claims]
    assert [*found.sources] == [*fresh.sources]


def noted(one: Claim, data: st.DataObject) -> Claim:
    """Give the evidence on a claim notes, some of which link to a claim or a source."""
    notes = st.sampled_from([None, "It says so.", "See [[c00]].", "As [[s0]] has it."])
    evidence = tuple(piece.model_copy(update={"note": data.draw(notes)}) for piece in one.evidence)
    return one.model_copy(update={"evidence": evidence})


def edited(made: Briefing, step: str, data: st.DataObject) -> Briefing:
    """Edit a briefing as an editor does: some records of a sort are written otherwise."""
    names, new = [*made.sources], dict[str, Any]()
    match step:
        case "sources":
            other = {one.id: one for one in data.draw(sources(len(names)))}
            some = data.draw(st.sets(st.sampled_from(names)))
            new = {name: other[name] for name in some & other.keys()}
        case "claims" if made.claims:
            name = data.draw(st.sampled_from([*made.claims]))
            new = {name: noted(data.draw(claims(name, names)), data)}
        case "weighing" if made.weighing and made.interpretations:
            name = data.draw(st.sampled_from([*made.weighing]))
            cell = Cell.model_validate({"fit": data.draw(st.sampled_from(FITS)), "because": "So."})
            rated = {data.draw(st.sampled_from([*made.interpretations])): (cell,)}
            new = {name: {**made.weighing[name], **rated}}
        case "questions" if made.claims:
            asks = data.draw(st.lists(st.sampled_from([*made.claims]), unique=True, max_size=2))
            where = data.draw(st.sampled_from(["The archive.", "In [[c00]].", "The library."]))
            name = data.draw(st.sampled_from(["q1", "q2"]))
            new = {name: question(name, where, *asks)}
        case "about":
            words = {"reported": data.draw(st.sampled_from(["told", "said"]))}
            return replace(made, about=made.about.model_copy(update={"words": words}))
        case "order":
            kinds = ("questions", "sources", "claims", "weighing")
            turned: dict[str, Any] = {
                kind: dict(reversed(getattr(made, kind).items())) for kind in kinds
            }
            return replace(made, **turned)
    grown: dict[str, Any] = {step: {**getattr(made, step), **new}}
    return replace(made, **grown)


@given(st.data())
@settings(max_examples=200)
def test_however_a_briefing_is_edited_it_is_weighed_as_afresh(data: st.DataObject) -> None:
    made = data.draw(briefings())
    found = judge(made)
    for step in data.draw(STEPS):
        made = edited(made, step, data)
        found = judge(made, before=found)
        assert_as_afresh(found, made)


WIRE = source("wire")
AGENCY = source("agency", "wire")
PAPER = source("paper", "agency")
ROW = "h1 h2\nrain strains fits"


def base(*more: Record, **about: Any) -> Briefing:
    """Make a briefing in which whatever a claim can hang on is there."""
    return briefing(
        claim("rain", told("paper"), first_asserted="2026-03-04"),
        claim("snow", denied("snow-post", note="As with [[rain]].")),
        claim("hail"),
        WIRE,
        AGENCY,
        PAPER,
        *more,
        weighing=ROW,
        **about,
    )


@pytest.mark.parametrize(
    ("was", "now", "turns"),
    [
        pytest.param(
            base(),
            base(source("wire", publisher="Another")),
            {"rain"},
            id="who published an origin far back",
        ),
        pytest.param(
            base(),
            base(source("wire", independence="unknown")),
            {"rain"},
            id="whether an origin is independent",
        ),
        pytest.param(
            base(),
            base(question("q", "The archive.", "hail")),
            {"hail"},
            id="where the desk looked",
        ),
        pytest.param(
            base(),
            base(words={"reported": "told"}),
            {"rain", "snow"},
            id="the word for a standing",
        ),
        pytest.param(
            base(),
            base(claim("rain", told("paper"), denied("snow-post"))),
            {"rain", "snow"},
            id="the standing of a claim that a note links to",
        ),
    ],
)
def test_a_claim_turns_with_all_that_it_hangs_on(
    was: Briefing, now: Briefing, turns: set[str]
) -> None:
    before = judge(was)
    found = judge(_with_the_records_of(was, now), before=before)

    assert_as_afresh(found, now)
    told_otherwise = {
        name
        for name, one in found.claims.items()
        if (one.because, one.against) != (before.claims[name].because, before.claims[name].against)
    }
    assert told_otherwise == turns


def test_what_nothing_has_touched_is_not_judged_again(monkeypatch: pytest.MonkeyPatch) -> None:
    was = base()
    before = judge(was)
    judged = list[str]()

    def noted_down(found: Weighed, made: Briefing) -> ClaimJudgement:
        judged.append(found.claim.id)
        return judge_claim(found, made)

    monkeypatch.setattr(judging, "judge_claim", noted_down)
    monkeypatch.setattr(judging, "linchpins", None)
    monkeypatch.setattr(judging, "_sources", None)
    changed = was.claims["hail"].model_copy(update={"unknown": "The hour."})
    now = replace(was, claims={**was.claims, "hail": changed})

    found = judge(now, before=before)

    assert judged == ["snow", "hail"]  # `snow` links to another record
    assert found.claims["rain"].evidence is before.claims["rain"].evidence


def _with_the_records_of(was: Briefing, now: Briefing) -> Briefing:
    """Return a briefing with the very records of an earlier one wherever they are equal."""
    records: dict[str, Any] = {
        kind: {
            name: old if (old := was.records(kind).get(name)) == one else one
            for name, one in now.records(kind).items()
        }
        for kind in KINDS
    }
    about = was.about if was.about == now.about else now.about
    return replace(now, about=about, **records)
