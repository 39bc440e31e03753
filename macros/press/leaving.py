"""What leaves the site for programs and other readers: data, twins, feeds."""

from collections.abc import Iterator
from itertools import chain
from typing import Final

from macros.draw import data as page_of_data
from macros.draw.stood import moments
from macros.export import datapackage, edges, records
from macros.export import feeds as following
from macros.export.datapackage import FOLDER, NAME, Sum
from macros.export.readable import text
from macros.press.site import Site

_PAGE: Final = "data/"


def data(site: Site) -> Iterator[tuple[str, str]]:
    """Write every record as JSON and as a table, and the package that says what there is."""
    view = site.view
    days = {day: view.as_of(day).judgements for day in moments(view)}
    sums: dict[str, Sum] = {}
    for address, written in chain(
        records.files(view.judgements), edges.files(view.judgements, days)
    ):
        if address.startswith(FOLDER):
            sums[address.removeprefix(FOLDER)] = Sum.of(written)
        yield address, written
    edition = view.edition.isoformat() if view.edition else None
    described = datapackage.package(view.briefing.about, view.base, edition, sums)
    yield f"{FOLDER}{NAME}", text(described)
    for address, page in site.late.items():
        yield f"{address}index.html", page_of_data.filled(page, sums)


def feeds(site: Site) -> Iterator[tuple[str, str | bytes]]:
    """Write what is new, for those who follow it."""
    return following.files(site.view.judgements, site.view.base)
