"""An organization is not a part of its own parts."""

from collections.abc import Iterator
from typing import Final

from macros.check.case import Case
from macros.check.loop import loops
from macros.check.text import Spot
from macros.diagnostic import Diagnostic

CODE: Final = "circular-part"


def circular_part(case: Case) -> Iterator[Diagnostic]:
    """Find loops of `part_of`, and print each."""
    wholes = {
        name: [organization.part_of] if organization.part_of else []
        for name, organization in case.briefing.organizations.items()
    }
    for loop in loops(wholes):
        yield case.error(
            Spot("organizations", loop[-2], ("part_of",)),
            CODE,
            f"these are parts of each other: {' in '.join(loop)}",
            "take out the step that is not so",
        )
