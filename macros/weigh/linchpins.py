"""What the first place rests on (data model, section 5)."""

from collections.abc import Iterable, Iterator, Sequence

from macros.weigh.judgement import Linchpin
from macros.weigh.row import Row
from macros.weigh.stakes import NONE, Stakes
from macros.weigh.vantage import Vantage


def linchpins(
    rows: Sequence[Row], readings: Sequence[str], candidates: Iterable[str]
) -> tuple[Linchpin, ...]:
    """Return the origins, then the pairs of origins, without which other readings come first."""
    origins = sorted(candidates)
    if not rows or not readings:
        return ()
    return tuple(
        Linchpin(
            origins=tuple(origins[number] for number in left),
            first=tuple(sorted(readings[number] for number in first)),
        )
        for left, first in _found(Stakes(rows, readings, origins))
    )


def _found(stakes: Stakes) -> Iterator[tuple[tuple[int, ...], frozenset[int]]]:
    as_is = Vantage(stakes)
    first = as_is.first((0.0, reading) for reading in stakes.ranked(NONE))
    others = []
    for origin in range(stakes.origins):
        then = as_is.first_without(origin)
        if then != first:
            yield (origin,), then
        else:
            others.append(origin)
    for place, origin in enumerate(others):
        without = Vantage(stakes, (origin,), as_is)
        if len(first) == 1 and without.stays_first(*first):
            continue
        for second in others[place + 1 :]:
            then = without.first_without(second)
            if then != first:
                yield (origin, second), then
