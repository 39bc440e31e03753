"""What a change does to the reading, in prose: what reviewers of a pull request read."""

from collections.abc import Iterable, Iterator
from typing import Final

from macros.diagnostic import Diagnostic
from macros.export import moved
from macros.export.affected import Affected
from macros.export.choices import choice
from macros.export.layout import Entry, Point, Section, Table, points
from macros.export.markdown.interpretation import SURENESS
from macros.export.phrases import (
    capital,
    claim,
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
from macros.weigh.naming import joined, many, on_day
from macros.words import _, framed, space

_SHOWN: Final = 40
"""How many pages are listed; the others are counted."""

_OF_FIELDS: Final = frozenset({*KINDS, "briefing"})
_OWED: Final = {
    "standing": "standing",
    "quotation": "quotation",
    "date": "date",
    "source": "source",
}
"""What readers may have relied on of a claim."""

_NOTHING: Final = (
    "Nothing changed in the reading: no standing, no count of origins or outlets, no rating, no "
    "place, no linchpin, no signal."
)


def sections(changes: Changes, pages: Affected, faults: Iterable[Diagnostic] = ()) -> list[Section]:
    """Tell what a change does, the weightiest first; sections with nothing to say are left out."""
    told: list[tuple[str, Iterable[Entry]]] = [
        (_("In short"), _in_short(changes)),
        (_("Faults"), points(f"{fault.place}: {fault.message} [{fault.code}]" for fault in faults)),
        (_("First place"), _first(changes)),
        (_("Standings"), moved.standings(changes)),
        (_("Origins and outlets"), moved.counts(changes)),
        (_("Evidence that changes no standing and no count"), moved.evidence(changes)),
        (_("Ratings"), moved.ratings(changes)),
        (_("Ranking"), _ranking(changes)),
        (_("What the first place rests on"), _linchpins(changes)),
        (_("How likely readings are held to be"), _likelihoods(changes)),
        (_("Signals"), points(_signal(changes.new.briefing, one) for one in changes.signals)),
        (_("Readings declared settled"), _all_settled(changes)),
        (_("Records"), _records(changes)),
        (_("Corrections owed"), _owed(changes)),
        (_("Pages affected"), _pages(pages)),
    ]
    found = [Section(heading, tuple(entries)) for heading, entries in told]
    return [section for section in found if section.entries]


def _in_short(changes: Changes) -> Iterator[str]:
    """Sum a change up in a few sentences."""
    if not changes.weighs_otherwise:
        only_text = changes.is_text_only and changes.edited
        yield _(_NOTHING) + (space() + _("Only text did.") if only_text else "")
    fallen = sum(one.falls for one in changes.standings)
    risen = len(changes.standings) - fallen
    moves = [
        (fallen, many(fallen, "claim falls", "claims fall")),
        (risen, many(risen, "claim rises", "claims rise")),
    ]
    if said := [words for count, words in moves if count]:
        yield _("{sentence}.").format(sentence=capital(joined(said)))
    was, now = changes.first
    if was != now:
        before, after = (
            first_place(changes.old.briefing, was),
            first_place(changes.new.briefing, now),
        )
        says = _("First among the readings: {after}; before: {before}.")
        yield says.format(after=after, before=before)
    elif changes.weighs_otherwise:
        first = first_place(changes.new.briefing, now)
        yield _("First among the readings, as before: {readings}.").format(readings=first)
    if changes.owed:
        owed = many(len(changes.owed), "correction", "corrections")
        yield _("Readers are owed {corrections}.").format(corrections=owed)


def _first(changes: Changes) -> Iterator[str]:
    """Say whether the lead that the briefing names is first."""
    was, now = changes.lead
    briefing = changes.new.briefing
    if was != now:
        before = reading(changes.old.briefing, was) if was else _("none")
        after = reading(briefing, now) if now else _("none")
        yield _("The lead is {now}; it was {was}.").format(now=after, was=before)
    if changes.first[0] != changes.first[1] and now and now not in changes.first[1]:
        says = _("The lead that the briefing names, {reading}, is not first.")
        yield says.format(reading=reading(briefing, now))


def _ranking(changes: Changes) -> Iterator[Table]:
    """Set the places and scores side by side, before and after."""
    if not changes.readings:
        return
    rows = [(_("reading"), _("place"), _("score"), _("reach"))]
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
        return _("withdrawn")
    return str(judged.rank) if judged.rank else _("apart") if judged.apart else "-"


def _linchpins(changes: Changes) -> Iterator[Point]:
    """Tell which origins the first place now rests on, and on which no longer."""
    gained, lost = changes.linchpins_gained, changes.linchpins_lost
    yield from without(changes.new.briefing, gained, _("New: without"))
    yield from without(changes.old.briefing, lost, _("No longer: without"))
    if lost and not changes.new.matrix.linchpins:
        yield Point(_("No single origin and no pair of origins changes the first place now."))


def _likelihoods(changes: Changes) -> Iterator[Point]:
    for change in changes.likelihoods:
        yield Point(_likely(changes, change), points(_sure(change)))


def _likely(changes: Changes, change: LikelihoodChange) -> str:
    now = _held(changes.new, change.after)
    was = _held(changes.old, change.before)
    says = _("{reading}: {now} now, {was} before.")
    return says.format(reading=reading(changes.new.briefing, change.reading), now=now, was=was)


def _held(judgements: Judgements, made: Judgement | None) -> str:
    return likelihood(judgements.briefing, made) if made else _("no judgement")


def _sure(change: LikelihoodChange) -> Iterator[str]:
    """Say how sure; never in the sentence that says how likely."""
    was, now = change.before, change.after
    if now and was and was.confidence == now.confidence:
        yield _("Confidence: {now}, as before.").format(now=_(SURENESS[now.confidence]))
    elif now and was:
        yield _("Confidence: {now} now, {was} before.").format(
            now=_(SURENESS[now.confidence]), was=_(SURENESS[was.confidence])
        )
    elif now:
        yield _("Confidence: {now} now.").format(now=_(SURENESS[now.confidence]))


def _signal(briefing: Briefing, change: SignalChange) -> str:
    signal = change.after
    seen = max(signal.observations, key=lambda one: one.date.sort_key, default=None)
    turned = _("{question}: {was} before, {now} now.").format(
        question=framed(signal.question, signal.id),
        was=choice("outcome", change.before.outcome),
        now=choice("outcome", signal.outcome),
    )
    return turned + (space() + plain(briefing, seen.finding) if seen else "")


def _all_settled(changes: Changes) -> tuple[Point, ...]:
    return points(_settled(changes.new, one) for one in changes.settled)


def _settled(now: Judgements, change: SettledChange) -> str:
    if change.after is None:
        return _("{reading}: open again.").format(reading=reading(now.briefing, change.reading))
    came = _("it came true") if change.after.came_true else _("it did not come true")
    return _("{reading}: settled on {day}, {came}. {why}").format(
        reading=reading(now.briefing, change.reading),
        day=on_day(change.after.date),
        came=came,
        why=plain(now.briefing, change.after.because),
    )


def _records(changes: Changes) -> Iterator[Point]:
    """List what was added, removed, withdrawn, renamed and edited."""
    for says, judgements, named in (
        (_("Added:"), changes.new, changes.added),
        (_("Removed:"), changes.old, changes.removed),
        (_("Withdrawn:"), changes.new, changes.withdrawn),
        (_("No longer withdrawn:"), changes.new, changes.restored),
    ):
        if named:
            yield Point(says, points(_one(judgements, one) for one in named))
    if changes.renamed:
        renamed = sorted(changes.renamed.items())
        says = _("{old} is {new} now")
        yield Point(_("Renamed:"), points(says.format(old=old, new=new) for old, new in renamed))
    if changes.edited:
        yield Point(_("Edited:"), points(_edits(changes)))


def _one(judgements: Judgements, named: Named) -> str:
    kind = _(SINGULAR[named.kind])
    return _("{label}: {parts}").format(label=kind, parts=record(judgements, named.id))


def _edits(changes: Changes) -> Iterator[str]:
    for edit in changes.edited:
        where = f"{edit.kind}, {edit.id}" if edit.id else f"{edit.kind}.yml"
        what = _("readings: {names}") if edit.kind not in _OF_FIELDS else _("fields: {names}")
        yield framed(where, what.format(names=", ".join(edit.fields)))


def _owed(changes: Changes) -> Iterator[Entry]:
    """List the claims of which readers should be told, and say how."""
    for owed in changes.owed:
        what = joined(_(_OWED[one]) for one in owed.what)
        says = _("{claim}: its {what} changed.")
        yield Point(says.format(claim=claim(changes.new, owed.claim), what=what))
    if changes.owed:
        yield _(
            "Write an entry in corrections.yml that names them under `records`: with its date, "
            "its kind (update, correction or withdrawal), what it said, what it says now, and why."
        )


def _pages(pages: Affected) -> Iterator[Entry]:
    if pages.everywhere:
        yield _("Every page: what they all print of the briefing changed.")
    yield from points(pages.pages[:_SHOWN])
    if len(pages.pages) > _SHOWN:
        more = len(pages.pages) - _SHOWN
        yield _("And {number} more; --format json lists them all.").format(number=more)
