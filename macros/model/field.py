"""The kinds of field that records are made of. Everything arrives as text and is read here."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated, TypeAlias

from pydantic import (
    BeforeValidator,
    Field,
    GetJsonSchemaHandler,
    StringConstraints,
    WithJsonSchema,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from macros.model.edtf import EXAMPLE, Edtf, ImpossibleDateError

UNKNOWN = "unknown"
"""The reserved word for an origin that nobody could identify."""

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
ID_LENGTH = 64
LINE_LENGTH = 1_000
URL_LENGTH = 2_000
PROSE_LENGTH = 20_000
"""How many characters a text may have: several times what anybody needs, and few enough to draw."""


@dataclass(frozen=True, slots=True)
class Names:
    """Marks a field whose text is the id of a record of one of these kinds (none: of any)."""

    kinds: frozenset[str]


@dataclass(frozen=True, slots=True)
class Holds:
    """Marks what a text is: `line`, `number`, `prose` (Markdown), `quote` (exact) or `url`."""

    what: str


def refuse(code: str, message: str, hint: str) -> PydanticCustomError:
    """Make an error that `build` reports as it stands: code, what is wrong, what to do."""
    return PydanticCustomError(code, "{message}", {"message": message, "hint": hint})


def _truth(value: object) -> object:
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value in {"true", "false"}:
        return value == "true"
    raise refuse("malformed-field", "is neither true nor false", "write true or false")


def _date(value: object) -> Edtf:
    if isinstance(value, Edtf):
        return value
    hint = f"write a date such as {EXAMPLE}"
    if not isinstance(value, str):
        raise refuse("malformed-field", "is not a date", hint)
    try:
        found = _parsed(value.strip())
    except ImpossibleDateError:
        raise refuse("impossible-date", f"is `{value}`, which is on no calendar", hint) from None
    except ValueError:
        raise refuse("malformed-field", f"is `{value}`, which is no date", hint) from None
    if found.ends_before_it_starts:
        first, _, last = value.partition("/")
        raise refuse(
            "end-before-start",
            f"is `{value}`, which ends before it starts",
            f"write {last}/{first}",
        )
    return found


_parsed = lru_cache(4096)(Edtf.parse)  # the same days come again and again


def _one_or_many(value: object) -> object:
    return [value] if isinstance(value, str | dict) else value


@dataclass(frozen=True, slots=True)
class Shorter(BeforeValidator):
    """Takes a shorter form of a value too, and says so in the schemas that editors use.

    `form` is how the shorter form is described, from the description of the full one.
    """

    form: Callable[[JsonSchemaValue], JsonSchemaValue] = lambda full: full

    def __get_pydantic_json_schema__(
        self, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Describe the full form and the shorter one."""
        full = handler(core)
        return {"anyOf": [full, self.form(full)]}


def as_text(_: JsonSchemaValue) -> JsonSchemaValue:
    """Describe a mapping written as one text."""
    return {"type": "string"}


ONE_OR_MANY = Shorter(_one_or_many, form=lambda full: full["items"])
"""Lets a list of one be written without its brackets."""

_WORDS = StringConstraints(
    strict=True, strip_whitespace=True, min_length=1, max_length=PROSE_LENGTH
)
_ONE_LINE = StringConstraints(
    strict=True, strip_whitespace=True, min_length=1, pattern=r"^[^\n\r]*$"
)
_TO_THE_CHARACTER = StringConstraints(strict=True, pattern=r"\S", max_length=LINE_LENGTH)
_WORD = StringConstraints(strict=True)

Line: TypeAlias = Annotated[str, _ONE_LINE, Field(max_length=LINE_LENGTH), Holds("line")]
Prose: TypeAlias = Annotated[str, _WORDS, Holds("prose")]
Quote: TypeAlias = Annotated[str, _TO_THE_CHARACTER, Holds("quote")]
Url: TypeAlias = Annotated[str, _ONE_LINE, Field(max_length=URL_LENGTH), Holds("url")]
Truth: TypeAlias = Annotated[bool, BeforeValidator(_truth)]
Date: TypeAlias = Annotated[
    Edtf,
    BeforeValidator(_date),
    WithJsonSchema({"type": ["string", "integer"], "description": f"EDTF: {EXAMPLE}"}),
]

PersonId: TypeAlias = Annotated[str, _WORD, Names(frozenset({"people"}))]
OrganizationId: TypeAlias = Annotated[str, _WORD, Names(frozenset({"organizations"}))]
SpeakerId: TypeAlias = Annotated[str, _WORD, Names(frozenset({"people", "organizations"}))]
SourceId: TypeAlias = Annotated[str, _WORD, Names(frozenset({"sources"}))]
EventId: TypeAlias = Annotated[str, _WORD, Names(frozenset({"events"}))]
ClaimId: TypeAlias = Annotated[str, _WORD, Names(frozenset({"claims"}))]
InterpretationId: TypeAlias = Annotated[str, _WORD, Names(frozenset({"interpretations"}))]
AnyId: TypeAlias = Annotated[str, _WORD, Names(frozenset())]
