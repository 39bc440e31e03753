"""Every marked text of a record, with the way to it: for rules that hold for all kinds."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from types import UnionType
from typing import Annotated, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from macros.model.field import Holds, Names
from macros.read.value import Path

_Mark = Names | Holds


def marked(part: BaseModel, path: Path = ()) -> Iterator[tuple[Path, str, Names | Holds]]:
    """Go through a record's texts that say what they hold: where it is, the text, its mark.

    Paths name fields as editors write them. Ids and mappings are left out: they hold no text.
    """
    for name, alias, mark in _plan(type(part)):
        yield from _found(getattr(part, name), (*path, alias), mark)


def _found(value: object, path: Path, mark: _Mark | None) -> Iterator[tuple[Path, str, _Mark]]:
    if isinstance(value, str):
        if mark is not None:
            yield path, value, mark
    elif isinstance(value, BaseModel):
        yield from marked(value, path)
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _found(inner, (*path, key), mark)
    elif isinstance(value, Sequence):
        for index, inner in enumerate(value):
            yield from _found(inner, (*path, index), mark)


@cache
def _plan(kind: type[BaseModel]) -> tuple[tuple[str, str, _Mark | None], ...]:
    """Name the fields of a class that can hold marked texts: its name, as written, its mark."""
    hints = get_type_hints(kind, include_extras=True)
    return tuple(
        (name, info.alias or name, _mark(hints[name]))
        for name, info in kind.model_fields.items()
        if _mark(hints[name]) is not None or _has_part(hints[name])
    )


def _inner(hint: object) -> tuple[object, ...]:
    if get_origin(hint) in {Union, UnionType, tuple, Annotated} or get_args(hint):
        return get_args(hint)
    return ()


def _mark(hint: object) -> _Mark | None:
    if isinstance(hint, Names | Holds):
        return hint
    return next((mark for inner in _inner(hint) if (mark := _mark(inner)) is not None), None)


def _has_part(hint: object) -> bool:
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        return True
    return any(_has_part(inner) for inner in _inner(hint) if not isinstance(inner, str))
