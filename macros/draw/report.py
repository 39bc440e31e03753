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
        filled_in = {
            "template": "error.yml",
            "title": subject,
            "record": name,
            "version": str(view.edition or ""),
        }
        form = f"{about.repository.rstrip('/')}/issues/new"
        return f"{form}?{urlencode(filled_in, quote_via=quote)}"
    contact = about.contact or ""
    if contact.startswith(("https://", "http://")):
        return contact
    if "@" not in contact:
        return None
    return f"mailto:{contact.removeprefix('mailto:')}?subject={quote(subject, safe='')}"


def draw(view: View, name: str, words: str) -> Markup:
    """Draw the end of a side column: whom to tell of an error."""
    where = address(view, name)
    return view.render("report.html", where=where, words=words)
