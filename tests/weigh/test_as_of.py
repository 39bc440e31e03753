"""The briefing as of a day (data model, section 6)."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from macros.model.briefing import Briefing
from macros.model.desk import Advice, Conflict, Correction, Question, Signal, Term
from macros.model.event import Event
from macros.model.organization import Organization
from macros.model.person import Person
from macros.model.record import Record
from macros.weigh.arrival import Arrivals
from macros.weigh.as_of import as_of
from macros.weigh.judge import judge
from macros.weigh.judgement import Judgements, Standing
from tests.examples import examples
from tests.weigh.drawn import LAST_DAY, briefings, days, with_evidence
from tests.weigh.made import (
    Fields,
    Weighing,
    briefing,
    claim,
    firsthand,
    rating,
    reading,
    source,
    told,
)


def on(day: str, *records: Record, weighing: str | Weighing = "", **about: Any) -> Judgements:
    """Judge a briefing as of a day."""
    made = briefing(*records, weighing=weighing, **about)
    return judge(made, date.fromisoformat(day))


def known(day: str, *records: Record, **about: Any) -> Briefing:
    """Return what was known of a briefing on a day."""
    return on(day, *records, **about).briefing


PAPER = source("paper", published="2026-03-05")
EARLY = source("early", published="2026-03-01")
LATER = source("later", published="2026-03-09")


# Sources and evidence


def test_evidence_counts_from_the_day_its_source_was_published() -> None:
    it = claim("c", told("paper"), first_asserted="2026-03-01")
    assert on("2026-03-04", it, PAPER).claims["c"].standing is Standing.SPECULATIVE
    assert on("2026-03-05", it, PAPER).claims["c"].standing is Standing.REPORTED


def test_a_source_without_a_date_of_publication_is_there_once_it_was_read() -> None:
    found = source("page", published=None, accessed="2026-03-08")
    it = claim("c", told("page"))
    assert "c" not in on("2026-03-07", it, found).claims
    assert on("2026-03-08", it, found).claims["c"].origins == ("page",)


def test_evidence_on_a_source_without_either_never_counts() -> None:
    it = claim("c", told("page"), told("early"))
    found = on("9999-12-31", it, EARLY, source("page", published=None)).claims["c"]
    assert [heard.evidence.source for heard in found.evidence] == ["early"]


def test_since_makes_evidence_count_later() -> None:
    it = claim("c", told("early", since="2026-03-07"), first_asserted="2026-03-01")
    assert on("2026-03-06", it, EARLY).claims["c"].evidence == ()
    assert len(on("2026-03-07", it, EARLY).claims["c"].evidence) == 1


def test_since_never_makes_it_count_before_its_source_is_there() -> None:
    it = claim("c", told("paper", since="2026-03-02"), first_asserted="2026-03-01")
    assert on("2026-03-04", it, PAPER).claims["c"].evidence == ()
    assert len(on("2026-03-05", it, PAPER).claims["c"].evidence) == 1


@pytest.mark.parametrize(
    ("published", "there"),
    [
        ("2026-03", "2026-03-31"),
        ("2026-03~", "2026-03-31"),
        ("2026-03-04/2026-03-07", "2026-03-07"),
        ("../2026-03-07", "2026-03-07"),
        ("2026-03-04/..", "2026-03-04"),
    ],
)
def test_a_vague_date_has_come_when_its_last_day_has(published: str, there: str) -> None:
    made = briefing(source("page", published=published))
    assert Arrivals(made).source("page") == date.fromisoformat(there)


def test_a_root_that_was_published_later_is_unknown_that_day() -> None:
    letter = source("letter", published="2026-03-09")
    it = claim("c", told("reprint"))
    before = on("2026-03-05", it, letter, source("reprint", "letter"))
    assert before.claims["c"].origins == ()
    assert before.claims["c"].independence_unknown == ("reprint",)
    assert (before.sources["reprint"].roots, before.sources["reprint"].unknown) == ((), True)
    assert before.sources["reprint"].derives_from == ()
    assert "letter" not in before.sources

    after = on("2026-03-09", it, letter, source("reprint", "letter"))
    assert after.claims["c"].origins == ("letter",)
    assert not after.sources["reprint"].unknown


def test_a_named_origin_that_was_published_later_is_unknown_that_day() -> None:
    it = claim("c", told("early", origin=["later", "early"]))
    found = on("2026-03-05", it, EARLY, LATER).claims["c"]
    assert (found.origins, found.unknown) == (("early",), True)


def test_a_link_of_the_line_that_came_later_leaves_the_root_as_it_is() -> None:
    line = (EARLY, source("later", "early", published="2026-03-09"), source("copy", "later"))
    it = claim("c", told("copy"))
    found = on("2026-03-05", it, *line)
    assert found.claims["c"].origins == ("early",)
    assert found.sources["copy"].derives_from == ("early",)


def test_what_was_unsure_of_a_link_that_came_later_stays_unsure() -> None:
    later = source("later", "early", published="2026-03-09", independence="unknown")
    found = on("2026-03-05", EARLY, later, source("copy", "later", "early")).sources["copy"]
    assert (found.roots, found.unknown) == (("early",), True)


def test_two_lines_to_one_later_link_are_followed_once() -> None:
    found = on(
        "2026-03-05",
        LATER,
        source("left", "later", published="2026-03-09"),
        source("right", "later", published="2026-03-09"),
        source("both", "left", "right", published="2026-03-09"),
        source("copy", "both"),
    ).sources["copy"]
    assert (found.roots, found.unknown) == ((), True)


def test_own_reporting_makes_no_root_before_it_is_there() -> None:
    it = claim("c", told("copy"), told("early", origin=["early"], since="2026-03-09"))
    line = (source("wire", published="2026-03-01"), source("early", "wire", published="2026-03-01"))
    assert on("2026-03-05", it, *line, source("copy", "early")).claims["c"].origins == ("wire",)
    assert on("2026-03-09", it, *line, source("copy", "early")).claims["c"].origins == ("early",)


def test_an_undated_original_comes_with_the_first_source_that_derives_from_it() -> None:
    post = source("post", access="cited-only")
    made = (
        post,
        source("late", "post", published="2026-03-09"),
        source("soon", "post", published="2026-03-03"),
    )
    assert "post" not in on("2026-03-02", *made).sources
    assert on("2026-03-03", *made).sources["soon"].roots == ("post",)


def test_an_undated_original_comes_with_the_first_evidence_that_names_it() -> None:
    post = source("post", access="cited-only")
    it = claim("c", told("paper", origin=["post"]))
    assert "post" not in on("2026-03-04", it, post, PAPER).sources
    assert on("2026-03-05", it, post, PAPER).claims["c"].origins == ("post",)


def test_evidence_anywhere_can_bring_an_undated_original() -> None:
    naming = [told("paper", origin=["post"])]
    holders: list[Record] = [
        event("e", naming),
        person("p", roles=[{"title": "Lead", "evidence": naming}]),
        organization("o", releases=[release(naming)]),
        conflict("x", accounts=[{"text": "So.", "evidence": naming}]),
        question("q", answered={"by": "Somebody", "date": "2026-03-09", "evidence": naming}),
        signal("s", observations=[{"date": "2026-03-09", "finding": "So.", "evidence": naming}]),
    ]
    for holder in holders:
        made = briefing(holder, PAPER, source("post", access="cited-only"))
        assert Arrivals(made).source("post") == date(2026, 3, 5)


def test_an_original_with_a_date_comes_on_it() -> None:
    letter = source("letter", access="cited-only", published="2026-03-09")
    assert Arrivals(briefing(letter, source("c", "letter"))).source("letter") == date(2026, 3, 9)


def test_an_original_to_which_nothing_leads_never_comes() -> None:
    assert "post" not in on("9999-12-31", source("post", access="cited-only")).sources


def test_what_the_desk_did_with_a_source_later_is_not_known() -> None:
    read = source("early", published="2026-03-01", accessed="2026-10-05", archived="2026-10-05")
    found = known("2026-03-05", read).sources["early"]
    assert (found.accessed, found.archived) == (None, None)


# Claims, events, interpretations


def test_a_claim_appears_when_it_was_first_asserted() -> None:
    it = claim("c", told("early"), first_asserted="2026-03-07")
    assert "c" not in on("2026-03-06", it, EARLY).claims
    assert "c" in on("2026-03-07", it, EARLY).claims


def test_a_claim_without_that_date_appears_with_its_earliest_evidence() -> None:
    it = claim("c", told("later"), told("paper", stance="beside"))
    assert "c" not in on("2026-03-04", it, PAPER, LATER).claims
    assert "c" in on("2026-03-05", it, PAPER, LATER).claims


def test_a_claim_with_neither_never_comes() -> None:
    assert on("9999-12-31", claim("c")).claims == {}


def event(name: str, evidence: list[Fields], **fields: Any) -> Event:
    plain: Fields = {"id": name, "title": f"Title of {name}", "date": "2026-03-04"}
    return Event.model_validate({**plain, "lane": "company", "evidence": evidence, **fields})


def test_an_event_appears_when_it_had_happened_and_evidence_of_it_was_public() -> None:
    backfilled = event("e", [told("later"), told("paper")], date="2026-01-01")
    announced = event("f", [told("early")], date="2026-03-05")
    bare = event("g", [], date="2026-01-01")
    made = (backfilled, announced, bare, EARLY, PAPER, LATER)
    assert set(known("2026-03-04", *made).events) == set()
    on_the_fifth = known("2026-03-05", *made).events
    assert set(on_the_fifth) == {"e", "f"}
    assert [piece.source for piece in on_the_fifth["e"].evidence] == ["paper"]


def test_an_event_supersedes_only_what_was_there() -> None:
    made = (
        event("e", [told("early")], date="2026-03-01", supersedes=["old", "new"]),
        event("old", [told("early")], date="2026-02-01"),
        event("new", [told("later")]),
        EARLY,
        LATER,
    )
    assert known("2026-03-05", *made).events["e"].supersedes == ("old",)


def test_an_interpretation_appears_from_its_since() -> None:
    made = reading("h", since="2026-03-07", argued_by=[{"source": "early"}])
    assert "h" not in on("2026-03-06", made, EARLY).readings
    assert "h" in on("2026-03-07", made, EARLY).readings


def test_an_interpretation_without_since_appears_with_who_first_argues_it() -> None:
    made = reading("h", argued_by=[{"source": "later"}, {"source": "paper"}])
    assert "h" not in on("2026-03-04", made, PAPER, LATER).readings
    found = known("2026-03-05", made, PAPER, LATER).interpretations["h"]
    assert [who.source for who in found.argued_by] == ["paper"]


def test_judgements_come_on_their_dates() -> None:
    judged = [
        {"date": day, "likelihood": "likely", "confidence": "low", "because": f"On {day}."}
        for day in ("2026-03-05", "2026-03-09")
    ]
    looked = {"looked_for": "A denial.", "date": "2026-03-09"}
    made = reading("h", since="2026-03-01", judgements=judged, nothing_against=looked)
    found = known("2026-03-05", made).interpretations["h"]
    assert [judgement.because for judgement in found.judgements] == ["On 2026-03-05."]
    assert found.nothing_against is None
    assert known("2026-03-09", made).interpretations["h"].nothing_against is not None


def test_an_editors_standing_comes_on_its_date() -> None:
    editors = {"is": "contested", "because": "We saw it.", "since": "2026-03-07"}
    it = claim("c", firsthand("early"), standing=editors)
    assert on("2026-03-06", it, EARLY).claims["c"].standing is Standing.ESTABLISHED
    assert on("2026-03-07", it, EARLY).claims["c"].standing is Standing.CONTESTED


WITHDRAWN = {"date": "2026-03-07", "because": "It was made up."}


def test_withdrawals_come_on_their_dates() -> None:
    made = (
        claim("c", told("early"), withdrawn=WITHDRAWN),
        claim("d", told("paper")),
        reading("h", since="2026-03-01", withdrawn=WITHDRAWN),
        source("paper", published="2026-03-05", withdrawn=WITHDRAWN),
        EARLY,
    )
    before, after = on("2026-03-06", *made), on("2026-03-07", *made)
    assert before.claims["c"].standing is Standing.REPORTED
    assert after.claims["c"].standing is Standing.WITHDRAWN
    assert before.claims["d"].standing is Standing.REPORTED
    assert after.claims["d"].standing is Standing.SPECULATIVE
    assert before.readings["h"].score == 0
    assert after.readings["h"].score is None


# The matrix


def test_a_row_is_there_with_its_claim_and_its_cells_unrated_until_they_come() -> None:
    made = (claim("c", told("early")), reading("h", since="2026-03-01"), EARLY)
    weighing = {"c": {"h": (rating("strains", since="2026-03-07"),)}}
    before = on("2026-03-06", *made, weighing=weighing)
    assert before.matrix.rows == ("c",)
    assert before.readings["h"].unrated == ("c",)
    assert on("2026-03-07", *made, weighing=weighing).readings["h"].strains == ("c",)


def test_a_cell_without_since_comes_with_its_claim() -> None:
    made = (claim("c", told("paper")), reading("h", since="2026-03-01"), PAPER)
    weighing = {"c": {"h": (rating("strains"),)}}
    assert on("2026-03-04", *made, weighing=weighing).matrix.rows == ()
    assert on("2026-03-05", *made, weighing=weighing).readings["h"].strains == ("c",)


def test_of_several_cells_the_newest_of_that_day_counts() -> None:
    made = (claim("c", told("early")), reading("h", since="2026-03-01"), EARLY)
    ratings = (
        rating("fits"),
        rating("strains", since="2026-03-05"),
        rating("contradicts", since="2026-03-09"),
    )
    for day, fit in (("03-04", "fits"), ("03-05", "strains"), ("03-09", "contradicts")):
        found = on(f"2026-{day}", *made, weighing={"c": {"h": ratings}})
        assert found.matrix.cells["c"]["h"] == fit


def test_cells_of_a_reading_that_was_not_there_are_left_out() -> None:
    made = (
        claim("c", told("early")),
        reading("h", since="2026-03-01"),
        reading("new", since="2026-03-09"),
        EARLY,
    )
    found = on("2026-03-05", *made, weighing="h new\nc fits strains")
    assert found.matrix.cells == {"c": {"h": "fits"}}


# People, organizations, and the desk's own work


def person(name: str, **fields: Any) -> Person:
    return Person.model_validate({"id": name, "name": f"Name of {name}", **fields})


def organization(name: str, **fields: Any) -> Organization:
    plain: Fields = {"id": name, "name": f"Name of {name}", "kind": "company"}
    return Organization.model_validate({**plain, **fields})


def release(evidence: list[Fields], day: str = "2026-03-04") -> Fields:
    return {"name": "Model 1", "date": day, "weights": "open", "evidence": evidence}


def conflict(name: str, **fields: Any) -> Conflict:
    plain: Fields = {"id": name, "title": "Which?", "question": "Which?", "state": "open"}
    return Conflict.model_validate({**plain, "because": "So.", **fields})


def question(name: str, **fields: Any) -> Question:
    return Question.model_validate({"id": name, "question": "Why?", **fields})


def signal(name: str, **fields: Any) -> Signal:
    return Signal.model_validate({"id": name, "question": "Will it?", **fields})


def test_people_and_organizations_come_with_what_names_them() -> None:
    made = (
        claim("c", told("early", speaker="anna"), about=["acme", "new"], claimant="bert"),
        claim("new", told("later", speaker="zoe")),
        event("e", [told("early", speaker="emil")], people=["dora"], organizations=["unit"]),
        person("anna", roles=[{"title": "Lead", "organization": "lab", "from": "2020"}]),
        *(person(name) for name in ("bert", "dora", "emil", "zoe")),
        *(organization(name) for name in ("acme", "unit", "lab", "elsewhere")),
        EARLY,
        LATER,
    )
    found = known("2026-03-05", *made)
    assert list(found.people) == ["anna", "bert", "dora", "emil"]
    assert list(found.organizations) == ["acme", "unit", "lab"]
    assert found.claims["c"].about == ("acme",)


def test_roles_come_on_their_dates_once_evidence_of_them_is_public() -> None:
    roles = [
        {"title": "Engineer", "from": "2019", "to": "2026-03-09", "reports_to": "boss"},
        {"title": "Head", "from": "2026-03-09"},
        {"title": "Adviser", "from": "2019", "evidence": [told("later")]},
        {"title": "Intern", "to": "2018", "evidence": [told("early", speaker="friend")]},
        {"title": "Undated"},
    ]
    made = (
        claim("c", told("early"), about=["anna"]),
        person("anna", roles=roles, summary="She left in April.", names=["A."]),
        person("boss"),
        person("friend"),
        EARLY,
        LATER,
    )
    found = known("2026-03-05", *made)
    anna = found.people["anna"]
    assert [(role.title, role.to and role.to.text) for role in anna.roles] == [
        ("Engineer", None),
        ("Intern", "2018"),
    ]
    assert (anna.summary, anna.relevance, anna.names) == (None, None, ())
    assert list(found.people) == ["anna", "boss", "friend"]


def test_what_a_person_was_asked_and_answered_comes_on_its_date() -> None:
    made = person(
        "anna",
        born={"year": "1990", "source": "later"},
        asked=[{"date": "2026-03-03", "what": "Why?"}, {"date": "2026-03-09", "what": "Why now?"}],
        answered=[
            {"date": "2026-03-04", "what": "No comment."},
            {"date": "2026-03-04", "what": "So.", "source": "later"},
            {"date": "2026-03-04", "what": "Yes.", "source": "early"},
        ],
    )
    it = claim("c", told("early"), claimant="anna")
    anna = known("2026-03-05", it, made, EARLY, LATER).people["anna"]
    assert anna.born is None
    assert [asked.what for asked in anna.asked] == ["Why?"]
    assert [said.what for said in anna.answered] == ["No comment.", "Yes."]
    assert known("2026-03-09", it, made, EARLY, LATER).people["anna"].born is not None


def test_releases_come_on_their_dates_once_evidence_of_them_is_public() -> None:
    acme = organization(
        "acme",
        formed="2019",
        dissolved="2026-03-09",
        part_of="group",
        releases=[
            release([told("early", speaker="anna")]),
            release([told("later")]),
            release([], day="2026-03-09"),
            release([]),
        ],
    )
    made = (claim("c", told("early"), about=["acme"]), acme, organization("group"), person("anna"))
    found = known("2026-03-05", *made, EARLY, LATER)
    assert len(found.organizations["acme"].releases) == 2
    assert found.organizations["acme"].formed is not None
    assert found.organizations["acme"].dissolved is None
    assert list(found.organizations) == ["acme"]
    assert list(found.people) == ["anna"]


def test_questions_come_when_the_desk_first_looked() -> None:
    asked = question(
        "q",
        about=["anna", "new"],
        claims=["c", "new"],
        looked_for=[{"where": "Here.", "date": "2026-03-05"}, {"where": "There.", "date": "2027"}],
        answered={"by": "Anna", "date": "2026-03-09", "evidence": [told("paper", speaker="bert")]},
    )
    made = (
        claim("c", told("early")),
        claim("new", told("later")),
        asked,
        question("undated"),
        person("anna"),
        person("bert"),
        PAPER,
        EARLY,
        LATER,
    )
    assert known("2026-03-04", *made).questions == {}
    found = known("2026-03-05", *made)
    assert list(found.questions) == ["q"]
    assert found.questions["q"].about == ("anna",)
    assert found.questions["q"].claims == ("c",)
    assert [looked.where for looked in found.questions["q"].looked_for] == ["Here."]
    assert found.questions["q"].answered is None
    assert list(found.people) == ["anna"]
    later = known("2026-03-09", *made)
    assert later.questions["q"].answered is not None
    assert list(later.people) == ["anna", "bert"]


@pytest.mark.parametrize(
    ("outcome", "day", "expected"),
    [
        ("met", "2026-03-05", "open"),
        ("met", "2026-03-09", "met"),
        ("expired", "2026-03-09", "open"),
        ("expired", "2026-03-31", "expired"),
    ],
)
def test_signals_come_with_their_first_observation_and_end_with_their_last(
    outcome: str, day: str, expected: str
) -> None:
    seen = [
        {"date": found, "finding": f"On {found}.", "evidence": [told("early"), told("later")]}
        for found in ("2026-03-05", "2026-03-09")
    ]
    watched = signal(
        "s",
        raised_by=["early", "later", "anna"],
        deadline="2026-03-31",
        favours={"h": "for", "new": "against"},
        observations=seen,
        outcome=outcome,
    )
    made = (watched, reading("h", since="2026-03-01"), reading("new", since="2027"), EARLY, LATER)
    assert known("2026-03-04", *made).signals == {}
    found = known(day, *made, person("anna")).signals["s"]
    assert found.outcome == expected
    assert dict(found.favours) == {"h": "for"}
    assert found.observations[0].evidence[0].source == "early"


def test_what_raised_a_signal_is_named_once_it_is_there() -> None:
    seen = [{"date": "2026-03-05", "finding": "So.", "evidence": []}]
    watched = signal("s", raised_by=["early", "later", "anna"], observations=seen)
    found = known("2026-03-05", watched, EARLY, LATER, person("anna"))
    assert found.signals["s"].raised_by == ("early", "anna")
    assert list(found.people) == ["anna"]


def correction(name: str, *records: str, day: str = "2026-03-05") -> Correction:
    return Correction.model_validate(
        {"id": name, "date": day, "kind": "correction", "records": records, "now": "So."}
    )


def test_corrections_come_on_their_dates_unless_all_they_speak_of_came_later() -> None:
    made = (
        claim("c", told("early")),
        claim("new", told("later")),
        correction("one", "c", "new"),
        correction("two", "new"),
        correction("three"),
        correction("four", "c", day="2026-03-09"),
        EARLY,
        LATER,
    )
    found = known("2026-03-05", *made).corrections
    assert {name: kept.records for name, kept in found.items()} == {"one": ("c",), "three": ()}


def test_what_has_no_date_by_these_rules_never_comes() -> None:
    made = (
        conflict("x", claims=["c"]),
        Advice.model_validate({"id": "a", "text": "Wait."}),
        Term.model_validate({"id": "t", "term": "Term", "meaning": "What it means."}),
        claim("c", told("early")),
        EARLY,
    )
    found = known("9999-12-31", *made)
    assert (found.conflicts, found.advice, found.terms) == ({}, {}, {})


def test_what_the_desk_says_of_the_whole_in_hindsight_is_left_out() -> None:
    made = briefing(
        claim("c", told("early"), about=["anna"]),
        reading("h", since="2026-03-05"),
        person("anna"),
        person("zoe"),
        EARLY,
        dek="How it ended.",
        answer="It ended.",
        lead="h",
        lead_because="Since April.",
        bottom_line=[{"title": "Ended", "text": "It ended."}],
        key_people=["anna", "zoe"],
        moments=["2026-03-05", "2026-04-10"],
        researched="2026-10-05",
    )
    about = as_of(made, date(2026, 3, 5)).about
    assert (about.dek, about.answer, about.lead_because, about.bottom_line) == (None,) * 3 + ((),)
    assert about.lead == "h"
    assert about.key_people == ("anna",)
    assert [str(moment.date) for moment in about.moments] == ["2026-03-05"]
    assert about.researched is None
    assert as_of(made, date(2026, 3, 4)).about.lead is None


def test_links_to_what_came_later_become_words() -> None:
    it = claim(
        "c",
        told("early", note="See [[later]].", quote="[[later]]"),
        unknown="[[later|A report]], [[t]], [[c]] and [[old-c]] of [[anna]].",
        about=["anna"],
        formerly=["old-c"],
    )
    term = Term.model_validate({"id": "t", "term": "A term", "meaning": "So."})
    found = known("2026-03-05", it, term, person("anna"), EARLY, LATER).claims["c"]
    assert found.unknown == "A report, A term, [[c]] and [[old-c]] of [[anna]]."
    assert found.evidence[0].note == "See (not known then)."
    assert found.evidence[0].quote == "[[later]]"


def test_a_claim_names_only_events_that_were_there() -> None:
    it = claim("c", told("early"), event="e")
    assert (
        known("2026-03-05", it, event("e", [told("later")]), EARLY, LATER).claims["c"].event is None
    )
    assert known("2026-03-05", it, event("e", [told("early")]), EARLY).claims["c"].event == "e"


# Laws


@examples(50)
@given(briefings())
def test_the_far_future_is_everything(made: Briefing) -> None:
    stated = {name: found for name, found in made.claims.items() if found.evidence}
    rows = {name: row for name, row in made.weighing.items() if name in stated}
    made = replace(made, claims=stated, weighing=rows)
    everything, future = judge(made), judge(made, date(9999, 12, 31))
    assert future.claims == everything.claims
    assert future.readings == everything.readings
    assert future.sources == everything.sources
    assert future.matrix == everything.matrix


@examples(50)
@given(briefings(), days, st.data())
def test_nothing_later_changes_what_was_known(
    made: Briefing, day: date, data: st.DataObject
) -> None:
    later = str(date(day.year, day.month, day.day + 1)) if day < LAST_DAY else "2027-01-01"
    sources = {**made.sources, "later": source("later", published=later, publisher="LATER")}
    planted = replace(
        made,
        sources={**sources, "echo": source("echo", "later", published=later)},
        claims={**made.claims, "after": claim("after", told("later"), text="LATER.")},
        interpretations={**made.interpretations, "hl": reading("hl", since=later, title="LATER")},
    )
    for name in made.claims:
        stance = data.draw(st.sampled_from(["supports", "disputes", "beside"]))
        planted = with_evidence(planted, name, firsthand("later", stance=stance))
    for name, row in made.weighing.items():
        cells = {head: (*found, rating("contradicts", since=later)) for head, found in row.items()}
        grown = {**cells, "hl": (rating("fits"),)}
        planted = replace(planted, weighing={**planted.weighing, name: grown})
    assert as_of(planted, day) == as_of(made, day)
    assert "LATER" not in repr(judge(planted, day))


@examples(50)
@given(briefings(), days)
def test_whatever_is_there_had_arrived(made: Briefing, day: date) -> None:
    found = as_of(made, day)
    arrivals = Arrivals(made)
    assume(found.sources)
    for name, kept in found.sources.items():
        assert (arrivals.source(name) or date.max) <= day
        assert all(parent.source in found.sources for parent in kept.derived_from)
    for it in found.claims.values():
        for piece in it.evidence:
            assert piece.source in found.sources
            assert {*(piece.origin or ())} <= {"unknown", *found.sources}
