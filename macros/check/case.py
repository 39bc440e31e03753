"""What a rule looks at, and how it reports."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeAlias

from macros.check.text import Gathered, Spot, Texts
from macros.diagnostic import Diagnostic, Place, Severity
from macros.model.briefing import Briefing
from macros.read.places import Places
from macros.weigh.judgement import Judgements


@dataclass(frozen=True)
class Case:
    """The records that could be built, every id that was declared with its kinds, and the day.

    `unread` are the kinds of which not even the ids are all known. `gathered` are the records'
    texts, gone through once for the rules that hold for every kind.
    """

    briefing: Briefing
    declared: Mapping[str, tuple[str, ...]]
    unread: frozenset[str]
    gathered: Gathered
    places: Places
    today: date

    @cached_property
    def texts(self) -> Texts:
        """The texts of all records, sorted by what they hold."""
        return self.gathered.texts

    def error(self, spot: Spot, code: str, message: str, hint: str) -> Diagnostic:
        """Report what stops the build."""
        return Diagnostic(self._place(spot), code, message, hint)

    def warning(self, spot: Spot, code: str, message: str, hint: str) -> Diagnostic:
        """Report what an editor should look at."""
        return Diagnostic(self._place(spot), code, message, hint, Severity.WARNING)

    def _place(self, spot: Spot) -> Place:
        kind, name, path, key, word, after = spot
        return self.places.at(kind, name, path, key=key, word=word, after=after)


Rule: TypeAlias = Callable[[Case], Iterator[Diagnostic]]
WeighedRule: TypeAlias = Callable[[Case, Judgements], Iterator[Diagnostic]]
"""A rule that needs to know how claims and readings stand."""
