"""The front page: the answer with how sure, and nothing on it without how it stands."""

from dataclasses import replace
from typing import Any

import pytest

from macros.draw.briefing import briefing
from macros.draw.cards import people_cards
from macros.draw.count import count
from macros.draw.fault import MacroFaultError
from macros.draw.likelihood import likelihood
from macros.draw.moments import moments
from macros.draw.view import View
from macros.model.about import About
from macros.model.briefing import Briefing
from macros.weigh.judge import judge
from tests.draw.conftest import Make
from tests.draw.drawn import read


def told(view: View, **about: Any) -> View:
    """Return the same briefing with other things said of it as a whole."""
    changed = view.briefing.about.model_copy(update=about)
    return View(judge(replace(view.briefing, about=changed)), "", view.base)


@pytest.mark.parametrize("name", ["teapot", "qwen"])
def test_every_claim_on_it_says_how_it_stands(name: str, request: pytest.FixtureRequest) -> None:
    view: View = request.getfixturevalue(name)
    page = read(briefing(view.at("")))
    assert len(page.all(".//h1")) == 1
    assert page.all(".//*[@data-claim]")
    for marked in page.all(".//*[@data-claim]"):
        judged = view.judgements.claims[marked.get("data-claim")]
        assert marked.get("data-standing") == judged.standing.value
        assert view.standing_word(judged.standing) in marked.words


def test_the_likelihood_has_its_range_in_its_sentence_and_confidence_has_its_own(
    teapot: View,
) -> None:
    page = read(briefing(teapot.at("")))
    answer = page.one(".//div[@class='briefing__answer']").words
    assert answer.startswith(
        "The kettle was moved to the cellar. It was not sold. It is very likely"
    )
    assert "very likely (80–95 %) that “Moved, not sold” is the right reading of it." in answer
    assert "onfidence" not in answer
    sure = page.one(".//p[@class='briefing__confidence']").words
    assert sure == "Confidence in this is moderate. The cellar book agrees with the notice."


def test_the_ruler_says_in_words_what_it_shows(teapot: View) -> None:
    ruler = read(briefing(teapot.at(""))).one(".//svg[@role='img']")
    assert "very likely (80–95\xa0%), on a scale from 0 to 100 per cent" in str(
        ruler.one("title").words
    ).replace(" %", "\xa0%")


def test_level_readings_stand_as_equals_and_none_is_held_likely(teapot: View) -> None:
    level = told(teapot, lead="sold-off")
    page = read(briefing(level))
    assert not page.has(".//tr[@class='reading reading--lead']")
    assert not page.has(".//p[@class='briefing__confidence']")
    assert "the briefing leads with none" in page.words


def test_a_lead_that_is_not_first_leads_only_with_a_reason_that_is_printed(teapot: View) -> None:
    led = told(teapot, lead="broke-down", lead_because="The weighing misses a crack.")
    page = read(briefing(led))
    row = page.one(".//tr[@id='reading-broke-down']").words
    assert "Speculation" in row
    assert "It leads although it is not first in the weighing: The weighing misses a crack." in row


def test_an_empty_briefing_has_a_front_page_without_empty_headings() -> None:
    view = View(judge(Briefing(about=About(title="T", question="Q?"))), "")
    page = read(briefing(view))
    assert page.one(".//h1").words == "Q?"
    assert [one.words for one in page.all(".//h2")] in ([], ["Cite this briefing"])
    assert "Nothing is on record yet." in page.words
    assert "T asks: Q?" in page.words


def test_a_key_event_prints_the_strongest_claim_of_it_and_counts_the_others(make: Make) -> None:
    source = {"publisher": "P", "kind": "news", "published": "2026-01-01"}
    event = {"title": "<b>It</b>", "date": "2026-01-01", "lane": "a", "key": True}
    said = {"source": "s", "basis": "document", "speaker": "o", "firsthand": True}
    claim = {"text": "T.", "kind": "fact", "event": "e"}
    view = make(
        sources={"s": source},
        organizations={"o": {"name": "O", "kind": "team"}},
        events={"e": event, "lonely": {**event, "evidence": [{"source": "s", "basis": "named"}]}},
        claims={
            "weak": {**claim, "evidence": [{"source": "s", "basis": "named"}]},
            "firm": {**claim, "evidence": [said]},
        },
    )
    drawn = read(moments(view))
    first, second = drawn.all(".//li")
    assert "established 1 origin, 1 outlet also said of it: 1 reported" in first.words
    assert "<b>It</b>" in first.words
    assert "1 source, no claim" in second.words


def test_a_person_s_card_tells_what_they_were_and_are(make: Make) -> None:
    view = make(
        people={
            "ada": {
                "name": "Ada",
                "names": [{"value": "עדה", "lang": "he"}],
                "roles": [
                    {"title": "Employee", "from": "1900", "to": "1905"},
                    {"title": "Keeper", "from": "1901", "to": "1902-05"},
                    {"title": "Inspector", "from": "1902-06"},
                ],
                "relevance": "R",
            }
        }
    )
    about = About.model_validate(
        {
            "title": "T",
            "question": "Q",
            "key_people": ["ada"],
            "moments": ["1902-05-03"],
            "researched": "1910-01-01",
        }
    )
    card = read(people_cards(View(judge(replace(view.briefing, about=about)), "")))
    assert "In May 1902 Keeper Now Inspector" in card.words
    assert card.one(".//bdi").get("lang") == "he"


def test_a_word_of_likelihood_is_printed_with_its_range(teapot: View) -> None:
    assert read(likelihood(teapot, "likely")).words == "likely (55–80 %)"
    british = told(teapot, profile="phia")
    assert read(likelihood(british, "likely")).words == "likely (55–75 %)"
    with pytest.raises(MacroFaultError, match="`highly likely`"):
        likelihood(teapot, "highly likely")


@pytest.mark.parametrize(
    ("profile", "words", "expected"),
    [
        ("icd-203", "almost no chance", "There is almost no chance (1–5 %) that"),
        ("icd-203", "roughly even chance", "There is a roughly even chance (45–55 %) that"),
        ("icd-203", "almost certain", "It is almost certain (95–99 %) that"),
        ("phia", "realistic possibility", "There is a realistic possibility (40–50 %) that"),
    ],
)
def test_every_grade_makes_a_sentence(
    teapot: View, profile: str, words: str, expected: str
) -> None:
    some = dict(teapot.briefing.interpretations)
    lead = some["moved-to-cellar"]
    held = lead.judgements[-1].model_copy(update={"likelihood": words})
    some["moved-to-cellar"] = lead.model_copy(update={"judgements": (held,)})
    view = View(judge(replace(teapot.briefing, interpretations=some)), "")
    assert expected in read(briefing(told(view, profile=profile))).words


def test_counts_leave_out_what_was_withdrawn(teapot: View) -> None:
    assert count(teapot, "people") == "2"
    assert count(teapot, "established") == "2"
    with pytest.raises(MacroFaultError) as fault:
        count(teapot, "claim")
    assert fault.value.hint == "did you mean claims?"
