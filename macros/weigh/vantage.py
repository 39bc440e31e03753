"""The costs of the readings with some origins left out, and what one more can do to them.

The cost of a reading is its score without the minus. Bounds on it show of most origins that they
do not matter, so that few pairings have to be made.
"""

from collections.abc import Iterable, Mapping
from functools import cached_property
from math import fsum, inf
from operator import itemgetter
from typing import NamedTuple

from macros.weigh.outlook import Outlook, floors, outlook
from macros.weigh.pairing import Kept, keep
from macros.weigh.reading import LEVEL
from macros.weigh.stakes import NONE, Left, Stakes


class Paired(NamedTuple):
    """A reading's cost, and the rows that make it, by number."""

    cost: float
    rows: Mapping[int, Kept]


class Vantage:
    """A briefing with some origins left out; `before` is the same with one of them less."""

    def __init__(self, stakes: Stakes, left: Left = NONE, before: "Vantage | None" = None) -> None:
        self._stakes = stakes
        self._left = left
        self._before = before
        self._rows = stakes.stakes(left)
        self._paired: dict[int, Paired] = {}
        self._outlook: dict[int, Outlook] = {}

    def first(self, among: Iterable[tuple[float, int]]) -> frozenset[int]:
        """Return the readings with the least cost, of some with what each costs at least."""
        costs: dict[int, float] = {}
        bar = inf
        for lowest, reading in sorted(among):
            if lowest <= bar:
                costs[reading] = self.paired(reading).cost
                bar = min(bar, costs[reading] + LEVEL)
        return frozenset(reading for reading, cost in costs.items() if cost <= bar)

    def stays_first(self, reading: int) -> bool:
        """Say whether a reading surely costs the least, whichever one more origin is left out."""
        others = (floor for other, floor in enumerate(self._floor) if other != reading)
        bar = max(self.outlook(reading).highest, default=inf) + 2 * LEVEL
        return bar < min(others, default=inf) and self._stays_ranked[reading]

    def first_without(self, origin: int) -> frozenset[int]:
        """Return the readings with the least cost with one more origin left out."""
        left = tuple(sorted((*self._left, origin)))
        all_ranked = all(self._stays_ranked)
        ranked = [*range(self._stakes.readings)] if all_ranked else self._stakes.ranked(left)
        close = self._close(ranked, origin)
        if len(close) == 1:
            return frozenset(reading for _, reading in close)
        return Vantage(self._stakes, left, self).first(close)

    def _close(self, ranked: list[int], origin: int) -> list[tuple[float, int]]:
        """Return the readings that may cost the least without an origin, with the least of each."""
        bar = inf
        close: list[tuple[float, int]] = []
        for reading in sorted(ranked, key=self._floor.__getitem__):
            if self._floor[reading] <= bar:
                seen = self.outlook(reading)
                bar = min(bar, seen.highest[origin] + LEVEL)
                close.append((seen.lowest[origin], reading))
        return [(lowest, reading) for lowest, reading in close if lowest <= bar]

    @cached_property
    def _stays_ranked(self) -> list[bool]:
        """Whether each reading says enough, whichever one more origin is left out."""
        return [
            bool(self._left) and self._stakes.stays_ranked(reading, self._left[-1])
            for reading in range(self._stakes.readings)
        ]

    @cached_property
    def _floor(self) -> list[float]:
        """What each reading costs at least, whichever one more origin is left out."""
        if self._before is None:
            return [-inf] * self._stakes.readings
        return [floor[self._left[-1]] for floor in self._before.floors]

    @cached_property
    def floors(self) -> list[list[float]]:
        """What each reading costs at least without an origin and any one more, by origin."""
        return [
            floors(self._stakes, reading, self.paired(reading).rows)
            for reading in range(self._stakes.readings)
        ]

    def outlook(self, reading: int) -> Outlook:
        """Return the bounds on a reading's cost with one more origin left out."""
        if reading not in self._outlook:
            rows = self.paired(reading).rows
            self._outlook[reading] = outlook(self._stakes, self._left, reading, rows)
        return self._outlook[reading]

    def paired(self, reading: int) -> Paired:
        """Return a reading's cost and the pairing behind it."""
        if reading not in self._paired:
            self._paired[reading] = self._pair(reading)
        return self._paired[reading]

    def _pair(self, reading: int) -> Paired:
        asked = [
            (stake.weight * severity, row, stake.origins)
            for row, severity in self._stakes.severity[reading].items()
            if (stake := self._rows[row]).weight
        ]
        asked.sort(key=itemgetter(0), reverse=True)
        known = self._before.paired(reading).rows if self._before else {}
        heard = [known[row].heard if row in known else 0 for _, row, _ in asked]
        kept = {}
        for origin, place in keep([origins for _, _, origins in asked], heard).items():
            charge, row, origins = asked[place]
            kept[row] = Kept(charge, origins, origin)
        return Paired(fsum(found.charge for found in kept.values()), kept)
