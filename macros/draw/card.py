"""Which pages have a social card of their own, and where it stands."""

from macros.address import address_of
from macros.draw.view import View


def address(view: View, name: str) -> str:
    """Return where the card of a record stands, from the site's root; the front page's for ""."""
    return (address_of(view.briefing, name) if name else "") + "card.png"
