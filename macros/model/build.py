"""Values as read -> records, and every fault that stands in the way of one."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple, TypeAlias, TypeVar, cast

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from macros.diagnostic import MOST, Diagnostic, few
from macros.model.about import About
from macros.model.briefing import KINDS, Briefing
from macros.model.interpretation import Cells, Row
from macros.model.record import Record
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


class Withheld(NamedTuple):
    """What a record with a fault says, and the type that it should have had."""

    kind: str
    id: str
    meant: object
    fields: Fields


@dataclass(frozen=True, slots=True)
class Built:
    """The records that are sound, and what is wrong with the others.

    `declared` are the ids of all records, sound or not, with the kinds that use them: a record
    with a fault is withheld, and what names it raises no second fault. `withheld` is what those
    records say, for the rules that only look at texts. `made` is what each sound part was made of.
    """

    briefing: Briefing
    declared: Mapping[str, tuple[str, ...]]
    withheld: list[Withheld]
    faults: list[Diagnostic]
    made: "Made" = field(default_factory=dict, repr=False)


Made: TypeAlias = Mapping[str, dict[str, tuple[Fields, Any]]]
"""What each part was made of, by kind and id: as long as that is the same object, so is the part.

A row of the matrix is no record, but a part as well; what has a fault is not among them.
"""


def build(folder: Folder, before: Built | None = None) -> Built:
    """Build every record of a folder; what was built `before` of the same values is not again."""
    builder = _Builder(folder, before.made if before else {})
    records: dict[str, Any] = {kind: builder.records(kind) for kind in KINDS}
    briefing = Briefing(about=builder.about(), weighing=builder.weighing(), **records)
    faults = [*few(builder.faults)]
    return Built(briefing, _declared(folder), builder.withheld, faults, builder.made)


class _Builder:
    """Builds the records of a folder, and keeps what is wrong with those it withholds."""

    def __init__(self, folder: Folder, before: Made) -> None:
        self._folder = folder
        self._before = before
        self.made: dict[str, dict[str, tuple[Fields, Any]]] = {}
        self.withheld: list[Withheld] = []
        self.faults: list[Diagnostic] = []

    def records(self, kind: str) -> dict[str, Record]:
        model = KINDS[kind]

        def new(name: str, fields: Fields) -> Record | None:
            record, errors = _validated({**fields, "id": name}, model.model_validate)
            if "id" in fields:
                self.faults.append(self._id_inside(kind, name))
            if record is None or "id" in fields:
                self._withhold(Withheld(kind, name, model, fields), errors)
                return None
            return record

        return self._parts(kind, new)

    def weighing(self) -> dict[str, Row]:
        def new(name: str, fields: Fields) -> Row | None:
            row, errors = _validated(fields, _ROW.validate_python)
            if row is None:
                self._withhold(Withheld(WEIGHING, name, _ROW_TYPE, fields), errors)
            return row

        return self._parts(WEIGHING, new)

    def _parts(self, kind: str, new: Callable[[str, Fields], _Part | None]) -> dict[str, _Part]:
        """Return the sound parts of a kind; those made before of the same values as they are."""
        before = self._before.get(kind, {})
        made: dict[str, tuple[Fields, _Part]] = {}
        for name, fields in self._folder.entries.get(kind, {}).items():
            kept = before.get(name)
            if kept is not None and kept[0] is fields:
                made[name] = kept
            elif (part := new(name, fields)) is not None:
                made[name] = fields, part
        self.made[kind] = made
        return {name: part for name, (_, part) in made.items()}

    def about(self) -> About:
        """Build `briefing.yml`; with faults in it, from its other fields, for the rules' use."""
        fields = self._folder.about
        if fields is None:
            return About.model_validate(_STAND_IN)
        kept = self._before.get(BRIEFING, {}).get("")
        if kept is not None and kept[0] is fields:
            self.made[BRIEFING] = {"": kept}
            return cast("About", kept[1])
        about, errors = _validated(fields, About.model_validate)
        if about is not None:
            self.made[BRIEFING] = {"": (fields, about)}
            return about
        faulty = {error["loc"][0] for error in errors}
        lost = self._folder.withheld.get(BRIEFING, ())
        reported = [error for error in errors if error["loc"][0] not in lost]
        rest = {name: value for name, value in _given(fields).items() if name not in faulty}
        told = {name: value for name, value in fields.items() if name in faulty}
        self._withhold(Withheld(BRIEFING, "", About, told), reported)
        return About.model_validate({**_STAND_IN, **rest})

    def _withhold(self, record: Withheld, errors: list[ErrorDetails]) -> None:
        self.withheld.append(record)
        kind, name, meant, _ = record
        places = self._folder.places
        if len(self.faults) <= MOST:
            self.faults += (fault_of(error, meant, places, kind, name) for error in errors)

    def _id_inside(self, kind: str, name: str) -> Diagnostic:
        return Diagnostic(
            self._folder.places.at(kind, name, ("id",), key=True),
            "unknown-field",
            "`id` is no field here",
            f"take it out: the id is the name above the fields, {name}",
        )


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
