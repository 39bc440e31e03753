"""What every record has, and the parts that several kinds share."""

from typing import Annotated, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, Field

from macros.model.field import (
    ID,
    ONE_OR_MANY,
    UNKNOWN,
    AnyId,
    Date,
    Line,
    OrganizationId,
    Prose,
    Quote,
    Shorter,
    SourceId,
    SpeakerId,
    Truth,
    as_text,
    refuse,
)
from macros.model.language import Language


class Part(BaseModel):
    """A mapping inside a record; unknown fields are refused."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", populate_by_name=False, arbitrary_types_allowed=True
    )


class Allowed(Part):
    """A warning that the editor has looked at and lets stand: which word, in which field, why.

    It is for the check alone: no page and no file of the site holds it.
    """

    code: Literal["overclaiming"]
    """The code of the warning."""
    field: Line
    """The field in which the word stands."""
    word: Line
    """The word."""
    because: Line
    """Why it may stand."""


Allowances: TypeAlias = Annotated[tuple[Allowed, ...], ONE_OR_MANY]


class Withdrawn(Part):
    """Since when, and why, a record no longer counts. Its page stays as a tombstone.

    `taken_down` says that the law forbids its text: versions that were published give way to the
    notice too.
    """

    date: Date
    """The day from which the record no longer counts."""
    because: Prose
    """Why it was withdrawn."""
    taken_down: Truth = False
    """Whether the law forbids its text: versions that were published give way to the notice too."""


class Record(Part):
    """One entry of a data file, under its id."""

    id: str = Field(exclude=True)
    """The id: unique over all kinds, and never used again."""
    withdrawn: Withdrawn | None = None
    """Since when, and why, the record no longer counts; its page stays, with the reason."""
    formerly: tuple[Line, ...] = ()
    """Ids that the record had before; their addresses lead here."""
    allow: Allowances = ()
    """Warnings that the editor has looked at and lets stand."""

    @property
    def taken_down(self) -> bool:
        """Say whether the law forbids the text of this record."""
        return self.withdrawn is not None and self.withdrawn.taken_down


Stance: TypeAlias = Literal["supports", "disputes", "beside"]
Basis: TypeAlias = Literal["document", "on-record", "named", "unnamed", "inference"]


def _origin(value: object) -> object:
    if value == UNKNOWN:
        return [UNKNOWN]
    if isinstance(value, list) and value:
        return value
    if isinstance(value, str):
        hint = f"write origin: [{value}]" if ID.fullmatch(value) else "write origin: [this-source]"
        raise refuse("malformed-field", "is one word where a list is meant", hint)
    raise refuse(
        "malformed-field", "names no source", "write origin: [this-source] or origin: unknown"
    )


class Evidence(Part):
    """What one source says for or against a claim, and who says it inside that source."""

    source: SourceId
    """The document that was read."""
    stance: Stance = "supports"
    """Whether it supports the claim, disputes it, or stands beside it and counts for neither."""
    basis: Basis
    """How the source knows: a document, words on the record, a named or an unnamed source,
    or inference."""
    speaker: SpeakerId | None = None
    """Who says so, inside the source."""
    firsthand: Truth = False
    """Whether the speaker decided, did or witnessed it."""
    interested: Truth = False
    """Whether the speaker gains by being believed on this point."""
    origin: Annotated[tuple[SourceId, ...], Shorter(_origin, form=as_text)] | None = None
    """What this goes back to for this claim, where that is not what the source goes back
    to; `unknown` where nobody could tell."""
    locator: Line | None = None
    """The place in the source."""
    quote: Quote | None = None
    """A phrase of the source, to the character, of at most 15 words."""
    note: Prose | None = None
    """What the desk says of this piece of evidence."""
    since: Date | None = None
    """From when it counts; without it, from the day of its source."""


EvidenceList: TypeAlias = tuple[Evidence, ...]


def _named(value: object) -> object:
    return {"value": value} if isinstance(value, str) else value


class Name(Part):
    """One form of a name: in a script, as a nickname, romanised, or garbled somewhere."""

    value: Line
    """The name, as it is written."""
    lang: Language | None = None
    """The language, as a BCP 47 tag."""
    script: Line | None = None
    """The script that it is written in."""
    kind: Literal["name", "nickname", "romanised", "garbled"] = "name"
    """Whether it is a name, a nickname, romanised, or garbled somewhere."""


NameList: TypeAlias = tuple[Annotated[Name, Shorter(_named, form=as_text)], ...]


class Role(Part):
    """A role that a person had, from and to when as far as known."""

    title: Line
    """What the role is called."""
    organization: OrganizationId | None = None
    """Where the role is held."""
    from_: Date | None = Field(default=None, alias="from")
    """When it began, as far as known."""
    to: Date | None = None
    """When it ended, as far as known."""
    reports_to: SpeakerId | None = None
    """Whom this role reports to."""
    evidence: EvidenceList = ()
    """What shows it."""


class LookedFor(Part):
    """Where something was looked for, and when."""

    where: Prose
    """Where it was looked for."""
    date: Date
    """When it was looked for."""


IdList: TypeAlias = tuple[AnyId, ...]
