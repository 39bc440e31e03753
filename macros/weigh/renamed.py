"""A briefing under the ids that its records have later, so that the two can be compared."""

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias, TypeVar

from macros.model.briefing import KINDS, Briefing
from macros.model.field import Holds, Names
from macros.model.prose import LINK
from macros.model.record import Part, Record
from macros.model.walk import walk
from macros.read.value import Path

_Part = TypeVar("_Part", bound=Part)
_New: TypeAlias = Callable[[str], str]


def renames(old: Briefing, new: Briefing) -> dict[str, str]:
    """Return old id -> new id of the records that say what they were called formerly."""
    return {
        former: record.id
        for kind, record in new.everything()
        for former in record.formerly
        if old.kind_of(former) == kind and new.kind_of(former) is None
    }


def renamed(briefing: Briefing, new_ids: Mapping[str, str]) -> Briefing:
    """Write new ids for old ones, wherever a record or a link in its prose names them."""

    def new(name: str) -> str:
        return new_ids.get(name, name)

    def records(found: Mapping[str, Record]) -> dict[str, Any]:
        return {new(name): _named(record, new) for name, record in found.items()}

    held = {kind: records(briefing.records(kind)) for kind in KINDS}
    for name, signal in held["signals"].items():
        favours = {new(reading): way for reading, way in signal.favours.items()}
        held["signals"][name] = signal.model_copy(update={"favours": favours})
    return Briefing(
        about=_named(briefing.about, new),
        weighing={
            new(claim): {
                new(reading): tuple(_named(cell, new) for cell in cells)
                for reading, cells in row.items()
            }
            for claim, row in briefing.weighing.items()
        },
        **held,
    )


def _named(part: _Part, new: _New) -> _Part:
    """Write new ids in one record, or part that stands alone: those of its fields and links."""
    texts: dict[Path, str] = {}
    for path, text, mark in walk(part):
        if isinstance(mark, Names):
            texts[path] = new(str(text))
        elif isinstance(mark, Holds) and mark.what == "prose" and "[[" in str(text):
            texts[path] = LINK.sub(
                lambda link: link[0].replace(link[1], new(link[1]), 1), str(text)
            )
    changed: _Part = _rewritten(part, (), texts)
    return changed.model_copy(update={"id": new(part.id)}) if isinstance(part, Record) else changed


def _rewritten(value: Any, path: Path, texts: Mapping[Path, str]) -> Any:
    """Put texts in their places, by the ways that `walk` goes."""
    match value:
        case str():
            return texts.get(path, value)
        case Part():
            named = ((name, info.alias or name) for name, info in type(value).model_fields.items())
            changed = {
                name: new
                for name, alias in named
                if (old := getattr(value, name))
                and (new := _rewritten(old, (*path, alias), texts)) != old
            }
            return value.model_copy(update=changed) if changed else value
        case tuple():
            return tuple(
                _rewritten(inner, (*path, place), texts) for place, inner in enumerate(value)
            )
    return value
