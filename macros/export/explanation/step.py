"""One step of an explanation: what a person reads of it, and what a program."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from macros.export.layout import Entry, Section

Json = Any
"""Whatever `json.dumps` takes."""


@dataclass(frozen=True, slots=True)
class Step:
    """A step: its name for programs, its heading, its words, and its values under their names."""

    name: str
    heading: str
    entries: tuple[Entry, ...]
    values: Mapping[str, Json]

    @property
    def section(self) -> Section:
        """The step as people read it."""
        return Section(self.heading, self.entries)

    @property
    def json(self) -> dict[str, Json]:
        """The step as programs read it."""
        return {"step": self.name, **self.values}
