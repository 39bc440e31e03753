"""Between what a reading's cost must lie when further origins are left out."""

from collections.abc import Mapping
from math import fsum
from typing import NamedTuple

from macros.weigh.pairing import Kept, missed
from macros.weigh.stakes import Left, Stakes


class Outlook(NamedTuple):
    """What a reading's cost is at least and at most without one more origin, by origin."""

    lowest: list[float]
    highest: list[float]


def outlook(stakes: Stakes, left: Left, reading: int, paired: Mapping[int, Kept]) -> Outlook:
    """Bound a reading's cost, whose rows are paired as given with `left` left out.

    Leaving out an origin silences it for the row that it is heard for, and changes the weight of
    the rows that it touches. The cost is at least what the paired rows still come to, the
    silenced one lost (`broken`) or, at the least loss, another in its place (`spared`, and
    `eased` for the weight). It is at most what is left without the origin, and all that is gained.
    """
    broken, eased, gained = ([0.0] * stakes.origins for _ in range(3))
    for row, severity in stakes.severity[reading].items():
        kept = paired.get(row)
        for origin, bit, fall, gain in stakes.steps(row, left):
            gained[origin] += severity * gain
            if kept:
                eased[origin] += severity * fall
                broken[origin] += kept.charge if bit == kept.heard else severity * fall
    cost = fsum(kept.charge for kept in paired.values())
    spared = _spared(stakes, left, paired)
    return Outlook(
        [cost - min(b, e + s) for b, e, s in zip(broken, eased, spared, strict=True)],
        [cost - s + g for s, g in zip(spared, gained, strict=True)],
    )


def floors(stakes: Stakes, reading: int, paired: Mapping[int, Kept]) -> list[float]:
    """Return what a reading costs at least without an origin and any one more, by origin."""
    worst = [0.0] * stakes.origins
    for row, kept in paired.items():
        severity = stakes.severity[reading][row]
        for origin, fall in stakes.worst_falls(row).items():
            worst[origin] += kept.charge if kept.heard == 1 << origin else severity * fall
    cost = fsum(kept.charge for kept in paired.values())
    return [cost - lost - max(worst) for lost in worst]


def _spared(stakes: Stakes, left: Left, paired: Mapping[int, Kept]) -> list[float]:
    silent = stakes.every_origin
    for origin in left:
        silent &= ~(1 << origin)
    for kept in paired.values():
        silent &= ~kept.heard
    lost = missed(paired.values(), silent)
    return [lost.get(1 << origin, 0.0) for origin in range(stakes.origins)]
