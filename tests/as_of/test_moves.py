"""How the reading moved: drawn, told turn by turn, and what changed from day to day."""

import pytest

from macros.draw.moved import moved
from macros.draw.moves import moves
from macros.draw.stood import stood
from macros.draw.turns import dek, turns
from macros.draw.view import View
from macros.model.record import Record
from tests.as_of.made import DAYS, affair, seen
from tests.draw.drawn import Drawn, read
from tests.weigh.made import briefing, claim, reading, source, told


@pytest.fixture(scope="module")
def view() -> View:
    return seen(affair(), "../")


def told_of(view: View) -> list[str]:
    """Return the sentences for each moment."""
    found = turns(view, stood(view))
    return [" ".join(read(one.place + " " + one.why).words.split()) for one in found]


def test_each_turn_says_who_took_the_first_place_by_how_much_and_after_what(view: View) -> None:
    assert told_of(view) == [
        (
            "Two readings are level, and no evidence yet tells them apart: the speculations "
            "“Moved” and “Sold”."
        ),
        (
            "“Moved” is alone in first place, by 0.71. In between, 2 claims arrived; what newly "
            "counts against it is, first of all, A cart was seen. (established)."
        ),
        (
            "The speculation “Sold” takes the first place from the speculation “Moved”, by 0.71. "
            "In between, 2 claims arrived; what newly counts against it is, first of all, Somebody "
            "was paid. (reported) and A receipt was written. (reported)."
        ),
        (
            "The speculations “Moved” and “Sold” are level in first place. In between, no claim "
            "arrived; what newly counts against it is, first of all, A cart was seen. "
            "(established)."
        ),
    ]
    assert dek(stood(view)) == "Over four moments, the first place passed on three times."


def weighed(*records: Record, weighing: str, days: str) -> list[str]:
    """Tell the turns of a small briefing over some days of March."""
    moments = [f"2026-03-0{number}" for number in days.split()]
    return told_of(seen(briefing(*records, weighing=weighing, moments=moments)))


def test_where_nothing_turns_the_margin_is_told() -> None:
    records = [
        *(source(f"s{number}", published=f"2026-03-0{number}") for number in (1, 2)),
        *(claim(f"c{number}", told(f"s{number}")) for number in (1, 2)),
        *(reading(name, since="2026-03-01") for name in ("x", "y")),
    ]
    assert weighed(*records, weighing="x y\nc1 fits strains\nc2 fits strains", days="1 2 3") == [
        "The speculation “x” is strained least, by 0.71 less than the speculation “y”.",
        "The speculation “x” is still first, by 1.41 after 0.71.",
        "The speculation “x” is still first, by 1.41.",
    ]


def test_a_reading_put_forward_in_between_is_said_to_be_new() -> None:
    records = [
        source("s1", published="2026-03-01"),
        claim("c1", told("s1")),
        reading("x", since="2026-03-01"),
        reading("y", since="2026-03-02"),
    ]
    assert weighed(*records, weighing="x y\nc1 strains fits", days="1 2 3") == [
        "The speculation “x” is the only reading that is ranked.",
        (
            "The speculation “y”, put forward in between, takes the first place from the "
            "speculation “x”, by 0.71. In between, no claim arrived."
        ),
        "The speculation “y” is still first, by 0.71.",
    ]


def test_a_first_place_out_of_nothing_and_the_only_one_ranked() -> None:
    records = [
        *(source(f"s{number}", published=f"2026-03-0{number}") for number in (2, 3)),
        claim("c1", told("s2"), first_asserted="2026-03-02"),
        reading("x", since="2026-03-01"),
        reading("y", since="2026-03-04", withdrawn={"date": "2026-03-05", "because": "No."}),
    ]
    assert weighed(*records, weighing="x y\nc1 fits strains", days="1 2 3") == [
        "No reading could be ranked: nothing that weighs anything had been rated.",
        "The speculation “x” is first. In between, 1 claim arrived.",
        "The speculation “x” is still the only one that is ranked.",
    ]


def test_what_stays_level_and_what_stays_unranked_are_told_so() -> None:
    level = [
        source("s1", published="2026-03-01"),
        claim("c1", told("s1")),
        *(reading(name, since="2026-03-01") for name in ("x", "y")),
    ]
    assert weighed(*level, weighing="x y\nc1 fits fits", days="1 2")[1] == (
        "The speculations “x” and “y” are still level."
    )
    assert weighed(weighing="", days="1 2")[1] == "Still nothing could be ranked."


def test_a_first_place_can_be_lost_to_nobody() -> None:
    gone = {"date": "2026-03-02", "because": "It was made up."}
    records = [
        source("s1", published="2026-03-01", withdrawn=gone),
        claim("c1", told("s1"), first_asserted="2026-03-01"),
        *(reading(name, since="2026-03-01") for name in ("x", "y")),
    ]
    assert weighed(*records, weighing="x y\nc1 fits strains", days="1 2")[1] == (
        "No reading could be ranked any more. In between, no claim arrived."
    )


