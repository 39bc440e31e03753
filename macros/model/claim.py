"""One checkable statement."""

from typing import Literal, TypeAlias

from pydantic import Field

from macros.model.field import Date, EventId, Line, Prose, SpeakerId
from macros.model.record import EvidenceList, IdList, Part, Record

StandingSlug: TypeAlias = Literal[
    "established",
    "established-disputed",
    "corroborated",
    "reported",
    "contested",
    "speculative",
    "speculative-disputed",
    "refuted",
]


class EditorsStanding(Part):
    """Another standing, set by an editor, with the reason that is printed beside it."""

    is_: StandingSlug = Field(alias="is")
    because: Prose
    since: Date


class Claim(Record):
    """One statement, worded so that evidence could show it false.

    `unknown` says what is not known about it, or what would settle it.
    """

    text: Line
    short: Line | None = Field(default=None)
    kind: Literal["fact", "statement", "figure", "motive", "forecast"]
    claimant: SpeakerId | None = None
    about: IdList = ()
    event: EventId | None = None
    evidence: EvidenceList = ()
    first_asserted: Date | None = None
    unknown: Prose | None = None
    standing: EditorsStanding | None = None

    @property
    def label(self) -> str:
        """What a link to this claim says."""
        return self.short or self.text
