"""Feeds: ids that stay, dates out of the data, and entries that change only when something did."""

import re
from datetime import date

from macros.export.entries import feeds
from macros.export.entry import MOST, Feed
from macros.model.briefing import Briefing
from macros.model.desk import Correction
from macros.weigh.judge import judge
from tests.weigh.made import briefing, claim, denied, source, told

HOME = "https://t.example/"


def claims_of(made: Briefing, home: str = HOME) -> Feed:
    return next(feed for feed in feeds(judge(made), home) if feed.name == "claims")


SOURCES = (
    source("old", published="2026-03-01"),
    source("new", published="2026-03-09"),
    source("newest", published="2026-03-20"),
)


def test_an_entry_is_dated_by_the_evidence() -> None:
    (entry,) = claims_of(briefing(claim("it", told("old"), denied("new")), *SOURCES)).entries
    assert (entry.published, entry.updated) == (date(2026, 3, 1), date(2026, 3, 9))
    assert entry.where.id == "tag:t.example,2026:claims/it"
    assert entry.where.url == "https://t.example/claims/it/"


def test_a_reprint_that_changes_no_standing_and_no_count_moves_nothing() -> None:
    beside = told("newest", stance="beside")
    before = claims_of(briefing(claim("it", told("old")), *SOURCES))
    after = claims_of(briefing(claim("it", told("old"), beside), *SOURCES))
    assert before == after


def test_words_that_change_do_not_change_the_id() -> None:
    before = claims_of(briefing(claim("it", told("old")), *SOURCES)).entries[0]
    after = claims_of(briefing(claim("it", told("old"), text="Else."), *SOURCES)).entries[0]
    assert before.where == after.where
    assert before.updated == after.updated
    assert before.said != after.said


def test_the_newest_come_first_and_no_more_than_fit() -> None:
    sources = [source(f"s{day}", published=f"2026-03-{day:02}") for day in range(1, 29)]
    claims = [claim(f"c{n}", told(f"s{n % 28 + 1}")) for n in range(MOST + 40)]
    entries = claims_of(briefing(*sources, *claims)).entries
    days = [entry.updated for entry in entries]
    assert len(entries) == MOST
    assert days == sorted(days, reverse=True)
    every = sorted((f"2026-03-{n % 28 + 1:02}" for n in range(MOST + 40)), reverse=True)
    assert [day.isoformat() for day in days] == every[:MOST]


def test_a_site_without_an_address_has_feeds_too() -> None:
    for feed in feeds(judge(briefing(claim("it", told("old")), *SOURCES)), ""):
        assert all(re.match(r"tag:briefing\.invalid,2026:", one.where.id) for one in feed.entries)


def test_marks_of_markdown_are_read_and_not_shown() -> None:
    note = Correction.model_validate(
        {"id": "n", "date": "2026-03-09", "kind": "update", "records": ["it"], "now": "It is *so*."}
    )
    made = judge(briefing(claim("it", told("old")), note, *SOURCES))
    entry = next(feed for feed in feeds(made, HOME) if feed.name == "corrections").entries[0]
    assert entry.said[0] == "It says now: It is so."
    assert entry.title == "Update: Text of it. (reported, one origin, one outlet)"
