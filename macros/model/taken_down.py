"""What the law forbids, taken out before anything is weighed or drawn: no output can print it.

The record itself stays, as a tombstone: its id, when and why it was withdrawn, the fields that no
record can do without, and what it hangs on. Every word that could be left out is left out, and in
place of those that could not stands that they were taken down.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Final, TypeVar

from pydantic import BaseModel

from macros.model.briefing import KINDS, Briefing
from macros.model.field import Holds
from macros.model.record import Evidence, Record
from macros.words import _

NOTICE: Final = "Taken down"
"""What stands where a record cannot be without words."""

_KEPT: Final = frozenset(
    {"id", "withdrawn", "formerly", "letter", "lane", "published", "derived_from", "independence"}
)
"""What says nothing of the matter: without it, other records would be counted otherwise."""

_UNQUOTED: Final = {"quote": None, "note": None, "locator": None}

_Record = TypeVar("_Record", bound=Record)
_Part = TypeVar("_Part", bound=BaseModel)


def without_taken_down(briefing: Briefing) -> Briefing:
    """Return the briefing without the words that were taken down; the same one if none were.

    A source's words go from the evidence that quotes them too, and what was rated of a claim goes
    with the claim. What other records say of it in their own words is for their editors.
    """
    gone = {
        record.id
        for kind in KINDS
        for record in briefing.records(kind).values()
        if record.withdrawn is not None and record.taken_down
    }
    if not gone:
        return briefing
    sources = gone & briefing.sources.keys()
    records: dict[str, Any] = {
        kind: {
            name: tombstone(record) if name in gone else _unquoted(record, sources)
            for name, record in briefing.records(kind).items()
        }
        for kind in KINDS
    }
    weighing = {
        claim: {reading: cells for reading, cells in row.items() if reading not in gone}
        for claim, row in briefing.weighing.items()
        if claim not in gone
    }
    return replace(briefing, weighing=weighing, **records)


def tombstone(record: _Record) -> _Record:
    """Return what may be left of a record."""
    return record.model_copy(update=dict(_stand_ins(type(record))))


def _stand_ins(kind: type[Record]) -> Iterable[tuple[str, Any]]:
    for name, info in kind.model_fields.items():
        if name in _KEPT:
            continue
        if not info.is_required():
            yield name, info.get_default(call_default_factory=True)
        elif any(isinstance(mark, Holds) for mark in info.metadata):
            yield name, _(NOTICE)


def _unquoted(part: _Part, sources: set[str]) -> _Part:
    """Return a part of a record without the quotations of some sources, at any depth."""
    if not sources:
        return part
    if isinstance(part, Evidence):
        return part.model_copy(update=_UNQUOTED) if part.source in sources else part
    changed = {
        name: found for name, value in part if (found := _unquoted_in(value, sources)) is not value
    }
    return part.model_copy(update=changed) if changed else part


def _unquoted_in(value: object, sources: set[str]) -> object:
    if isinstance(value, BaseModel):
        return _unquoted(value, sources)
    if isinstance(value, tuple):
        inner = tuple(_unquoted_in(one, sources) for one in value)
        return inner if any(a is not b for a, b in zip(inner, value, strict=True)) else value
    return value
