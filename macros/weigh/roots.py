"""Lineage: the sources that something goes back to (data model, section 3)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from macros.model.claim import Claim
from macros.model.field import UNKNOWN
from macros.model.record import Evidence
from macros.model.source import Source
from macros.weigh.judgement import Heard, Roots

NOBODY: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Lineage:
    """Traces sources back to those that derive from nothing."""

    sources: Mapping[str, Source]
    _traced: dict[str, Roots] = field(default_factory=dict)

    def of(self, source: str) -> Roots:
        """Return the roots of a source, whatever the claim."""
        waiting = [source]
        while waiting:
            parents = [parent.source for parent in self.sources[waiting[-1]].derived_from]
            if missing := [parent for parent in parents if parent not in self._traced]:
                waiting += missing
            else:
                name = waiting.pop()
                self._traced[name] = self._joined(name, [self._traced[up] for up in parents])
        return self._traced[source]

    def heard(self, claim: Claim) -> tuple[Heard, ...]:
        """Return the evidence that counts on a claim, the oldest first, each piece with its roots.

        Evidence on a withdrawn source is left out. Such a source stays a root of what derives
        from it, also where it is one only for this claim.
        """
        own = own_reporting(claim)
        pieces = (
            Heard(piece, self._back(piece, own))
            for piece in claim.evidence
            if self.sources[piece.source].withdrawn is None
        )
        return tuple(sorted(pieces, key=self._age))

    def _back(self, piece: Evidence, own: frozenset[str]) -> Roots:
        if piece.origin is None and not own:
            return self.of(piece.source)
        return self._trace(piece.origin or (piece.source,), own)

    def _trace(self, start: Iterable[str], own: frozenset[str]) -> Roots:
        """Go up from `start`, and no further than the sources that report on their `own`."""
        waiting, seen = list(start), set[str]()
        known, unknown = set[str](), False
        while waiting:
            name = waiting.pop()
            if name in seen:
                continue
            seen.add(name)
            if name in own:
                known.add(name)
            elif name == UNKNOWN:
                unknown = True
            else:
                source = self.sources[name]
                unknown |= source.independence == "unknown"
                waiting += (parent.source for parent in source.derived_from)
                if not source.derived_from and source.independence == "known":
                    known.add(name)
        return Roots(frozenset(known), unknown)

    def _age(self, heard: Heard) -> tuple[object, ...]:
        """Order evidence by its date, then by all that it says: input order never decides."""
        piece = heard.evidence
        source = self.sources[piece.source]
        day = piece.since or source.published or source.accessed
        texts = (piece.speaker, piece.locator, piece.quote, piece.note)
        return (
            (day is None, day and day.sort_key),
            (piece.source, piece.stance, piece.basis, piece.firsthand, piece.interested),
            piece.origin or (),
            tuple(text or "" for text in texts),
        )


def own_reporting(claim: Claim) -> frozenset[str]:
    """Return the sources that are roots for this claim, since evidence on them names themselves."""
    return frozenset(
        piece.source for piece in claim.evidence if piece.source in (piece.origin or ())
    )
