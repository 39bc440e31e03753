"""The words that a reader may not know, in alphabetical order."""

from markupsafe import Markup

from macros.draw import notice
from macros.draw.prose import prose
from macros.draw.tongue import marked
from macros.draw.view import View


def terms(view: View) -> Markup:
    """Draw the body of the page of terms."""
    every = sorted(view.briefing.terms.values(), key=lambda one: (one.term.casefold(), one.id))
    return view.render(
        "terms.html",
        meaning=lambda one: prose(one.meaning, view.link),  # all terms are here: none is linked
        terms=[one for one in every if not one.withdrawn],
        withdrawn=[one for one in every if one.withdrawn],
        marked=marked,
        notice=lambda name: notice.draw(view, name),
    )
