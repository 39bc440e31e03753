"""Where a claim bears: how it fits each reading, and why."""

from dataclasses import dataclass

from markupsafe import Markup

from macros.draw.reading import is_speculation
from macros.draw.view import View


@dataclass(frozen=True, slots=True)
class Cell:
    """How a claim fits one reading; no fit where nobody has rated it."""

    letter: str
    title: str
    role: str
    url: str
    fit: str | None
    because: str | None


def cells(view: View, name: str) -> list[Cell]:
    """Return the row of a claim, one cell a reading; none where the claim is not weighed."""
    matrix = view.judgements.matrix
    if name not in matrix.cells:
        return []
    fits, reasons = matrix.cells[name], matrix.reasons.get(name, {})
    found = []
    for reading in matrix.readings:
        one = view.briefing.interpretations[reading]
        cell = Cell(
            one.letter,
            one.title,
            "speculation" if is_speculation(view, one) else one.role,
            view.url(reading),
            fits.get(reading),
            reasons.get(reading),
        )
        found.append(cell)
    return found


def draw(view: View, name: str) -> Markup:
    """Draw where a claim bears."""
    judged = view.judgements.claims[name]
    found = cells(view, name)
    return view.render(
        "bears.html",
        cells=found,
        reasons=[cell for cell in found if cell.because],
        weight=judged.weight,
        word=view.standing_word(judged.standing),
        flat=judged.diagnosticity == 0,
    )
