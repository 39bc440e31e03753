"""What ends does so after it began."""

from collections.abc import Iterator
from typing import Final

from macros.check.case import Case
from macros.check.text import Spot
from macros.diagnostic import Diagnostic
from macros.model.edtf import Edtf

CODE: Final = "end-before-start"


def end_before_start(case: Case) -> Iterator[Diagnostic]:
    """Find pairs of dates the wrong way round; as wide as they are, none of their days fit."""
    for spot, start, end in _pairs(case):
        if start and end and start.earliest and end.latest and end.latest < start.earliest:
            field = spot.path[-1]
            yield case.error(
                spot,
                CODE,
                f"`{field}` is {end}, before the start on {start}",
                "exchange the two dates, or correct one",
            )


def _pairs(case: Case) -> Iterator[tuple[Spot, Edtf | None, Edtf | None]]:
    """Go through the ends, each with its start."""
    for name, person in case.briefing.people.items():
        for index, role in enumerate(person.roles):
            yield Spot("people", name, ("roles", index, "to")), role.from_, role.to
    for name, claim in case.briefing.claims.items():
        for index, figure in enumerate(claim.figures):
            yield Spot("claims", name, ("figures", index, "to")), figure.from_, figure.to
    for name, group in case.briefing.organizations.items():
        yield Spot("organizations", name, ("dissolved",)), group.formed, group.dissolved
    for name, change in case.briefing.corrections.items():
        yield Spot("corrections", name, ("wrong_to",)), change.wrong_from, change.wrong_to
