"""Something that happened."""

from macros.model.elsewhere import OtherClock
from macros.model.field import Date, EventId, Line, OrganizationId, PersonId, Prose, Truth
from macros.model.record import EvidenceList, Record
from macros.model.zone import Zone


class Event(Record):
    """Something that happened, on a date as wide as it is known.

    `time` is the clock where it happened (`about 02:00`), in `timezone` or else the briefing's.
    `elsewhere` is the same moment by another clock, where the day differs.
    """

    title: Line
    date: Date
    time: Line | None = None
    timezone: Zone | None = None
    elsewhere: OtherClock | None = None
    lane: Line
    key: Truth = False
    people: tuple[PersonId, ...] = ()
    organizations: tuple[OrganizationId, ...] = ()
    evidence: EvidenceList = ()
    summary: Prose | None = None
    supersedes: tuple[EventId, ...] = ()
