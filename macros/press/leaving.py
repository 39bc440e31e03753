"""What leaves the site for programs and other readers: twins, feeds, guides."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from macros.address import address as address_of
from macros.draw import data as page_of_data
from macros.draw.page import Page
from macros.export import feeds as following
from macros.export import graph, guide, markdown, schema
from macros.export.markdown import from_html
from macros.export.markdown.desk import Desk
from macros.export.markdown.text import words
from macros.export.readable import text
from macros.model.briefing import OWN_PAGE
from macros.press.files_of_data import edition, sums, versions
from macros.press.form import Beside
from macros.press.site import Content, Site
from macros.press.spoken import Spoken

_JSON: Final = "index.json"
_GUIDE: Final = "llms.txt"
_ROBOTS: Final = "robots.txt"


def twins(site: Site) -> Iterator[tuple[str, str]]:
    """Write the Markdown twin of each record's page."""
    for kind in OWN_PAGE:
        for name in site.view.briefing.records(kind):
            yield f"{address_of(kind, name)}{markdown.TWIN}", site.once(_twins).of(kind, name)


def twin_at(site: Site, address: str) -> str | None:
    """Return the twin of a record's page."""
    found = Beside.of(address)
    if found is None or found.file != markdown.TWIN or found.folder not in OWN_PAGE:
        return None
    if found.name not in site.view.briefing.records(found.folder):
        return None
    return site.once(_twins).of(found.folder, found.name)


def _twins(site: Site) -> markdown.Twins:
    view = site.view
    return markdown.Twins(view.judgements, view.base, edition(site), site.once(versions))


def twins_of_pages(site: Site) -> Iterator[tuple[str, str]]:
    """Write the twins of the pages that people write, as Markdown and in an object of JSON."""
    for address, page in sorted(site.contents.items()):
        written = _twin_of_page(site, address, page)
        yield f"{address}{markdown.TWIN}", written
        yield f"{address}{_JSON}", _json_of_page(site, address, page, written)


def twin_of_page_at(site: Site, address: str) -> str | None:
    """Return a twin of a page that people write."""
    for end in (markdown.TWIN, _JSON):
        place = address.removesuffix(end)
        if place != address and (page := site.content(place)):
            written = _twin_of_page(site, place, page)
            is_json = end == _JSON
            return _json_of_page(site, place, page, written) if is_json else written
    return None


def _desk(site: Site) -> tuple[Desk, Spoken]:
    view = site.view
    return Desk(view.judgements, view.base or "/"), Spoken(view.briefing)


def _twin_of_page(site: Site, address: str, page: Content) -> str:
    desk, spoken = site.once(_desk)
    html = page.html
    if page_of_data.LATE in html:
        html = page_of_data.filled(html, sums(site))
    drawn = from_html.blocks(html, desk, address, spoken)
    written = markdown.page(desk, address, drawn, edition(site))
    return written if written.startswith("# ") else f"# {words(page.title)}\n\n{written}"


def _json_of_page(site: Site, address: str, page: Content, written: str) -> str:
    return text(
        {
            "record": "page",
            "title": page.title,
            "url": f"/{address}",
            "description": page.description,
            "updated": edition(site),
            "markdown": written,
        }
    )


def feeds(site: Site) -> Iterator[tuple[str, str | bytes]]:
    """Write what is new, for those who follow it."""
    return following.files(site.view.judgements, site.view.base)


def twin_of_day(site: Site, page: Page) -> tuple[str, str]:
    """Return the twin of the page of a day, as the briefing stood then: its address, its text."""
    then = site.view.as_of(date.fromisoformat(page.address.split("/")[1]))
    desk = Desk(then.judgements, site.view.base or "/")
    drawn = from_html.blocks(str(page.body), desk, page.address, Spoken(then.briefing))
    return f"{page.address}{markdown.TWIN}", markdown.page(desk, page.address, drawn, None)


def guides(site: Site) -> Iterator[tuple[str, str]]:
    """Write what tells programs their way."""
    yield _GUIDE, _guide(site)
    yield _ROBOTS, guide.robots(site.view.base)


def guide_at(site: Site, address: str) -> str | None:
    """Return one of them; the guide lists every page that people write."""
    if address == _GUIDE:
        for page in site.authored:
            site.content(page)
        return _guide(site)
    return guide.robots(site.view.base) if address == _ROBOTS else None


def _guide(site: Site) -> str:
    pages = (
        guide.Listed(page.title or site.view.briefing.about.title, address, page.description)
        for address, page in sorted(site.contents.items())
    )
    return guide.llms(site.view.judgements, site.view.base, pages)


def linked_data(site: Site) -> Iterator[tuple[str, bytes]]:
    """Write the whole briefing as one graph."""
    yield graph.file(site.view.judgements, site.view.base)


def schemas(site: Site) -> Iterator[tuple[str, str]]:
    """Write the schemas of the data files, which are the same for all briefings."""
    del site
    for name, written in schema.files():
        yield f"schema/{name}", written
