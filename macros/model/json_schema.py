"""JSON Schemas of the data files, for editors that complete and check while somebody types.

After JSON Schema, 2020-12. They come from the classes that validate and from the docstrings of
their fields, so they cannot say anything else. What only the whole briefing can tell, such as
whether an id names a record, `briefing check` says.
"""

from collections.abc import Iterator
from typing import Any, Final

from pydantic import BaseModel, TypeAdapter

from macros.model.about import About
from macros.model.briefing import KINDS
from macros.model.build import WEIGHING
from macros.model.field import ID, ID_LENGTH
from macros.model.interpretation import Cells
from macros.model.meaning import meanings
from macros.model.record import Part, Record
from macros.read.folder import BRIEFING

Json = dict[str, Any]

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_IDS: Final = {"pattern": f"^{ID.pattern}$", "maxLength": ID_LENGTH}


def schemas() -> Iterator[tuple[str, Json]]:
    """Go through the files of a data folder, by their names, each with its schema."""
    yield BRIEFING, _file(BRIEFING, _of(About))
    for kind, model in KINDS.items():
        yield kind, _file(kind, _mapping(_of(model), model.__doc__))
    cells = _described(TypeAdapter(Cells).json_schema())
    rows = _mapping(_mapping(cells, None), "How each claim fits each reading: one row for a claim.")
    yield WEIGHING, _file(WEIGHING, rows)


def _file(name: str, schema: Json) -> Json:
    return {"$schema": DIALECT, "title": f"{name}.yml", **schema}


def _mapping(of: Json, description: str | None) -> Json:
    """Describe a mapping from ids to what a schema describes; its definitions move up."""
    inner = dict(of)
    defined = inner.pop("$defs", None)
    found: Json = {"type": "object", "propertyNames": _IDS, "additionalProperties": inner}
    if description:
        found["description"] = " ".join(description.split())
    return found | ({"$defs": defined} if defined else {})


def _of(model: type[BaseModel]) -> Json:
    return _described(model.model_json_schema())


def _described(schema: Json) -> Json:
    """Put the meaning of each field beside it, and leave out the id, which is the key."""
    parts = {part.__name__: part for part in _parts(Part)}
    for found in (schema, *schema.get("$defs", {}).values()):
        part = parts.get(found.get("title", ""))
        if part is not None:
            _describe(found, part)
    return schema


def _describe(schema: Json, part: type[BaseModel]) -> None:
    fields, means = schema["properties"], meanings(part)
    if issubclass(part, Record):
        fields.pop("id")
        schema["required"] = [name for name in schema.get("required", ()) if name != "id"]
    for name, info in part.model_fields.items():
        field = fields.get(info.alias or name)
        if field is not None:
            field.pop("title", None)
            if name in means:
                field["description"] = means[name]


def _parts(part: type[BaseModel]) -> Iterator[type[BaseModel]]:
    for one in part.__subclasses__():
        yield one
        yield from _parts(one)
