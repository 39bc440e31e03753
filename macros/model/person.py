"""A person in a public role."""

from typing import Annotated

from macros.model.field import ONE_OR_MANY, Date, Line, Prose, SourceId, Url
from macros.model.record import NameList, Part, Record, Role


class Asked(Part):
    """What the desk asked a person, and when."""

    date: Date
    what: Prose


class Answered(Part):
    """What a person answered or said in public about the matter, and where."""

    date: Date
    what: Prose
    source: SourceId | None = None


class Born(Part):
    """The year of birth alone, and only where a source gives it and it matters."""

    year: Date
    source: SourceId


class Person(Record):
    """A person in a public role, and why this briefing speaks of them."""

    name: Line
    names: NameList = ()
    roles: tuple[Role, ...] = ()
    summary: Prose | None = None
    same_as: Annotated[tuple[Url, ...], ONE_OR_MANY] = ()
    relevance: Prose | None = None
    born: Born | None = None
    asked: Annotated[tuple[Asked, ...], ONE_OR_MANY] = ()
    answered: Annotated[tuple[Answered, ...], ONE_OR_MANY] = ()
