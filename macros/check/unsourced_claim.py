"""A claim says what it rests on."""

from collections.abc import Iterator
from typing import Final

from macros.check.case import Case
from macros.check.text import Spot
from macros.diagnostic import Diagnostic

CODE: Final = "unsourced-claim"


def unsourced_claim(case: Case) -> Iterator[Diagnostic]:
    """Find claims without any evidence."""
    for name, claim in case.briefing.claims.items():
        if not claim.evidence and not claim.withdrawn:
            yield case.error(
                Spot("claims", name),
                CODE,
                f"`{name}` has no evidence",
                "name a source that was read: evidence: [{source: id-of-a-source, basis: named}]",
            )
