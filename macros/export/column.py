"""The columns of the tables: what each holds, in the words of Table Schema.

What the editor wrote is described by the model itself, what was computed is described here.
"""

import typing
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any, Final, get_args, get_origin

from macros.model import shape
from macros.model.briefing import KINDS
from macros.model.edtf import Edtf
from macros.model.field import Names
from macros.model.meaning import meanings

Json = Any
"""Whatever `json.dumps` takes."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, its type in Table Schema, what it means, the words it can hold.

    `to` is the kind whose ids it holds, for a type of `string`; a `list` is of ids.
    """

    name: str
    type: str
    means: str
    words: tuple[str, ...] = ()
    to: str | None = None
    required: bool = False

    def described(self) -> dict[str, Json]:
        """Describe this column as a field of Table Schema does."""
        found: dict[str, Json] = {
            "name": self.name,
            "type": self.type,
            "description": self.means,
        }
        constraints: dict[str, Json] = {}
        if self.required:
            constraints["required"] = True
        if self.words:
            constraints["enum"] = list(self.words)
        return found | ({"constraints": constraints} if constraints else {})


_LEFT_OUT: Final = frozenset({"allow", "derived_from", "evidence", "id", "title"})
"""Fields that stand first, or in a table of their own, or are for the check alone."""

EVIDENCE: Final = "evidence"

FIRST: Final = (
    Column("id", "string", "The id: unique over all kinds, and never used again.", required=True),
    Column("title", "string", "What a link to the record says.", required=True),
    Column("url", "string", "The address of its page, from the root of the site.", required=True),
    Column("updated", "date", "The last day on which it changed, by the data's own dates."),
    Column("version", "integer", "The published version that says the same, if there is one."),
    Column("version_url", "string", "The address of that version, which never changes."),
)
"""What every record has, whatever its kind."""

_COMPUTED: Final[Mapping[str, tuple[Column, ...]]] = MappingProxyType(
    {
        "claims": (
            Column("standing", "string", "Where its evidence leaves it.", required=True),
            Column("standing_computed", "string", "The same by the evidence alone."),
            Column("standing_because", "string", "Why, in a sentence.", required=True),
            Column("against", "string", "What speaks most strongly against it, in a phrase."),
            Column("origins", "integer", "How many independent origins support it."),
            Column("outlets", "integer", "How many publishers carry that."),
            Column("disputing_origins", "integer", "How many origins dispute it."),
            Column(
                "independence_unknown",
                "integer",
                "How many supporting sources go back to something that nobody could identify.",
            ),
            Column("roots", "list", "The sources that all its evidence goes back to."),
            Column("unknown", "boolean", "Whether any of its evidence goes back to the unknown."),
            Column("weight", "number", "What its row weighs in the matrix."),
            Column("diagnosticity", "number", "How well its row tells the readings apart."),
        ),
        "interpretations": (
            Column("score", "number", "0 or below: the nearer to zero, the less strained."),
            Column("reach", "number", "The weighted share of rows on which it says something."),
            Column("rank", "integer", "Its place; none where it says too little."),
            Column("unrated", "integer", "How many rows have no rating of it."),
            Column("charges", "array", "What counts against it: claim, charge, and origin heard."),
            Column("strains", "list", "The claims that strain it, the weightiest first."),
            Column("fits", "list", "The claims that fit it, the weightiest first."),
            Column("linchpins", "array", "The origins that give or take its first place."),
        ),
        "sources": (
            Column("roots", "list", "The sources that it goes back to."),
            Column("unknown", "boolean", "Whether it goes back to the unknown, too."),
            Column("derives_from", "list", "The sources that it took from."),
            Column("derived_by", "list", "The sources that took from it."),
            Column("claims", "list", "The claims whose evidence names it."),
            Column("rests", "list", "The claims that go back to it."),
        ),
        "people": (
            Column("claims", "list", "The claims about, by or with words of this person."),
            Column("events", "list", "The events that the person took part in."),
        ),
        "organizations": (
            Column("claims", "list", "The claims about, by or with words of this organization."),
            Column("events", "list", "The events that it took part in."),
        ),
    }
)
"""What is worked out of the records of a kind."""

