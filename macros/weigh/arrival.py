"""When everything became public: the day from which it belongs to the reading (section 6)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property

from macros.model.briefing import Briefing
from macros.model.claim import Claim
from macros.model.edtf import Edtf
from macros.model.event import Event
from macros.model.interpretation import Interpretation
from macros.model.record import Evidence


def came(when: Edtf | None) -> date | None:
    """Return the day by which a date has come: its last, or its first where the end is open."""
    return None if when is None else when.latest or when.earliest


def by(arrived: date | None, day: date) -> bool:
    """Say whether something was there on a day; None never is."""
    return arrived is not None and arrived <= day


def first(days: Iterable[date | None]) -> date | None:
    """Return the earliest day there is."""
    return min((day for day in days if day is not None), default=None)


class Arrivals:
    """The days on which the records of one briefing arrived; None for what never does."""

    def __init__(self, briefing: Briefing) -> None:
        self._sources = briefing.sources
        self._arrived: dict[str, date | None] = {}
        self._briefing = briefing

    @cached_property
    def _derived(self) -> Mapping[str, list[str]]:
        """The sources that derive from each; few days hang on them."""
        found = defaultdict[str, list[str]](list)
        for name, source in self._sources.items():
            for parent in source.derived_from:
                found[parent.source].append(name)
        return found

    @cached_property
    def _named(self) -> Mapping[str, list[Evidence]]:
        """The evidence that names each source as its origin."""
        found = defaultdict[str, list[Evidence]](list)
        for piece in all_evidence(self._briefing):
            for origin in piece.origin or ():
                found[origin].append(piece)
        return found

    def source(self, name: str) -> date | None:
        """A source is there once published, else once the desk read it.

        An undated original that nobody here read comes with what first leads to it.
        """
        if name not in self._arrived:
            source = self._sources[name]
            dated = came(source.published or source.accessed)
            if dated is None and source.access == "cited-only":
                dated = first(
                    [
                        *map(self.source, self._derived.get(name, ())),
                        *map(self.evidence, self._named.get(name, ())),
                    ]
                )
            self._arrived[name] = dated
        return self._arrived[name]

    def evidence(self, piece: Evidence) -> date | None:
        """Evidence counts from its `since`, but never before its source is there."""
        there = self.source(piece.source)
        since = came(piece.since)
        return there if there is None or since is None else max(there, since)

    def claim(self, claim: Claim) -> date | None:
        """A claim appears when it was first asserted, else with its earliest evidence."""
        return came(claim.first_asserted) or first(map(self.evidence, claim.evidence))

    def event(self, event: Event) -> date | None:
        """An event appears when it had happened and evidence of it was public."""
        public, happened = first(map(self.evidence, event.evidence)), came(event.date)
        return None if public is None or happened is None else max(public, happened)

    def interpretation(self, reading: Interpretation) -> date | None:
        """A reading appears from its `since`, else with the first source that argues it."""
        return came(reading.since) or first(self.source(who.source) for who in reading.argued_by)


def all_evidence(briefing: Briefing) -> Iterator[Evidence]:
    """Go through all evidence, wherever it stands."""
    yield from (piece for claim in briefing.claims.values() for piece in claim.evidence)
    yield from (piece for event in briefing.events.values() for piece in event.evidence)
    for person in briefing.people.values():
        yield from (piece for role in person.roles for piece in role.evidence)
    for maker in briefing.organizations.values():
        yield from (piece for release in maker.releases for piece in release.evidence)
    for conflict in briefing.conflicts.values():
        yield from (piece for account in conflict.accounts for piece in account.evidence)
    for signal in briefing.signals.values():
        yield from (piece for found in signal.observations for piece in found.evidence)
    for reading in briefing.interpretations.values():
        yield from reading.resolved.evidence if reading.resolved else ()
    for question in briefing.questions.values():
        yield from question.answered.evidence if question.answered else ()
