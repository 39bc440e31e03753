"""What is new in a briefing, as entries of feeds: claims, corrections, signals.

An entry's id never changes, and its `updated` moves only when something did by the data's own
dates: nothing here depends on the day of the build.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, NamedTuple
from urllib.parse import urljoin, urlsplit

from macros.address import address, title
from macros.export.framed import framed, plain, stands
from macros.model.desk import Correction, Signal
from macros.weigh.arrival import Arrivals, came, first
from macros.weigh.history import history, last_day
from macros.weigh.judgement import Judgements
from macros.words import _
from macros.words import framed as in_brackets

MOST: Final = 100
"""How many entries a feed has: the newest. All there is stands under /data/."""

_SINCE: Final = "2026"
"""The year in the ids of entries. A `tag:` needs a date (RFC 4151), and ids never change."""


KINDS: Final = {
    "correction": "Correction",
    "update": "Update",
    "withdrawal": "Withdrawal",
    "small-edit": "Small edit",
}

OUTCOMES: Final = {
    "open": "open",
    "met": "met",
    "mixed": "mixed",
    "not-met": "not met",
    "expired": "expired",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry: where it leads, what it says, and when that last changed.

    `said` are paragraphs of plain text; the first says what the title does, in full.
    """

    where: "Where"
    title: str
    said: tuple[str, ...]
    published: date
    updated: date
    tags: tuple[str, ...] = ()
    extra: dict[str, Any] | None = None


class Where(NamedTuple):
    """The id of an entry, and where it leads."""

    id: str
    url: str


def tag(home: str, name: str) -> str:
    """Return an id that stays the same when a page moves: a `tag:` of the site's host."""
    return f"tag:{urlsplit(home).hostname or 'briefing.invalid'},{_SINCE}:{name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """One feed: its name in addresses, its title, its entries, newest first."""

    name: str
    title: str
    what: str
    entries: tuple[Entry, ...]


def feeds(judgements: Judgements, home: str) -> Iterator[Feed]:
    """Go through the feeds of a briefing whose site stands at `home`."""
    about, arrivals = judgements.briefing.about, Arrivals(judgements.briefing)
    made = _Making(judgements, home, arrivals)
    for name, called, what, entries in (
        ("claims", _("claims"), _("Claims, new or standing otherwise than before"), made.claims()),
        ("corrections", _("corrections"), _("Corrections and withdrawals"), made.corrections()),
        (
            "signals",
            _("what to watch"),
            _("Signals: what was to be watched, and findings"),
            made.signals(),
        ),
    ):
        yield Feed(name=name, title=_(": ").join((about.title, called)), what=what, entries=entries)


class _Making:
    """Makes the entries of one briefing."""

    def __init__(self, judgements: Judgements, home: str, arrivals: Arrivals) -> None:
        self._judgements = judgements
        self._briefing = judgements.briefing
        self._home = home
        self._arrivals = arrivals

    def claims(self) -> tuple[Entry, ...]:
        """Return the claims that changed last: no more are looked into than can be among them."""
        briefing, known = self._briefing, self._arrivals
        last = {name: last_day(briefing, name, known) for name in briefing.claims}
        order = sorted(
            ((day, name) for name, day in last.items() if day is not None),
            key=lambda one: (-one[0].toordinal(), one[1]),
        )
        found: list[Entry] = []
        for day, name in order:
            if len(found) >= MOST and day < sorted(one.updated for one in found)[-MOST]:
                break
            if turns := history(briefing, name, known):
                found.append(self._claim(name, turns[0].day, turns[-1].day, turns[-1].what))
        return _newest(found)

    def _claim(self, name: str, published: date, updated: date, what: str) -> Entry:
        claim, judged = self._briefing.claims[name], self._judgements.claims[name]
        how = stands(judged, self._briefing)
        return Entry(
            where=self._where("claims", name),
            title=in_brackets(claim.label, how),
            said=(
                in_brackets(claim.text, framed(self._judgements, name)),
                _("{sentence}.").format(
                    sentence=f"{judged.because[:1].upper()}{judged.because[1:]}"
                ),
                _("{date}: {what}.").format(date=updated.isoformat(), what=what),
            ),
            published=published,
            updated=updated,
            tags=(judged.standing.value, claim.kind),
            extra={
                "about": urljoin(self._home, "data/"),
                "standing": judged.standing.value,
                "standing_because": judged.because,
                "origins": len(judged.origins),
                "outlets": len(judged.outlets),
                "against": judged.against,
            },
        )

    def corrections(self) -> tuple[Entry, ...]:
        """Return the corrections; small edits are none that a reader need know of."""
        told = [
            one
            for one in self._briefing.corrections.values()
            if one.kind != "small-edit" and not one.withdrawn
        ]
        return _newest(filter(None, map(self._correction, told)))

    def _correction(self, note: Correction) -> Entry | None:
        day = came(note.date)
        if day is None:
            return None
        parts = ((_("It said"), note.was), (_("It says now"), note.now), (_("Cause"), note.cause))
        named = [self._named(name) for name in note.records]
        said = [
            _(": ").join((head, plain(self._judgements, words))) for head, words in parts if words
        ]
        concerns = (
            [_("It concerns: {records}.").format(records=_("; ").join(named))] if named else []
        )
        return Entry(
            where=self._where("corrections", note.id),
            title=_(": ").join((_(KINDS[note.kind]), note.id.replace("-", " "))),
            said=(*said, *concerns),
            published=day,
            updated=day,
            tags=(note.kind,),
        )

    def signals(self) -> tuple[Entry, ...]:
        """Return the signals, by the day on which something was last found of them."""
        there = [one for one in self._briefing.signals.values() if not one.withdrawn]
        return _newest(filter(None, map(self._signal, there)))

    def _signal(self, signal: Signal) -> Entry | None:
        seen = sorted(signal.observations, key=lambda one: one.date.sort_key)
        raised = first(self._raised(name) for name in signal.raised_by)
        days = [day for day in (raised, *(came(one.date) for one in seen)) if day]
        if not days:
            return None
        watched = [plain(self._judgements, signal.watch)] if signal.watch else []
        found = [
            _(": ").join((str(one.date), plain(self._judgements, one.finding)))
            for one in reversed(seen)
        ]
        outcome = _(OUTCOMES[signal.outcome])
        return Entry(
            where=self._where("signals", signal.id),
            title=in_brackets(signal.question, outcome),
            said=(_asked(signal, outcome), *watched, *found),
            published=min(days),
            updated=max(days),
            tags=(signal.outcome,),
        )

    def _raised(self, name: str) -> date | None:
        return self._arrivals.source(name) if name in self._briefing.sources else None

    def _named(self, name: str) -> str:
        if name in self._briefing.claims:
            label = self._briefing.claims[name].label
            return in_brackets(label, framed(self._judgements, name))
        return title(self._briefing.index[name][1]) if name in self._briefing.index else name

    def _where(self, kind: str, name: str) -> Where:
        return Where(tag(self._home, f"{kind}/{name}"), urljoin(self._home, address(kind, name)))


def _asked(signal: Signal, outcome: str) -> str:
    said = _("{question} Outcome: {outcome}.")
    if signal.deadline:
        said = _("{question} To be resolved by {deadline}. Outcome: {outcome}.")
    return said.format(question=signal.question, deadline=signal.deadline, outcome=outcome)


def _newest(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    return tuple(sorted(entries, key=lambda one: (-one.updated.toordinal(), one.where.id))[:MOST])
