"""What the shell prints on every page: whose briefing this is, and how new."""

from datetime import date
from typing import Final

from markupsafe import Markup

from macros.draw.environment import said
from macros.draw.policy import policy
from macros.draw.view import View
from macros.draw.words import _
from macros.export.alternates import feeds
from macros.model import when
from macros.model.briefing import Briefing
from macros.model.language import direction
from macros.words import ENGLISH, has, named

SCHEME: Final = (
    'document.documentElement.className="js";'
    'try{var t=localStorage.getItem("theme");t&&(document.documentElement.dataset.theme=t)}'
    "catch(e){}"
)
"""The one script in the page itself: the reader's choice of light or dark, before it is painted."""


class _Sections:
    """The names of sections in the language of the site, by those that mkdocs.yml gives them."""

    def __getitem__(self, given: str) -> str:
        return named(given)


def shell(view: View, *, preview: bool = False) -> dict[str, object]:
    """Return the values that the templates of the shell print, as plain text, and the feeds.

    A `preview` is served with a script more than the policy of a page would let run.
    """
    about = view.briefing.about
    day = newest(view.briefing)
    licence = about.licence
    terms = ((_("text"), licence.text), (_("data"), licence.data), (_("code"), licence.code))
    licences = (
        _("{label}: {parts}").format(label=what, parts=said) for what, said in terms if said
    )
    return {
        "title": about.title,
        "language": about.language,
        "direction": direction(about.language),
        "interface": Markup() if has(about.language) else spoken(ENGLISH),
        "section": _Sections(),
        "scheme": SCHEME,
        "policy": policy(SCHEME, preview=preview),
        "newest": when.day(day) if day else "",
        "as_of": when.day(view.judgements.day) if view.judgements.day else "",
        "edition": when.day(view.edition) if view.edition else "",
        "feeds": [feed._asdict() for feed in feeds()],
        "licence": _(", ").join(licences),
    }


def phrases(template: str) -> dict[str, str]:
    """Return the phrases that a template of the shell says, each with what is said for it."""
    return {words: _(words) for words in said(template)}


def spoken(tag: str) -> Markup:
    """Return the attributes that say a language, inside what is in another one."""
    return Markup(' lang="{}" dir="{}"').format(tag, direction(tag))


def newest(briefing: Briefing) -> date | None:
    """Return the day of the newest source that evidence on a claim names; None without any."""
    named = {piece.source for claim in briefing.claims.values() for piece in claim.evidence}
    days = [
        source.published.latest
        for name in named
        if (source := briefing.sources.get(name)) and source.published and source.published.latest
    ]
    return max(days, default=None)
