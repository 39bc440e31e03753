"""Which single ratings, given otherwise, would change the first place."""

from collections import defaultdict
from collections.abc import Iterable
from typing import TypeAlias

from macros.export.explanation.step import Step
from macros.export.layout import Entry, Point
from macros.export.phrases import counted, fit, goes_to, reading
from macros.model.briefing import Briefing
from macros.weigh.judgement import TurningCell

_Alike: TypeAlias = tuple[str, str | None, str, tuple[str, ...]]


def turning(briefing: Briefing, cells: Iterable[TurningCell]) -> Step:
    """List cells on each of which the first place hangs, those alike together."""
    alike = defaultdict[_Alike, list[str]](list)
    for cell in cells:
        alike[cell.reading, cell.fit, cell.otherwise, cell.first].append(cell.claim)
    entries: list[Entry] = [
        Point(
            f"Rated “{fit(otherwise)}” rather than “{fit(now)}” for {reading(briefing, name)}, "
            f"{goes_to(briefing, first)}. That holds of {counted(len(claims), 'claim')}:",
            tuple(Point(claim) for claim in claims)
        )
        for (name, now, otherwise, first), claims in alike.items()
    ]
    count = sum(map(len, alike.values()))
    if entries:
        one = "a single rating" if count == 1 else f"any one of {count} ratings"
        entries.insert(0, f"The first place would change if {one} were given otherwise:")
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
