"""What is new in a briefing, as entries of feeds: claims, corrections, signals.

An entry's id never changes, and its `updated` moves only when something did by the data's own
dates: nothing here depends on the day of the build.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final
from urllib.parse import urljoin

from macros.export.corrected import KINDS, by_claim, told
from macros.export.corrected import entries as corrections
from macros.export.entry import MOST, Entry, Feed, Where, newest
from macros.export.framed import framed, plain, stands
from macros.model.desk import Signal
from macros.weigh.arrival import Arrivals, came, first
from macros.weigh.history import Turn, history, last_day
from macros.weigh.judgement import Judgements
from macros.words import _, space
from macros.words import framed as in_brackets

OUTCOMES: Final = {
    "open": "open",
    "met": "met",
    "mixed": "mixed",
    "not-met": "not met",
    "expired": "expired",
}


def feeds(judgements: Judgements, home: str) -> Iterator[Feed]:
    """Go through the feeds of a briefing whose site stands at `home`."""
    about, arrivals = judgements.briefing.about, Arrivals(judgements.briefing)
    made = _Making(judgements, home, arrivals)
    for name, called, what, entries in (
        (
            "claims",
            _("claims"),
            _("Claims: new, standing otherwise than before, or corrected"),
            made.claims(),
        ),
        (
            "corrections",
            _("corrections"),
            _("Corrections and withdrawals"),
            newest(corrections(judgements, home)),
        ),
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
        self._notes = by_claim(judgements.briefing)

    def claims(self) -> tuple[Entry, ...]:
        """Return the claims that changed last: no more are looked into than can be among them."""
        briefing, known = self._briefing, self._arrivals
        last = {name: self._last(name) for name in briefing.claims}
        order = sorted(
            ((day, name) for name, day in last.items() if day is not None),
            key=lambda one: (-one[0].toordinal(), one[1]),
        )
        found: list[Entry] = []
        for day, name in order:
            if len(found) >= MOST and day < sorted(one.updated for one in found)[-MOST]:
                break
            if turns := history(briefing, name, known):
                found.append(self._claim(name, turns[0], turns[-1]))
        return newest(found)

    def _last(self, name: str) -> date | None:
        """Return the last day on which a claim may have turned, or was corrected."""
        day = last_day(self._briefing, name, self._arrivals)
        return day and self._or_corrected(name, day)

    def _or_corrected(self, name: str, day: date) -> date:
        return max([day, *(noted for noted, _note in self._notes.get(name, ()))])

    def _claim(self, name: str, began: Turn, turned: Turn) -> Entry:
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
                _("{date}: {what}.").format(date=turned.day.isoformat(), what=turned.what),
                *self._corrected(name),
            ),
            published=began.day,
            updated=self._or_corrected(name, turned.day),
            tags=(judged.standing.value, claim.kind),
            extra={
                "about": urljoin(self._home, "data/"),
                "standing": judged.standing.value,
                "standing_because": judged.because,
                "origins": len(judged.origins) if judged.counts else None,
                "outlets": len(judged.outlets) if judged.counts else None,
                "against": judged.against,
            },
        )

    def _corrected(self, name: str) -> Iterator[str]:
        """Say what was corrected of a claim, the newest first."""
        for day, note in self._notes.get(name, ()):
            parts = told(note, lambda prose: plain(self._judgements, prose))
            what = space().join((_("{sentence}.").format(sentence=_(KINDS[note.kind])), *parts))
            yield _(": ").join((day.isoformat(), what))

    def signals(self) -> tuple[Entry, ...]:
        """Return the signals, by the day on which something was last found of them."""
        there = [one for one in self._briefing.signals.values() if not one.withdrawn]
        return newest(filter(None, map(self._signal, there)))

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

    def _where(self, kind: str, name: str) -> Where:
        return Where.of(self._home, kind, name)


def _asked(signal: Signal, outcome: str) -> str:
    said = _("{question} Outcome: {outcome}.")
    if signal.deadline:
        said = _("{question} To be resolved by {deadline}. Outcome: {outcome}.")
    return said.format(question=signal.question, deadline=signal.deadline, outcome=outcome)
