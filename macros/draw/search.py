"""The form of the search page: words, and choices by kind and by standing."""

from dataclasses import dataclass

from markupsafe import Markup

from macros.draw.findable import FOUND, word
from macros.draw.view import View
from macros.draw.words import _
from macros.model.briefing import KINDS, SINGULAR
from macros.weigh.judgement import Standing


@dataclass(frozen=True, slots=True)
class Choice:
    """One value that results can be limited to."""

    slug: str
    word: str


@dataclass(frozen=True, slots=True)
class Facet:
    """Choices of which any may hold; `name` is what they are called in the address."""

    name: str
    legend: str
    choices: tuple[Choice, ...]


def search(view: View) -> Markup:
    """Draw the form; only kinds and standings that there are can be chosen."""
    return view.render("search.html", facets=[facet for facet in _facets(view) if facet.choices])


def _facets(view: View) -> tuple[Facet, ...]:
    there = {SINGULAR[kind] for kind in KINDS if view.briefing.records(kind)} | {"page"}
    stand = {judged.standing for judged in view.judgements.claims.values()}
    return (
        Facet("kind", _("Kind"), tuple(Choice(one, word(one)) for one in FOUND if one in there)),
        Facet(
            "standing",
            _("Standing of a claim"),
            tuple(Choice(one.value, view.standing_word(one)) for one in Standing if one in stand),
        ),
    )
