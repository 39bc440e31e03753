"""Which stretch of a timeline is so dense that it is drawn again, larger."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from math import floor
from typing import Final

from macros.draw.clock import Span

LENGTHS: Final = {15: "fortnight", 92: "quarter", 366: "year", 3653: "decade"}
"""How many days can be drawn larger, the shortest first, and what they are called."""

_LEAST, _SHARE, _TIMES = 5, 0.15, 4.0
"""What is drawn larger holds so many events, such a share of all, and fits so often."""


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch that is drawn larger: from its first moment to its last, and what it is called."""

    first: float
    last: float
    called: str

    def holds(self, span: Span) -> bool:
        """Say whether something lies in it as a whole."""
        inside = span.start is not None and span.end is not None
        start, end = span.ends
        return inside and self.first <= start and end <= self.last


def densest(spans: Sequence[Span]) -> Window | None:
    """Find the shortest stretch that holds a fair share of all; None where nothing stands out."""
    known = sorted(span.ends for span in spans if None not in (span.start, span.end))
    if not known:
        return None
    whole = max(end for _, end in known) - known[0][0]
    enough = max(_LEAST, len(known) * _SHARE)
    for length, called in LENGTHS.items():
        if length * _TIMES > whole:
            return None
        first, held = _fullest(known, length)
        if held >= enough:
            return Window(first, first + length, called)
    return None


def _fullest(known: Sequence[tuple[float, float]], length: int) -> tuple[float, int]:
    """Return the day at which the stretch begins that holds most, and how many it holds."""
    short = [(start, end) for start, end in known if end - floor(start) <= length]
    starts = [start for start, _ in short]
    ends = sorted(end for _, end in short)
    best, most = 0.0, 0
    for start in dict.fromkeys(float(floor(start)) for start in starts):
        begun = len(starts) - bisect_left(starts, start)
        ended = bisect_right(ends, start + length)
        held = begun + ended - len(short)  # all that end in time, less those that begin too early
        if held > most:
            best, most = start, held
    return best, most
