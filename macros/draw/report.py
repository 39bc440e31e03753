"""Which version of a record this is, whom to tell of an error in it, and about which record."""

import re
from typing import Final
from urllib.parse import quote, urlencode

from markupsafe import Markup

from macros.draw import in_force, versions
from macros.draw.view import View
from macros.draw.words import _

_MAILBOX: Final = re.compile(
    r"(?:mailto:)?([^\s@<>\"(),:;\\[\]]+@[^\s@<>\"(),:;\\[\]]+)", re.IGNORECASE
)


def mailbox(contact: str) -> str | None:
    """Return the address of e-mail that a contact is; None where it is something else."""
    found = _MAILBOX.fullmatch(contact)
    return found[1] if found else None


def address(view: View, name: str) -> str | None:
    """Return where an error in a record is reported; None where the briefing names nobody."""
    about = view.briefing.about
    subject = _("Error in {name}").format(name=name)
    if about.repository:
        filled_in = {
            "template": "error.yml",
            "title": subject,
            "record": name,
            "version": _version(view, name),
        }
        form = f"{about.repository.rstrip('/')}/issues/new"
        return f"{form}?{urlencode(filled_in, quote_via=quote)}"
    contact = about.contact or ""
    if contact.startswith(("https://", "http://")):
        return contact
    mail = mailbox(contact)
    return mail and f"mailto:{mail}?subject={quote(subject, safe='')}"


def draw(view: View, name: str, words: str) -> Markup:
    """Draw the end of a side column: the version in force, and whom to tell of an error."""
    where = address(view, name)
    return versions.line(view, name) + view.render("report.html", where=where, words=words)


def _version(view: View, name: str) -> str:
    """Name the version that a reader has before them: released, or the day that it holds for."""
    version = in_force.in_force(view, name)
    if version is None:
        return str(view.edition or "")
    return f"{version.number} of {version.day}"
