"""All records of one briefing, by kind and id."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Final, TypeAlias

from macros.model.about import About
from macros.model.claim import Claim
from macros.model.desk import Advice, Conflict, Correction, Question, Signal, Term
from macros.model.event import Event
from macros.model.interpretation import Interpretation, Row
from macros.model.organization import Organization
from macros.model.person import Person
from macros.model.record import Record
from macros.model.source import Source

KINDS: Final[Mapping[str, type[Record]]] = MappingProxyType(
    {
        "people": Person,
        "organizations": Organization,
        "sources": Source,
        "events": Event,
        "claims": Claim,
        "interpretations": Interpretation,
        "conflicts": Conflict,
        "questions": Question,
        "signals": Signal,
        "advice": Advice,
        "terms": Term,
        "corrections": Correction,
    }
)
"""Each kind of record with an id of its own: the name of its file, and its class."""

SINGULAR: Final[Mapping[str, str]] = MappingProxyType(
    {
        "people": "person",
        "organizations": "organization",
        "sources": "source",
        "events": "event",
        "claims": "claim",
        "interpretations": "interpretation",
        "conflicts": "conflict",
        "questions": "question",
        "signals": "signal",
        "advice": "advice",
        "terms": "term",
        "corrections": "correction",
    }
)
"""What one record of a kind is called."""

OWN_PAGE: Final = ("claims", "people", "organizations", "sources", "events", "interpretations")
"""The kinds whose every record has a page of its own; the others stand on a page together."""

Records: TypeAlias = Mapping[str, Record]


@dataclass(frozen=True, kw_only=True)
class Briefing:
    """All records of one briefing; every mapping is from id to record, in the order written."""

    about: About
    people: Mapping[str, Person] = field(default_factory=dict)
    organizations: Mapping[str, Organization] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    events: Mapping[str, Event] = field(default_factory=dict)
    claims: Mapping[str, Claim] = field(default_factory=dict)
    interpretations: Mapping[str, Interpretation] = field(default_factory=dict)
    weighing: Mapping[str, Row] = field(default_factory=dict)
    conflicts: Mapping[str, Conflict] = field(default_factory=dict)
    questions: Mapping[str, Question] = field(default_factory=dict)
    signals: Mapping[str, Signal] = field(default_factory=dict)
    advice: Mapping[str, Advice] = field(default_factory=dict)
    terms: Mapping[str, Term] = field(default_factory=dict)
    corrections: Mapping[str, Correction] = field(default_factory=dict)

    def records(self, kind: str) -> Records:
        """Return the records of a kind, by the name of its file."""
        found: Records = getattr(self, kind)
        return found

    @cached_property
    def index(self) -> Mapping[str, tuple[str, Record]]:
        """Every record by its id, with its kind."""
        return {
            name: (kind, record) for kind in KINDS for name, record in self.records(kind).items()
        }

    @cached_property
    def former(self) -> Mapping[str, str]:
        """The ids that records have now, by those that they had formerly."""
        return {was: record.id for _, record in self.everything() for was in record.formerly}

    def kind_of(self, name: str) -> str | None:
        """Return the kind of the record with this id, or None where there is none."""
        found = self.index.get(name)
        return found[0] if found else None

    def everything(self) -> Iterator[tuple[str, Record]]:
        """Go through all records, kind by kind."""
        for kind in KINDS:
            for record in self.records(kind).values():
                yield kind, record
