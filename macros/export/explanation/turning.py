"""Which single ratings, given otherwise, would change the first place."""

from collections import defaultdict
from collections.abc import Iterable
from typing import TypeAlias

from macros.export.explanation.step import Step
from macros.export.layout import Entry, Point, points
from macros.export.phrases import fit, goes_to, reading
from macros.model.briefing import Briefing
from macros.weigh.judgement import TurningCell
from macros.weigh.naming import number

_Alike: TypeAlias = tuple[str, str | None, str, tuple[str, ...]]


def turning(briefing: Briefing, cells: Iterable[TurningCell], own: str = "") -> Step:
    """List cells on each of which the first place hangs, those alike together.

    Where all are of one claim, `own` is that claim, and is not named again.
    """
    alike = defaultdict[_Alike, list[str]](list)
    for cell in cells:
        alike[cell.reading, cell.fit, cell.otherwise, cell.first].append(cell.claim)
    entries: list[Entry] = [
        Point(
            f"Rated “{fit(otherwise)}” rather than “{fit(now)}” for {reading(briefing, name)}: "
            f"{goes_to(briefing, first)}.",
            () if own else points(claims),
        )
        for (name, now, otherwise, first), claims in sorted(alike.items(), key=_order)
    ]
    count = sum(map(len, alike.values()))
    if entries:
        one = "one rating" if count == 1 else f"any one of {number(count)} ratings, by itself,"
        entries.insert(0, f"The first place would change if {one} were given otherwise.")
    values = [
        {
            "claim": claim,
            "reading": name,
            "from": now,
            "to": otherwise,
            "first": list(first),
        }
        for (name, now, otherwise, first), claims in alike.items()
        for claim in claims
    ]
    return Step(
        "turning",
        "Ratings that would change the first place",
        tuple(entries) or ("None, if it alone were given otherwise.",),
        {"cells": values},
    )


def _order(group: tuple[_Alike, list[str]]) -> tuple[object, ...]:
    """Order by reading, then by how many, the most first."""
    (name, now, otherwise, first), claims = group
    return name, -len(claims), now or "", otherwise, first
