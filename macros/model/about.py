"""What `briefing.yml` says of the briefing as a whole."""

from collections.abc import Mapping
from difflib import get_close_matches
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

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
    Shorter,
    Url,
    as_text,
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
    """The day."""
    what: Line | None = None
    """What was new that day."""


class Party(Part):
    """Who publishes or writes."""

    name: Line
    """The name."""
    url: Url | None = None
    """The address."""


class Publisher(Party):
    """Who publishes."""

    logo: Url | None = None
    """The address of a picture by which it is known, for search engines: no page shows it."""


class Licence(Part):
    """On what terms words, data and code can be used again."""

    text: Line | None = None
    """The licence of the words."""
    data: Line | None = None
    """The licence of the data."""
    code: Line | None = None
    """The licence of the code."""


class Finding(Part):
    """One line of the bottom line: a few words that could be quoted, and a sentence."""

    title: Line
    """A few words that could be quoted."""
    text: Prose
    """The same in a sentence or two."""


class About(Part):
    """The briefing as a whole: its question, its lead, who stands behind it."""

    title: Line
    """What the briefing is called."""
    question: Line
    """The question that it answers."""
    dek: Prose | None = None
    """What it is about, in a sentence or two."""
    answer: Prose | None = None
    """The answer, in two sentences."""
    lead: InterpretationId | None = None
    """The reading that it leads with."""
    lead_because: Prose | None = None
    """Why it leads with a reading that is not first in the weighing."""
    bottom_line: tuple[Finding, ...] = ()
    """What to take away."""
    key_people: tuple[PersonId, ...] = ()
    """The people that the front page shows."""
    key_claims: tuple[ClaimId, ...] = ()
    """The claims that the front page shows."""
    words: Mapping[Annotated[str, AfterValidator(_standing)], Line] = Field(default_factory=dict)
    """Other printed words for standings."""
    lanes: tuple[Line, ...] = ("company", "people", "products", "market")
    """The lanes of the timeline."""
    moments: Annotated[
        tuple[Annotated[Moment, Shorter(_dated, form=as_text)], ...], ONE_OR_MANY
    ] = ()
    """Days on which the whole reading is looked at again."""
    publisher: Annotated[Publisher, Shorter(_named, form=as_text)] | None = None
    """Who publishes it."""
    authors: Annotated[
        tuple[Annotated[Party, Shorter(_named, form=as_text)], ...], ONE_OR_MANY
    ] = ()
    """Who writes it."""
    licence: Licence = Licence()
    """On what terms it can be used again."""
    language: Language = "en"
    """The language of the pages, as a BCP 47 tag."""
    timezone: Zone = "UTC"
    """The time zone of the events, as the tz database names it."""
    profile: Literal["icd-203", "phia"] = "icd-203"
    """The scale of likelihood words."""
    contact: Line | None = None
    """Where to report an error."""
    repository: Url | None = None
    """Where the data and the code are kept."""
    purpose: Prose | None = None
    """Why it is published."""
    funding: Prose | None = None
    """Who pays for it."""
    researched: Date | None = None
    """The day up to which it was researched."""
    allow: Allowances = ()
    """Warnings that the editor has looked at and lets stand."""
