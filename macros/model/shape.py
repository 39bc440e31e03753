"""What a field may hold, in an editor's words: for hints, from the same types that validate."""

import typing
from collections.abc import Mapping, Sequence
from typing import Literal, TypeGuard, get_args, get_origin

from pydantic import BaseModel

from macros.model.briefing import SINGULAR
from macros.model.edtf import Edtf
from macros.model.field import Holds, Names

_TEXTS = {"url": "https://example.org/page", "number": "1.5"}


def at(hint: object, path: tuple[str | int, ...]) -> object:
    """Return the type of the value that a path leads to, or None where it leads nowhere."""
    for step in path:
        hint = _inside(hint, step)
    return hint


def part(hint: object) -> type[BaseModel] | None:
    """Return the class of a mapping with fields of its own, if one is meant."""
    return next((kind for kind in _parts(hint) if _is_part(kind)), None)


def mark(hint: object) -> Names | Holds | None:
    """Return what a text names or holds; a list of texts is no text."""
    return next((kind for kind in _parts(hint) if isinstance(kind, Names | Holds)), None)


def words(hint: object) -> tuple[str, ...]:
    """Return the words that a field can be, if it is one of a few."""
    return next((get_args(kind) for kind in _parts(hint) if get_origin(kind) is Literal), ())


def fields(kind: type[BaseModel]) -> dict[str, object]:
    """Return the fields of a class by the names that editors write."""
    hints = typing.get_type_hints(kind, include_extras=True)
    return {
        info.alias or name: hints[name]
        for name, info in kind.model_fields.items()
        if not info.exclude
    }


def every_field(kind: type[BaseModel]) -> typing.Iterator[tuple[str, object]]:
    """Go through the fields of a class and of the classes inside it, each with its type."""
    for name, hint in fields(kind).items():
        yield name, hint
        for inner in parts(hint):
            yield from every_field(inner)


def parts(hint: object) -> typing.Iterator[type[BaseModel]]:
    """Go through the classes that a type holds, in lists and mappings too."""
    if _is_part(hint):
        yield hint
    for inner in get_args(hint):
        yield from parts(inner)


def holds(hint: object, what: type) -> bool:
    """Say whether a type is, is marked by, or holds something of this sort."""
    if hint is what or isinstance(hint, what):
        return True
    return any(holds(inner, what) for inner in get_args(hint))


def example(hint: object) -> str:
    """Return a value as an editor would write it."""
    if allowed := words(hint):
        return allowed[0]
    parts = list(_parts(hint))
    if Edtf in parts:
        return "2026-03-05"
    if any(get_origin(kind) is tuple for kind in parts):
        return f"[{example(_inside(hint, 0))}]"
    if kind := part(hint):
        return f"{{{', '.join(_required(kind))}}}"
    if any(get_origin(kind) is Mapping for kind in parts):
        return f"{{name: {example(_inside(hint, 'name'))}}}"
    return next((text for kind in parts if (text := _text(kind))), "true")


def _required(kind: type[BaseModel]) -> list[str]:
    known = fields(kind)
    needed = [info.alias or name for name, info in kind.model_fields.items() if info.is_required()]
    return [f"{name}: {example(known[name])}" for name in needed or list(known)[:1]]


def _text(mark: object) -> str:
    if isinstance(mark, Names):
        kinds = [f"a-{SINGULAR[kind]}" for kind in sorted(mark.kinds, reverse=True)]
        return f"id-of-{'-or-'.join(kinds or ['a-record'])}".replace("a-o", "an-o")
    if isinstance(mark, Holds):
        return _TEXTS.get(mark.what, "some words")
    return ""


def _is_part(kind: object) -> TypeGuard[type[BaseModel]]:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def _inside(hint: object, step: str | int) -> object:
    """Return the type of a field or an item; a position may be left out where one is enough."""
    if isinstance(step, int):
        items = (kind for kind in _parts(hint) if get_origin(kind) is tuple)
        return next((get_args(kind)[0] for kind in items), hint)
    if kind := part(hint):
        return fields(kind).get(step)
    return next((get_args(kind)[1] for kind in _parts(hint) if get_origin(kind) is Mapping), None)


def _parts(hint: object) -> typing.Iterator[object]:
    """Go through the types that a hint allows, and their marks; not into lists and mappings."""
    yield hint
    if get_origin(hint) in {tuple, Mapping, Literal, Sequence}:
        return
    for inner in get_args(hint):
        yield from _parts(inner)
