"""Laws of comparing two briefings, which hold whatever they say."""

from typing import Any

from hypothesis import given

from macros.export import changes as prose
from macros.export.affected import affected
from macros.export.changes_json import values
from macros.export.layout import as_markdown, as_text
from macros.model.briefing import Briefing
from macros.weigh.difference import COUNTED
from tests.diff.planted import NO_PAGES, compared
from tests.examples import examples
from tests.weigh.drawn import briefings

SMALL = {"readings": 3, "rows": 4, "origins": 4}


@given(briefings(**SMALL))
def test_a_briefing_does_not_differ_from_itself(made: Briefing) -> None:
    found = compared(made, made)
    assert not found.weighs_otherwise
    assert found.is_text_only
    assert not any((found.edited, found.owed, found.unexplained, found.added, found.removed))
    assert [section.heading for section in prose.sections(found, NO_PAGES)] == ["In short"]
    pages = affected(found)
    assert (pages.pages, pages.everywhere) == ((), False)


def turned(change: dict[str, Any]) -> dict[str, Any]:
    """Turn what changed the other way round, in all that a program reads of it."""

    def around(value: Any) -> Any:
        match value:
            case {"before": before, "after": after, **more}:
                return {**more, "before": around(after), "after": around(before)}
            case {"gained": gained, "lost": lost, **more}:
                rest = {key: around(inner) for key, inner in more.items()}
                return {**rest, "gained": lost, "lost": gained}
            case dict():
                return {key: around(inner) for key, inner in value.items()}
            case list():
                return [around(inner) for inner in value]
        return value

    return {key: around(inner) for key, inner in change.items()}


@given(briefings(**SMALL), briefings(**SMALL))
@examples(60)
def test_the_way_back_is_the_way_there_turned_around(was: Briefing, now: Briefing) -> None:
    there, back = compared(was, now), compared(now, was)
    both = [values(one, NO_PAGES) for one in (there, back)]
    for one in both:
        one["claims"] = [
            {key: value for key, value in each.items() if key != "falls"} for each in one["claims"]
        ]
    same = ("first", "lead", "cells", "readings", "likelihoods", "linchpins", "signals", "claims")
    for key in same:
        assert ordered(turned(both[0])[key]) == ordered(both[1][key]), key
    assert there.added == back.removed
    assert there.withdrawn == tuple(one for one in back.restored)
    assert [one.id for one in there.standings if one.falls] == [
        one.id for one in back.standings if not one.falls
    ]


def ordered(value: Any) -> Any:
    """Put lists of pieces of evidence into one order: which is matched with which may differ."""
    match value:
        case dict():
            return {key: ordered(inner) for key, inner in value.items()}
        case list():
            return sorted(map(ordered, value), key=repr)
    return value


@given(briefings(**SMALL), briefings(**SMALL))
@examples(60)
def test_any_change_can_be_told(was: Briefing, now: Briefing) -> None:
    found = compared(was, now)
    sections = prose.sections(found, affected(found))
    assert as_text("T", sections)
    assert as_markdown("T", sections)
    told_of = " ".join(as_text("T", sections).split())
    for change in found.standings:
        assert f"({change.id}) {'falls' if change.falls else 'rises'}" in told_of
    assert ("Nothing changed in the reading" in told_of) is not found.weighs_otherwise


@given(briefings(**SMALL), briefings(**SMALL))
@examples(60)
def test_what_is_counted_adds_up(was: Briefing, now: Briefing) -> None:
    for change in compared(was, now).claims:
        for counted in COUNTED:
            before = set(getattr(change.before, counted))
            after = before - set(change.went(counted)) | set(change.came(counted))
            assert after == set(getattr(change.after, counted))
        kept = len(change.before.evidence) - len(change.lost)
        assert kept + len(change.gained) == len(change.after.evidence)
