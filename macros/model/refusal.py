"""What pydantic refuses, as a fault that an editor can act on."""

from difflib import get_close_matches
from typing import Final, NamedTuple

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from macros.diagnostic import Diagnostic
from macros.model import shape
from macros.read.places import Places
from macros.read.value import Path

_SHAPES: Final[dict[type, str]] = {dict: "a mapping", list: "a list", str: "a text"}


class _Said(NamedTuple):
    """A fault that has no place yet."""

    code: str
    message: str
    hint: str


def fault_of(
    error: ErrorDetails, meant: object, places: Places, kind: str, name: str
) -> Diagnostic:
    """Translate an error in a record of the type `meant`, and find its place."""
    path, is_key = _path(error)
    code, message, hint = _said(error, meant)
    return Diagnostic(places.at(kind, name, path, key=is_key), code, message, hint)


def _path(detail: ErrorDetails) -> tuple[Path, bool]:
    """Return the way to what is wrong, and whether it is a name rather than a value."""
    loc = detail["loc"]
    if loc[-1] == "[key]":
        return loc[:-1], True
    return loc, detail["type"] in {"extra_forbidden", "missing"}


def _said(detail: ErrorDetails, hint: object) -> _Said:
    """Say in an editor's words what pydantic refused."""
    path, _ = _path(detail)
    field = next((step for step in reversed(path) if isinstance(step, str)), "")
    meant, value = shape.at(hint, path), detail["input"]
    custom = detail.get("ctx", {})
    if "hint" in custom:  # one of ours: see `refuse`
        return _Said(detail["type"], f"`{field}` {custom['message']}", custom["hint"])
    match detail["type"]:
        case "missing":
            cure = f"write {field}: {_choice(meant)}"
            said = _Said("missing-field", f"`{field}` is missing", cure)
        case "extra_forbidden":
            said = _unknown(field, value, shape.part(shape.at(hint, path[:-1])))
        case "literal_error" if isinstance(value, str):
            said = _no_such_word(field, value, shape.words(meant))
        case "string_too_short" | "string_pattern_mismatch":
            said = _unfit_text(field, value)
        case "string_too_long":
            said = _too_long(field, value, custom["max_length"])
        case _:
            said = _wrong_shape(field, path, value, meant)
    return said


def _choice(meant: object) -> str:
    allowed = shape.words(meant)
    return " or ".join((", ".join(allowed[:-1]), allowed[-1])) if allowed else shape.example(meant)


def _unknown(field: str, value: object, kind: type[BaseModel] | None) -> _Said:
    if not value and " " in field:  # {note: Rain, and snow} has a field `and snow`
        hint = "inside braces a comma ends a value: put the text in quotes"
        return _Said("unknown-field", f"`{field}` is no field here", hint)
    known = list(shape.fields(kind)) if kind else []
    near = get_close_matches(field, known, n=1)
    hint = f"did you mean `{near[0]}`?" if near else f"the fields here are {', '.join(known)}"
    return _Said("unknown-field", f"`{field}` is no field here", hint)


def _no_such_word(field: str, word: str, allowed: tuple[str, ...]) -> _Said:
    near = get_close_matches(word, allowed, n=1)
    hint = f"did you mean {near[0]}?" if near else "write one of them"
    message = f"`{field}` is `{word}`, which is none of {', '.join(allowed)}"
    return _Said("malformed-field", message, hint)


def _unfit_text(field: str, text: str) -> _Said:
    if not text.strip():
        return _Said("malformed-field", f"`{field}` is empty", "write some words, or take it out")
    hint = "join the lines; to write it on several, begin with `>-` on the line of the name"
    return _Said("malformed-field", f"`{field}` breaks the line where one line is meant", hint)


def _too_long(field: str, text: str, most: int) -> _Said:
    message = f"`{field}` has {len(text.strip())} characters; {most} are the most"
    return _Said("too-long", message, "shorten it, or give a part of it a record of its own")


def _wrong_shape(field: str, path: Path, value: object, meant: object) -> _Said:
    what = f"item {path[-1] + 1} of `{field}`" if isinstance(path[-1], int) else f"`{field}`"
    example = shape.example(meant)
    wanted = {"[": "a list", "{": "a mapping"}.get(example[0], "a text")
    if value is None:
        return _Said("malformed-field", f"{what} is empty", f"write {example}, or take it out")
    if wanted == "a list" and isinstance(value, str) and "{" not in example:
        example = f"[{value}]"
    message = f"{what} is {_SHAPES.get(type(value), 'something else')} where {wanted} is meant"
    name = "" if isinstance(path[-1], int) else f"{field}: "
    return _Said("malformed-field", message, f"write {name}{example}")
