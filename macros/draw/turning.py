"""Which single ratings the first place hangs on: an honest measure of how narrow it is."""

from dataclasses import dataclass

from markupsafe import Markup

from macros.draw.linchpin import goes
from macros.draw.view import View
from macros.draw.words import count, say
from macros.model.interpretation import Interpretation
from macros.weigh.judgement import TurningCell
from macros.weigh.row import SCALE
from macros.weigh.turning import turning_cells


@dataclass(frozen=True, slots=True)
class Turn:
    """A rating, what it would have to be instead, and where the first place would go."""

    claim: str
    reading: Interpretation
    fit: str | None
    otherwise: str
    goes: str


@dataclass(frozen=True, slots=True)
class Turning:
    """How many ratings there are on which the first place hangs: a sentence, and each of them."""

    sentence: Markup
    near: tuple[Turn, ...]
    far: tuple[Turn, ...]


def turning(view: View) -> Turning | None:
    """Return the ratings that would alone change the first place, by how far they are from it."""
    cells = turning_cells(view.briefing)
    if not cells:
        return None
    near = [cell for cell in cells if _steps(cell) == 1]
    rated = [fit for row in view.judgements.matrix.cells.values() for fit in row.values() if fit]
    sentence = say(
        "Of {rated}, {cells} would each change the first place if given otherwise, {near} of them "
        "by a single step.",
        rated=count(len(rated), "rating", "ratings"),
        cells=len(cells),
        near=len(near) or "none",
    )
    far = sorted((cell for cell in cells if _steps(cell) != 1), key=_steps)
    return Turning(sentence, _turns(view, near), _turns(view, far))


def _steps(cell: TurningCell) -> int:
    """Count the steps of the scale between a rating and the other; an unrated cell says nothing."""
    return abs(SCALE[cell.fit or "says-nothing"] - SCALE[cell.otherwise])  # type: ignore[index]


def _turns(view: View, cells: list[TurningCell]) -> tuple[Turn, ...]:
    return tuple(
        Turn(
            cell.claim,
            view.briefing.interpretations[cell.reading],
            cell.fit,
            cell.otherwise,
            goes(view, cell.first),
        )
        for cell in cells
    )
