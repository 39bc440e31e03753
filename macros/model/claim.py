"""One checkable statement."""

from collections.abc import Iterator
from typing import Annotated, Final, Literal, TypeAlias, get_args

from pydantic import AfterValidator, Field

from macros.model.field import ONE_OR_MANY, Date, EventId, Line, Prose, SpeakerId, refuse
from macros.model.figure import Figure
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
STANDINGS: Final = (*get_args(StandingSlug), "withdrawn")
"""Every standing that a claim can have; `withdrawn` comes of withdrawing it."""

LONGEST: Final = 75
"""How many characters the short form of a claim may have, to fit a row of a table."""


def _short(text: str) -> str:
    if len(text) <= LONGEST:
        return text
    message = f"has {len(text)} characters where {LONGEST} are the most"
    raise refuse("malformed-field", message, "shorten it, or take it out")


class EditorsStanding(Part):
    """Another standing, set by an editor, with the reason that is printed beside it."""

    is_: StandingSlug = Field(alias="is")
    because: Prose
    since: Date


class Claim(Record):
    """One statement, worded so that evidence could show it false.

    `unknown` says what is not known about it, or what would settle it. `figures` are the numbers
    it states, each with what it measures.
    """

    text: Line
    short: Annotated[Line, AfterValidator(_short)] | None = None
    kind: Literal["fact", "statement", "figure", "motive", "forecast"]
    claimant: SpeakerId | None = None
    about: IdList = ()
    event: EventId | None = None
    figures: Annotated[tuple[Figure, ...], ONE_OR_MANY] = ()
    evidence: EvidenceList = ()
    first_asserted: Date | None = None
    unknown: Prose | None = None
    standing: EditorsStanding | None = None

    @property
    def label(self) -> str:
        """What a link to this claim says."""
        return self.short or self.text

    def __repr_args__(self) -> Iterator[tuple[str, str]]:
        """Show the id alone: a claim that is printed by mistake keeps its words to itself."""
        yield "id", self.id
