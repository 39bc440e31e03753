"""Everything inside a record, with the way to it: for rules that hold for all kinds."""

from collections.abc import Iterator
from functools import cache
from typing import TypeAlias, get_args, get_type_hints

from pydantic import BaseModel

from macros.model import shape
from macros.model.field import Holds, Names
from macros.read.value import Path, Value

_Mark: TypeAlias = Names | Holds
Step: TypeAlias = tuple[Path, str | BaseModel, _Mark | None]


def walk(part: BaseModel, path: Path = ()) -> Iterator[Step]:
    """Go through the parts inside a record, and its texts with what they hold or name.

    Paths name fields as editors write them. The keys of mappings are left out.
    """
    for name, alias, mark in _plan(type(part)):
        value = getattr(part, name)
        if isinstance(value, str):
            if mark is not None:
                yield (*path, alias), value, mark
        elif value:
            yield from _inside(value, (*path, alias), mark)


def _inside(value: object, path: Path, mark: _Mark | None) -> Iterator[Step]:
    if isinstance(value, BaseModel):
        yield path, value, None
        yield from walk(value, path)
    elif isinstance(value, dict | tuple):
        for step, inner in value.items() if isinstance(value, dict) else enumerate(value):
            if not isinstance(inner, str):
                yield from _inside(inner, (*path, step), mark)
            elif mark is not None:
                yield (*path, step), inner, mark


def walk_plain(value: Value, meant: object, path: Path = ()) -> Iterator[tuple[Path, str, _Mark]]:
    """Go through the texts of plain values as `walk` does through those of the type meant.

    What has another shape than is meant is left out: it is reported already.
    """
    if isinstance(value, str):
        if mark := shape.mark(meant):
            yield path, value, mark
    elif value is not None:
        for step, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from walk_plain(inner, shape.at(meant, (step,)), (*path, step))


@cache
def _plan(kind: type[BaseModel]) -> tuple[tuple[str, str, _Mark | None], ...]:
    """Name the fields of a class that can hold marked texts: its name, as written, its mark."""
    hints = get_type_hints(kind, include_extras=True)
    return tuple(
        (name, info.alias or name, _mark(hints[name]))
        for name, info in kind.model_fields.items()
        if _mark(hints[name]) is not None or _has_part(hints[name])
    )


def _mark(hint: object) -> _Mark | None:
    if isinstance(hint, Names | Holds):
        return hint
    return next((mark for inner in get_args(hint) if (mark := _mark(inner)) is not None), None)


def _has_part(hint: object) -> bool:
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        return True
    return any(_has_part(inner) for inner in get_args(hint))
