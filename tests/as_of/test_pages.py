"""The page of a day: the whole reading as it stood, and nothing that came later."""

import json

import pytest

from macros.draw import as_of
from macros.draw.pages import DRAWERS
from macros.draw.view import View
from macros.export import records
from tests.as_of.made import DAYS, affair, day, seen
from tests.draw.drawn import Drawn, read
from tests.weigh.made import briefing


@pytest.fixture(scope="module")
def view() -> View:
    return seen(affair())


def page(view: View, name: str) -> Drawn:
    return read(as_of.page(view, name).body)


def rows(drawn: Drawn) -> list[str]:
    return [row.get("class") for row in drawn.all(".//tr") if "reading " in row.get("class")]


def test_every_moment_has_one_page_however_often_it_is_named(view: View) -> None:
    drawer = next(one for one in DRAWERS if one.folder == "as-of")
    assert [one.address for one in drawer.pages(view)] == [f"as-of/{name}/" for name in DAYS]


def test_the_bar_names_the_day_and_leads_to_what_changed_and_to_today(view: View) -> None:
    bar = page(view, DAYS[1]).one(".//p[@class='asof']")
    assert "as it stood on 4 March 2026. Nothing that came later is on this page" in bar.words
    assert [link.get("href") for link in bar.all(".//a")] == [
        "../../as-of/#since-2026-03-04",
        "../../",
    ]


def test_level_readings_are_set_as_equals(view: View) -> None:
    drawn = page(view, DAYS[0])
    assert drawn.one(".//h2[@id='readings']").words == "Two readings, level"
    assert rows(drawn) == ["reading reading--speculation", "reading reading--speculation"]
    assert (
        "Two readings are level" in drawn.one(".//p[@class='briefing__answer as-of__place']").words
    )
    assert "bears out" not in drawn.words
    assert "Framing" not in drawn.words


def test_the_framing_leads_on_a_day_on_which_it_alone_is_first(view: View) -> None:
    drawn = page(view, DAYS[1])
    assert drawn.one(".//h2[@id='readings']").words.startswith("The framing, beside")
    assert rows(drawn)[0] == "reading reading--lead"
    assert "“Moved” is strained least, by 0.71 less than the speculations" in drawn.words


def test_a_framing_that_is_not_first_is_set_like_the_others(view: View) -> None:
    drawn = page(view, DAYS[2])
    assert drawn.one(".//h2[@id='readings']").words == "The readings, in the order of the weighing"
    assert set(rows(drawn)) == {"reading reading--speculation"}
    assert "The speculation “Sold” is strained least, by 0.71" in drawn.words
    assert "The desk thinks so" not in drawn.words


def test_claims_stand_as_they_stood(view: View) -> None:
    cart = ".//span[@data-claim='seen']"
    assert page(view, DAYS[1]).one(cart).get("data-standing") == "reported"
    assert page(view, DAYS[3]).one(cart).get("data-standing") == "established"
    assert not page(view, DAYS[0]).has(cart)


def test_claims_are_grouped_by_where_they_stood(view: View) -> None:
    drawn = page(view, DAYS[1])
    groups = drawn.all(".//section[@class='as-of__group']")
    assert [one.one(".//h3").words for one in groups] == ["reported 2", "speculative 1"]


def test_likelihoods_are_those_judged_by_then(view: View) -> None:
    assert "Nobody had judged by this day" in page(view, DAYS[0]).words
    drawn = page(view, DAYS[1])
    assert "It is likely (55–80 %) that “Moved” is the right reading." in drawn.words
    assert "Confidence in this is low. A neighbour saw it." in drawn.words


def test_what_nobody_had_answered_comes_once_it_was_looked_for(view: View) -> None:
    assert "No open question is on record" in page(view, DAYS[1]).words
    assert "Who drove the cart?" in page(view, DAYS[2]).words


def test_what_was_missing_is_what_was_missing_then(view: View) -> None:
    one_origin = page(view, DAYS[1]).one(".//h3[@id='one-origin']").above
    assert one_origin.has(".//span[@data-claim='seen']")
    drawn = page(view, DAYS[3])
    assert not drawn.one(".//h3[@id='one-origin']").above.has(".//span[@data-claim='seen']")
    assert drawn.one(".//h3[@id='lapsed']").words == "Signals that should have told by now 1"


def test_earlier_days_are_linked_and_later_ones_are_not(view: View) -> None:
    drawn = page(view, DAYS[2])
    days = drawn.one(".//p[@class='briefing__days']")
    assert [link.get("href") for link in days.all(".//a")] == [
        "../../as-of/2026-03-02/",
        "../../as-of/2026-03-04/",
    ]


def test_its_title_and_description_say_the_day_and_who_was_first(view: View) -> None:
    found = as_of.page(view, DAYS[2])
    assert found.title == "As of 6 March 2026"
    assert found.description == (
        "The briefing as it stood on 6 March 2026. The speculation “Sold” is strained least, by "
        "0.71 less than the speculation “Moved”."
    )


def test_a_day_before_everything_says_so() -> None:
    drawn = page(seen(briefing(moments=["1999-01-01"])), "1999-01-01")
    assert "No reading could be ranked" in drawn.words
    assert "Nothing was on record yet" in drawn.words
    assert "Nothing has been weighed yet" in drawn.words


def test_in_a_site_of_a_day_today_is_that_day(view: View) -> None:
    bar = page(view.as_of(day("2026-03-07")), DAYS[1]).one(".//p[@class='asof']")
    assert "Read it as it stood on 7 March 2026" in bar.words


def test_the_json_has_the_claims_and_readings_of_the_day_as_records_do(view: View) -> None:
    then = view.as_of(day(DAYS[2])).judgements
    address, text = records.as_of(then)
    found = json.loads(text)
    assert address == "as-of/2026-03-06/index.json"
    assert found["date"] == "2026-03-06"
    assert {one["id"]: one["standing"] for one in found["claims"]} == {
        "heard": "reported",
        "seen": "reported",
        "paid": "reported",
        "receipt": "reported",
        "rumour": "speculative",
    }
    assert {one["id"]: one["rank"] for one in found["interpretations"]} == {
        "moved": 2,
        "sold": 1,
        "broken": 3,
    }
    assert found["claims"][0] == records.record(then, "claims", found["claims"][0]["id"])
