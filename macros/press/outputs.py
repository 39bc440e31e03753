"""What is written beside the pages that people write: for each form, all of it, and any one."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from macros.draw import card, cite, embed, pages
from macros.draw.cited import of_day, of_page
from macros.draw.leaving import moved
from macros.draw.original import of_source
from macros.draw.page import Page
from macros.draw.stood import moments
from macros.draw.view import View
from macros.export import records
from macros.export.cards.card import svg
from macros.export.cards.png import drawn
from macros.export.citation import FILES
from macros.export.citation.work import Work
from macros.export.markdown import TWIN
from macros.export.readable import text
from macros.model.briefing import OWN_PAGE
from macros.press import permanence
from macros.press.addresses import File
from macros.press.files_of_data import data, data_at, finished, finished_at
from macros.press.form import Beside, Form, few
from macros.press.leaving import (
    feeds,
    guide_at,
    guides,
    linked_data,
    schemas,
    twin_at,
    twin_of_day,
    twin_of_page_at,
    twins,
    twins_of_pages,
)
from macros.press.site import Site

_DAY: Final = "asof"
_OEMBED: Final = "oembed.json"
_DRAWERS: Final = {drawer.folder: drawer for drawer in pages.DRAWERS}


def record_pages(site: Site) -> Iterator[File]:
    """Print a page for each record from its plate."""
    for page in pages.every(site.view):
        yield f"{page.address}index.html", _print(site, page)
        if page.kind == _DAY:
            yield twin_of_day(site, page)


def record_page_at(site: Site, address: str) -> str | None:
    """Return the page of a record, or the twin of the page of a day."""
    found = Beside.of(address)
    drawer = found and _DRAWERS.get(found.folder)
    if not found or not drawer or found.name not in drawer.names(site.view):
        return None
    if found.file == "index.html":
        return _print(site, drawer.page(site.view.at("../../"), found.name))
    if found.file == TWIN and drawer.plate == _DAY:
        return twin_of_day(site, drawer.page(site.view.at("../../"), found.name))[1]
    return None


def _print(site: Site, page: Page) -> str:
    return site.plate(page.kind, page.address.partition("/")[0]).print(page)


def days_as_json(site: Site) -> Iterator[File]:
    """Write the claims and readings of each moment as JSON."""
    for day in moments(site.view):
        yield records.as_of(site.view.as_of(day).judgements)


def day_as_json_at(site: Site, address: str) -> str | None:
    """Return the claims and readings of one moment."""
    found = Beside.of(address)
    if not found or (found.folder, found.file) != ("as-of", "index.json"):
        return None
    day = _moment(site.view, found.name)
    return records.as_of(site.view.as_of(day).judgements)[1] if day else None


def citations(site: Site) -> Iterator[File]:
    """Write the citations of every page, and of every source itself, as files beside the page."""
    view = site.view
    places = ["cite"]
    for kind in OWN_PAGE:
        places += (f"{kind}/{name}/cite" for name in view.briefing.records(kind))
    places += (f"sources/{name}/original" for name in view.briefing.sources)
    places += (f"as-of/{day}/cite" for day in moments(view))
    places += (f"{address}cite" for address in sorted(site.titles))
    for place in places:
        if work := _work(site, place):
            yield from cite.files(place, work)


def citation_at(site: Site, address: str) -> str | None:
    """Return one file of a citation."""
    folder, slash, file = address.rpartition("/")
    place = f"{folder}{slash}{file.partition('.')[0]}"
    work = _work(site, place) if place.endswith(("cite", "original")) else None
    return dict(cite.files(place, work)).get(address) if work else None


def _work(site: Site, place: str) -> Work | None:
    """Say what the files cite whose addresses begin so; None where there are none."""
    view = site.view
    match place.split("/"):
        case ["cite"]:
            return cite.work(view)
        case ["sources", name, "original"] if name in view.briefing.sources:
            return of_source(view, view.briefing.sources[name])
        case [kind, name, "cite"] if kind in OWN_PAGE and name in view.briefing.records(kind):
            record = view.briefing.records(kind)[name]
            return cite.work(view, name) if cite.has_box(record) else None
        case ["as-of", moment, "cite"] if (day := _moment(view, moment)) is not None:
            return of_day(view.as_of(day), day)
        case [*_, "cite"]:
            address = place.removesuffix("cite")
            title = site.title(address)
            return of_page(view, address, title) if title else None
    return None


def _moment(view: View, name: str) -> date | None:
    return next((day for day in moments(view) if str(day) == name), None)


def embeds(site: Site) -> Iterator[File]:
    """Print what others can frame: claims and readings alone, and how a program embeds them."""
    for name in embed.names(site.view):
        address = embed.address(site.view, name)
        yield f"{address}index.html", embed.page(site.view, name)
        yield f"{address}{_OEMBED}", text(embed.oembed(site.view, name))


def embed_at(site: Site, address: str) -> str | None:
    """Return what can be framed, or how a program embeds it."""
    found, briefing = Beside.of(address.removeprefix(embed.FOLDER)), site.view.briefing
    if not found or not address.startswith(embed.FOLDER):
        return None
    if found.folder not in embed.KINDS or found.name not in briefing.records(found.folder):
        return None
    if found.file == "index.html":
        return embed.page(site.view, found.name)
    return text(embed.oembed(site.view, found.name)) if found.file == _OEMBED else None


def at_former_addresses(site: Site) -> Iterator[File]:
    """Print what cannot lead on at the addresses that records have left.

    A frame in a sandbox follows no redirect, and the file of a citation or a twin has none.
    """
    for was, now in moved(site.view):
        for answer, folder, files in (
            (embed_at, embed.FOLDER, ("index.html", _OEMBED)),
            (twin_at, "", (TWIN,)),
            (citation_at, "", [f"cite.{end}" for end in FILES]),
        ):
            for file in files:
                if (found := answer(site, f"{folder}{now}{file}")) is not None:
                    yield f"{folder}{was}{file}", found


def drawings(site: Site) -> Iterator[bytes]:
    """Begin to draw the social cards, where the site is to have any; go through them by name."""
    return drawn([svg(card.of(site.view, name)) for name in sorted(site.view.cards)], site.cache)


def cards(site: Site) -> Iterator[File]:
    """Go through the social cards, which other processes may have begun to draw already."""
    view = site.view
    addresses = [card.address(view, name) for name in sorted(view.cards)]
    return zip(addresses, site.once(drawings), strict=True)


def card_at(site: Site, address: str) -> bytes | None:
    """Draw one card."""
    for name in site.view.cards:
        if card.address(site.view, name) == address:
            return next(drawn([svg(card.of(site.view, name))], site.cache))
    return None


OUTPUTS: Final = (
    Form(record_pages, record_page_at),
    Form(data, data_at),
    Form(finished, finished_at),
    Form(days_as_json, day_as_json_at),
    few(feeds, "feeds/"),
    Form(twins, twin_at),
    Form(twins_of_pages, twin_of_page_at),
    Form(guides, guide_at),
    few(linked_data, "briefing.jsonld"),
    few(schemas, "schema/"),
    Form(citations, citation_at),
    Form(permanence.promised, permanence.promised_at),
    Form(permanence.since, permanence.since_at),
    Form(permanence.histories, permanence.history_at),
    few(permanence.former),
    few(permanence.dated, "changes/"),
    Form(embeds, embed_at),
    few(at_former_addresses),
    Form(cards, card_at),
)
"""Every form, in the order in which they are written."""
