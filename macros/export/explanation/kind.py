"""What a kind of record can say: its fields, with what each means and what it may hold."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from macros.export import layout
from macros.export.layout import Point, Section
from macros.model.briefing import SINGULAR
from macros.model.json_schema import Json, schemas
from macros.model.record import Record

_DEFINED: Final = "#/$defs/"
_COMMON: Final = Record.model_fields.keys()


def fields(kind: str) -> str:
    """Explain the fields of a kind, named as its file is, to a person at a terminal."""
    schema = dict(schemas())[kind]
    defined: Mapping[str, Json] = schema.get("$defs", {})
    record = _record(schema, defined)
    told = f"{SINGULAR[kind]}, in {kind}.yml under its id" if kind in SINGULAR else f"{kind}.yml"
    said = " ".join(str(schema.get("description") or record.get("description", "")).split())
    return layout.as_text(told, [Section("Fields", (said, *_points(record, defined, ())))])


def _record(schema: Json, defined: Mapping[str, Json]) -> Json:
    """Return what stands under the ids of a file: under one, or under one inside another."""
    while "properties" not in schema:
        part = _part(schema, defined)
        schema = defined[part] if part else schema["additionalProperties"]
    return schema


def _points(schema: Json, defined: Mapping[str, Json], above: tuple[str, ...]) -> Iterator[Point]:
    """Go through the fields: those that must be there, then others, then what every kind has."""
    required = schema.get("required", ())
    found: Mapping[str, Json] = schema.get("properties", {})
    for name in sorted(found, key=lambda name: (name not in required, name in _COMMON)):
        field = found[name]
        part = _part(field, defined)
        must = " (required)" if name in required else ""
        words = f"{name}{must}: {field.get('description', '')}{_choices(field)}"
        inner = () if part in above else _points(defined.get(part, {}), defined, (*above, part))
        yield Point(words.strip(), tuple(inner))


def _part(field: Json, defined: Mapping[str, Json]) -> str:
    """Return the name of the mapping that a field holds, or a list of them; empty without."""
    named = (one["$ref"].removeprefix(_DEFINED) for one in _within(field) if "$ref" in one)
    return next((name for name in named if name in defined), "")


def _choices(field: Json) -> str:
    words: list[Any] = [word for one in _within(field) for word in one.get("enum", ())]
    return f" One of: {', '.join(map(str, words))}." if words else ""


def _within(field: Json) -> Iterator[Json]:
    """Go through what a field can be: itself, each form of it, and the items of a list."""
    yield field
    for form in field.get("anyOf", ()):
        yield from _within(form)
    if isinstance(items := field.get("items"), dict):
        yield from _within(items)
