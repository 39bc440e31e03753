"""Values as read -> records, and every fault that stands in the way of one."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeAlias, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from macros.diagnostic import Diagnostic
from macros.model.about import About
from macros.model.briefing import KINDS, Briefing
from macros.model.interpretation import Cells, Row
from macros.model.refusal import fault_of
from macros.read.folder import BRIEFING, Folder
from macros.read.value import Value

WEIGHING: Final = "weighing"
FILES: Final = (*KINDS, WEIGHING)
"""What a data folder may hold beside `briefing.yml`: each a file, or a folder of files."""

Fields: TypeAlias = Mapping[str, Value]
_Part = TypeVar("_Part")

_ROW_TYPE = Mapping[str, Cells]
_ROW: TypeAdapter[Row] = TypeAdapter(_ROW_TYPE)
_STAND_IN: Final[Fields] = {"title": "?", "question": "?"}


@dataclass(frozen=True, slots=True)
class Built:
    """The records that are sound, and what is wrong with the others.

    `declared` are the ids of all records, sound or not, with the kinds that use them: a record
    with a fault is withheld, and what names it raises no second fault.
    """

    briefing: Briefing
    declared: Mapping[str, tuple[str, ...]]
    faults: list[Diagnostic]


def build(folder: Folder) -> Built:
    """Build every record of a folder."""
    faults: list[Diagnostic] = []
    records: dict[str, Any] = {kind: _records(folder, kind, faults) for kind in KINDS}
    weighing = _weighing(folder, faults)
    briefing = Briefing(about=_about(folder, faults), weighing=weighing, **records)
    return Built(briefing, _declared(folder), faults)


def _records(folder: Folder, kind: str, faults: list[Diagnostic]) -> dict[str, Any]:
    model = KINDS[kind]
    sound = {}
    for name, fields in folder.entries.get(kind, {}).items():
        record, errors = _validated({**fields, "id": name}, model.model_validate)
        faults += (fault_of(error, model, folder.places, kind, name) for error in errors)
        if "id" in fields:
            faults.append(_id_inside(folder, kind, name))
        elif record is not None:
            sound[name] = record
    return sound


def _weighing(folder: Folder, faults: list[Diagnostic]) -> dict[str, Row]:
    sound = {}
    for name, fields in folder.entries.get(WEIGHING, {}).items():
        row, errors = _validated(fields, _ROW.validate_python)
        faults += (fault_of(error, _ROW_TYPE, folder.places, WEIGHING, name) for error in errors)
        if row is not None:
            sound[name] = row
    return sound


def _about(folder: Folder, faults: list[Diagnostic]) -> About:
    """Build `briefing.yml`; with faults in it, from its other fields, so that rules can look."""
    fields = folder.about
    if fields is None:
        return About.model_validate(_STAND_IN)
    about, errors = _validated(fields, About.model_validate)
    lost = folder.withheld.get(BRIEFING, ())
    faults += (
        fault_of(error, About, folder.places, BRIEFING, "")
        for error in errors
        if error["loc"][0] not in lost
    )
    if about is not None:
        return about
    faulty = {error["loc"][0] for error in errors}
    rest = {name: value for name, value in _given(fields).items() if name not in faulty}
    return About.model_validate({**_STAND_IN, **rest})


def _validated(
    fields: Fields, validate: Callable[[Fields], _Part]
) -> tuple[_Part | None, list[ErrorDetails]]:
    """Build one part; fields without a value count as left out, but must be fields."""
    try:
        return validate(fields), []
    except ValidationError as refused:
        unknown = [
            error
            for error in refused.errors(include_url=False)
            if error["type"] == "extra_forbidden" and error["input"] is None
        ]
    try:
        found = validate(_given(fields))
    except ValidationError as refused:
        return None, refused.errors(include_url=False) + unknown
    return (None if unknown else found), unknown


def _given(fields: Fields) -> dict[str, Value]:
    """Leave out, at any depth, the fields that have no value."""
    return {name: _inner(value) for name, value in fields.items() if value is not None}


def _inner(value: Value) -> Value:
    if isinstance(value, dict):
        return _given(value)
    return [_inner(item) for item in value] if isinstance(value, list) else value


def _declared(folder: Folder) -> dict[str, tuple[str, ...]]:
    kinds_of: dict[str, tuple[str, ...]] = {}
    for kind in KINDS:
        for name in (*folder.entries.get(kind, ()), *folder.withheld.get(kind, ())):
            kinds_of[name] = (*kinds_of.get(name, ()), kind)
    return kinds_of


def _id_inside(folder: Folder, kind: str, name: str) -> Diagnostic:
    return Diagnostic(
        folder.places.at(kind, name, ("id",), key=True),
        "unknown-field",
        "`id` is no field here",
        f"take it out: the id is the name above the fields, {name}",
    )
