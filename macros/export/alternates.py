"""Other forms of a page and of the site, as its head names them: `link rel="alternate"`."""

from collections.abc import Iterator
from types import MappingProxyType
from typing import Final, NamedTuple

from macros.export.feed_types import TYPES
from macros.words import _


class Alternate(NamedTuple):
    """Another form: its media type, its title, its address from where it is named."""

    type: str
    title: str
    address: str


FEEDS: Final = MappingProxyType(
    {"claims": "Claims", "corrections": "Corrections", "signals": "What to watch"}
)
"""The feeds by their names in addresses, and what they are called."""


def feeds(form: str = "atom") -> Iterator[Alternate]:
    """Go through the feeds in one form; every page names those in Atom, which all readers take."""
    for name, title in FEEDS.items():
        yield Alternate(TYPES[form], _(title), f"feeds/{name}.{form}")


OF_A_PAGE: Final = (
    Alternate("text/markdown", "Markdown", "index.md"),
    Alternate("application/json", "JSON", "index.json"),
)
"""The forms of one page, which stand beside it."""
