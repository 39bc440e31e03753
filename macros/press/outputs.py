"""What is written beside the pages that people write, one function for each form."""

from collections.abc import Callable, Iterator
from typing import Final, TypeAlias

from macros.draw import pages
from macros.draw.stood import moments
from macros.export import records
from macros.press.leaving import (
    data,
    feeds,
    guides,
    linked_data,
    schemas,
    twin_of_day,
    twins,
    twins_of_pages,
)
from macros.press.site import Site

File: TypeAlias = tuple[str, str | bytes]
"""An address from the site's root, and what stands there."""


def record_pages(site: Site) -> Iterator[File]:
    """Print a page for each record from its plate."""
    for page in pages.every(site.view):
        yield f"{page.address}index.html", site.plates[page.kind].print(page)
        if page.kind == "asof":
            yield from twin_of_day(site, page)


def days_as_json(site: Site) -> Iterator[File]:
    """Write the claims and readings of each moment as JSON."""
    for day in moments(site.view):
        yield records.as_of(site.view.as_of(day).judgements)


OUTPUTS: Final[tuple[Callable[[Site], Iterator[File]], ...]] = (
    record_pages,
    data,
    days_as_json,
    feeds,
    twins,
    twins_of_pages,
    guides,
    linked_data,
    schemas,
)
"""Every form, in the order in which they are written."""
