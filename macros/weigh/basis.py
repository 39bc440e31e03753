"""What a claim's standing rests on: the evidence that counts, summed up for either side."""

from dataclasses import dataclass

from macros.model.claim import Claim
from macros.model.record import Stance
from macros.weigh.judgement import Heard, Standing
from macros.weigh.roots import Lineage
from macros.weigh.standing import WEIGHT, Side, side, standing


@dataclass(frozen=True, slots=True)
class Basis:
    """Both sides of the evidence on a claim, and the standing that an editor set."""

    supporting: Side
    disputing: Side
    editors: Standing | None = None

    @property
    def computed(self) -> Standing:
        """Return where the evidence alone leaves the claim."""
        return standing(self.supporting.strength, self.disputing.strength)

    @property
    def weight(self) -> float:
        """Return what a row of this claim weighs: by the lower of the two standings."""
        weight = WEIGHT[self.computed]
        return weight if self.editors is None else min(weight, WEIGHT[self.editors])

    @property
    def roots(self) -> frozenset[str]:
        """Return the known roots of both sides: leaving out another changes nothing."""
        return self.supporting.roots | self.disputing.roots

    def without(self, origins: frozenset[str]) -> "Basis":
        """Leave out origins."""
        return Basis(
            self.supporting.without(origins), self.disputing.without(origins), self.editors
        )


@dataclass(frozen=True, slots=True)
class Weighed:
    """A claim, the evidence that counts on it, and what that comes to."""

    claim: Claim
    evidence: tuple[Heard, ...]
    basis: Basis

    def told(self, stance: Stance) -> tuple[Heard, ...]:
        """Return the evidence of one stance that is no inference."""
        return self._of(stance, inferred=False)

    def inferred(self, stance: Stance) -> tuple[Heard, ...]:
        """Return the inferences of one stance."""
        return self._of(stance, inferred=True)

    def _of(self, stance: Stance, *, inferred: bool) -> tuple[Heard, ...]:
        found = []
        for heard in self.evidence:
            piece = heard.evidence
            if piece.stance == stance and (piece.basis == "inference") is inferred:
                found.append(heard)
        return tuple(found)


def weighed(claim: Claim, lineage: Lineage) -> Weighed:
    """Trace the evidence on a claim and sum up both sides."""
    evidence = lineage.heard(claim)
    editors = None if claim.standing is None else Standing(claim.standing.is_)
    return Weighed(
        claim, evidence, Basis(side(evidence, "supports"), side(evidence, "disputes"), editors)
    )
