"""Whom to tell of an error, and about which record."""

from urllib.parse import quote, urlencode

from markupsafe import Markup

from macros.draw.view import View
from macros.draw.words import _


def address(view: View, name: str) -> str | None:
    """Return where an error in a record is reported; None where the briefing names nobody."""
    about = view.briefing.about
    subject = _("Error in {name}").format(name=name)
    if about.repository:
        base = about.repository.rstrip("/")
        return f"{base}/issues/new?{urlencode({'title': subject}, quote_via=quote)}"
    contact = about.contact or ""
    if contact.startswith(("https://", "http://")):
        return contact
    if "@" not in contact:
        return None
    return f"mailto:{contact.removeprefix('mailto:')}?{urlencode({'subject': subject}, quote_via=quote)}"


def draw(view: View, name: str, words: str) -> Markup:
    """Draw the end of a side column: something wrong?"""
    where = address(view, name)
    return view.render("report.html", where=where, words=words)
