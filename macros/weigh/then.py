"""Single records as they stood on a day: what came later is left out (data model, section 6)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from macros.model.briefing import Briefing
from macros.model.claim import Claim
from macros.model.edtf import Edtf
from macros.model.field import UNKNOWN
from macros.model.interpretation import Cell
from macros.model.record import Evidence, EvidenceList, Record
from macros.model.source import Derivation, Source
from macros.weigh.arrival import Arrivals, by

_Record = TypeVar("_Record", bound=Record)


@dataclass(frozen=True, slots=True)
class Then:
    """A day of a briefing, and what had arrived by its end."""

    briefing: Briefing
    arrivals: Arrivals
    day: date

    def has_come(self, when: Edtf | None) -> bool:
        """Say whether a date has come; what has none never does."""
        return when is not None and when.has_come_by(self.day)

    def if_come(self, when: Edtf | None) -> Edtf | None:
        """Return a date that has come, None for a later one."""
        return when if self.has_come(when) else None

    def knows(self, source: str) -> bool:
        """Say whether a source was there."""
        return by(self.arrivals.source(source), self.day)

    def can_name(self, name: str, known: Briefing) -> bool:
        """Say whether a record can be named beside what was known; who is named has come."""
        arrived = (known.sources, known.claims, known.events, known.interpretations)
        named = (self.briefing.people, self.briefing.organizations)
        return any(name in records for records in (*arrived, *named))

    def record(self, record: _Record) -> _Record:
        """Return a record as not yet withdrawn where it was withdrawn later.

        What the law forbids it forbids on every day's page.
        """
        if record.withdrawn is None or record.taken_down or self.has_come(record.withdrawn.date):
            return record
        return record.model_copy(update={"withdrawn": None})

    def evidence(self, pieces: EvidenceList) -> EvidenceList:
        """Return the evidence that counted, with origins as far as they were known."""
        return tuple(
            self._traced(piece) for piece in pieces if by(self.arrivals.evidence(piece), self.day)
        )

    def _traced(self, piece: Evidence) -> Evidence:
        if piece.origin is None or all(self._known(origin) for origin in piece.origin):
            return piece
        origins = [known for origin in piece.origin for known in self._stand_ins(origin)]
        return piece.model_copy(update={"origin": tuple(dict.fromkeys(origins))})

    def _known(self, origin: str) -> bool:
        return origin == UNKNOWN or self.knows(origin)

    def _stand_ins(self, origin: str) -> list[str]:
        """Return what an origin was known to go back to: a root that came later is *unknown*."""
        found: dict[str, None] = {}
        waiting, seen = [origin], set[str]()
        while waiting:
            name = waiting.pop()
            if self._known(name):
                found[name] = None
            elif name not in seen:
                seen.add(name)
                source = self.briefing.sources[name]
                waiting += (up.source for up in reversed(source.derived_from))
                if source.independence == "unknown" or not source.derived_from:
                    waiting.append(UNKNOWN)
        return list(found)

    def source(self, source: Source) -> Source:
        """Return a source with its lineage as far as it was known."""
        unsure = source.independence == "unknown"
        parents: dict[str, Derivation] = {}
        for up in source.derived_from:
            for known in self._stand_ins(up.source):
                unsure |= known == UNKNOWN
                if known not in parents:
                    same = known == up.source
                    parents[known] = up if same else up.model_copy(update={"source": known})
        parents.pop(UNKNOWN, None)
        then = {
            "derived_from": tuple(parents.values()),
            "independence": "unknown" if unsure else "known",
            "accessed": self.if_come(source.accessed),
            "archived": self.if_come(source.archived),
            "archived_url": source.archived_url if self.has_come(source.archived) else None,
        }
        return _changed(self.record(source), then)

    def claim(self, claim: Claim) -> Claim:
        """Return a claim with the evidence and the editor's standing of that day."""
        set_since = claim.standing is not None and self.has_come(claim.standing.since)
        then = {
            "evidence": self.evidence(claim.evidence),
            "standing": claim.standing if set_since else None,
        }
        return _changed(self.record(claim), then)

    def cells(self, cells: Iterable[Cell]) -> tuple[Cell, ...]:
        """Return the ratings that had been made; an undated one came with its claim."""
        return tuple(cell for cell in cells if cell.since is None or self.has_come(cell.since))


def _changed(record: _Record, then: Mapping[str, object]) -> _Record:
    """Return a record with what was otherwise then; most are as they were, and a copy is dear."""
    update = {name: value for name, value in then.items() if getattr(record, name) != value}
    return record.model_copy(update=update) if update else record
