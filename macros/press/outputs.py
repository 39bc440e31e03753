"""What is written beside the pages that people write, one function for each form."""

from collections.abc import Callable, Iterator
from typing import Final

from macros.draw import card, cite, embed, pages
from macros.draw.cited import of_day, of_page
from macros.draw.original import of_source
from macros.draw.stood import moments
from macros.export import records
from macros.export.cards.card import svg
from macros.export.cards.png import drawn
from macros.export.readable import text
from macros.model.briefing import OWN_PAGE
from macros.press import permanence
from macros.press.addresses import File
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


def citations(site: Site) -> Iterator[File]:
    """Write the citations of every page, and of every source itself, as files beside the page."""
    view = site.view
    yield from cite.files("cite", cite.work(view))
    for kind in OWN_PAGE:
        for name, record in view.briefing.records(kind).items():
            if cite.has_box(record):
                yield from cite.files(f"{kind}/{name}/cite", cite.work(view, name))
    for name, source in view.briefing.sources.items():
        yield from cite.files(f"sources/{name}/original", of_source(view, source))
    for day in moments(view):
        yield from cite.files(f"as-of/{day}/cite", of_day(view.as_of(day), day))
    for address, title in sorted(site.titles.items()):
        yield from cite.files(f"{address}cite", of_page(view, address, title))


def embeds(site: Site) -> Iterator[File]:
    """Print what others can frame: claims and readings alone, and how a program embeds them."""
    for name in embed.names(site.view):
        address = embed.address(site.view, name)
        yield f"{address}index.html", embed.page(site.view, name)
        yield f"{address}oembed.json", text(embed.oembed(site.view, name))


def cards(site: Site) -> Iterator[File]:
    """Draw the social cards, where the site is to have any."""
    view = site.view
    named = sorted(view.cards)
    svgs = (svg(card.of(view, name)) for name in named)
    for name, drawing in zip(named, drawn(svgs, site.cache), strict=True):
        yield card.address(view, name), drawing


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
    citations,
    permanence.promised,
    permanence.since,
    permanence.histories,
    permanence.former,
    permanence.dated,
    embeds,
    cards,
)
"""Every form, in the order in which they are written."""
