"""What a change does to the reading, in prose: what reviewers of a pull request read."""

from collections.abc import Iterable, Iterator
from typing import Final

from macros.diagnostic import Diagnostic
from macros.export import moved
from macros.export.affected import Affected
from macros.export.layout import Entry, Point, Section, Table, points
from macros.export.phrases import (
    capital,
    claim,
    counted,
    figure,
    first_place,
    likelihood,
    plain,
    reading,
    record,
    without,
)
from macros.model.briefing import KINDS, SINGULAR, Briefing
from macros.model.interpretation import Judgement
from macros.weigh.difference import (
    Changes,
    LikelihoodChange,
    Named,
    ReadingChange,
    SettledChange,
    SignalChange,
)
from macros.weigh.judgement import Judgements
from macros.weigh.naming import joined, on_day

_SHOWN: Final = 40
"""How many pages are listed; the others are counted."""

_NOTHING: Final = (
    "Nothing changed in the reading: no standing, no count of origins or outlets, no rating, no "
    "place, no linchpin, no signal."
)


def sections(changes: Changes, pages: Affected, faults: Iterable[Diagnostic] = ()) -> list[Section]:
    """Tell what a change does, the weightiest first; sections with nothing to say are left out."""
    told: list[tuple[str, Iterable[Entry]]] = [
        ("In short", _in_short(changes)),
        ("Faults", points(f"{fault.place}: {fault.message} [{fault.code}]" for fault in faults)),
        ("First place", _first(changes)),
        ("Standings", moved.standings(changes)),
        ("Origins and outlets", moved.counts(changes)),
        ("Evidence that changes no standing and no count", moved.evidence(changes)),
        ("Ratings", moved.ratings(changes)),
        ("Ranking", _ranking(changes)),
        ("What the first place rests on", _linchpins(changes)),
        ("How likely readings are held to be", _likelihoods(changes)),
        ("Signals", points(_signal(changes.new.briefing, one) for one in changes.signals)),
        ("Readings declared settled", _all_settled(changes)),
        ("Records", _records(changes)),
        ("Corrections owed", _owed(changes)),
        ("Pages affected", _pages(pages)),
    ]
    found = [Section(heading, tuple(entries)) for heading, entries in told]
    return [section for section in found if section.entries]


def _in_short(changes: Changes) -> Iterator[str]:
    """Sum a change up in a few sentences."""
    if not changes.weighs_otherwise:
        yield f"{_NOTHING} Only text did." if changes.is_text_only and changes.edited else _NOTHING
    fallen = sum(one.falls for one in changes.standings)
    risen = len(changes.standings) - fallen
    moves = [
        (fallen, f"{counted(fallen, 'claim')} {'falls' if fallen == 1 else 'fall'}"),
        (risen, f"{counted(risen, 'claim')} {'rises' if risen == 1 else 'rise'}"),
    ]
    if said := [words for count, words in moves if count]:
        yield f"{capital(joined(said))}."
    was, now = changes.first
    if was != now:
        before, after = (
            first_place(changes.old.briefing, was),
            first_place(changes.new.briefing, now),
        )
        yield f"First among the readings: {after}; before: {before}."
    elif changes.weighs_otherwise:
        yield f"First among the readings, as before: {first_place(changes.new.briefing, now)}."
    if changes.owed:
        yield f"Readers are owed {counted(len(changes.owed), 'correction')}."


def _first(changes: Changes) -> Iterator[str]:
    """Say whether the lead that the briefing names is first."""
    was, now = changes.lead
    briefing = changes.new.briefing
    if was != now:
        before = reading(changes.old.briefing, was) if was else "none"
        yield f"The lead is {reading(briefing, now) if now else 'none'}; it was {before}."
    if changes.first[0] != changes.first[1] and now and now not in changes.first[1]:
        yield f"The lead that the briefing names, {reading(briefing, now)}, is not first."


def _ranking(changes: Changes) -> Iterator[Table]:
    """Set the places and scores side by side, before and after."""
    if not changes.readings:
        return
    rows = [("reading", "place", "score", "reach")]
    rows += [
        (
            changes.new.briefing.interpretations[change.after.id].title,
            f"{_place(change, 'before')} → {_place(change, 'after')}",
            f"{figure(change.before.score)} → {figure(change.after.score)}",
            f"{figure(change.before.reach)} → {figure(change.after.reach)}",
        )
        for change in sorted(changes.readings, key=_order)
    ]
    yield Table(tuple((*numbers, name) for name, *numbers in rows))


