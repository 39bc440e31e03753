"""How strained each reading is, how much it says, and its place (data model, section 5)."""

from collections.abc import Iterable, Mapping, Sequence
from math import fsum
from typing import Final, TypeVar

from macros.weigh.judgement import Charge
from macros.weigh.pairing import first_by_id, keep
from macros.weigh.row import Row
from macros.weigh.standing import falling

_Name = TypeVar("_Name", str, int)

LEVEL: Final = 1e-9
"""Scores, reaches and charges that differ by no more are equal."""
_LEAST_SHARE: Final = 1 / 4


def charges(rows: Iterable[Row], reading: str) -> tuple[Charge, ...]:
    """Return what counts against a reading: the claims that are kept, and who is heard for each."""
    asked = sorted(
        (row for row in rows if row.charge(reading) > 0),
        key=lambda row: (falling(row.charge(reading)), row.claim),
    )
    names = sorted({origin for row in asked for origin in row.origins})
    bit = {name: 1 << place for place, name in enumerate(names)}
    masks = [sum(bit[origin] for origin in row.origins) for row in asked]
    kept = sorted(keep(masks).values())
    heard = first_by_id([masks[place] for place in kept])
    return tuple(
        Charge(asked[place].claim, asked[place].charge(reading), names[origin.bit_length() - 1])
        for place, origin in zip(kept, heard, strict=True)
    )


def score(charged: Iterable[Charge]) -> float:
    """Return 0 or below: what the charges come to."""
    return 0.0 - fsum(charge.charge for charge in charged)


def reach(rows: Sequence[Row], reading: str) -> float:
    """Return the weighted share of rows on which a reading says something, 0 to 1."""
    total = fsum(row.weight for row in rows)
    said = fsum(row.weight for row in rows if row.fit(reading) not in {None, "says-nothing"})
    return said / total if total else 0.0


def any_weight(rows: Iterable[Row]) -> bool:
    """Say whether any row weighs anything; without it nothing is ranked."""
    return any(row.weight > 0 for row in rows)


def too_little(reaches: Mapping[_Name, float]) -> frozenset[_Name]:
    """Return the readings that say too little to be weighed beside the others."""
    least = max(reaches.values(), default=0.0) * _LEAST_SHARE
    return frozenset(reading for reading, reach in reaches.items() if reach < least - LEVEL)


def ranks(scores: Mapping[str, float]) -> dict[str, int]:
    """Return the places, 1 for the least strained; equals share one and the next is left out."""
    return {
        reading: 1 + sum(other > score + LEVEL for other in scores.values())
        for reading, score in scores.items()
    }
