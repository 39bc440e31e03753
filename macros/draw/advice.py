"""Practical steps for people who build on the subject, each with what later bore it out."""

from markupsafe import Markup

from macros.draw import notice
from macros.draw.view import View


def advice(view: View) -> Markup:
    """Draw the body of the page for builders."""
    every = view.briefing.advice.values()
    return view.render(
        "advice.html",
        advice=[one for one in every if not one.withdrawn],
        withdrawn=[one for one in every if one.withdrawn],
        notice=lambda name: notice.draw(view, name),
    )
