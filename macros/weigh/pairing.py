"""Pairing claims with origins: each origin is heard once, and each claim counted once.

Origins are bits, rows are masks of the origins that may be heard for them. The sets of rows that
can be paired at once form a transversal matroid (Edmonds and Fulkerson 1965), so taking the rows
by falling charge and keeping each that can still be paired gives the greatest total charge;
whether one more can be paired is decided by an augmenting path (Kuhn 1955, Berge 1957).
"""

from collections.abc import Sequence


class Pairing:
    """A pairing that grows row by row; `row_of` is origin (one bit) -> row paired with it."""

    def __init__(self, origins_of: Sequence[int]) -> None:
        self.origins_of = origins_of
        self.row_of: dict[int, int] = {}
        self._taken = 0
        self._spent = 0  # origins from which no path leads to a free one: none ever will

    def take(self, row: int) -> bool:
        """Pair a further row, re-pairing earlier ones where needed; say whether it could be."""
        free = self.origins_of[row] & ~self._taken
        if free:
            self._pair(row, free & -free)
            return True
        return bool(self.origins_of[row] & ~self._spent) and self._augment(row)

    def _pair(self, row: int, origin: int) -> None:
        self.row_of[origin] = row
        self._taken |= origin

    def _augment(self, row: int) -> bool:
        reached, waiting = self._spent, [(row, 0)]
        came_from: dict[int, tuple[int, int]] = {}
        for asking, held in waiting:
            wanted = self.origins_of[asking] & ~reached
            free = wanted & ~self._taken
            if free:
                self._shift(asking, free & -free, held, came_from)
                return True
            reached |= wanted
            for origin in bits(wanted):
                came_from[origin] = asking, held
                waiting.append((self.row_of[origin], origin))
        self._spent = reached
        return False

    def _shift(
        self, row: int, origin: int, held: int, came_from: dict[int, tuple[int, int]]
    ) -> None:
        """Give each row of the path the origin that it asked for."""
        self._pair(row, origin)
        while held:
            origin, (row, held) = held, came_from[held]
            self._pair(row, origin)


def bits(mask: int) -> list[int]:
    """Return the bits of a mask, the lowest first."""
    found = []
    while mask:
        bit = mask & -mask
        found.append(bit)
        mask ^= bit
    return found


def keep(origins_of: Sequence[int]) -> Pairing:
    """Pair as many rows as can be, an earlier row before a later one."""
    pairing = Pairing(origins_of)
    for row in range(len(origins_of)):
        pairing.take(row)
    return pairing


def first_by_id(origins_of: Sequence[int]) -> list[int]:
    """Pair all rows: to each in turn the lowest origin that leaves a whole pairing.

    All of them must be pairable at once.
    """
    open_to = list(origins_of)
    origin_of = _whole(open_to)
    for row, origins in enumerate(origins_of):
        for origin in bits(origins & (origin_of[row] - 1)):
            open_to[row] = origin
            if len(other := _whole(open_to)) == len(open_to):
                origin_of = other
                break
        open_to[row] = origin_of[row]
    return open_to


def _whole(origins_of: Sequence[int]) -> dict[int, int]:
    return {row: origin for origin, row in keep(origins_of).row_of.items()}
