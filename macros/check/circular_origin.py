"""Sources do not derive from each other in a loop: nothing would be where it began."""

from collections.abc import Iterator
from typing import Final

from macros.check.case import Case
from macros.check.loop import loops
from macros.check.text import Spot
from macros.diagnostic import Diagnostic

CODE: Final = "circular-origin"


def circular_origin(case: Case) -> Iterator[Diagnostic]:
    """Find loops of `derived_from`, and print each."""
    parents = {
        name: [parent.source for parent in source.derived_from]
        for name, source in case.briefing.sources.items()
    }
    for loop in loops(parents):
        *_, last, first = loop
        yield case.error(
            Spot("sources", last, ("derived_from", parents[last].index(first), "source")),
            CODE,
            f"these sources derive from each other: {' from '.join(loop)}",
            "take out the step that is not so; by their dates, the oldest derives from none",
        )
