"""Where sources disagree, and what nobody has answered."""

from macros.draw import conflicts
from macros.draw.view import View
from tests.draw.conftest import Make
from tests.draw.drawn import read


def test_a_dissolved_conflict_is_not_among_the_open_ones(teapot: View) -> None:
    drawn = read(conflicts.draw(teapot))
    ids = {
        heading.get("id"): [one.get("id") for one in heading.above.all(".//article")]
        for heading in drawn.all(".//section/h2")
    }
    assert ids == {"Open": ["where-is-it"], "Settled": ["one-echo"]}


def test_a_conflict_has_its_question_accounts_state_reason_and_what_was_not_found(
    teapot: View,
) -> None:
    point = read(conflicts.draw(teapot)).one(".//article[@id='where-is-it']").words
    for said in (
        "Is it in the cellar or abroad? open",
        "The works say the cellar. The Teapot Works, 5 May 1902 read Document · not firsthand",
        "The pump says abroad.",
        "Nobody outside has looked.",
        "Not found: A bill of sale.",
    ):
        assert said in point


def test_every_record_has_its_anchor(qwen: View) -> None:
    drawn = read(conflicts.draw(qwen) + conflicts.questions(qwen))
    ids = [one.get("id") for one in drawn.all(".//*[@id]")]
    assert len(ids) == len(set(ids))
    assert {*qwen.briefing.conflicts, *qwen.briefing.questions} <= set(ids)


def test_a_question_says_what_would_settle_it_and_where_was_looked(teapot: View) -> None:
    asked = read(conflicts.questions(teapot)).one(".//article").words
    assert "Who gave the order? unknown Would settle it: The order itself." in asked
    assert "Looked for in: The notice and the cellar book, 1 July 1902" in asked


def test_what_is_answered_or_withdrawn_is_not_asked(make: Make) -> None:
    gone = {"date": "1902-06-01", "because": "A slip."}
    view = make(
        sources={"diary": {"publisher": "N. Neighbour", "kind": "blog"}},
        conflicts={
            "echo": {
                "title": "Echo",
                "question": "One?",
                "state": "open",
                "because": "It is not.",
                "withdrawn": gone,
            }
        },
        questions={
            "who": {
                "question": "Who?",
                "answered": {
                    "by": "Ada",
                    "date": "1902-05-06",
                    "evidence": [{"source": "diary", "basis": "named"}],
                },
            },
            "why": {"question": "Why?", "withdrawn": gone},
        },
    )
    asked = read(conflicts.questions(view)).words
    assert "What nobody has answered 0 None. Who? Answered by Ada, 6 May 1902" in asked
    assert "N. Neighbour" in asked
    assert "Why? Withdrawn, 1 June 1902. A slip." in asked
    points = read(conflicts.draw(view)).words
    assert "Open 0 None." in points
    assert "Echo: withdrawn, 1 June 1902. A slip." in points
