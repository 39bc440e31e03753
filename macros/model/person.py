"""A person in a public role."""

from typing import Annotated

from macros.model.field import ONE_OR_MANY, Date, Line, Prose, SourceId, Url
from macros.model.record import NameList, Part, Record, Role


class Asked(Part):
    """What the desk asked a person, and when."""

    date: Date
    """When the desk asked."""
    what: Prose
    """What it asked."""


class Answered(Part):
    """What a person answered or said in public about the matter, and where."""

    date: Date
    """When it was said."""
    what: Prose
    """What was said."""
    source: SourceId | None = None
    """Where it can be read."""


class Born(Part):
    """The year of birth alone, and only where a source gives it and it matters."""

    year: Date
    """The year of birth."""
    source: SourceId
    """The source that gives it."""


class Person(Record):
    """A person in a public role, and why this briefing speaks of them."""

    name: Line
    """What the person is called."""
    names: NameList = ()
    """The name in other scripts and forms."""
    roles: tuple[Role, ...] = ()
    """The roles held, and when."""
    summary: Prose | None = None
    """Who this is, in a few sentences."""
    same_as: Annotated[tuple[Url, ...], ONE_OR_MANY] = ()
    """Addresses of other records of the same person."""
    relevance: Prose | None = None
    """The public role for which this briefing speaks of the person."""
    born: Born | None = None
    """The year of birth, only where a source gives it and it matters."""
    asked: Annotated[tuple[Asked, ...], ONE_OR_MANY] = ()
    """What the desk asked the person."""
    answered: Annotated[tuple[Answered, ...], ONE_OR_MANY] = ()
    """What the person answered, or said in public."""
