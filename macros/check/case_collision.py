"""Two ids differ by more than capitals: many file systems do not tell those apart."""

from collections.abc import Iterator
from typing import Final

from macros.check.case import Case
from macros.check.malformed_id import ids
from macros.diagnostic import Diagnostic

CODE: Final = "case-collision"


def case_collision(case: Case) -> Iterator[Diagnostic]:
    """Find ids that another id becomes when written small."""
    taken = {name for _, name in ids(case)}
    for spot, name in ids(case):
        small = name.lower()
        if small != name and small in taken:
            yield case.error(
                spot,
                CODE,
                f"`{name}` and `{small}` differ by capitals alone",
                f"keep {small}; where they are two, tell them apart by another word",
            )
