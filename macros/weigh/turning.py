"""Which single cells, rated otherwise, would put other readings first."""

from collections.abc import Sequence
from dataclasses import replace
from math import fsum
from typing import get_args

from macros.model.briefing import Briefing
from macros.model.interpretation import Cell, Fit
from macros.weigh.basis import weighed
from macros.weigh.judgement import TurningCell
from macros.weigh.reading import any_weight, first, reach, score
from macros.weigh.roots import Lineage
from macros.weigh.row import SCALE, SEVERITY, Row, readings, rows, says


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
    return tuple(
        turning
        for row in sorted(set_out, key=lambda row: row.claim)
        for reading in sorted(readings(briefing))
        if row.weight and (turning := board.turning(row, reading))
    )


class _Board:
    """The scores and reaches of all readings, for trying one cell at a time."""

    def __init__(self, set_out: Sequence[Row], columns: Sequence[str]) -> None:
        self._rows = set_out
        self._scores = {name: score(set_out, name) for name in columns}
        self._reaches = {name: reach(set_out, name) for name in columns}
        self._total = fsum(row.weight for row in set_out)
        self._first = first(self._scores, self._reaches)

    def turning(self, row: Row, reading: str) -> TurningCell | None:
        """Return the nearest other rating of a cell that changes the first place, if any does."""
        now = row.fit(reading)
        middle = SCALE[now or "says-nothing"]
        others: list[Fit] = [fit for fit in get_args(Fit) if fit != now]
        for fit in sorted(others, key=lambda fit: (abs(SCALE[fit] - middle), SCALE[fit])):
            then = self._first_if(row, reading, fit)
            if then != self._first:
                leaders = tuple(sorted(then))
                return TurningCell(
                    claim=row.claim, reading=reading, fit=now, otherwise=fit, first=leaders
                )
        return None

    def _first_if(self, row: Row, reading: str, fit: Fit) -> frozenset[str]:
        """Return the readings in first place with one cell rated otherwise."""
        more = says(fit) - says(row.fit(reading))
        reaches = dict(self._reaches)
        reaches[reading] += more * row.weight / self._total
        most = row.weight * (SEVERITY[fit] - SEVERITY[row.fit(reading)])
        scores = dict(self._scores)
        unchanged = first(scores, reaches)
        scores[reading] -= most
        if first(scores, reaches) == unchanged:
            return unchanged  # even if the whole difference counted
        cell = Cell(fit=fit, because=fit)
        tried = replace(row, cells={**row.cells, reading: cell})
        scores[reading] = score([tried if other is row else other for other in self._rows], reading)
        return first(scores, reaches)
