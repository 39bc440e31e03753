"""What is not known, and what the readings take for granted."""

import pytest

from macros.draw.not_known import not_known
from macros.draw.view import View
from macros.model.desk import Question, Signal
from macros.model.record import Record
from macros.weigh.judge import judge
from tests.draw.drawn import Drawn, read
from tests.weigh.made import Weighing, briefing, claim, denied, reading, source, told


def page(*records: Record, weighing: str | Weighing = "", **about: object) -> Drawn:
    made = briefing(*records, weighing=weighing, **{"researched": "2026-04-01"} | about)
    return read(not_known(View(judge(made), "../")))


def part(drawn: Drawn, anchor: str) -> Drawn:
    return drawn.one(f".//h2[@id='{anchor}']").above


def claims_in(drawn: Drawn) -> list[str]:
    return [one.get("data-claim") for one in drawn.all(".//span[@data-claim]")]


FITTING = """
           h1      h2
    one    fits    strains
    two    fits    strains
    bare   fits    says-nothing
    other  strains fits
"""

RECORDS = (
    source("letter", kind="letter"),
    source("hearsay", independence="unknown"),
    claim("one", told("letter")),
    claim("two", told("letter"), told("paper")),
    claim("bare", told("hearsay")),
    claim("other", told("blog", "unnamed")),
    reading("h1", title="It was so", assumptions=["Letters are whole."]),
    reading("h2", title="It was not", letter="B", assumptions=["Letters lie."]),
)


def test_questions_come_with_what_would_settle_them_and_where_was_looked() -> None:
    asked = {"question": "Why?", "would_settle": "A letter."}
    looked = [{"where": "In the drawer", "date": "2026-03-09"}]
    answered = {"by": "The clerk", "date": "2026-03-09"}
    drawn = page(
        Question.model_validate({"id": "q", **asked, "looked_for": looked}),
        Question.model_validate({"id": "r", "question": "Who?", "answered": answered}),
    )
    words = part(drawn, "asked").words
    assert "Why? unknown Would settle it: A letter. Looked for in: In the drawer (9 March" in words
    assert "Who?" not in words


def test_claims_that_the_lead_rests_on_with_one_origin_stand_under_that_origin() -> None:
    found = part(page(*RECORDS, weighing=FITTING, lead="h1"), "one-origin")
    assert (
        "Of the 3 claims of weight that fit the speculation “It was so”, 1 has one origin only"
        in found.words
    )
    assert claims_in(found) == ["one"]
    assert "the letter of letter" in found.words


def test_claims_without_any_known_origin_stand_apart() -> None:
    found = part(page(*RECORDS, weighing=FITTING), "unestablished")
    assert claims_in(found) == ["bare"]


def test_origins_that_nobody_here_read_are_counted() -> None:
    unread = source("post", access="cited-only", published="2026-03-01")
    drawn = page(
        unread, source("copy", "post"), claim("one", told("copy")), weighing="h1\none fits"
    )
    assert "1 of 1 origins were not read here" in part(drawn, "unestablished").words


@pytest.mark.parametrize(
    ("evidence", "listed"),
    [
        pytest.param([told("a"), denied("b")], True, id="contested"),
        pytest.param([told("a", "inference")], True, id="only concluded"),
        pytest.param([told("a")], False, id="reported"),
    ],
)
def test_motives_that_nobody_has_borne_out_are_listed(
    evidence: list[dict[str, object]], listed: object
) -> None:
    found = part(page(claim("why", *evidence, kind="motive")), "motives")
    assert (claims_in(found) == ["why"]) is listed


def test_what_nobody_has_rated_names_the_readings() -> None:
    drawn = page(
        claim("one", told("a")),
        reading("h2", letter="B", title="The other"),
        weighing="h1\none fits",
    )
    assert "Not rated for B The other" in part(drawn, "unrated").words


def test_signals_that_should_have_told_by_now_are_those_overdue_or_expired() -> None:
    def signal(name: str, **fields: str) -> Signal:
        return Signal.model_validate({"id": name, "question": f"{name}?", **fields})

    found = part(
        page(
            signal("late", deadline="2026-03-31"),
            signal("due", deadline="2026-04"),
            signal("gone", outcome="expired"),
            signal("met", outcome="met", deadline="2026-03-01"),
        ),
        "lapsed",
    )
    words = found.words
    assert "late? overdue by 31 March 2026" in words
    assert "gone? expired no date set" in words
    assert "due?" not in words
    assert "met?" not in words


def test_what_is_taken_for_granted_comes_reading_by_reading_the_lead_first() -> None:
    drawn = page(*RECORDS, weighing=FITTING, lead="h2", lead_because="We say so.")
    granted = drawn.one(".//h2[@id='granted']").above
    assert [one.words for one in granted.all(".//h3")] == [
        "Speculation B It was not",
        "Speculation A It was so",
    ]
    assert "Letters lie." in granted.words


def test_where_nothing_is_missing_it_says_so() -> None:
    words = page().words
    for said in (
        "No open question is on record",
        "No claim that fits the leading reading rests on one origin alone",
        "has an origin that could be identified",
        "No claim of motive stands contested",
        "Nothing has been weighed yet",
        "No signal is overdue",
        "No reading says what it takes for granted",
    ):
        assert said in words


def test_where_every_cell_is_rated_it_says_so() -> None:
    words = part(page(*RECORDS, weighing=FITTING), "unrated").words
    assert "Every claim of the matrix is rated against every reading." in words