RENAMED: Final = MappingProxyType({"url": "original_url"})
"""Fields that are called otherwise where they are published: `url` is the site's address."""


@cache
def columns(kind: str) -> tuple[Column, ...]:
    """Return the columns of the table of a kind."""
    computed = _COMPUTED.get(kind, ())
    taken = _LEFT_OUT | {column.name for column in computed}
    model, means = KINDS[kind], meanings(KINDS[kind])
    hints = typing.get_type_hints(model, include_extras=True)
    written = tuple(
        _written(info.alias or name, hints[name], means.get(name, ""))
        for name, info in model.model_fields.items()
        if name not in taken
    )
    return (*FIRST, *written, *computed)


def _written(name: str, hint: object, means: str) -> Column:
    kind = _type(hint)
    if shape.mark(hint) is None and kind == "string" and _is_date(hint):
        means = f"{means} As EDTF writes dates."
    return Column(RENAMED.get(name, name), kind, means, shape.words(hint), _to(hint))


def _type(hint: object) -> str:
    parts = list(_parts(hint))
    if tuples := [part for part in parts if get_origin(part) is tuple]:
        return "list" if isinstance(shape.mark(get_args(tuples[0])[0]), Names) else "array"
    if shape.part(hint) is not None or any(get_origin(part) is Mapping for part in parts):
        return "object"
    return "boolean" if bool in parts else "string"


def _is_date(hint: object) -> bool:
    return Edtf in list(_parts(hint))


def _to(hint: object) -> str | None:
    mark = shape.mark(hint)
    return next(iter(mark.kinds)) if isinstance(mark, Names) and len(mark.kinds) == 1 else None


def _parts(hint: object) -> typing.Iterator[object]:
    yield hint
    if get_origin(hint) not in {tuple, Mapping, typing.Literal}:
        for inner in get_args(hint):
            yield from _parts(inner)


def _of(kind: type, *names: str, **to: str) -> tuple[Column, ...]:
    """Describe some fields of a part, in its own words; `to` says where a field leads."""
    hints, means = typing.get_type_hints(kind, include_extras=True), meanings(kind)
    return tuple(
        Column(name, _type(hints[name]), means[name], shape.words(hints[name]), to.get(name))
        for name in names
    )


@cache
def edges(table: str) -> tuple[Column, ...]:
    """Return the columns of a table of edges, by its name."""
    from macros.model.interpretation import Cell
    from macros.model.record import Evidence
    from macros.model.source import Derivation

    claim = Column("claim", "string", "The claim.", to="claims", required=True)
    tables = {
        EVIDENCE: (
            claim,
            *_of(Evidence, "source", "stance", "basis", "speaker", source="sources"),
            *_of(Evidence, "firsthand", "interested", "origin", "locator", "quote", "note"),
            *_of(Evidence, "since"),
            Column("roots", "list", "The sources that it goes back to for this claim."),
            Column("unknown", "boolean", "Whether it goes back to the unknown."),
        ),
        "lineage": (
            Column("source", "string", "The source that took.", to="sources", required=True),
            Column(
                "derived_from",
                "string",
                "The source that it took from.",
                to="sources",
                required=True,
            ),
            *_of(Derivation, "how", "credited", "inferred"),
        ),
        "cells": (
            claim,
            Column("interpretation", "string", "The reading.", to="interpretations", required=True),
            *_of(Cell, "fit", "because"),
            Column("standing", "string", "How the claim stands.", required=True),
            Column("weight", "number", "What the row weighs."),
        ),
        "standings": (
            Column("date", "date", "The day; none for the briefing as it stands now."),
            claim,
            *(
                column
                for column in _COMPUTED["claims"]
                if column.name not in {"roots", "unknown", "diagnosticity"}
            ),
        ),
    }
    return tables[table]


EDGES: Final = (EVIDENCE, "lineage", "cells", "standings")
"""The tables that say how records hang together, and how claims stood on each day."""
