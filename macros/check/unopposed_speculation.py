"""A reading that adds something has met what speaks against it."""

from collections.abc import Iterator
from typing import Final

from macros.check.case import Case
from macros.check.text import Spot
from macros.diagnostic import Diagnostic
from macros.weigh.judgement import Judgements

CODE: Final = "unopposed-speculation"
_AGAINST: Final = frozenset({"strains", "contradicts"})


def unopposed_speculation(case: Case, judgements: Judgements) -> Iterator[Diagnostic]:
    """Find readings that add something, that no row speaks against, and that looked for none."""
    matrix = judgements.matrix
    for name in matrix.readings:
        reading = case.briefing.interpretations[name]
        opposed = any(matrix.cells[row][name] in _AGAINST for row in matrix.rows)
        if reading.adds and not opposed and reading.nothing_against is None:
            yield case.error(
                Spot("interpretations", name, ("adds",), key=True),
                CODE,
                f"`{name}` adds what nothing on record shows, and no row speaks against it",
                "say what was looked for, and when: nothing_against: {looked_for: …, date: …}",
            )
