"""The lead is the reading that the weighing puts first, or says why it is not."""

from collections.abc import Iterator
from typing import Final

from macros.check.case import Case
from macros.check.text import Spot
from macros.diagnostic import Diagnostic
from macros.read.folder import BRIEFING
from macros.weigh.judgement import Judgements

CODE: Final = "unearned-lead"


def unearned_lead(case: Case, judgements: Judgements) -> Iterator[Diagnostic]:
    """Find a lead that does not lead and has no `lead_because`."""
    lead, first = case.briefing.about.lead, judgements.matrix.first
    if lead and first and lead not in first and not case.briefing.about.lead_because:
        yield case.error(
            Spot(BRIEFING, "", ("lead",)),
            CODE,
            f"`{lead}` is the lead, and the weighing puts {' and '.join(first)} first",
            f"write lead: {first[0]}, or say why not in lead_because:",
        )
