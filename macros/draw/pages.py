"""The pages that are printed from plates, kind by kind, and what draws them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from macros.draw import claim, event, interpretation, organization, person, source
from macros.draw.page import Page
from macros.draw.view import View


@dataclass(frozen=True, slots=True)
class Drawer:
    """A kind of page: the plate it is printed from, its folder, its names, what draws one.

    Every page stands at `folder/name/`.
    """

    plate: str
    folder: str
    draw: Callable[[View, str], Page]

    def names(self, view: View) -> Iterable[str]:
        """Return the names of the pages that this briefing has of the kind."""
        return view.briefing.records(self.folder)

    def pages(self, view: View) -> Iterator[Page]:
        """Draw every page of the kind, seen from its depth."""
        seen = view.at("../../")
        for name in self.names(view):
            yield self.draw(seen, name)


DRAWERS: Final = (
    Drawer("claim", "claims", claim.page),
    Drawer("person", "people", person.page),
    Drawer("organization", "organizations", organization.page),
    Drawer("source", "sources", source.page),
    Drawer("event", "events", event.page),
    Drawer("interpretation", "interpretations", interpretation.page),
)


def every(view: View) -> Iterator[Page]:
    """Draw every page that is printed."""
    for drawer in DRAWERS:
        yield from drawer.pages(view)
