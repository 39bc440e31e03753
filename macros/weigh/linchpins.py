"""What the first place rests on (data model, section 5)."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from macros.weigh.judgement import Linchpin
from macros.weigh.reading import any_weight, charges, ranks, reach, score, too_little
from macros.weigh.row import Row


def linchpins(
    rows: Sequence[Row], readings: Sequence[str], candidates: Sequence[str]
) -> tuple[Linchpin, ...]:
    """Return the origins, then the pairs of origins, without which other readings come first."""
    as_is = first(rows, readings, frozenset())
    found: list[Linchpin] = []
    for size in (1, 2):
        for origins in combinations(sorted(candidates), size):
            if any(set(pin.origins) <= set(origins) for pin in found):
                continue
            then = first(rows, readings, frozenset(origins))
            if then != as_is:
                found.append(Linchpin(origins=origins, first=tuple(sorted(then))))
    return tuple(found)


def first(rows: Sequence[Row], readings: Sequence[str], left_out: frozenset[str]) -> frozenset[str]:
    """Return the readings in first place with origins left out."""
    left = [
        replace(row, basis=basis, weight=basis.weight, origins=basis.supporting.origins)
        for row in rows
        for basis in [row.basis.without(left_out)]
    ]
    if not any_weight(left):
        return frozenset()
    apart = too_little({name: reach(left, name) for name in readings})
    places = ranks({name: score(charges(left, name)) for name in readings if name not in apart})
    return frozenset(name for name, place in places.items() if place == 1)
