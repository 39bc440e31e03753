"""A value that a version of a record keeps as JSON, drawn as its field means it."""

from collections.abc import Iterator
from typing import Any, Final

from markupsafe import Markup, escape

from macros.draw.choices import choice
from macros.draw.tongue import marked
from macros.draw.view import View
from macros.draw.words import _, between, say, truth
from macros.export.labels import label
from macros.model import shape
from macros.model.briefing import KINDS, OWN_PAGE
from macros.model.edtf import Edtf
from macros.model.field import UNKNOWN, Names
from macros.model.prose import LINK
from macros.weigh.judgement import Standing

_STANDINGS: Final = frozenset({"is", "standing", "standing_computed"})
_WORKED_OUT: Final = frozenset({"roots", "unknown"})
"""What is worked out inside a piece of evidence; its origins are shown by themselves."""


def stated(view: View, kept: Any, field: str) -> Markup:  # noqa: PLR0911 (each is a sort of value)
    """Draw a value that stands in a field."""
    match kept:
        case Markup():
            return kept
        case bool():
            return escape(truth(kept))
        case str():
            return _text(view, kept, field)
        case dict():
            parts = [
                say("{label}: {parts}", label=_key(view, key, field), parts=inner)
                for key, inner in _parts(view, kept)
            ]
            return escape(_("; ")).join(parts)
        case (str(claim), str(fit)) if claim in view.briefing.claims:
            return say("{label}: {parts}", label=view.link(claim), parts=choice(field, fit))
        case list() | tuple():
            items = (stated(view, one, field) for one in kept)
            return Markup("<ul>{}</ul>").format(
                Markup().join(Markup("<li>{}</li>").format(item) for item in items)
            )
    return escape(str(kept))


def named(view: View, name: str) -> Markup:
    """Link to a record by its id, where there still is one."""
    if name == UNKNOWN:
        return escape(_("unknown"))
    return view.link(name) if name in view.briefing.index else escape(name)


def _parts(view: View, kept: dict[str, Any]) -> Iterator[tuple[str, Markup]]:
    for key, one in kept.items():
        if one not in (None, False, [], "") and key not in _WORKED_OUT:
            yield key, _part(view, one, key)


def _part(view: View, kept: Any, field: str) -> Markup:
    """Draw what stands in a part; several names are one line of it."""
    if field in NAMES and isinstance(kept, list):
        return escape(between()).join(named(view, one) for one in kept)
    return stated(view, kept, field)


def _text(view: View, kept: str, field: str) -> Markup:
    if field in NAMES:
        return named(view, kept)
    if field in _DATES:
        try:
            return view.time(Edtf.parse(kept))
        except ValueError:  # an older form wrote something else here
            return marked(kept)
    said = word(view, field, kept)
    return linked(view, kept) if said == kept else escape(said)


def word(view: View, field: str, said: str) -> str:
    """Say a value out of a fixed list, a standing too; anything else stays as it is."""
    if field not in _STANDINGS:
        return choice(field, said)
    try:
        return view.standing_word(Standing(said))
    except ValueError:  # a standing that a later method no longer knows
        return said


def _key(view: View, name: str, within: str) -> Markup:
    """Name a field, or the claim that a rating is of."""
    if name in view.briefing.claims:
        return view.link(name)
    return escape(label(name, within))


def linked(view: View, text: str) -> Markup:
    """Print words as they are, but for their links: a claim's have how it stood in them."""
    drawn, end = Markup(), 0
    for link in LINK.finditer(text):
        name, said = link["id"], link["words"]
        framed = bool(said) and name in view.briefing.claims
        drawn += marked(text[end : link.start()])
        drawn += (
            marked(said or name)
            if framed or name not in view.briefing.index
            else (view.link(name, said))
        )
        end = link.end()
    return drawn + marked(text[end:])


_ALL: Final = [field for kind in OWN_PAGE for field in shape.every_field(KINDS[kind])]
_DATES: Final = frozenset(name for name, hint in _ALL if shape.holds(hint, Edtf))
NAMES: Final = frozenset({"roots", "strains", "fits"}).union(
    name for name, hint in _ALL if not list(shape.parts(hint)) and shape.holds(hint, Names)
)
"""Fields that name records: those that hold their ids, and what is worked out so."""
