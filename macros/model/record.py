"""What every record has, and the parts that several kinds share."""

from typing import Annotated, Literal, TypeAlias

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

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
    SourceId,
    SpeakerId,
    Truth,
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
    field: Line
    word: Line
    because: Line


Allowances: TypeAlias = Annotated[tuple[Allowed, ...], ONE_OR_MANY]


class Withdrawn(Part):
    """Since when, and why, a record no longer counts. Its page stays as a tombstone.

    `taken_down` says that the law forbids its text: versions that were published give way to the
    notice too.
    """

    date: Date
    because: Prose
    taken_down: Truth = False


class Record(Part):
    """One entry of a data file, under its id."""

    id: str = Field(exclude=True)
    withdrawn: Withdrawn | None = None
    formerly: tuple[Line, ...] = ()
    allow: Allowances = ()

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
    stance: Stance = "supports"
    basis: Basis
    speaker: SpeakerId | None = None
    firsthand: Truth = False
    interested: Truth = False
    origin: Annotated[tuple[SourceId, ...], BeforeValidator(_origin)] | None = None
    locator: Line | None = None
    quote: Quote | None = None
    note: Prose | None = None
    since: Date | None = None


EvidenceList: TypeAlias = tuple[Evidence, ...]


def _named(value: object) -> object:
    return {"value": value} if isinstance(value, str) else value


class Name(Part):
    """One form of a name: in a script, as a nickname, romanised, or garbled somewhere."""

    value: Line
    lang: Language | None = None
    script: Line | None = None
    kind: Literal["name", "nickname", "romanised", "garbled"] = "name"


NameList: TypeAlias = tuple[Annotated[Name, BeforeValidator(_named)], ...]


class Role(Part):
    """A role that a person had, from and to when as far as known."""

    title: Line
    organization: OrganizationId | None = None
    from_: Date | None = Field(default=None, alias="from")
    to: Date | None = None
    reports_to: SpeakerId | None = None
    evidence: EvidenceList = ()


class LookedFor(Part):
    """Where something was looked for, and when."""

    where: Prose
    date: Date


IdList: TypeAlias = tuple[AnyId, ...]
