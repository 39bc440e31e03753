"""Whom to tell of an error in a record, and where to answer it: with its id and its version."""

import re
from typing import Final
from urllib.parse import quote, urlencode

from macros.draw import in_force
from macros.draw.view import View
from macros.draw.words import _
from macros.release.version import Version

_MAILBOX: Final = re.compile(
    r"(?:mailto:)?([^\s@<>\"(),:;\\[\]]+@[^\s@<>\"(),:;\\[\]]+)", re.IGNORECASE
)


WAYS: Final = {"error": "Error in {name}", "answer": "Answer to {name}"}
"""What can be sent, by the form that takes it (`.github/ISSUE_TEMPLATE/`), and how it is headed."""

_ANSWERED: Final = {
    "claims": "Answer this claim",
    "organizations": "Answer for this organization",
    "people": "Answer as the person concerned",
}
"""What somebody may be concerned by, and so answer."""


def mailbox(contact: str) -> str | None:
    """Return the address of e-mail that a contact is; None where it is something else."""
    found = _MAILBOX.fullmatch(contact)
    return found[1] if found else None


def address(
    view: View, name: str, way: str = "error", version: Version | None = None
) -> str | None:
    """Return where an error in a record is reported, or a record answered.

    It is about the version in force, where none is given; None where the briefing names nobody.
    """
    about = view.briefing.about
    subject = _(WAYS[way]).format(name=name)
    if about.repository:
        filled_in = {
            "template": f"{way}.yml",
            "title": subject,
            "record": name,
            "version": _version(view, version or in_force.in_force(view, name)),
        }
        form = f"{about.repository.rstrip('/')}/issues/new"
        return f"{form}?{urlencode(filled_in, quote_via=quote)}"
    contact = about.contact or ""
    if contact.startswith(("https://", "http://")):
        return contact
    mail = mailbox(contact)
    return mail and f"mailto:{mail}?subject={quote(subject, safe='')}"


def links(
    view: View, name: str, words: str, version: Version | None = None
) -> list[tuple[str | None, str]]:
    """Return where to report an error in a record, and where it can be answered, with the words.

    There is none where the briefing names nobody to tell.
    """
    kind = view.briefing.kind_of(name) or ""
    found = [(address(view, name, "error", version), words)]
    if kind in _ANSWERED:
        found.append((address(view, name, "answer", version), _(_ANSWERED[kind])))
    return [link for link in found if link[0]]


def _version(view: View, version: Version | None) -> str:
    """Name the version that a reader has before them: released, or the day that it holds for."""
    if version is None:
        return str(view.edition or "")
    return f"{version.number} of {version.day}"
