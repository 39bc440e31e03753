"""A plate: one page as the engine rendered it, cut open where each record's values go.

An engine renders one exemplar for each kind of page; its title, description, address and body
are tokens. The finished HTML is cut at its tokens once, and every page of that kind is then
printed by joining the pieces with the record's own values, each escaped for where it stands.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Self

from markupsafe import Markup, escape

from macros.draw.page import Page
from macros.read.text import TOKEN

TOKENS: Final[Mapping[str, str]] = {
    slot: f"{TOKEN}{slot}qz" for slot in ("id", "title", "description", "robots", "head", "body")
}
"""What stands in an exemplar where a record's value goes; letters only, so nothing escapes it."""

_CUT = re.compile("({})".format("|".join(TOKENS.values())))
_SLOT_OF = {token: slot for slot, token in TOKENS.items()}


class PlateError(RuntimeError):
    """The engine rendered an exemplar in which a slot is missing."""


@dataclass(frozen=True, slots=True)
class Plate:
    """Pieces of HTML and, between them, the names of the slots: piece, slot, piece, ..., piece."""

    pieces: tuple[str, ...]
    slots: tuple[str, ...]

    @classmethod
    def cut(cls, html: str) -> Self:
        """Cut an exemplar's HTML at its tokens; raise PlateError unless all values have a place."""
        parts = _CUT.split(html)
        slots = tuple(_SLOT_OF[token] for token in parts[1::2])
        if missing := {"title", "body"} - set(slots):
            raise PlateError(f"the exemplar has no slot for {', '.join(sorted(missing))}")
        return cls(tuple(parts[0::2]), slots)

    def print(self, page: Page) -> str:
        """Return the page's HTML."""
        values = {
            "id": page.address.rstrip("/").rpartition("/")[2],
            "title": escape(page.title),
            "description": escape(page.description),
            "robots": escape(page.robots),
            "head": page.head,
            "body": page.body,
        }
        parts = [self.pieces[0]]
        for slot, piece in zip(self.slots, self.pieces[1:], strict=True):
            parts.append(values[slot])
            parts.append(piece)
        return "".join(parts)


def exemplar(kind: str, folder: str) -> Page:
    """Return the page whose values are tokens, from which the plate of a kind is cut."""
    return Page(
        address=f"{folder}/{TOKENS['id']}/",
        kind=kind,
        title=TOKENS["title"],
        description=TOKENS["description"],
        robots=TOKENS["robots"],
        head=Markup(TOKENS["head"]),  # noqa: S704
        body=Markup(TOKENS["body"]),  # noqa: S704
    )
