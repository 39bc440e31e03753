"""What the shell prints on every page: whose briefing this is, and how new."""

from datetime import date

from macros.draw.view import View
from macros.draw.words import _
from macros.export.alternates import feeds
from macros.model import when
from macros.model.briefing import Briefing
from macros.words import named

_RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", "yi"})


def shell(view: View) -> dict[str, object]:
    """Return the values that the templates of the shell print, as plain text, and the feeds.

    `section` names a section, whose English name is in mkdocs.yml.
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
        "direction": "rtl" if about.language.split("-")[0].lower() in _RIGHT_TO_LEFT else "ltr",
        "section": named,
        "newest": when.day(day) if day else "",
        "as_of": when.day(view.judgements.day) if view.judgements.day else "",
        "edition": when.day(view.edition) if view.edition else "",
        "feeds": list(feeds()),
        "licence": _(", ").join(licences),
    }


def newest(briefing: Briefing) -> date | None:
    """Return the day of the newest source that evidence on a claim names; None without any."""
    named = {piece.source for claim in briefing.claims.values() for piece in claim.evidence}
    days = [
        source.published.latest
        for name in named
        if (source := briefing.sources.get(name)) and source.published and source.published.latest
    ]
    return max(days, default=None)
