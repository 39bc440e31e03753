"""What `briefing.yml` says of the briefing as a whole."""

from collections.abc import Mapping
from difflib import get_close_matches
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field

from macros.model.claim import STANDINGS
from macros.model.edtf import Edtf
from macros.model.field import (
    ONE_OR_MANY,
    ClaimId,
    Date,
    InterpretationId,
    Line,
    PersonId,
    Prose,
    Url,
    refuse,
)
from macros.model.language import Language
from macros.model.record import Allowances, Part
from macros.model.zone import Zone


def _dated(value: object) -> object:
    return {"date": value} if isinstance(value, str) else value


def _named(value: object) -> object:
    return {"name": value} if isinstance(value, str) else value


def _day(value: Edtf) -> Edtf:
    if value.is_day:
        return value
    hint = "write a day such as 2026-03-07"
    raise refuse("malformed-field", f"is `{value}`, and a moment is one day", hint)


def _standing(word: str) -> str:
    if word in STANDINGS:
        return word
    near = get_close_matches(word, STANDINGS, n=1) or STANDINGS
    raise refuse("malformed-field", "is no standing", f"write {' or '.join(near)}")


class Moment(Part):
    """A day on which the whole reading is looked at again."""

    date: Annotated[Date, AfterValidator(_day)]
    what: Line | None = None


class Party(Part):
    """Who publishes or writes."""

    name: Line
    url: Url | None = None


class Licence(Part):
    """On what terms words, data and code can be used again."""

    text: Line | None = None
    data: Line | None = None
    code: Line | None = None


class Finding(Part):
    """One line of the bottom line: a few words that could be quoted, and a sentence."""

    title: Line
    text: Prose


class About(Part):
    """The briefing as a whole: its question, its lead, who stands behind it."""

    title: Line
    question: Line
    dek: Prose | None = None
    answer: Prose | None = None
    lead: InterpretationId | None = None
    lead_because: Prose | None = None
    bottom_line: tuple[Finding, ...] = ()
    key_people: tuple[PersonId, ...] = ()
    key_claims: tuple[ClaimId, ...] = ()
    words: Mapping[Annotated[str, AfterValidator(_standing)], Line] = Field(default_factory=dict)
    lanes: tuple[Line, ...] = ("company", "people", "products", "market")
    moments: Annotated[tuple[Annotated[Moment, BeforeValidator(_dated)], ...], ONE_OR_MANY] = ()
    publisher: Annotated[Party, BeforeValidator(_named)] | None = None
    authors: Annotated[tuple[Annotated[Party, BeforeValidator(_named)], ...], ONE_OR_MANY] = ()
    licence: Licence = Licence()
    language: Language = "en"
    timezone: Zone = "UTC"
    profile: Literal["icd-203", "phia"] = "icd-203"
    contact: Line | None = None
    repository: Url | None = None
    purpose: Prose | None = None
    funding: Prose | None = None
    researched: Date | None = None
    allow: Allowances = ()
