"""A view that links to versions: what a version of a record names is pinned with it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from macros.draw.view import View


@dataclass(frozen=True)
class Pinned(View):
    """A view in which each record is found at the version in force, not at its moving page."""

    places: Mapping[str, str] = field(default_factory=dict, repr=False)
    """Id -> the address of the version's page, of the records that have one."""

    def url(self, name: str) -> str:
        """Return the way from this page to a record's version, or where it has none, to it."""
        place = self.places.get(name)
        return self.root + place if place else super().url(name)
