"""The same moment by another clock."""

from typing import Annotated, TypeAlias

from pydantic import BeforeValidator

from macros.model.field import Date, Line
from macros.model.record import Part
from macros.model.zone import Zone


class Elsewhere(Part):
    """The same moment by another clock: the day there, and the hour, as far as they are known.

    `place` is what pages call it, else its `timezone` is named; a timeline close enough to show
    days is ruled by that zone's days too. `words` is all there is where neither is known, and may
    be written alone: `elsewhere: 13 August in one note`.
    """

    place: Line | None = None
    timezone: Zone | None = None
    date: Date | None = None
    time: Line | None = None
    words: Line | None = None


def _worded(value: object) -> object:
    return {"words": value} if isinstance(value, str) else value


OtherClock: TypeAlias = Annotated[Elsewhere, BeforeValidator(_worded)]
