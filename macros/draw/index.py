"""The way back: from what names records to an index of what each of them is named by."""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

Index: TypeAlias = Mapping[str, tuple[str, ...]]
"""For each id, the ids of what names it, in the order given."""


def index(named: Iterable[tuple[str, Iterable[str]]]) -> Index:
    """Turn pairs of an id and those that it names into an index of those; repeats count once."""
    found: dict[str, list[str]] = {}
    for name, others in named:
        for other in dict.fromkeys(others):
            found.setdefault(other, []).append(name)
    return {other: tuple(some) for other, some in found.items()}
