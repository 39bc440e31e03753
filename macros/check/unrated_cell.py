"""A row of the matrix rates every reading."""

from collections.abc import Iterator
from typing import Final

from macros.check.case import Case
from macros.check.text import Spot
from macros.diagnostic import Diagnostic
from macros.model.build import WEIGHING

CODE: Final = "unrated-cell"


def unrated_cell(case: Case) -> Iterator[Diagnostic]:
    """Find rows in which a reading has no cell."""
    readings = case.briefing.interpretations.items()
    for claim, row in case.briefing.weighing.items():
        if case.briefing.claims[claim].withdrawn:
            continue
        unrated = [name for name, it in readings if name not in row and not it.withdrawn]
        if unrated:
            yield case.warning(
                Spot(WEIGHING, claim),
                CODE,
                f"`{claim}` is not rated for {', '.join(unrated)}",
                f"write {unrated[0]}: {{fit: says-nothing, because: some words}}, or how it fits",
            )
