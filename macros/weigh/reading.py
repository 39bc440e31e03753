"""How strained each reading is, how much it says, and its place (data model, section 5)."""

from collections.abc import Iterable, Mapping, Sequence
from math import fsum
from typing import Final, TypeVar

from macros.weigh.judgement import Charge
from macros.weigh.pairing import first_by_id, keep
from macros.weigh.row import Row, says
from macros.weigh.standing import falling

_Name = TypeVar("_Name", str, int)

LEVEL: Final = 1e-9
"""Scores, reaches and charges that differ by no more are equal."""
_LEAST_SHARE: Final = 1 / 4


def charges(rows: Iterable[Row], reading: str) -> tuple[Charge, ...]:
    """Return what counts against a reading: the claims that are kept, and who is heard for each."""
    asked, names = _asked(rows, reading)
    kept = sorted(keep([origins for _, origins in asked]).values())
    heard = first_by_id([asked[place][1] for place in kept])
    return tuple(
        Charge(asked[place][0].claim, asked[place][0].charge(reading), names[origin.bit_length()])
        for place, origin in zip(kept, heard, strict=True)
    )


def score(rows: Iterable[Row], reading: str) -> float:
    """Return 0 or below: minus the greatest total of charges that a pairing can have."""
    asked, _ = _asked(rows, reading)
    kept = keep([origins for _, origins in asked]).values()
    return 0.0 - fsum(asked[place][0].charge(reading) for place in kept)


def _asked(rows: Iterable[Row], reading: str) -> tuple[list[tuple[Row, int]], dict[int, str]]:
    """Return the rows that speak against a reading in the order in which they are tried.

    With each comes the mask of its origins; with all of them, the names of the bits, from 1.
    """
    found = sorted(
        (row for row in rows if row.charge(reading) > 0),
        key=lambda row: (falling(row.charge(reading)), row.claim),
    )
    names = dict(enumerate(sorted({origin for row in found for origin in row.origins}), 1))
    bit = {name: 1 << place - 1 for place, name in names.items()}
    return [(row, sum(bit[origin] for origin in row.origins)) for row in found], names


def reach(rows: Sequence[Row], reading: str) -> float:
    """Return the weighted share of rows on which a reading says something, 0 to 1."""
    total = fsum(row.weight for row in rows)
    said = fsum(row.weight for row in rows if says(row.fit(reading)))
    return said / total if total else 0.0


def any_weight(rows: Iterable[Row]) -> bool:
    """Say whether any row weighs anything; without it nothing is ranked."""
    return any(row.weight > 0 for row in rows)


def too_little(reaches: Mapping[_Name, float]) -> frozenset[_Name]:
    """Return the readings that say too little to be weighed beside the others."""
    least = max(reaches.values(), default=0.0) * _LEAST_SHARE
    return frozenset(reading for reading, reach in reaches.items() if reach < least - LEVEL)


def places(scores: Mapping[str, float], reaches: Mapping[str, float]) -> dict[str, int]:
    """Return the places, 1 for the least strained; equals share one and the next is left out.

    Readings that say too little have none.
    """
    apart = too_little(reaches)
    ranked = {reading: score for reading, score in scores.items() if reading not in apart}
    return {
        reading: 1 + sum(other > score + LEVEL for other in ranked.values())
        for reading, score in ranked.items()
    }


def first(scores: Mapping[str, float], reaches: Mapping[str, float]) -> frozenset[str]:
    """Return the readings in first place."""
    apart = too_little(reaches)
    best = max((scores[reading] for reading in scores if reading not in apart), default=0.0)
    return frozenset(
        reading
        for reading, score in scores.items()
        if reading not in apart and score >= best - LEVEL
    )
