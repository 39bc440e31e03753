"""A link to any record."""

from markupsafe import Markup

from macros.draw.fault import unknown_id
from macros.draw.view import View


def link(view: View, name: str, words: str | None = None) -> Markup:
    """Link to a record, by its own words or others; a claim's link carries its standing."""
    if view.briefing.kind_of(name) is None:
        raise unknown_id(name, "data/", (record.id for _, record in view.briefing.everything()))
    return view.link(name, words)
