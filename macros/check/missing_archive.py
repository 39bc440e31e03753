"""A page that was read is kept somewhere: addresses die."""

from collections.abc import Iterator
from typing import Final

from macros.check.case import Case
from macros.check.text import Spot
from macros.diagnostic import Diagnostic

CODE: Final = "missing-archive"


def missing_archive(case: Case) -> Iterator[Diagnostic]:
    """Find sources that were read at an address and have no archived copy."""
    for name, source in case.briefing.sources.items():
        kept = source.archived_url or source.withdrawn
        if source.url and source.access == "read" and not kept:
            yield case.warning(
                Spot("sources", name, ("url",)),
                CODE,
                f"`{name}` has no archived copy",
                "have it archived and write archived_url: with the address of the copy",
            )
