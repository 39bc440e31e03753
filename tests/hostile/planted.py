"""The made-up briefing with other words in every field that holds words.

Which fields those are is found by walking the models: a field that is new is planted too. What only
some words may fill, a date or a language, keeps what it has.
"""

import inspect
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import yaml
from pydantic import AfterValidator, BaseModel

from macros.model import shape
from macros.model.about import About
from macros.model.briefing import KINDS
from macros.model.build import FILES, WEIGHING
from macros.model.field import Holds
from macros.model.interpretation import Cells
from macros.model.record import Allowed
from macros.read.folder import BRIEFING, read_folder

MEANT: Final[Mapping[str, object]] = {**KINDS, WEIGHING: Mapping[str, Cells], BRIEFING: About}
"""What the entries of each file are."""

CHOSEN: Final = {
    ("About", "lanes"),
    ("Event", "lane"),
    ("Judgement", "likelihood"),
    ("Record", "formerly"),
    ("Claim", "short"),
}
"""Lines that a rule holds to a few words, or to so many letters: not every text fits there."""


_TOLD: Final = {"source": "works-notice", "basis": "document"}
MORE: Final[Mapping[str, Mapping[str, Mapping[str, Any]]]] = {
    "questions": {
        "who-ordered": {"answered": {"by": "x", "date": "1902-06-02", "evidence": [_TOLD]}}
    },
    "interpretations": {
        "broke-down": {
            "nothing_against": {"looked_for": "x", "date": "1902-06-02"},
            "resolved": {"date": "1902-06-03", "came_true": "false", "because": "x"},
        }
    },
}
"""Parts that the made-up briefing does without."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for words: its number, its record, the class and the field, and what it holds."""

    number: int
    record: str
    kind: str
    field: str
    holds: str


Writer = Callable[[Slot], str | None]
"""Gives the words for a place; None leaves what stands there."""


@dataclass(slots=True)
class Planting:
    """Plants words into plain values."""

    write: Writer
    slots: list[Slot] = field(default_factory=list)
    record: str = ""

    def value(self, value: Any, meant: object, owner: str, name: str) -> Any:
        """Return a value with other words in it."""
        kind = shape.part(meant)
        if isinstance(value, str):
            mark = shape.mark(meant)
            if kind and mark is None:  # short for a mapping of one field
                value = {_only(kind): value}
            else:
                return self._words(value, mark, meant, owner, name)
        if isinstance(value, list):
            return [
                self.value(one, shape.at(meant, (at,)), owner, name) for at, one in enumerate(value)
            ]
        if isinstance(value, dict):
            return self.part(value, kind) if kind else self._mapping(value, meant, owner, name)
        return value

    def part(self, values: dict[str, Any], kind: type[BaseModel]) -> dict[str, Any]:
        """Return a mapping with other words in each field, those that were left out too."""
        if kind is Allowed:
            return values
        known, done = shape.fields(kind), {}
        for name, meant in known.items():
            owner = next(one.__name__ for one in kind.__mro__ if name in _named(one))
            if values.get(name) is not None:
                done[name] = self.value(values[name], meant, owner, name)
            elif _holds(meant) in {"line", "prose", "quote"} and not _is_kept(meant, owner, name):
                if planted := self._words("", shape.mark(meant), meant, owner, name):
                    done[name] = planted
            elif _is_list_of_words(meant, owner, name):
                inner = shape.at(meant, (0,))
                if planted := self._words("", shape.mark(inner), inner, owner, name):
                    done[name] = [planted]
        return done

    def _mapping(self, values: dict[str, Any], meant: object, owner: str, name: str) -> Any:
        return {
            key: self.value(one, shape.at(meant, (key,)), owner, name)
            for key, one in values.items()
        }

    def _words(self, was: str, mark: object, meant: object, owner: str, name: str) -> str:
        if not isinstance(mark, Holds) or _is_kept(meant, owner, name):
            return was
        if mark.what not in {"line", "prose", "quote"}:
            return was
        slot = Slot(len(self.slots), self.record, owner, name, mark.what)
        self.slots.append(slot)
        written = self.write(slot)
        return was if written is None else written


def plant(source: Path, target: Path, write: Writer) -> list[Slot]:
    """Write a data folder anew, with other words; return the places that were written."""
    folder, faults = read_folder(source, FILES)
    assert not faults
    planting = Planting(write)
    target.mkdir(parents=True)
    about = planting.part(dict(folder.about or {}), About)
    _write(target / f"{BRIEFING}.yml", about)
    for kind, entries in folder.entries.items():
        done = {}
        for name, fields in _with_more(kind, entries).items():
            planting.record = name
            meant = MEANT[kind]
            done[name] = planting.value(fields, meant, kind, name)
        _write(target / f"{kind}.yml", done)
    return planting.slots


def _with_more(kind: str, entries: Mapping[str, dict[str, Any]]) -> dict[str, Any]:
    more = MORE.get(kind, {})
    return {name: {**fields, **more.get(name, {})} for name, fields in entries.items()}


def _write(file: Path, values: dict[str, Any]) -> None:
    text = yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=10_000)
    file.write_text(text, "utf-8", newline="\n")


def every_field() -> set[tuple[str, str]]:
    """Return the class and the name of every field that holds free words, of every kind."""
    return {
        (owner, name)
        for kind in [*KINDS.values(), About, shape.part(shape.at(Cells, (0,)))]
        if kind
        for owner, name in _free(kind, set())
    }


def _free(kind: type[BaseModel], seen: set[type[BaseModel]]) -> Iterator[tuple[str, str]]:
    if kind in seen or kind is Allowed:
        return
    seen.add(kind)
    for name, meant in shape.fields(kind).items():
        owner = next(one.__name__ for one in kind.__mro__ if name in _named(one))
        inner = meant
        for _depth in range(2):
            found = shape.part(inner)
            if found:
                yield from _free(found, seen)
                break
            held = _holds(inner)
            if held in {"line", "prose", "quote"} and not _is_kept(inner, owner, name):
                yield owner, name
                break
            inner = shape.at(inner, (0,)) or shape.at(inner, ("x",))


def _named(kind: type) -> Mapping[str, object]:
    """Return the fields that a class itself names, as editors write them."""
    if not issubclass(kind, BaseModel):
        return {}
    own = inspect.get_annotations(kind)
    return {(info.alias or name): name for name, info in kind.model_fields.items() if name in own}


def _only(kind: type[BaseModel]) -> str:
    needed = [name for name, info in kind.model_fields.items() if info.is_required()]
    return needed[0] if needed else "words"


def _holds(meant: object) -> str:
    mark = shape.mark(meant)
    return mark.what if isinstance(mark, Holds) else ""


def _is_list_of_words(meant: object, owner: str, name: str) -> bool:
    inner = shape.at(meant, (0,))
    if inner is meant or shape.part(inner) or _is_kept(inner, owner, name):
        return False
    return _holds(inner) in {"line", "prose", "quote"}


def _is_kept(meant: object, owner: str, name: str) -> bool:
    held = any(isinstance(one, AfterValidator) for one in shape._parts(meant))
    return held or (owner, name) in CHOSEN
