"""What a rule looks at, and how it reports."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, TypeAlias

from macros.diagnostic import Diagnostic, Place, Severity
from macros.model.briefing import Briefing
from macros.read.places import Places
from macros.read.value import Path
from macros.weigh.judgement import Judgements


class Spot(NamedTuple):
    """What a fault is about: a value inside a record, or (`key`) the name of its field."""

    kind: str
    id: str
    path: Path = ()
    key: bool = False


@dataclass(frozen=True, slots=True)
class Case:
    """The records that could be built, every id that was declared with its kinds, and the day."""

    briefing: Briefing
    declared: Mapping[str, tuple[str, ...]]
    unread: frozenset[str]
    places: Places
    today: date

    def error(self, spot: Spot, code: str, message: str, hint: str) -> Diagnostic:
        """Report what stops the build."""
        return Diagnostic(self._place(spot), code, message, hint)

    def warning(self, spot: Spot, code: str, message: str, hint: str) -> Diagnostic:
        """Report what an editor should look at."""
        return Diagnostic(self._place(spot), code, message, hint, Severity.WARNING)

    def _place(self, spot: Spot) -> Place:
        return self.places.at(spot.kind, spot.id, spot.path, key=spot.key)


Rule: TypeAlias = Callable[[Case], Iterator[Diagnostic]]
WeighedRule: TypeAlias = Callable[[Case, Judgements], Iterator[Diagnostic]]
"""A rule that needs to know how claims and readings stand."""
