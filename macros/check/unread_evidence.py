"""Evidence and arguments name what somebody here has read."""

from collections.abc import Iterator
from typing import Final

from macros.check.case import Case
from macros.diagnostic import Diagnostic

CODE: Final = "unread-evidence"
_READ: Final = frozenset({"evidence", "argued_by"})


def unread_evidence(case: Case) -> Iterator[Diagnostic]:
    """Find evidence that names a source with `access: cited-only`."""
    for spot, name, _ in case.texts.mentions:
        source = case.briefing.sources.get(name)
        if not source or source.access != "cited-only" or _READ.isdisjoint(spot.path):
            continue
        if spot.path[-1] == "source":
            yield case.error(
                spot,
                CODE,
                f"nobody here has read `{name}`",
                f"name the copy that was read, and write origin: [{name}]",
            )
