"""What readers should know was changed: corrections, and records that were withdrawn."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Final

from macros.address import title
from macros.export.entry import Entry, Where
from macros.export.framed import framed, plain, stands
from macros.model.briefing import Briefing
from macros.model.desk import Correction
from macros.model.record import Record
from macros.weigh.arrival import came
from macros.weigh.judgement import Judgements
from macros.weigh.naming import on_day
from macros.words import _
from macros.words import framed as in_brackets

KINDS: Final = {
    "correction": "Correction",
    "update": "Update",
    "withdrawal": "Withdrawal",
    "small-edit": "Small edit",
}

_NAMED: Final = 2
"""How many records the title of an entry names; it counts the others."""


def notes(briefing: Briefing) -> Iterator[tuple[date, Correction]]:
    """Go through the corrections with their days; small edits are none that a reader need know."""
    for note in briefing.corrections.values():
        day = came(note.date)
        if day is not None and note.kind != "small-edit" and not note.withdrawn:
            yield day, note


def by_claim(briefing: Briefing) -> Mapping[str, list[tuple[date, Correction]]]:
    """Return claim -> the corrections that name it, the newest first."""
    found = defaultdict[str, list[tuple[date, Correction]]](list)
    for day, note in sorted(notes(briefing), key=lambda one: (one[0], one[1].id), reverse=True):
        for name in dict.fromkeys(note.records):
            if name in briefing.claims:
                found[name].append((day, note))
    return found


def unannounced(briefing: Briefing) -> Iterator[tuple[str, Record]]:
    """Go through the withdrawn records, by kind, of which no correction says so itself."""
    told = {
        name for _day, note in notes(briefing) if note.kind == "withdrawal" for name in note.records
    }
    for kind, record in briefing.everything():
        if record.withdrawn and kind != "corrections" and record.id not in told:
            yield kind, record


def told(note: Correction, said: Callable[[str], str]) -> list[str]:
    """Say what a correction says, part by part; `said` writes prose."""
    parts = ((_("It said"), note.was), (_("It says now"), note.now), (_("Cause"), note.cause))
    return [_(": ").join((head, said(words))) for head, words in parts if words]


def entries(judgements: Judgements, home: str) -> Iterator[Entry]:
    """Go through what a feed tells of corrections and withdrawals."""
    for day, note in notes(judgements.briefing):
        yield _correction(judgements, home, day, note)
    for kind, record in unannounced(judgements.briefing):
        if (gone := record.withdrawn) and (since := came(gone.date)):
            why = plain(judgements, gone.because).removesuffix(".").removesuffix("。")
            says = _("Withdrawn on {day}: {why}").format(day=on_day(gone.date), why=why)
            yield Entry(
                where=Where.of(home, kind, record.id, "withdrawn"),
                title=_(": ").join((_(KINDS["withdrawal"]), _named(judgements, record.id))),
                said=(_("{sentence}.").format(sentence=says),),
                published=since,
                updated=since,
                tags=("withdrawal",),
            )


def _correction(judgements: Judgements, home: str, day: date, note: Correction) -> Entry:
    records = list(dict.fromkeys(note.records))
    called = [_named(judgements, name) for name in records[:_NAMED]]
    if len(records) > _NAMED:
        called.append(_("{count} more").format(count=len(records) - _NAMED))
    what = _("; ").join(called) or note.id.replace("-", " ")
    in_full = [_named(judgements, name, framed) for name in records]
    concerns = [_("It concerns: {records}.").format(records=_("; ").join(in_full))]
    return Entry(
        where=Where.of(home, "corrections", note.id),
        title=_(": ").join((_(KINDS[note.kind]), what)),
        said=(
            *told(note, lambda prose: plain(judgements, prose)),
            *(concerns if records else ()),
        ),
        published=day,
        updated=day,
        tags=(note.kind,),
    )


def _counted(judgements: Judgements, name: str) -> str:
    return stands(judgements.claims[name], judgements.briefing)


def _named(
    judgements: Judgements, name: str, how: Callable[[Judgements, str], str] = _counted
) -> str:
    """Name a record; a claim with how it stands."""
    briefing = judgements.briefing
    if name in briefing.claims:
        return in_brackets(briefing.claims[name].label, how(judgements, name))
    return title(briefing.index[name][1]) if name in briefing.index else name
