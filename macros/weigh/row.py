"""The rows of the matrix: what each weighs, who is heard for it, what it says of each reading."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from math import sqrt
from types import MappingProxyType
from typing import Final

from macros.model.briefing import Briefing
from macros.model.interpretation import Cell, Fit
from macros.weigh.basis import Basis
from macros.weigh.standing import falling

SEVERITY: Final[Mapping[Fit | None, int]] = MappingProxyType(
    {"fits-well": 0, "fits": 0, "says-nothing": 0, "strains": 1, "contradicts": 2, None: 0}
)
SCALE: Final[Mapping[Fit, int]] = MappingProxyType(
    {"contradicts": 1, "strains": 2, "says-nothing": 3, "fits": 4, "fits-well": 5}
)


@dataclass(frozen=True, slots=True)
class Row:
    """One claim of the matrix: what it weighs, who is heard for it, its cell for each reading."""

    claim: str
    basis: Basis
    weight: float
    origins: frozenset[str]
    cells: Mapping[str, Cell | None]

    def fit(self, reading: str) -> Fit | None:
        """Return how the claim fits a reading, None where nobody has rated it."""
        cell = self.cells[reading]
        return None if cell is None else cell.fit

    def charge(self, reading: str) -> float:
        """Return what the row can count against a reading: weight times severity."""
        return self.weight * SEVERITY[self.fit(reading)]

    @property
    def diagnosticity(self) -> float:
        """Return the population standard deviation of its rated cells, on the scale 1 to 5."""
        marks = [SCALE[cell.fit] for cell in self.cells.values() if cell is not None]
        if not marks:
            return 0.0
        squares = len(marks) * sum(mark * mark for mark in marks) - sum(marks) ** 2
        return sqrt(squares) / len(marks)


def rows(briefing: Briefing, basis_of: Mapping[str, Basis]) -> tuple[Row, ...]:
    """Return the rows of the claims that have not been withdrawn, the most telling first."""
    columns = readings(briefing)
    found = [
        Row(
            claim,
            basis_of[claim],
            basis_of[claim].weight,
            basis_of[claim].supporting.origins,
            {reading: newest(cells.get(reading, ())) for reading in columns},
        )
        for claim, cells in briefing.weighing.items()
        if briefing.claims[claim].withdrawn is None
    ]
    return tuple(sorted(found, key=lambda row: (falling(row.diagnosticity), row.claim)))


def says(fit: Fit | None) -> bool:
    """Say whether a cell says anything of its reading; an unrated one does not."""
    return fit not in {None, "says-nothing"}


def newest(cells: Iterable[Cell]) -> Cell | None:
    """Return the cell in force: the last to have come. Undated ones came with their claim."""
    return max(cells, key=_came, default=None)


def _came(cell: Cell) -> tuple[date, tuple[date, date], str]:
    if cell.since is None:
        return date.min, (date.min, date.min), cell.fit
    return cell.since.latest or cell.since.earliest or date.min, cell.since.sort_key, cell.fit


def readings(briefing: Briefing) -> tuple[str, ...]:
    """Return the interpretations that are compared, in the order written."""
    return tuple(
        name for name, found in briefing.interpretations.items() if found.withdrawn is None
    )
