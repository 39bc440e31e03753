"""Which single cells, rated otherwise, would put other readings first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import get_args

from macros.model.briefing import Briefing
from macros.model.interpretation import Cell, Fit
from macros.weigh.basis import weighed
from macros.weigh.judgement import TurningCell
from macros.weigh.reading import any_weight, charges, places, reach, score
from macros.weigh.roots import Lineage
from macros.weigh.row import SCALE, SEVERITY, Row, readings, rows


def turning_cells(briefing: Briefing) -> tuple[TurningCell, ...]:
    """Return the cells on which the first place hangs, by claim, then reading.

    Of each, the nearest rating (on the scale of diagnosticity) that would change it.
    """
    lineage = Lineage(briefing.sources)
    basis_of = {name: weighed(briefing.claims[name], lineage).basis for name in briefing.weighing}
    set_out = rows(briefing, basis_of)
    if not any_weight(set_out):
        return ()
    board = _Board(set_out, readings(briefing))
    found = (
        board.turning(row, reading)
        for row in set_out
        for reading in readings(briefing)
        if row.weight
    )
    return tuple(sorted((cell for cell in found if cell), key=lambda cell: (cell.claim, cell.reading)))


class _Board:
    """The scores and reaches of all readings, for trying one cell at a time."""

    def __init__(self, set_out: Sequence[Row], columns: Sequence[str]) -> None:
        self._rows = set_out
        self._paired = {
            name: {charge.claim for charge in charges(set_out, name)} for name in columns
        }
        self._scores = {name: score(charges(set_out, name)) for name in columns}
        self._reaches = {name: reach(set_out, name) for name in columns}
        self._first = self._first_with("", 0.0, 0.0)

    def turning(self, row: Row, reading: str) -> TurningCell | None:
        """Return the nearest other rating of a cell that changes the first place, if any does."""
        fit = row.fit(reading)
        others = [other for other in get_args(Fit) if other != fit]
        for other in sorted(others, key=lambda other: abs(SCALE[other] - SCALE[fit or "says-nothing"])):
            first = self._first_if(row, reading, other)
            if first != self._first:
                return TurningCell(
                    claim=row.claim,
                    reading=reading,
                    fit=fit,
                    otherwise=other,
                    first=tuple(sorted(first)),
                )
        return None
