"""The days on which a claim's standing or counts changed."""

from datetime import date
from typing import Any

from hypothesis import given

from macros.model.briefing import Briefing
from macros.model.record import Record
from macros.weigh.arrival import Arrivals
from macros.weigh.history import history
from macros.weigh.judge import judge
from macros.weigh.judgement import ClaimJudgement, Standing
from tests.examples import examples
from tests.weigh.drawn import briefings
from tests.weigh.made import Fields, briefing, claim, denied, firsthand, source, told

SOURCES = (
    source("wire", publisher="Reuters", published="2026-03-04"),
    source("reprint", "wire", publisher="CNA", published="2026-03-05"),
    source("letter", publisher="Alibaba", published="2026-03-09"),
    source("copy", "letter", publisher="ET Net", published="2026-03-07"),
    source("blog", publisher="A Blog", published="2026-03-10", independence="unknown"),
    source("denial", publisher="Alibaba", published="2026-03-12"),
)


def turns(*evidence: Fields, more: tuple[Record, ...] = SOURCES, **fields: Any) -> list[str]:
    """Return the history of a claim, a line for each day."""
    made = briefing(claim("it", *evidence, **fields), *more)
    return [f"{day:%d} {what}" for day, what in history(made, "it")]


def test_a_history_begins_with_the_claim() -> None:
    assert turns(told("wire", "unnamed")) == ["04 appears as reported; origin: Reuters; one outlet"]


def test_each_day_says_what_changed_on_it() -> None:
    assert turns(told("wire"), told("reprint"), told("letter"), told("blog"), denied("denial")) == [
        "04 appears as reported; origin: Reuters; one outlet",
        "05 two outlets",
        "09 from reported to established; new origin: Alibaba; three outlets",
        "10 four outlets; one source whose independence is not established",
        (
            "12 from established to established, though disputed; "
            "new disputing origin: Alibaba (12 March 2026); one disputing outlet"
        ),
    ]


def test_a_root_that_comes_later_takes_the_place_of_unknown() -> None:
    assert turns(told("copy")) == [
        "07 appears as reported; one outlet; one source whose independence is not established",
        "09 new origin: Alibaba; no sources whose independence is not established",
    ]


def test_an_editors_standing_and_a_withdrawal_are_turns() -> None:
    editors = {"is": "contested", "because": "We saw it.", "since": "2026-03-06"}
    withdrawn = {"date": "2026-03-08", "because": "It is two claims."}
    assert turns(firsthand("wire"), standing=editors, withdrawn=withdrawn) == [
        "04 appears as established; origin: Reuters; one outlet",
        "06 from established to contested, as the editor judges",
        "08 from contested to withdrawn",
    ]


def test_evidence_that_falls_away_is_a_turn() -> None:
    gone = {"date": "2026-03-08", "because": "It was made up."}
    pair = (
        source("one", publisher="One", published="2026-03-04", withdrawn=gone),
        source("two", publisher="Two", published="2026-03-04"),
    )
    assert turns(told("one"), told("two", origin=["two"]), more=pair) == [
        "04 appears as established; origins: One and Two; two outlets",
        "08 from established to reported; no longer origin: One; one outlet",
    ]


def test_days_before_the_claim_are_not_its_history() -> None:
    assert turns(told("wire"), first_asserted="2026-03-06") == [
        "06 appears as reported; origin: Reuters; one outlet"
    ]


def test_a_claim_that_never_comes_has_no_history() -> None:
    assert turns() == []


def _numbers(judged: ClaimJudgement) -> tuple[object, ...]:
    """Return what is counted: of a withdrawn claim nothing is."""
    return () if judged.standing is Standing.WITHDRAWN else (judged.origins, judged.outlets)


@examples(25)
@given(briefings(readings=0, rows=3))
def test_the_history_tells_every_change_of_standing(made: Briefing) -> None:
    arrivals = Arrivals(made)
    for name in made.claims:
        told_of = {day for day, _ in history(made, name, arrivals)}
        before = None
        for number in range(1, 23):
            day = date(2026, 3, number)
            judged = judge(made, day).claims.get(name)
            counts = judged and (judged.standing, *_numbers(judged))
            assert (counts == before) or day in told_of
            before = counts
