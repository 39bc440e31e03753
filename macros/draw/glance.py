"""The readings at a glance: what each weighs, and how much of the record speaks against it."""

from dataclasses import dataclass

from markupsafe import Markup

from macros.draw.reading import Reading, lead, reading
from macros.draw.view import View
from macros.draw.words import _, count
from macros.weigh.naming import joined

MOST = 8
"""How many are shown: what more there are stand in the table below."""


@dataclass(frozen=True, slots=True)
class Glance:
    """One reading, and in words why it stands where it does."""

    reading: Reading
    because: str


def glance(view: View) -> Markup:
    """Draw the lead and the readings it competes with, in the order of the weighing."""
    leads, matrix = lead(view), view.judgements.matrix
    if len(matrix.readings) <= 1:
        return Markup()
    names = sorted(matrix.order, key=lambda name: name != leads)
    return view.render(
        "glance.html",
        readings=[Glance(reading(view, name), _because(view, name)) for name in names[:MOST]],
        more=len(names[MOST:]),
    )


def _because(view: View, name: str) -> str:
    """Say how many claims strain a reading, and how many contradict it."""
    fits = [row[name] for row in view.judgements.matrix.cells.values()]
    strain, contradict = fits.count("strains"), fits.count("contradicts")
    said = []
    if strain:
        said.append(count(strain, "claim strains it", "claims strain it"))
    if contradict:
        said.append(count(contradict, "contradicts it", "contradict it"))
    return joined(said) if said else _("no claim speaks against it")
