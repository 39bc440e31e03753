"""The pages that are printed from plates, kind by kind, and what draws them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from macros.address import address_of
from macros.draw import (
    as_of,
    claim,
    event,
    head,
    interpretation,
    organization,
    person,
    published,
    sheet,
    source,
)
from macros.draw.anchors import anchored
from macros.draw.page import Page
from macros.draw.view import View


@dataclass(frozen=True, slots=True)
class Drawer:
    """A kind of page: the plate it is printed from, its folder, its names, what draws one.

    Every page stands at `folder/name/`. Without `listed`, each record of the kind has one.
    """

    plate: str
    folder: str
    draw: Callable[[View, str], Page]
    listed: Callable[[View], Iterable[str]] | None = None

    def names(self, view: View) -> Iterable[str]:
        """Return the names of the pages that this briefing has of the kind."""
        return self.listed(view) if self.listed else view.briefing.records(self.folder)

    def addresses(self, view: View) -> Iterator[str]:
        """Go through the addresses of the pages."""
        return (f"{self.folder}/{name}/" for name in self.names(view))

    def page(self, view: View, name: str) -> Page:
        """Draw one page with its head, and with a place for every claim that it prints."""
        view.turn()
        page = head.of_page(view, self.draw(view, name))
        return replace(page, body=anchored(page.body))

    def pages(self, view: View) -> Iterator[Page]:
        """Draw every page of the kind, seen from its depth."""
        seen = view.at("../../")
        for name in self.names(view):
            yield self.page(seen, name)


DRAWERS: Final = (
    Drawer("claim", "claims", claim.page),
    Drawer("person", "people", person.page),
    Drawer("organization", "organizations", organization.page),
    Drawer("source", "sources", source.page),
    Drawer("event", "events", event.page),
    Drawer("interpretation", "interpretations", interpretation.page),
    Drawer("asof", "as-of", as_of.page, as_of.names),
    Drawer("release", "releases", published.page, published.names),
    Drawer("sheet", "ledger", sheet.page, sheet.names),
)


_QUIET: Final = ("people", "organizations", "events")
"""Kinds whose pages ask not to be found once their record is withdrawn."""


def unlisted(view: View) -> Iterator[str]:
    """Go through the addresses of pages that ask not to be found, and stand in no sitemap."""
    for kind in _QUIET:
        for name, record in view.briefing.records(kind).items():
            if record.withdrawn:
                yield address_of(view.briefing, name)


def every(view: View) -> Iterator[Page]:
    """Draw every page that is printed."""
    for drawer in DRAWERS:
        yield from drawer.pages(view)
