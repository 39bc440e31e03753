"""A reading's letter stands for it in narrow tables, so no two share one."""

from collections.abc import Iterator
from typing import Final

from macros.check.case import Case
from macros.check.text import Spot
from macros.diagnostic import Diagnostic

CODE: Final = "repeated-letter"


def repeated_letter(case: Case) -> Iterator[Diagnostic]:
    """Find readings whose letter another has already."""
    owners: dict[str, str] = {}
    for name, reading in case.briefing.interpretations.items():
        owner = owners.setdefault(reading.letter, name)
        if owner != name:
            yield case.error(
                Spot("interpretations", name, ("letter",)),
                CODE,
                f"`{reading.letter}` already stands for {owner}",
                "write a capital that is free, and keep it",
            )
