"""Nothing later leaks: not an id, not a text, not a count, in any byte that is printed for a day.

Three tests of the same promise. What is printed for a day is searched for all that came later. It
is printed again from a briefing out of which all that was taken by force, and must be the same to
the byte. And it is printed again after something was planted later, and must be the same.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.draw import as_of as page
from macros.draw.stood import moments
from macros.draw.view import View
from macros.export import records
from macros.load import load
from macros.model.about import About
from macros.model.briefing import Briefing
from macros.model.interpretation import Resolved
from macros.weigh.as_of import as_of
from macros.weigh.judge import judge
from tests.as_of.leaks import Later, found_in, readable
from tests.as_of.made import DAYS, affair, day, seen
from tests.examples import examples
from tests.programs import ROOT
from tests.weigh.drawn import FIRST_DAY, LAST_DAY, briefings, days
from tests.weigh.made import briefing, claim, reading, source, told


def printed(made: Briefing, on: date) -> Mapping[str, str]:
    """Return all that is printed for a day: its page with what stands in its head, and its JSON."""
    view = seen(made)
    drawn = page.page(view, on.isoformat())
    address, text = records.as_of(view.as_of(on).judgements)
    whole = f"{drawn.title}\n{drawn.description}\n{drawn.head}\n{drawn.body}"
    return {drawn.address: whole, address: text}


def leaks(made: Briefing, on: date) -> list[str]:
    """Return what came after a day and can be read in what is printed for it."""
    later = Later(made, as_of(made, on))
    return [one for text in printed(made, on).values() for one in later.in_text(text)]


def with_moments(made: Briefing, *on: date) -> Briefing:
    fields = {"title": "Made", "question": "What?", "moments": [str(one) for one in on]}
    return replace(made, about=About.model_validate(fields))


# The search


@pytest.mark.parametrize("on", DAYS)
def test_nothing_later_can_be_read_on_a_page_of_a_day(on: str) -> None:
    assert leaks(affair(), day(on)) == []


def test_the_search_finds_what_is_planted() -> None:
    made = affair()
    later = Later(made, as_of(made, day(DAYS[0])))
    assert "receipt" in later.ids
    assert "A receipt was written." in later.texts
    assert later.in_text('<a href="../claims/receipt/">x</a>') == ["receipt"]
    assert later.in_text("Then a  receipt: A receipt\nwas written.") == [
        "receipt",
        "A receipt was written.",
    ]
    assert later.in_text("One receipt was written.") == ["receipt"]


@examples(40)
@given(briefings(), st.lists(days, min_size=1, max_size=3, unique=True))
def test_nothing_later_can_be_read_whatever_the_briefing(made: Briefing, on: list[date]) -> None:
    dated = with_moments(made, *on)
    assert [leak for one in on for leak in leaks(dated, one)] == []


# The same without what came later


@examples(40)
@given(briefings(), days, days)
def test_a_page_is_the_same_to_the_byte_where_all_that_came_later_is_gone(
    made: Briefing, on: date, other: date
) -> None:
    dated = with_moments(made, on, other)
    assert printed(dated, on) == printed(as_of(dated, on), on)


@pytest.mark.parametrize("on", DAYS)
def test_nor_does_it_change_by_going_back_in_two_steps(on: str) -> None:
    made = affair()
    for between in (one for one in DAYS if one >= on):
        assert printed(as_of(made, day(between)), day(on)) == printed(made, day(on))


# The same with more that came later

PLANTED = briefing(
    source("planted-source", published="2026-03-25", title="Planted title of a source"),
    source("planted-copy", "planted-source", published="2026-03-26"),
    claim("planted-claim", told("planted-copy"), text="A planted statement."),
    reading("planted-reading", letter="Z", title="Planted reading", since="2026-03-27"),
    weighing={},
)
"""What is planted: later than every day that is drawn."""


SETTLED = Resolved.model_validate(
    {
        "date": "2026-03-28",
        "came_true": "true",
        "because": "A planted reason.",
        "evidence": [told("planted-copy")],
    }
)


def planted(made: Briefing) -> Briefing:
    """Plant records after the last day, evidence on old claims, and how old readings came out."""
    assert all(date(2026, 3, number) > LAST_DAY for number in (25, 26, 27))
    claims = {**made.claims, **PLANTED.claims}
    for name, old in made.claims.items():
        more = PLANTED.claims["planted-claim"].evidence
        claims[name] = old.model_copy(update={"evidence": (*old.evidence, *more)})
    readings = {
        name: old.model_copy(update={"resolved": SETTLED})
        for name, old in made.interpretations.items()
    }
    return replace(
        made,
        sources={**made.sources, **PLANTED.sources},
        claims=claims,
        interpretations={**readings, **PLANTED.interpretations},
        weighing={
            **made.weighing,
            "planted-claim": {
                name: row for one in made.weighing.values() for name, row in one.items()
            },
        },
    )


@examples(40)
@given(briefings().filter(lambda made: all(one.evidence for one in made.claims.values())), days)
def test_what_is_planted_later_changes_no_byte_of_a_page(made: Briefing, on: date) -> None:
    before = with_moments(made, FIRST_DAY, on)
    after = with_moments(planted(made), FIRST_DAY, on, date(2026, 3, 30))
    assert printed(before, on) == printed(after, on)


# The real briefing


@pytest.fixture(scope="module")
def qwen() -> Briefing:
    return load(Path(ROOT) / "data").briefing


def test_the_real_briefing_has_its_moments(qwen: Briefing) -> None:
    said = [str(one) for one in moments(View(judge(qwen)))]
    for one in (
        *("2026-03-04", "2026-03-05", "2026-03-07", "2026-03-10", "2026-03-16"),
        *("2026-04-10", "2026-06-08", "2026-08-12", "2026-10-05"),
    ):
        assert one in said


def test_no_file_of_a_day_of_the_real_site_tells_anything_later(
    qwen: Briefing, qwen_site: Path
) -> None:
    for on in moments(View(judge(qwen))):
        folder = qwen_site / "as-of" / on.isoformat()
        files = sorted(one for one in folder.rglob("*") if one.is_file())
        assert {one.name for one in files} >= {"index.html", "index.json"}
        assert found_in(files, Later(qwen, as_of(qwen, on))) == {}


def test_no_later_day_is_named_on_a_page_of_the_real_site(qwen: Briefing, qwen_site: Path) -> None:
    for on in moments(View(judge(qwen))):
        file = qwen_site / "as-of" / on.isoformat() / "index.html"
        for text in readable(file):
            assert [later for later in _days_in(text) if later > on] == []


def _days_in(text: str) -> Iterator[date]:
    """Go through the days of `<time>`, and of whatever else names a whole day to a program."""
    for word in text.replace('"', " ").split():
        try:
            yield date.fromisoformat(word.removeprefix("datetime=").rstrip(">.,;:"))
        except ValueError:
            continue
