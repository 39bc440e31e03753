"""The same moment by another clock."""

from typing import Annotated, TypeAlias

from macros.model.field import Date, Line, Shorter, as_text
from macros.model.record import Part
from macros.model.zone import Zone


class Elsewhere(Part):
    """The same moment by another clock: the day there, and the hour, as far as they are known.

    `place` is what pages call it, else its `timezone` is named; a timeline close enough to show
    days is ruled by that zone's days too. `words` is all there is where neither is known, and may
    be written alone: `elsewhere: 13 August in one note`.
    """

    place: Line | None = None
    """What pages call the place."""
    timezone: Zone | None = None
    """Its time zone, as the tz database names it."""
    date: Date | None = None
    """The day there."""
    time: Line | None = None
    """The hour there."""
    words: Line | None = None
    """All that is known, where neither day nor hour is."""


def _worded(value: object) -> object:
    return {"words": value} if isinstance(value, str) else value


OtherClock: TypeAlias = Annotated[Elsewhere, Shorter(_worded, form=as_text)]
