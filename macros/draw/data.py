"""The page of the data: every file, how large it is, what its columns hold, and on what terms.

A page is drawn before the files are written, so their sizes and sums are slots that are filled
when they are known.
"""

import re
from collections.abc import Mapping
from typing import Final

from markupsafe import Markup

from macros.draw.view import View
from macros.export.alternates import FEEDS
from macros.export.datapackage import ABOUT, NAME, Sum, tables
from macros.export.feed_types import CALLED, TYPES
from macros.export.jsonld.dataset import LATE as IN_GRAPH
from macros.model.briefing import KINDS

_SLOT: Final = Markup('<data class="late" value="{}">{}</data>')
LATE: Final = '<data class="late"'
_IN_GRAPH: Final = re.compile(IN_GRAPH.format(file=r"([\w.-]+)", what="(bytes|sha256)"))
_SLOTS: Final = re.compile(LATE + r' value="([\w.-]+)">(bytes|sha256)</data>')


def draw(view: View) -> Markup:
    """Draw the files, and under each table its columns."""
    described = dict(tables())
    lists = [(f"{name}.json", ABOUT[name]) for name in (*KINDS, "matrix")]
    return view.render(
        "data.html",
        tables=[(f"{name}.csv", ABOUT[name], columns) for name, columns in described.items()],
        lists=lists,
        package=NAME,
        feeds=[
            (called, [(CALLED[form], f"feeds/{name}.{form}") for form in TYPES])
            for name, called in FEEDS.items()
        ],
        slot=_SLOT.format,
        licence=view.briefing.about.licence.data,
    )


def filled(page: str, sums: Mapping[str, Sum]) -> str:
    """Put sizes and sums into their slots on a finished page."""

    def said(slot: re.Match[str]) -> str:
        found = sums[slot[1]]
        return found.sha256 if slot[2] == "sha256" else size(found.bytes)

    return _IN_GRAPH.sub(said, _SLOTS.sub(said, page))


def size(count: int) -> str:
    """Write a size in the unit that suits it, as decimal prefixes count."""
    if count < 1000:  # noqa: PLR2004
        return f"{count} B"
    if count < 1_000_000:  # noqa: PLR2004
        return f"{count / 1000:.1f} kB"
    return f"{count / 1_000_000:.1f} MB"
