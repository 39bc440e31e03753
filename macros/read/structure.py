"""What one data file holds, by its top-level keys."""

from dataclasses import dataclass, field
from typing import NamedTuple

from macros.diagnostic import Diagnostic
from macros.read.text import DataFile
from macros.read.value import Value


class Start(NamedTuple):
    """Where a top-level key stands: the offset of its line, and its line and column from 0."""

    offset: int
    line: int
    column: int


@dataclass(slots=True)
class Structure:
    """The values of one file by their top-level keys, and the faults found on the way.

    `withheld` are keys of which not all is known: the file breaks off before or inside them,
    or they hold an alias. `given_up` is whether not even the keys are all known.
    """

    file: DataFile
    values: dict[str, Value] = field(default_factory=dict)
    starts: dict[str, Start] = field(default_factory=dict)
    withheld: set[str] = field(default_factory=set)
    faults: list[Diagnostic] = field(default_factory=list)
    given_up: bool = False
