"""What nobody here has read is not linked."""

from collections.abc import Iterator
from typing import Final

from macros.check.case import Case
from macros.check.text import Spot
from macros.diagnostic import Diagnostic

CODE: Final = "unread-link"


def unread_link(case: Case) -> Iterator[Diagnostic]:
    """Find addresses of sources with `access: cited-only`; no page links them."""
    for name, source in case.briefing.sources.items():
        for field in ("url", "archived_url"):
            if source.access == "cited-only" and getattr(source, field):
                yield case.warning(
                    Spot("sources", name, (field,), key=True),
                    CODE,
                    f"nobody here has read `{name}`, so no page links it",
                    "take the address out, or read it and write access: read",
                )
