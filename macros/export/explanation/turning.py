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
from macros.words import _, counted

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
            _("Rated “{otherwise}” rather than “{now}” for {reading}: {goes}.").format(
                otherwise=fit(otherwise),
                now=fit(now),
                reading=reading(briefing, name),
                goes=goes_to(briefing, first),
            ),
            () if own else points(claims),
        )
        for (name, now, otherwise, first), claims in sorted(alike.items(), key=_order)
    ]
    count = sum(map(len, alike.values()))
    if entries:
        said = counted(
            "The first place would change if one rating were given otherwise.",
            "The first place would change if any one of {number} ratings, by itself, were given "
            "otherwise.",
            count,
        )
        entries.insert(0, said.format(number=number(count)))
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
        _("Ratings that would change the first place"),
        tuple(entries) or (_("None, if it alone were given otherwise."),),
        {"cells": values},
    )


def _order(group: tuple[_Alike, list[str]]) -> tuple[object, ...]:
    """Order by reading, then by how many, the most first."""
    (name, now, otherwise, first), claims = group
    return name, -len(claims), now or "", otherwise, first
