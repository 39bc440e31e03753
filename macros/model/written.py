"""A record as the editor wrote it: plain values under the names of the file, without empty ones."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Final

from pydantic import BaseModel

from macros.model.edtf import Edtf

Json = Any
"""Whatever `json.dumps` takes."""


def written(part: BaseModel) -> dict[str, Json]:
    """Return the fields of a record or part as the editor named them, without empty ones."""
    return {
        written_as: value
        for name, written_as in _names(type(part))
        if (value := _plain(getattr(part, name))) not in (None, [], {})
    }


@cache
def _names(kind: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    fields = kind.model_fields.items()
    return tuple((name, info.alias or name) for name, info in fields if name not in _UNPUBLISHED)


_UNPUBLISHED: Final = frozenset({"id", "allow"})
"""An id stands for its record already; what is allowed is between the editor and the check."""


def _plain(value: object) -> Json:
    match value:
        case None | str() | bool():  # most values are, and the rest takes longer to tell apart
            return value
        case BaseModel():
            return written(value)
        case Edtf():
            return value.text
        case Mapping():
            return {key: _plain(inner) for key, inner in value.items()}
        case list() | tuple():
            return [_plain(inner) for inner in value]
        case _:
            return value


def dates(value: object) -> Iterator[Edtf]:
    """Go through every date that a record or part holds."""
    match value:
        case Edtf():
            yield value
        case BaseModel():
            for name in _fields(type(value)):
                yield from dates(getattr(value, name))
        case list() | tuple():
            for inner in value:
                yield from dates(inner)


@cache
def _fields(kind: type[BaseModel]) -> tuple[str, ...]:
    return tuple(kind.model_fields)
