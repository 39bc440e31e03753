"""Where its evidence leaves a claim (data model, section 4)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import sqrt
from types import MappingProxyType
from typing import Final

from macros.model.field import UNKNOWN
from macros.model.record import Stance
from macros.weigh.judgement import Heard, Standing, Strength
from macros.weigh.roots import NOBODY

_Is: Final = Standing
STANDING: Final[Mapping[Strength, tuple[Standing, ...]]] = MappingProxyType(
    {  # supporting; disputing: none, thin, fair, firm
        Strength.FIRM: (_Is.ESTABLISHED, _Is.ESTABLISHED_DISPUTED, _Is.CONTESTED, _Is.CONTESTED),
        Strength.FAIR: (_Is.CORROBORATED, _Is.CONTESTED, _Is.CONTESTED, _Is.REFUTED),
        Strength.THIN: (_Is.REPORTED, _Is.CONTESTED, _Is.CONTESTED, _Is.REFUTED),
        Strength.NONE: (
            _Is.SPECULATIVE,
            _Is.SPECULATIVE_DISPUTED,
            _Is.SPECULATIVE_DISPUTED,
            _Is.REFUTED,
        ),
    }
)
_DISPUTING: Final = (Strength.NONE, Strength.THIN, Strength.FAIR, Strength.FIRM)

WEIGHT: Final[Mapping[Standing, float]] = MappingProxyType(
    {
        Standing.ESTABLISHED: sqrt(2),
        Standing.ESTABLISHED_DISPUTED: 1.0,
        Standing.CORROBORATED: 1.0,
        Standing.REPORTED: sqrt(0.5),  # to the last bit half of √2, so that equal charges are equal
        Standing.CONTESTED: 0.5,
        Standing.SPECULATIVE: 0.0,
        Standing.SPECULATIVE_DISPUTED: 0.0,
        Standing.REFUTED: 0.0,
        Standing.WITHDRAWN: 0.0,
    }
)
"""What a row weighs by the standing of its claim (data model, section 5)."""

_DIGITS: Final = 9
_STRONG: Final = frozenset({"document", "on-record", "named"})
OWN_WORDS: Final = frozenset({"document", "on-record"})
"""What a speaker said or wrote, as against what others tell of it."""


@dataclass(frozen=True, slots=True)
class Side:
    """All that matters about the evidence on one side of a claim, inferences left out.

    `firsthand` are the known roots of each first-hand document or statement on record; `strong`
    those with a document, a statement on record or a name; `known` all known roots. These and
    `unknown` speak of the pieces that are not interested, the last two of those that are.
    """

    firsthand: frozenset[frozenset[str]] = frozenset()
    strong: frozenset[str] = NOBODY
    known: frozenset[str] = NOBODY
    unknown: bool = False
    interested: frozenset[str] = NOBODY
    interested_unknown: bool = False

    @property
    def strength(self) -> Strength:
        """Say how well this side is borne out."""
        if self.firsthand or len(self.strong) > 1:
            return Strength.FIRM
        if len(self.known) > 1:
            return Strength.FAIR
        if self.known or self.unknown or self.interested or self.interested_unknown:
            return Strength.THIN
        return Strength.NONE

    @property
    def roots(self) -> frozenset[str]:
        """Return all known roots, of interested pieces and others."""
        return self.known | self.interested

    @property
    def origins(self) -> frozenset[str]:
        """Return who is heard for a row: known roots, else the interested, else *unknown*."""
        if self.known or self.unknown:
            return self.known or frozenset({UNKNOWN})
        if self.interested or self.interested_unknown:
            return self.interested or frozenset({UNKNOWN})
        return NOBODY

    def without(self, origins: frozenset[str]) -> "Side":
        """Take origins from the roots of every piece; a piece with no root left falls away."""
        return Side(
            frozenset(left for roots in self.firsthand if (left := roots - origins)),
            self.strong - origins,
            self.known - origins,
            self.unknown,
            self.interested - origins,
            self.interested_unknown,
        )


def side(evidence: Iterable[Heard], stance: Stance) -> Side:
    """Sum up the evidence of one stance."""
    firsthand: set[frozenset[str]] = set()
    strong, known, interested = NOBODY, NOBODY, NOBODY
    unknown = interested_unknown = False
    for heard in evidence:
        piece, roots = heard.evidence, heard.roots
        if piece.stance != stance or piece.basis == "inference":
            continue
        if piece.interested:
            interested |= roots.known
            interested_unknown |= roots.unknown
            continue
        known |= roots.known
        unknown |= roots.unknown
        if piece.basis in _STRONG:
            strong |= roots.known
        if piece.firsthand and piece.basis in OWN_WORDS and roots.known:
            firsthand.add(roots.known)
    return Side(frozenset(firsthand), strong, known, unknown, interested, interested_unknown)


def standing(supporting: Strength, disputing: Strength) -> Standing:
    """Look up where two strengths leave a claim."""
    return STANDING[supporting][_DISPUTING.index(disputing)]


def falling(number: float) -> float:
    """Return a key that puts greater numbers first, and takes those within 1e-9 as equal."""
    return -round(number, _DIGITS)
