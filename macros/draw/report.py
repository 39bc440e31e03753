"""Which version of a record this is, whom to tell of an error in it, and where to answer."""

from markupsafe import Markup

from macros.draw import versions
from macros.draw.view import View
from macros.draw.whom_to_tell import links


def draw(view: View, name: str, words: str) -> Markup:
    """Draw the end of a side column: the version in force, and whom to tell of an error."""
    drawn = view.render("report.html", links=links(view, name, words))
    return versions.line(view, name) + drawn
