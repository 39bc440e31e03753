"""What `briefing.yml` says of the briefing as a whole."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from macros.model.field import Date, InterpretationId, Line, PersonId, Prose, Url
from macros.model.record import Part


def _dated(value: object) -> object:
    return {"date": value} if isinstance(value, str) else value


def _named(value: object) -> object:
    return {"name": value} if isinstance(value, str) else value


class Moment(Part):
    """A day on which the whole reading is looked at again."""

    date: Date
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
    words: Mapping[str, Line] = Field(default_factory=dict)
    lanes: tuple[Line, ...] = ("company", "people", "products", "market")
    moments: tuple[Annotated[Moment, BeforeValidator(_dated)], ...] = ()
    publisher: Annotated[Party, BeforeValidator(_named)] | None = None
    authors: tuple[Annotated[Party, BeforeValidator(_named)], ...] = ()
    licence: Licence = Licence()
    language: Line = "en"
    timezone: Line = "UTC"
    profile: Literal["icd-203", "phia"] = "icd-203"
    contact: Line | None = None
    repository: Url | None = None
    purpose: Prose | None = None
    funding: Prose | None = None
    researched: Date | None = None
