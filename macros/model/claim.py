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
    """The standing that the editor sets."""
    because: Prose
    """Why, as pages print it."""
    since: Date
    """From which day."""


class Claim(Record):
    """One statement, worded so that evidence could show it false.

    `unknown` says what is not known about it, or what would settle it. `figures` are the numbers
    it states, each with what it measures.
    """

    text: Line
    """The statement, worded so that evidence could show it false."""
    short: Annotated[Line, AfterValidator(_short)] | None = None
    """The same in at most 75 characters."""
    kind: Literal["fact", "statement", "figure", "motive", "forecast"]
    """What sort of statement it is."""
    claimant: SpeakerId | None = None
    """Who makes the claim, if one person or organization does."""
    about: IdList = ()
    """The records that it is about."""
    event: EventId | None = None
    """The event that it is part of."""
    figures: Annotated[tuple[Figure, ...], ONE_OR_MANY] = ()
    """The numbers that it states, each with what it measures."""
    evidence: EvidenceList = ()
    """What speaks for it and against it."""
    first_asserted: Date | None = None
    """When it was first said."""
    unknown: Prose | None = None
    """What is not known about it, or what would settle it."""
    standing: EditorsStanding | None = None
    """Another standing than the evidence gives, set by an editor, with the reason."""

    @property
    def label(self) -> str:
        """What a link to this claim says."""
        return self.short or self.text

    def __repr_args__(self) -> Iterator[tuple[str, str]]:
        """Show the id alone: a claim that is printed by mistake keeps its words to itself."""
        yield "id", self.id
