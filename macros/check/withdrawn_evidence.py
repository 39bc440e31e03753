"""Evidence on a withdrawn source falls away."""

from collections.abc import Iterator
from typing import Final

from macros.check.case import Case
from macros.diagnostic import Diagnostic

CODE: Final = "withdrawn-evidence"


def withdrawn_evidence(case: Case) -> Iterator[Diagnostic]:
    """Find evidence that no longer counts because its source was withdrawn."""
    for spot, evidence in case.texts.evidence:
        source = case.briefing.sources.get(evidence.source)
        if source and source.withdrawn:
            yield case.warning(
                spot._replace(path=(*spot.path, "source")),
                CODE,
                f"`{evidence.source}` is withdrawn since {source.withdrawn.date}: "
                "this no longer counts",
                "name another source, or take this piece out",
            )
