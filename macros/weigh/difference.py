"""What is otherwise between two states of a briefing: the parts of `Changes`, and nothing in prose.

Lists are by id unless their docstring says otherwise.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from macros.model.desk import Signal
from macros.model.interpretation import Judgement, Resolved
from macros.weigh.judgement import (
    ClaimJudgement,
    Heard,
    Judgements,
    Linchpin,
    ReadingJudgement,
    Standing,
)

_LADDER: Final = tuple(Standing)
COUNTED: Final = (
    "origins",
    "disputing_origins",
    "outlets",
    "disputing_outlets",
    "independence_unknown",
)
"""What is counted of a claim."""


class Named(NamedTuple):
    """A record: its kind (the name of its file) and its id."""

    kind: str
    id: str


@dataclass(frozen=True, slots=True)
class ClaimChange:
    """A claim whose evidence or standing is otherwise than before.

    `gained` and `lost` are pieces of evidence that count now and did not, or did; `retraced` are
    those that go back to other roots: before and after.
    """

    before: ClaimJudgement
    after: ClaimJudgement
    gained: tuple[Heard, ...]
    lost: tuple[Heard, ...]
    retraced: tuple[tuple[Heard, Heard], ...]

    @property
    def id(self) -> str:
        """The claim."""
        return self.after.id

    @property
    def stands_otherwise(self) -> bool:
        """Say whether the standing that is printed changed."""
        return self.before.standing is not self.after.standing

    @property
    def falls(self) -> bool:
        """Say whether the standing is a worse one, on the scale from established to withdrawn."""
        return _LADDER.index(self.after.standing) > _LADDER.index(self.before.standing)

    @property
    def counts_otherwise(self) -> bool:
        """Say whether any origin or outlet came or went."""
        return any(self.came(counted) or self.went(counted) for counted in COUNTED)

    def came(self, counted: str) -> tuple[str, ...]:
        """Return the origins, outlets and so on that came: `counted` is one of COUNTED."""
        return _only(getattr(self.after, counted), getattr(self.before, counted))

    def went(self, counted: str) -> tuple[str, ...]:
        """Return the origins, outlets and so on that went: `counted` is one of COUNTED."""
        return _only(getattr(self.before, counted), getattr(self.after, counted))


def _only(these: tuple[str, ...], those: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name for name in these if name not in those)


@dataclass(frozen=True, slots=True)
class ReadingChange:
    """A reading whose place, score or reach changed."""

    before: ReadingJudgement
    after: ReadingJudgement


@dataclass(frozen=True, slots=True)
class CellChange:
    """A rating that was changed; None stands for none."""

    claim: str
    reading: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class LikelihoodChange:
    """A reading that is held to be otherwise likely than before; None where nobody had said."""

    reading: str
    before: Judgement | None
    after: Judgement | None


@dataclass(frozen=True, slots=True)
class SignalChange:
    """A signal whose outcome changed."""

    before: Signal
    after: Signal


@dataclass(frozen=True, slots=True)
class SettledChange:
    """A reading declared settled otherwise than before; None where it is open."""

    reading: str
    before: Resolved | None
    after: Resolved | None


class Edit(NamedTuple):
    """A record whose own fields changed, and which; `weighing` and `briefing` are kinds here."""

    kind: str
    id: str
    fields: tuple[str, ...]


class Owed(NamedTuple):
    """A claim of which readers should be told: `standing`, `quotation`, `date`, `source`."""

    claim: str
    what: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What a change does. `old` is as it was, but under the ids that records have in `new`.

    `owed` are the claims that no new correction names though something of them changed;
    `unexplained` those that fall, or are gone, without a correction or a reason of their own.
    """

    old: Judgements
    new: Judgements
    renamed: Mapping[str, str]
    added: tuple[Named, ...]
    removed: tuple[Named, ...]
    withdrawn: tuple[Named, ...]
    restored: tuple[Named, ...]
    edited: tuple[Edit, ...]
    claims: tuple[ClaimChange, ...]
    cells: tuple[CellChange, ...]
    readings: tuple[ReadingChange, ...]
    likelihoods: tuple[LikelihoodChange, ...]
    linchpins_gained: tuple[Linchpin, ...]
    linchpins_lost: tuple[Linchpin, ...]
    signals: tuple[SignalChange, ...]
    settled: tuple[SettledChange, ...]
    owed: tuple[Owed, ...]
    unexplained: tuple[str, ...]

    @property
    def first(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The readings in first place, before and after."""
        return self.old.matrix.first, self.new.matrix.first

    @property
    def lead(self) -> tuple[str | None, str | None]:
        """The reading that the briefing puts forward, before and after."""
        return self.old.briefing.about.lead, self.new.briefing.about.lead

    @property
    def standings(self) -> tuple[ClaimChange, ...]:
        """The claims that stand otherwise."""
        return tuple(change for change in self.claims if change.stands_otherwise)

    @property
    def weighs_otherwise(self) -> bool:
        """Say whether a standing, count, rating, place, linchpin or outcome changed."""
        moved = (self.readings, self.cells, self.likelihoods, self.signals, self.settled)
        pins = (self.linchpins_gained, self.linchpins_lost)
        named = self.lead[0] != self.lead[1] or self.first[0] != self.first[1]
        return named or any(moved) or any(pins) or any(map(_matters, self.claims))

    @property
    def is_text_only(self) -> bool:
        """Say whether nothing but text changed, if anything did."""
        records = (self.added, self.removed, self.withdrawn, self.restored, self.claims)
        return not self.weighs_otherwise and not any(records)


def _matters(change: ClaimChange) -> bool:
    strengths = (change.before.supporting, change.before.disputing)
    after = (change.after.supporting, change.after.disputing)
    return change.stands_otherwise or change.counts_otherwise or strengths != after
