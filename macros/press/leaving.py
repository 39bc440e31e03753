"""What leaves the site for programs and other readers: data, twins, feeds."""

from collections.abc import Iterator
from itertools import chain
from typing import Final

from macros.draw import data as page_of_data
from macros.draw.stood import moments
from macros.export import datapackage, edges, markdown, records
from macros.export import feeds as following
from macros.export.datapackage import FOLDER, NAME, Sum
from macros.export.markdown import from_html
from macros.export.markdown.desk import Desk
from macros.export.markdown.text import words
from macros.export.readable import text
from macros.press.site import Site
from macros.press.spoken import Spoken

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
    described = datapackage.package(view.briefing.about, view.base, edition(site), sums)
    yield f"{FOLDER}{NAME}", text(described)
    for address, page in site.late.items():
        yield f"{address}index.html", page_of_data.filled(page, sums)


def twins(site: Site) -> Iterator[tuple[str, str]]:
    """Write the Markdown twin of each record's page."""
    return markdown.files(site.view.judgements, site.view.base, edition(site))


def twins_of_pages(site: Site) -> Iterator[tuple[str, str]]:
    """Write the twins of the pages that people write, as Markdown and in an object of JSON."""
    view = site.view
    desk, spoken = Desk(view.judgements, view.base or "/"), Spoken(view.briefing)
    for address, page in sorted(site.contents.items()):
        drawn = from_html.blocks(page.html, desk, address, spoken)
        written = markdown.page(desk, address, drawn, edition(site))
        if not written.startswith("# "):
            written = f"# {words(page.title)}\n\n{written}"
        yield f"{address}{markdown.TWIN}", written
        yield (
            f"{address}index.json",
            text(
                {
                    "record": "page",
                    "title": page.title,
                    "url": f"/{address}",
                    "description": page.description,
                    "updated": edition(site),
                    "markdown": written,
                }
            ),
        )


def edition(site: Site) -> str | None:
    """Return the day that this version holds for."""
    return site.view.edition.isoformat() if site.view.edition else None


def feeds(site: Site) -> Iterator[tuple[str, str | bytes]]:
    """Write what is new, for those who follow it."""
    return following.files(site.view.judgements, site.view.base)
