"""Who stands behind the briefing, part by part, and plainly what nobody has said."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from markupsafe import Markup, escape

from macros.draw.fault import unknown_word
from macros.draw.policy import OUTSIDE
from macros.draw.view import View
from macros.draw.whom_to_tell import mailbox
from macros.draw.words import _, row, say
from macros.model.about import Party


def about(view: View, part: str) -> Markup:
    """Print one part: purpose, who, funding, contact, licences or researched."""
    if part not in PARTS:
        raise unknown_word(part, _("part of this page"), PARTS)
    return PARTS[part](view)


def _purpose(view: View) -> Markup:
    purpose = view.briefing.about.purpose
    if purpose:
        return view.prose(purpose)
    return _missing(_("This briefing does not say why it was made."))


def _funding(view: View) -> Markup:
    funding = view.briefing.about.funding
    if funding:
        return view.prose(funding)
    return _missing(_("This briefing does not say who pays for it."))


def _who(view: View) -> Markup:
    """Name the publisher and the authors."""
    about = view.briefing.about
    said = []
    if about.publisher:
        said.append(say("Published by {who}.", who=_party(about.publisher)))
    if about.authors:
        said.append(say("Written by {who}.", who=row(_party(one) for one in about.authors)))
    if not said:
        return _missing(_("This briefing does not say who made it."))
    return Markup("<p>{}</p>").format(Markup(" ").join(said))


def _contact(view: View) -> Markup:
    """Say whom to tell of an error, or plainly that nobody is named."""
    about = view.briefing.about
    ways = []
    if about.repository:
        issues = f"{about.repository.rstrip('/')}/issues/new/choose"
        words = _("open an issue in the repository")
        ways.append(Markup('<a href="{}"{}>{}</a>').format(issues, OUTSIDE, words))
    contact = about.contact or ""
    if contact.startswith(("https://", "http://")):
        ways.append(Markup('<a href="{}"{}>{}</a>').format(contact, OUTSIDE, contact))
    elif mail := mailbox(contact):
        ways.append(Markup('{} <a href="mailto:{}">{}</a>').format(_("write to"), mail, mail))
    elif contact:
        ways.append(escape(contact))
    if not ways:
        return _missing(
            _(
                "No address for reports of errors has been set up yet. Until there is one, errors "
                "cannot be reported from this site, and it should be read with that in mind."
            )
        )
    way = Markup(" {} ").format(_("or")).join(ways)
    return Markup("<p>{}</p>").format(say("To report an error, {way}.", way=way))


def _licences(view: View) -> Markup:
    """Say on what terms words, data and code can be used again."""
    licence = view.briefing.about.licence
    terms = [
        (_("Text"), licence.text),
        (_("Data"), licence.data),
        (_("Code"), licence.code),
    ]
    known = [(what, words) for what, words in terms if words]
    if not known:
        return _missing(_("No licence is named, so all rights are kept."))
    rows = Markup().join(
        Markup('<tr><th scope="row">{}</th><td>{}</td></tr>').format(what, _licence(words))
        for what, words in known
    )
    return Markup('<table class="figures"><tbody>{}</tbody></table>').format(rows)


def _researched(view: View) -> Markup:
    day = view.briefing.about.researched
    if day is None:
        return _missing(_("This briefing does not say until when it was researched."))
    return Markup("<p>{}</p>").format(
        say("Researched until {day}. What came later is not in it.", day=view.time(day))
    )


def _party(party: Party) -> Markup:
    name = escape(party.name)
    if party.url is None:
        return name
    return Markup('<a href="{}"{}>{}</a>').format(party.url, OUTSIDE, name)


def _licence(words: str) -> Markup:
    """Link a licence that has a known address."""
    address = LICENCES.get(" ".join(words.upper().replace("-", " ").split()))
    if address is None:
        return escape(words)
    return Markup('<a href="{}" rel="license noopener noreferrer">{}</a>').format(address, words)


def _missing(words: str) -> Markup:
    return Markup('<p class="note">{}</p>').format(words)


LICENCES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "CC BY 4.0": "https://creativecommons.org/licenses/by/4.0/",
        "CC BY SA 4.0": "https://creativecommons.org/licenses/by-sa/4.0/",
        "CC0 1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
        "MIT": "https://opensource.org/license/mit",
    }
)
"""Where the terms of a licence stand, by its name in capitals."""

PARTS: Final[Mapping[str, Callable[[View], Markup]]] = MappingProxyType(
    {
        "contact": _contact,
        "funding": _funding,
        "licences": _licences,
        "purpose": _purpose,
        "researched": _researched,
        "who": _who,
    }
)
