"""Pairing claims with origins: each origin is heard once, and each claim counted once.

Origins are bits; a row is the mask of the origins that may be heard for it, of which at least
one is set. The sets of rows that can be paired at once form a transversal matroid (Edmonds and
Fulkerson 1965), so taking rows by falling charge and keeping each that can still be paired gives
the greatest total. Whether one more can be paired is decided by an augmenting path (Berge 1957).
"""

from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import NamedTuple


def keep(origins_of: Sequence[int], before: Sequence[int] = ()) -> dict[int, int]:
    """Pair as many rows as can be, an earlier row before a later one; return origin -> row.

    Which rows are kept follows from the order alone. `before` is the origin of each row in an
    earlier pairing, or 0: taking it again where it is free saves time.
    """
    row_of: dict[int, int] = {}
    taken = spent = 0
    for row, origins in enumerate(origins_of):
        free = origins & ~taken
        if free:
            origin = (before and before[row] & free) or free & -free
            row_of[origin] = row
            taken |= origin
        elif origins & ~spent:
            won, spent = _augment(row, origins_of, row_of, taken, spent)
            taken |= won
    return row_of


def _augment(
    row: int, origins_of: Sequence[int], row_of: dict[int, int], taken: int, spent: int
) -> tuple[int, int]:
    """Re-pair earlier rows so that `row` finds an origin; return the one newly taken, or 0.

    `spent` are the origins from which no path leads to a free one, then or ever after: they are
    returned with those that this search adds to them.
    """
    reached, asking = spent, [(row, 0)]
    asked_by: dict[int, tuple[int, int]] = {}
    for asker, held in asking:
        wanted = origins_of[asker] & ~reached
        free = wanted & ~taken
        if free:
            won = free & -free
            row_of[won] = asker
            _shift(held, asked_by, row_of)
            return won, spent
        reached |= wanted
        for origin in bits(wanted):
            asked_by[origin] = asker, held
            asking.append((row_of[origin], origin))
    return 0, reached


def _shift(freed: int, asked_by: dict[int, tuple[int, int]], row_of: dict[int, int]) -> None:
    """Give each origin along the path to the row that asked for it."""
    while freed:
        row_of[freed], freed = asked_by[freed]


def bits(mask: int) -> list[int]:
    """Return the bits of a mask, the lowest first."""
    found = []
    while mask:
        bit = mask & -mask
        found.append(bit)
        mask ^= bit
    return found


def first_by_id(origins_of: Sequence[int]) -> list[int]:
    """Pair all rows: to each in turn the lowest origin that leaves a whole pairing.

    All of them must be pairable at once.
    """
    open_to = list(origins_of)
    origin_of = _origin_of(keep(open_to))
    for row, origins in enumerate(origins_of):
        for origin in bits(origins & (origin_of[row] - 1)):
            open_to[row] = origin
            other = keep(open_to)
            if len(other) == len(open_to):
                origin_of = _origin_of(other)
                break
        open_to[row] = origin_of[row]
    return open_to


def _origin_of(row_of: dict[int, int]) -> dict[int, int]:
    return {row: origin for origin, row in row_of.items()}


class Kept(NamedTuple):
    """A paired row: its charge, the mask of the origins that may be heard for it, who is."""

    charge: float
    origins: int
    heard: int


def missed(kept: Iterable[Kept], free: int) -> dict[int, float]:
    """Return, for each origin that is heard, the charge that would be lost without it.

    Its row would ask for another origin, whose row would ask for a third, and so on: nothing is
    lost where that ends at a free origin, else the least charge of all rows that are asked.
    `free` is the mask of the origins that are not heard.
    """
    waiting = sorted(kept, key=attrgetter("charge"))
    lost: dict[int, float] = {}
    leads_there, charge = free, 0.0
    while True:
        followers = [row for row in waiting if row.origins & leads_there]
        for row in followers:
            lost[row.heard] = charge
            leads_there |= row.heard
        waiting = [row for row in waiting if row.heard not in lost]
        if followers:
            continue
        if not waiting:
            return lost
        charge = waiting[0].charge
        lost[waiting[0].heard] = charge
        leads_there |= waiting[0].heard
        del waiting[0]
