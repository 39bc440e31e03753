"""How a source is named and dated wherever it is one of many."""

from markupsafe import Markup

from macros.address import source_title
from macros.draw.tongue import language, marked
from macros.draw.view import View
from macros.draw.words import _
from macros.model.edtf import Edtf
from macros.model.source import Source


def outlet(source: Source) -> str:
    """Name who published a source; a post also by who wrote it."""
    if source.kind == "social-post" and source.author:
        author = source.author[0]
        return _("{author} on {place}").format(author=author, place=source.publisher)
    return source.publisher


def appeared(source: Source) -> Edtf | None:
    """Return when a source became public, else when it was written; None where neither is known."""
    return source.published or source.written


def outlet_link(view: View, name: str) -> Markup:
    """Link to a source's page under the name of its outlet."""
    source = view.briefing.sources[name]
    words = marked(outlet(source), source.language)
    return Markup('<a class="source-link" href="{}">{}</a>').format(view.url(name), words)


def titled(source: Source) -> Markup:
    """Return a source's title in its language, or what it is called where no title is known."""
    return marked(source_title(source), source.language)


def lang(source: Source) -> str | None:
    """Return the language of an outlet's name, where it is not in Latin letters."""
    return language(outlet(source), source.language)
