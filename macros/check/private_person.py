"""Every person is here for a public role, which is named."""

import re
from collections.abc import Iterator
from typing import Final

from macros.check.case import Case
from macros.check.text import Spot
from macros.diagnostic import Diagnostic

CODE: Final = "private-person"
_YEAR: Final = re.compile(r"\d{3}[\dX][~?%]?")


def private_person(case: Case) -> Iterator[Diagnostic]:
    """Find people of whom the briefing does not say why they are in it, and dates of birth."""
    for name, person in case.briefing.people.items():
        if person.relevance is None and not person.withdrawn:
            yield case.error(
                Spot("people", name),
                CODE,
                f"nothing says why `{name}` is in this briefing",
                "write relevance: and the public role, or take the person out",
            )
        if person.born and not _YEAR.fullmatch(person.born.year.text):
            yield case.error(
                Spot("people", name, ("born", "year")),
                CODE,
                f"`{person.born.year}` says more of a birth than the year",
                f"write year: {person.born.year.text[:4]}",
            )
