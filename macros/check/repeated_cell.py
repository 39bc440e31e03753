"""One place of the matrix holds one rating at a time."""

from collections.abc import Iterator
from typing import Final

from macros.check.case import Case
from macros.check.text import Spot
from macros.diagnostic import Diagnostic
from macros.model.build import WEIGHING

CODE: Final = "repeated-cell"


def repeated_cell(case: Case) -> Iterator[Diagnostic]:
    """Find two cells of one place with one `since`."""
    for claim, row in case.briefing.weighing.items():
        for reading, cells in row.items():
            days = [cell.since.sort_key if cell.since else None for cell in cells]
            for index, day in enumerate(days):
                if day in days[:index]:
                    since = cells[index].since
                    yield case.error(
                        Spot(WEIGHING, claim, (reading, index)),
                        CODE,
                        f"two ratings {f'since {since}' if since else 'without a since'}",
                        "keep one, or say since when the other holds",
                    )
