"""The rows made ready for leaving out origins, one or two at a time.

Only rows whose evidence goes back to a left-out origin change, so what becomes of each of those
is worked out once, and every search starts from it. Rows, readings and origins are numbered here.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import combinations
from typing import Final, NamedTuple, TypeAlias

from macros.model.field import UNKNOWN
from macros.weigh.basis import Basis
from macros.weigh.reading import LEVEL, too_little
from macros.weigh.row import SEVERITY, Row, says

Left: TypeAlias = tuple[int, ...]
"""The origins that are left out: none, one or two, by number, rising."""

NONE: Final[Left] = ()


class Stake(NamedTuple):
    """What a row weighs, and the mask of the origins that may be heard for it."""

    weight: float
    origins: int


class Step(NamedTuple):
    """What leaving out an origin, a bit among masks, takes from the weight of a row or adds.

    A row for which others are heard then than before adds all its weight.
    """

    origin: int
    bit: int
    fall: float
    gain: float


class Stakes:
    """Rows by number: what they weigh as they are and with origins left out, and their cells.

    `touched` is row -> the origins that its evidence goes back to; `severity` is reading -> row
    -> 1 or 2, where the row strains or contradicts the reading.
    """

    def __init__(
        self, rows: Sequence[Row], readings: Sequence[str], origins: Sequence[str]
    ) -> None:
        self._number = {origin: number for number, origin in enumerate((*origins, UNKNOWN))}
        self.readings, self.origins = len(readings), len(origins)
        self.every_origin = (1 << len(self._number)) - 1
        self.touched = [sorted(self._number[name] for name in row.basis.roots) for row in rows]
        self._stakes: dict[Left, dict[int, Stake]] = defaultdict(dict)
        self._worst: dict[int, dict[int, float]] = {}
        self._steps: dict[tuple[Left, int], tuple[Step, ...]] = {}
        for number, row in enumerate(rows):
            self._leave_out(number, row.basis, origins)
        self.severity = [
            {place: found for place, row in enumerate(rows) if (found := SEVERITY[row.fit(name)])}
            for name in readings
        ]
        said = [[says(row.fit(name)) for row in rows] for name in readings]
        self._said = {left: self._gained(left, said) for left in self._stakes}

    def steps(self, row: int, left: Left) -> tuple[Step, ...]:
        """Return what leaving out each further origin does to a row."""
        gone = tuple(origin for origin in left if origin in self.touched[row])
        if (gone, row) not in self._steps:
            self._steps[gone, row] = tuple(
                self._step(self._stakes[gone][row], origin, self._stakes[with_it][row])
                for origin in self.touched[row]
                if origin not in gone
                for with_it in [tuple(sorted((*gone, origin)))]
            )
        return self._steps[gone, row]

    def worst_falls(self, row: int) -> dict[int, float]:
        """Return, by origin, the most that leaving it out can take from a row's weight.

        That is, whether any one other origin is left out before it, or none.
        """
        if row not in self._worst:
            worst = {step.origin: step.fall for step in self.steps(row, NONE)}
            for other in self.touched[row]:
                for step in self.steps(row, (other,)):
                    worst[step.origin] = max(worst[step.origin], step.fall)
            self._worst[row] = worst
        return self._worst[row]

    def _step(self, now: Stake, origin: int, then: Stake) -> Step:
        rise = then.weight - now.weight
        gain = then.weight if then.origins & ~now.origins else max(0.0, rise)
        return Step(origin, 1 << origin, max(0.0, -rise), gain)

    def stakes(self, left: Left) -> Mapping[int, Stake]:
        """Return what all rows weigh with origins left out."""
        found: dict[int, Stake] = {}
        for part in _parts(left):
            found |= self._stakes.get(part, {})
        return found

    def ranked(self, left: Left) -> list[int]:
        """Return the readings that say enough to be ranked with origins left out."""
        parts = [self._said[part] for part in _parts(left) if part in self._said]
        total, *said = map(sum, zip(*parts, strict=True))
        if total <= LEVEL:
            return []
        apart = too_little({reading: weight / total for reading, weight in enumerate(said)})
        return [reading for reading in range(len(said)) if reading not in apart]

    def stays_ranked(self, reading: int, origin: int) -> bool:
        """Say whether a reading surely says enough without an origin and any one more.

        That is so where the least that it can then say is not too little of the most that all rows
        can then weigh.
        """
        said, total = reading + 1, 0
        alone = [self._said[NONE], self._said.get((origin,), self._nothing)]
        least = sum(part[said] for part in alone) + sum(low[said] for low in self._lows(origin))
        most = sum(part[total] for part in alone) + sum(high[total] for high in self._highs(origin))
        return least > LEVEL and not too_little({reading: least / most, -1: 1.0})

    def _lows(self, origin: int) -> tuple[list[float], list[float]]:
        return self._bounds[NONE][0], self._bounds.get((origin,), (self._nothing,) * 2)[0]

    def _highs(self, origin: int) -> tuple[list[float], list[float]]:
        return self._bounds[NONE][1], self._bounds.get((origin,), (self._nothing,) * 2)[1]

    @cached_property
    def _bounds(self) -> dict[Left, tuple[list[float], list[float]]]:
        """Return the least and the most that a further origin adds to the weight of all rows.

        And to that of what each reading says. By itself under nothing; under an origin, what the
        pair adds to the sum of its parts.
        """
        found = {NONE: (self._nothing, self._nothing)}
        for left, added in self._said.items():
            under = [NONE] if len(left) == 1 else [(one,) for one in left]
            for known in under if left else ():
                low, high = found.get(known, (self._nothing, self._nothing))
                found[known] = list(map(min, low, added)), list(map(max, high, added))
        return found

    @cached_property
    def _nothing(self) -> list[float]:
        return [0.0] * (self.readings + 1)

    def _leave_out(self, number: int, basis: Basis, origins: Sequence[str]) -> None:
        self._stakes[NONE][number] = self._stake(basis)
        for one in self.touched[number]:
            without = basis.without(frozenset({origins[one]}))
            self._stakes[one,][number] = self._stake(without)
            for two in self.touched[number]:
                if two > one:
                    without_both = without.without(frozenset({origins[two]}))
                    self._stakes[one, two][number] = self._stake(without_both)

    def _stake(self, basis: Basis) -> Stake:
        return Stake(
            basis.weight, sum(1 << self._number[name] for name in basis.supporting.origins)
        )

    def _gained(self, left: Left, said: Sequence[Sequence[bool]]) -> list[float]:
        """Return what leaving out adds to the weight of all rows, and of what each reading says.

        That of a pair is what it adds to the sum of its parts; that of nothing is all there is.
        """
        gained = {row: self._added(row, left) for row in self._stakes[left]}
        return [
            sum(gained.values()),
            *(sum(weight for row, weight in gained.items() if by[row]) for by in said),
        ]

    def _added(self, row: int, left: Left) -> float:
        weight = self._stakes[left][row].weight
        for part in _parts(left)[:-1]:
            weight -= self._added(row, part)
        return weight


def _parts(left: Left) -> list[Left]:
    """Return all that can be left out of what is left out, the whole last."""
    return [part for size in range(len(left) + 1) for part in combinations(left, size)]
