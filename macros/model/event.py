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
    """What happened."""
    date: Date
    """When, as exactly as it is known."""
    time: Line | None = None
    """The clock where it happened."""
    timezone: Zone | None = None
    """The time zone of that clock, if not the briefing's."""
    elsewhere: OtherClock | None = None
    """The same moment by another clock, where the day differs."""
    lane: Line
    """The lane of the timeline that it stands in."""
    key: Truth = False
    """Whether it is among the events that the front page shows."""
    people: tuple[PersonId, ...] = ()
    """Who took part."""
    organizations: tuple[OrganizationId, ...] = ()
    """Which organizations took part."""
    evidence: EvidenceList = ()
    """What shows that it happened."""
    summary: Prose | None = None
    """What happened, in a few sentences."""
    supersedes: tuple[EventId, ...] = ()
    """Events that this one overtakes."""
