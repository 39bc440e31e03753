"""What editors let stand although a rule warns of it: where, and why."""

from collections.abc import Iterator
from typing import NamedTuple

from macros.check.text import Spot
from macros.model.briefing import Briefing
from macros.model.build import WEIGHING
from macros.model.record import Allowed
from macros.read.folder import BRIEFING
from macros.read.value import Path


class Allowance(NamedTuple):
    """One thing allowed, and the mapping that it stands in: a record, or a cell of the matrix."""

    kind: str
    id: str
    within: Path
    number: int
    allowed: Allowed

    def allows(self, code: str, spot: Spot, word: str) -> bool:
        """Say whether a warning about a word at this spot is let stand."""
        field = (*self.within, self.allowed.field)
        return (
            (self.kind, self.id) == (spot.kind, spot.id)
            and spot.path[: len(field)] == field
            and self.allowed.code == code
            and self.allowed.word.casefold() == " ".join(word.split()).casefold()
        )

    @property
    def spot(self) -> Spot:
        """Where it is written."""
        return Spot(self.kind, self.id, (*self.within, "allow", self.number))


def allowances(briefing: Briefing) -> tuple[Allowance, ...]:
    """Return all that is allowed, in the order in which it is written."""
    return tuple(
        Allowance(kind, name, within, number, allowed)
        for kind, name, within, listed in _lists(briefing)
        for number, allowed in enumerate(listed)
    )


def _lists(briefing: Briefing) -> Iterator[tuple[str, str, Path, tuple[Allowed, ...]]]:
    yield BRIEFING, "", (), briefing.about.allow
    for kind, record in briefing.everything():
        yield kind, record.id, (), record.allow
    for claim, row in briefing.weighing.items():
        for reading, cells in row.items():
            for index, cell in enumerate(cells):
                yield WEIGHING, claim, (reading, index), cell.allow
