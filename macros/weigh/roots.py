"""Lineage: the sources that something goes back to (data model, section 3)."""

from collections.abc import Collection, Iterable, Mapping
from functools import reduce
from operator import or_

from macros.model.claim import Claim
from macros.model.field import UNKNOWN
from macros.model.record import Evidence
from macros.model.source import Source
from macros.weigh.judgement import Heard, Roots

NOBODY: frozenset[str] = frozenset()


class Lineage:
    """Traces sources back to those that derive from nothing, or to some that are roots anyhow."""

    def __init__(self, sources: Mapping[str, Source], roots: Iterable[str] = ()) -> None:
        self.sources = sources
        self._traced = {name: Roots(frozenset({name})) for name in roots}
        self._traced[UNKNOWN] = Roots(unknown=True)

    def of(self, source: str) -> Roots:
        """Return the roots of a source."""
        traced = self._traced
        if source not in traced:
            self._trace(source)
        return traced[source]

    def _trace(self, source: str) -> None:
        """Trace a source after its parents; a line may be longer than Python's recursion goes."""
        waiting = [source]
        while waiting:
            parents = [parent.source for parent in self.sources[waiting[-1]].derived_from]
            if untraced := [parent for parent in parents if parent not in self._traced]:
                waiting += untraced
            else:
                name = waiting.pop()
                self._traced[name] = self._joined(name, parents)

    def heard(self, claim: Claim) -> tuple[Heard, ...]:
        """Return the evidence that counts on a claim, the oldest first, each piece with its roots.

        Evidence on a withdrawn source is left out. Such a source stays a root of what derives
        from it, also where it is one only for this claim.
        """
        own = own_reporting(claim)
        lineage = Lineage(self.sources, own) if own else self
        pieces = (
            Heard(piece, lineage.of_piece(piece))
            for piece in claim.evidence
            if self.sources[piece.source].withdrawn is None
        )
        return tuple(pieces) if len(claim.evidence) == 1 else tuple(sorted(pieces, key=self._age))

    def of_piece(self, piece: Evidence) -> Roots:
        """Return the roots of a piece of evidence: of its `origin`, else of its source."""
        if piece.origin is None:
            return self.of(piece.source)
        return reduce(or_, map(self.of, piece.origin))

    def _joined(self, name: str, parents: Collection[str]) -> Roots:
        unsure = self.sources[name].independence == "unknown"
        alone = Roots() if parents or unsure else Roots(frozenset({name}))
        return reduce(or_, map(self._traced.__getitem__, parents), alone | Roots(unknown=unsure))

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
            (piece.since is None, piece.origin is None),
        )


def own_reporting(claim: Claim) -> frozenset[str]:
    """Return the sources that are roots for this claim, since evidence on them names themselves."""
    return frozenset(
        piece.source for piece in claim.evidence if piece.source in (piece.origin or ())
    )
