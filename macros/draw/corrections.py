"""What readers should know was changed, newest first, and where it was wrong."""

from markupsafe import Markup

from macros.draw.notice import KINDS
from macros.draw.view import View
from macros.draw.words import _


def draw(view: View) -> Markup:
    """Draw all corrections; small edits are counted, not told."""
    found = sorted(
        (one for one in view.briefing.corrections.values() if not one.withdrawn),
        key=lambda one: (one.date.sort_key, one.id),
        reverse=True,
    )
    withdrawn = [record for _kind, record in view.briefing.everything() if record.withdrawn]
    return view.render(
        "corrections.html",
        told=[(_(KINDS[one.kind]), one) for one in found if one.kind != "small-edit"],
        small=[one for one in found if one.kind == "small-edit"],
        withdrawn=withdrawn,
    )
