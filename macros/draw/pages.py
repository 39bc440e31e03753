"""The kinds that have a page for each record, and what draws it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from macros.draw import claim, event, interpretation, organization, person, source
from macros.draw.page import Page
from macros.draw.view import View


@dataclass(frozen=True, slots=True)
class Drawer:
    """What draws the page of one record, and the plate that it is printed from."""

    plate: str
    draw: Callable[[View, str], Page]


DRAWERS: Final[Mapping[str, Drawer]] = MappingProxyType(
    {
        "claims": Drawer("claim", claim.page),
        "people": Drawer("person", person.page),
        "organizations": Drawer("organization", organization.page),
        "sources": Drawer("source", source.page),
        "events": Drawer("event", event.page),
        "interpretations": Drawer("interpretation", interpretation.page),
    }
)


def every(view: View) -> Iterator[Page]:
    """Draw the page of every record that has one."""
    for kind, drawer in DRAWERS.items():
        for name in view.briefing.records(kind):
            yield drawer.draw(view, name)
