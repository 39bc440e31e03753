"""The matrix: claims down, readings across, and in each cell how the claim fits the reading."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from macros.draw import alone, own_words
from macros.draw.linchpin import rests
from macros.draw.reading import Reading, lead, reading, readings_counted
from macros.draw.turning import turning
from macros.draw.view import View
from macros.draw.words import _, capital


@dataclass(frozen=True, slots=True)
class Cell:
    """How a claim fits one reading, and why; no fit where nobody has rated it."""

    reading: Reading
    fit: str | None
    because: str | None


@dataclass(frozen=True, slots=True)
class Row:
    """One claim and its cells."""

    claim: str
    weight: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows under one heading; none for those that tell the readings apart."""

    heading: str
    flat: bool
    rows: tuple[Row, ...]


def matrix(view: View) -> Markup:
    """Draw the body of the page of readings: linchpins, the matrix, the reason of every cell."""
    columns = [reading(view, name) for name in view.judgements.matrix.readings]
    groups = list(_groups(view, columns))
    return view.render(
        "matrix.html",
        title=_title(len(columns)),
        columns=columns,
        groups=groups,
        rests=rests(view),
        turning=turning(view),
        alone=alone.sentence(view, leads) if (leads := lead(view)) else Markup(),
        own=own_words.sentence(view, leads) if leads else Markup(),
        own_rule=own_words.rule(),
        withdrawn=[one for one in view.briefing.interpretations.values() if one.withdrawn],
    )


def _title(readings: int) -> str:
    if not readings:
        return _("Readings")
    counted = capital(readings_counted(readings))
    return _("{readings}, weighed claim by claim").format(readings=counted)


def _groups(view: View, columns: list[Reading]) -> Iterator[Rows]:
    """Part the rows into those that tell the readings apart and those that do not, with why."""
    judged = view.judgements.claims
    flat: dict[str, list[Row]] = {}
    telling = []
    for name in view.judgements.matrix.rows:
        row = _row(view, columns, name)
        if judged[name].diagnosticity:
            telling.append(row)
        else:
            flat.setdefault(_why(row), []).append(row)
    if telling:
        yield Rows("", False, tuple(telling))  # noqa: FBT003
    for why, rows in flat.items():
        yield Rows(why, True, tuple(rows))  # noqa: FBT003


def _row(view: View, columns: list[Reading], name: str) -> Row:
    found = view.judgements.matrix
    fits, reasons = found.cells[name], found.reasons[name]
    return Row(
        claim=name,
        weight=f"{view.judgements.claims[name].weight or 0:.2f}",
        cells=tuple(
            Cell(column, fits[column.of.id], reasons.get(column.of.id)) for column in columns
        ),
    )


def _why(row: Row) -> str:
    """Say why a row tells nothing apart."""
    rated = [cell for cell in row.cells if cell.fit]
    if not rated:
        return _("Not rated yet against any reading, so it tells none apart")
    if len(rated) == 1:
        return _("Rated against one reading only, so there is nothing to compare")
    return _("Bears on every reading alike, so it does not tell them apart")
