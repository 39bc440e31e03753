"""What stands in the article of a page that people write, around its own text."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from macros.draw.environment import render

_CITED = Markup('{}<div class="sheet sheet--cite">{}</div>')
_HEADED = Markup("</h1>")
_OWN = Markup()
"""What is said of the language of a page that is in the briefing's own."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a page: its words, its place, how deep it is, and the headings under it."""

    title: Markup
    url: str
    level: int
    children: "Sequence[Heading]"


def prose(text: Markup, toc: Sequence[Heading], cite: Markup, spoken: Markup = _OWN) -> Markup:
    """Draw a page of prose with a list of its contents, and how to cite it.

    `spoken` are the attributes that say its language, where that is not the briefing's.
    """
    head, ends, rest = text.partition(_HEADED)
    heading, body = (head + _HEADED, rest) if ends else (Markup(), text)
    return render("written.html", heading=heading, text=body, toc=toc, cite=cite, spoken=spoken)


def drawing(drawn: Markup, cite: Markup) -> Markup:
    """Draw a page that only draws, and how to cite it; the front page has that in its drawing."""
    return _CITED.format(drawn, cite) if cite else drawn