def table_of(drawn: Drawn) -> dict[str, list[str]]:
    return {
        row.one("./th").words: [cell.words for cell in row.all("./td")]
        for row in drawn.all(".//tbody/tr")
    }


def section(drawn: Drawn, anchor: str) -> Drawn:
    return drawn.one(f".//h2[@id='{anchor}']").above


def test_the_place_that_a_day_leads_to_tells_what_changed_from_then_on(view: View) -> None:
    drawn = read(moves(view))
    second = section(drawn, "since-2026-03-02")
    assert second.one(".//h2").words == "From 2 March 2026 to 4 March 2026"
    assert "A “Moved”" not in second.words
    assert "place 1 (−0.71) place 2 (−1.41)" in second.words
    assert "C “Broken” speculation not there place 2 (−1.41)" in second.words
    assert "2 claims (1 reported; 1 speculative), 2 sources." in second.words
    third = section(drawn, "since-2026-03-04")
    assert third.one(".//h2").words == "From 4 March 2026 to 6 March 2026: The receipt"


def test_a_claim_that_came_to_stand_otherwise_says_from_what_to_what_and_why(view: View) -> None:
    words = section(read(moves(view)), "since-2026-03-06").words
    assert "Claims that came to stand otherwise 2" in words
    assert (
        "Stood as reported; then established: two origins, s4 and s8, from named "
        "sources; nobody disputes it."
    ) in words


def test_likelihoods_that_changed_are_told_with_their_ranges(view: View) -> None:
    words = section(read(moves(view)), "since-2026-03-02").words
    assert "How likely Moved: likely (55–80 %)" in words.replace("\xa0", " ")


def test_the_last_day_leads_to_this_version(view: View) -> None:
    last = section(read(moves(view)), "since-2026-03-08")
    assert last.one(".//h2").words == "From 8 March 2026 to this version, of 9 March 2026"
    assert "Nothing else in the weighing has changed." in last.words


def test_every_anchor_that_a_page_of_a_day_leads_to_is_there(view: View) -> None:
    drawn = read(moves(view))
    for name in DAYS:
        assert drawn.has(f".//*[@id='since-{name}']")


def test_claims_are_printed_as_they_stand_in_this_version(view: View) -> None:
    drawn = read(moves(view))
    judged = view.judgements.claims
    marked = drawn.all(".//span[@data-claim]")
    assert marked
    for one in marked:
        assert one.get("data-standing") == judged[one.get("data-claim")].standing


def test_a_rating_that_was_given_later_is_told() -> None:
    made = affair(moments=["2026-03-06", "2026-03-07"])
    cell = made.weighing["heard"]["sold"][0].model_copy(
        update={"fit": "contradicts", "since": made.about.moments[1].date}
    )
    made.weighing["heard"]["sold"] = (*made.weighing["heard"]["sold"], cell)  # type: ignore[index]
    words = section(read(moves(seen(made))), "since-2026-03-06").words
    assert "Ratings given or changed 1" in words
    assert "B Sold: strains → contradicts" in words


def test_without_moments_there_is_nothing_to_tell() -> None:
    view = seen(briefing())
    assert moved(view) == ""
    assert "names no days to look back to" in read(moves(view)).words


def test_one_moment_after_which_nothing_changed_is_no_movement() -> None:
    assert moved(seen(affair(moments=["2026-03-08"]))) == ""


def test_this_version_is_drawn_where_the_weighing_has_changed_since_the_last_moment() -> None:
    drawn = read(moved(seen(affair(moments=["2026-03-04"]))))
    heads = [cell.words for cell in drawn.all(".//thead/tr/th")]
    assert heads == ["Reading", "4 Mar 2026", "9 Mar 2026"]
    assert "Over two moments, the first place passed on once." in drawn.words


def test_the_front_page_draws_the_movement_with_a_table_and_the_turns(view: View) -> None:
    drawn = read(moved(view))
    assert [cell.words for cell in drawn.all(".//tfoot/tr/td")] == [
        "A B level",
        "A, by 0.71",
        "B, by 0.71",
        "A B level",
    ]
    table = table_of(drawn)
    assert table["B “Sold” speculation"] == ["−0.71", "−1.41", "−1.41", "−2.12"]
    assert table["C “Broken” speculation"][0] == "not there"
    assert len(drawn.all(".//ol/li")) == 4


def test_the_drawing_says_in_words_what_it_shows(view: View) -> None:
    for svg in read(moved(view)).all(".//svg[@role='img']"):
        assert svg.one("./title").words == "What speaks against each reading at four moments"
        assert "6 March 2026: B, by 0.71." in svg.one("./desc").words


def test_a_reading_apart_has_a_gap_and_one_never_ranked_is_named() -> None:
    few = reading("few", letter="D", title="Few", since="2026-03-01")
    made = affair(few)
    drawn = read(moved(seen(made)))
    assert "Never ranked, so not drawn: D “Few”." in drawn.words
    table = table_of(drawn)
    assert table["D “Few” speculation"] == ["0, apart"] * 4
