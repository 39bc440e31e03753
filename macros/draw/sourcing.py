"""How a source is linked and titled on a page."""

from markupsafe import Markup

from macros.draw.markup import filled
from macros.draw.naming import outlet
from macros.draw.tongue import marked
from macros.draw.view import View
from macros.model.source import Source


def outlet_link(view: View, name: str) -> Markup:
    """Link to a source's page under the name of its outlet."""
    return view.once(_outlet_link, name)


def _outlet_link(view: View, name: str) -> Markup:
    source = view.briefing.sources[name]
    words = marked(outlet(source), source.language)
    return filled('<a class="source-link" href="{}">{}</a>', view.url(name), words)


def titled(view: View, source: Source) -> Markup:
    """Return a source's title in its language, or what it is called where no title is known."""
    return marked(view.title(source.id), source.language)
