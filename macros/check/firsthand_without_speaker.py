"""Whoever saw or did it has a name here."""

from collections.abc import Iterator
from typing import Final

from macros.check.case import Case
from macros.diagnostic import Diagnostic

CODE: Final = "firsthand-without-speaker"


def firsthand_without_speaker(case: Case) -> Iterator[Diagnostic]:
    """Find evidence that is called firsthand and does not say whose."""
    for spot, evidence in case.texts.evidence:
        if evidence.firsthand and evidence.speaker is None:
            yield case.error(
                spot._replace(path=(*spot.path, "firsthand"), key=True),
                CODE,
                "firsthand, but of nobody",
                "write speaker: and the id of who decided, did or witnessed it",
            )