def _order(change: ReadingChange) -> tuple[bool, int, str]:
    return change.after.rank is None, change.after.rank or 0, change.after.id


def _place(change: ReadingChange, when: str) -> str:
    judged = change.before if when == "before" else change.after
    if judged.score is None:
        return "withdrawn"
    return str(judged.rank) if judged.rank else "apart" if judged.apart else "-"


def _linchpins(changes: Changes) -> Iterator[Point]:
    """Tell which origins the first place now rests on, and on which no longer."""
    gained, lost = changes.linchpins_gained, changes.linchpins_lost
    yield from without(changes.new.briefing, gained, "New: without")
    yield from without(changes.old.briefing, lost, "No longer: without")
    if lost and not changes.new.matrix.linchpins:
        yield Point("No single origin and no pair of origins changes the first place now.")


def _likelihoods(changes: Changes) -> Iterator[Point]:
    for change in changes.likelihoods:
        yield Point(_likely(changes, change), points(_sure(change)))


def _likely(changes: Changes, change: LikelihoodChange) -> str:
    now = _held(changes.new, change.after)
    was = _held(changes.old, change.before)
    return f"{reading(changes.new.briefing, change.reading)}: {now} now, {was} before."


def _held(judgements: Judgements, made: Judgement | None) -> str:
    return likelihood(judgements.briefing, made) if made else "no judgement"


def _sure(change: LikelihoodChange) -> Iterator[str]:
    """Say how sure; never in the sentence that says how likely."""
    was, now = change.before, change.after
    if now and was and was.confidence == now.confidence:
        yield f"Confidence: {now.confidence}, as before."
    elif now:
        yield f"Confidence: {now.confidence} now{f', {was.confidence} before' if was else ''}."


def _signal(briefing: Briefing, change: SignalChange) -> str:
    signal = change.after
    seen = max(signal.observations, key=lambda one: one.date.sort_key, default=None)
    turned = f"{change.before.outcome} before, {signal.outcome} now."
    says = f" {plain(briefing, seen.finding)}" if seen else ""
    return f"{signal.question} ({signal.id}): {turned}{says}"


def _all_settled(changes: Changes) -> tuple[Point, ...]:
    return points(_settled(changes.new, one) for one in changes.settled)


def _settled(now: Judgements, change: SettledChange) -> str:
    if change.after is None:
        return f"{reading(now.briefing, change.reading)}: open again."
    came = "it came true" if change.after.came_true else "it did not come true"
    day, why = on_day(change.after.date), plain(now.briefing, change.after.because)
    return f"{reading(now.briefing, change.reading)}: settled on {day}, {came}. {why}"


def _records(changes: Changes) -> Iterator[Point]:
    """List what was added, removed, withdrawn, renamed and edited."""
    for says, judgements, named in (
        ("Added", changes.new, changes.added),
        ("Removed", changes.old, changes.removed),
        ("Withdrawn", changes.new, changes.withdrawn),
        ("No longer withdrawn", changes.new, changes.restored),
    ):
        if named:
            yield Point(f"{says}:", points(_one(judgements, one) for one in named))
    if changes.renamed:
        renamed = sorted(changes.renamed.items())
        yield Point("Renamed:", points(f"{old} is {new} now" for old, new in renamed))
    if changes.edited:
        yield Point("Edited:", points(_edits(changes)))


def _one(judgements: Judgements, named: Named) -> str:
    return f"{SINGULAR[named.kind]}: {record(judgements, named.id)}"


def _edits(changes: Changes) -> Iterator[str]:
    for edit in changes.edited:
        where = f"{edit.kind}, {edit.id}" if edit.id else f"{edit.kind}.yml"
        what = "readings" if edit.kind not in {*KINDS, "briefing"} else "fields"
        yield f"{where} ({what}: {', '.join(edit.fields)})"


def _owed(changes: Changes) -> Iterator[Entry]:
    """List the claims of which readers should be told, and say how."""
    for owed in changes.owed:
        yield Point(f"{claim(changes.new, owed.claim)}: its {joined(owed.what)} changed.")
    if changes.owed:
        yield (
            "Write an entry in corrections.yml that names them under `records`: with its date, "
            "its kind (update, correction or withdrawal), what it said, what it says now, and why."
        )


def _pages(pages: Affected) -> Iterator[Entry]:
    if pages.everywhere:
        yield "Every page: what they all print of the briefing changed."
    yield from points(pages.pages[:_SHOWN])
    if len(pages.pages) > _SHOWN:
        yield f"And {len(pages.pages) - _SHOWN} more; --format json lists them all."
