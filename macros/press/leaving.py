"""What leaves the site for programs and other readers: data, twins, feeds."""

from collections.abc import Iterator
from datetime import date
from itertools import chain
from typing import Final

from macros.draw import data as page_of_data
from macros.draw.page import Page
from macros.draw.stood import moments
from macros.export import datapackage, edges, graph, guide, markdown, records, schema
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
    sums = site.sums
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
        filled = page_of_data.filled(page.html, site.sums)
        drawn = from_html.blocks(filled, desk, address, spoken)
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


def twin_of_day(site: Site, page: Page) -> Iterator[tuple[str, str]]:
    """Write the twin of the page of a day, as the briefing stood then."""
    then = site.view.as_of(date.fromisoformat(page.address.split("/")[1]))
    desk = Desk(then.judgements, site.view.base or "/")
    drawn = from_html.blocks(str(page.body), desk, page.address, Spoken(then.briefing))
    yield f"{page.address}{markdown.TWIN}", markdown.page(desk, page.address, drawn, None)


def guides(site: Site) -> Iterator[tuple[str, str]]:
    """Write what tells programs their way."""
    pages = (
        guide.Listed(page.title or site.view.briefing.about.title, address, page.description)
        for address, page in sorted(site.contents.items())
    )
    yield "llms.txt", guide.llms(site.view.judgements, site.view.base, pages)
    yield "robots.txt", guide.robots(site.view.base)


def linked_data(site: Site) -> Iterator[tuple[str, str]]:
    """Write the whole briefing as one graph."""
    yield graph.file(site.view.judgements, site.view.base)


def schemas(site: Site) -> Iterator[tuple[str, str]]:
    """Write the schemas of the data files, which are the same for all briefings."""
    del site
    for name, written in schema.files():
        yield f"schema/{name}", written
