"""What weighing finds: the judgements that pages, feeds and exports print.

Everything here is computed from the records and never written by an editor. Lists of ids are
sorted unless their docstring says otherwise.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from macros.model.briefing import Briefing
from macros.model.record import Evidence

if TYPE_CHECKING:
    from macros.weigh.holding import Grounds


class Standing(StrEnum):
    """Where its evidence leaves a claim; never a verdict on its truth."""

    ESTABLISHED = "established"
    ESTABLISHED_DISPUTED = "established-disputed"
    CORROBORATED = "corroborated"
    REPORTED = "reported"
    CONTESTED = "contested"
    SPECULATIVE = "speculative"
    SPECULATIVE_DISPUTED = "speculative-disputed"
    REFUTED = "refuted"
    WITHDRAWN = "withdrawn"


class Strength(StrEnum):
    """How well one side of a claim is borne out."""

    FIRM = "firm"
    FAIR = "fair"
    THIN = "thin"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Roots:
    """The sources that something goes back to; `unknown` where one could not be identified."""

    known: frozenset[str] = frozenset()
    unknown: bool = False

    def __or__(self, other: "Roots") -> "Roots":
        return Roots(self.known | other.known, self.unknown or other.unknown)

    def __bool__(self) -> bool:
        return bool(self.known) or self.unknown


@dataclass(frozen=True, slots=True)
class Heard:
    """One piece of evidence on a claim, and the roots it goes back to for that claim."""

    evidence: Evidence
    roots: Roots


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimJudgement:
    """Where its evidence leaves one claim.

    `standing` is what pages print: the editor's where one was set, else `computed`. `because` is
    the one sentence that every output prints; `against` the phrase beside it, what speaks most
    strongly against the claim, empty where that need not be said; `against_brief` is its beginning,
    for citations. `origins` and `disputing_origins` are root sources of either side; `outlets` the
    publishers, sorted; `independence_unknown` the sources of the supporting side whose independence
    is not established; `roots` those of all evidence. `weight` and `diagnosticity` are None without
    a row in the matrix.
    """

    id: str
    standing: Standing
    computed: Standing
    supporting: Strength
    disputing: Strength
    because: str
    origins: tuple[str, ...]
    disputing_origins: tuple[str, ...]
    outlets: tuple[str, ...]
    disputing_outlets: tuple[str, ...]
    independence_unknown: tuple[str, ...]
    roots: tuple[str, ...]
    unknown: bool
    evidence: tuple[Heard, ...]
    weight: float | None = None
    diagnosticity: float | None = None
    against: str = ""
    against_brief: str = ""

    @property
    def counts(self) -> bool:
        """Say whether its origins and outlets are counted: a withdrawn claim counts for nothing."""
        return self.standing is not Standing.WITHDRAWN


@dataclass(frozen=True, slots=True)
class Charge:
    """One claim counted against a reading, and the origin heard for it (`unknown` is one)."""

    claim: str
    charge: float
    origin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingJudgement:
    """How one interpretation stands in the weighing.

    `score` is 0 or below, nearer to zero is less strained, None for a withdrawn one. `rank` is
    None where it says too little to be ranked (or nothing is ranked). `unrated` are the claims
    of rows without a cell of its own. `charges` come greatest first, then by claim. `strains`
    and `fits` are claim ids in the order of section 9 of the data model. `linchpins` are those
    that give or take its first place.
    """

    id: str
    score: float | None
    reach: float | None
    rank: int | None
    apart: bool
    unrated: tuple[str, ...]
    charges: tuple[Charge, ...]
    strains: tuple[str, ...]
    fits: tuple[str, ...]
    linchpins: Sequence[tuple[str, ...]] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceJudgement:
    """What a source goes back to, and what rests on it.

    `claims` name it in their evidence; `rests` are the claims with it among their roots.
    """

    id: str
    roots: tuple[str, ...]
    unknown: bool
    derives_from: tuple[str, ...]
    derived_by: tuple[str, ...]
    claims: tuple[str, ...]
    rests: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Linchpin:
    """Origins without which the set of first-placed readings differs; `first` is that set."""

    origins: tuple[str, ...]
    first: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """The rows (claim ids, those that tell readings apart most first), cells, and first place.

    `cells` is claim id -> interpretation id -> fit, or None where unrated; `readings` are the
    columns in the order written; `order` the readings as ranked (rank, then id; unranked last).
    """

    rows: tuple[str, ...]
    readings: tuple[str, ...]
    cells: Mapping[str, Mapping[str, str | None]]
    reasons: Mapping[str, Mapping[str, str | None]]
    order: tuple[str, ...]
    first: tuple[str, ...]
    linchpins: Sequence[Linchpin] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgements:
    """Everything that was computed for a briefing, as of a day (None: today, all of it).

    `grounds` are for a later weighing alone, to know by them what still holds.
    """

    briefing: Briefing
    day: date | None
    claims: Mapping[str, ClaimJudgement]
    readings: Mapping[str, ReadingJudgement]
    sources: Mapping[str, SourceJudgement]
    matrix: Matrix
    grounds: "Grounds | None" = field(default=None, repr=False, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class TurningCell:
    """One cell, the nearest other rating that would change the first place, and to which."""

    claim: str
    reading: str
    fit: str | None
    otherwise: str
    first: tuple[str, ...]
