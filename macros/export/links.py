"""Which records name which, in a field or by a link in their prose."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from macros.model.briefing import Briefing
from macros.model.field import Holds, Names
from macros.model.prose import linked
from macros.model.record import Part
from macros.model.walk import walk

Links: TypeAlias = Mapping[str, frozenset[str]]


def links(briefing: Briefing) -> Links:
    """Return record -> the other records that it names; a row of the matrix is its claim's."""
    found = defaultdict[str, set[str]](set)
    for _, record in briefing.everything():
        found[record.id].update(_named(record))
    for claim, row in briefing.weighing.items():
        found[claim].update(row)
        for cells in row.values():
            for cell in cells:
                found[claim].update(_named(cell))
    for name, signal in briefing.signals.items():
        found[name].update(signal.favours)
    return {
        name: frozenset(others & briefing.index.keys()) - {name} for name, others in found.items()
    }


def backwards(links: Links) -> Links:
    """Return record -> the records that name it."""
    found = defaultdict[str, set[str]](set)
    for name, others in links.items():
        for other in others:
            found[other].add(name)
    return {name: frozenset(others) for name, others in found.items()}


def _named(part: Part) -> Iterator[str]:
    for _, value, mark in walk(part):
        if isinstance(mark, Names):
            yield str(value)
        elif isinstance(mark, Holds) and mark.what == "prose":
            yield from linked(str(value))
