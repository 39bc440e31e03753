"""The fields of a record, drawn one by one: what every kind of record can be printed with."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from markupsafe import Markup, escape

from macros.draw import likelihood
from macros.draw.speculated import speculated
from macros.draw.tongue import marked
from macros.draw.view import View
from macros.draw.words import _, capital
from macros.model.edtf import Edtf
from macros.model.field import Holds, Names
from macros.model.interpretation import Addition
from macros.model.record import Part
from macros.model.walk import walk
from macros.read.value import Path

LABELS: Final = {
    "text": "words",
    "short": "short words",
    "kind": "kind",
    "claimant": "said by",
    "first_asserted": "first asserted",
    "unknown": "what is not known",
    "derived_from": "takes from",
    "original_url": "address",
    "url": "address",
    "archived_url": "archived copy",
    "archived": "archived on",
    "accessed": "looked at",
    "access": "how it was read",
    "about": "about",
    "argued_by": "argued by",
    "adds": "adds, on no record",
    "would_change": "what would change it",
    "judgements": "held to be",
    "standing_because": "reason for the standing",
    "against": "what speaks against it",
    "disputing_origins": "disputing origins",
    "independence_unknown": "sources of unknown independence",
    "rank": "place",
    "score": "strain (0 is none)",
    "roots": "goes back to",
}
"""What fields are called where their own name says too little."""


@dataclass(frozen=True, slots=True)
class Row:
    """One field as it is printed: its name in words, and its value."""

    label: str
    value: Markup


def label(field: str) -> str:
    """Say what a field is called, in small letters."""
    return _(LABELS.get(field) or field.replace("_", " "))


def rows(view: View, part: Part, without: frozenset[str] = frozenset()) -> list[Row]:
    """Draw the fields of a record or part that say something, in the order of its kind."""
    marks = {path: mark for path, _value, mark in walk(part) if mark is not None}
    return list(_rows(view, part, (), marks, without))


def _rows(
    view: View, part: Part, path: Path, marks: Mapping[Path, Names | Holds], without: frozenset[str]
) -> Iterator[Row]:
    for name, info in type(part).model_fields.items():
        field = info.alias or name
        value = getattr(part, name)
        if info.exclude or field in without or value in (None, (), {}, False):
            continue
        if field == "likelihood" and (grade := likelihood.grade(view, str(value))):
            yield Row(capital(label(field)), likelihood.ranged(grade))
        elif isinstance(part, Addition) and field == "text":
            yield Row(capital(label(field)), speculated(part.text, view.prose_line))
        else:
            yield Row(capital(label(field)), _drawn(view, value, (*path, field), marks))


def _drawn(  # noqa: PLR0911 (each is a sort of value)
    view: View, value: object, path: Path, marks: Mapping[Path, Names | Holds]
) -> Markup:
    match value:
        case bool():
            return escape(_("yes") if value else _("no"))
        case str():
            return _text(view, value, marks.get(path))
        case Edtf() | date():
            return view.time(value)
        case Part():
            inner = _rows(view, value, path, marks, frozenset())
            return _list("dl", (_pair(row) for row in inner))
        case Mapping():
            pairs = value.items()
            drawn = (Row(str(key), _drawn(view, one, (*path, key), marks)) for key, one in pairs)
            return _list("dl", map(_pair, drawn))
        case list() | tuple():
            items = [_drawn(view, one, (*path, place), marks) for place, one in enumerate(value)]
            if len(items) == 1:
                return items[0]
            return _list("ul", (Markup("<li>{}</li>").format(item) for item in items))
    return escape(str(value))


def _text(view: View, value: str, mark: Names | Holds | None) -> Markup:
    match mark:
        case Names() if value in view.briefing.index:
            return view.link(value)
        case Holds(what="prose"):
            return view.prose_line(value)
        case Holds(what="quote"):
            return Markup("<q>{}</q>").format(marked(value))
        case Holds(what="url"):
            return view.render("outward.html", address=value)
    return marked(value)


def _pair(row: Row) -> Markup:
    return Markup("<div><dt>{}</dt><dd>{}</dd></div>").format(row.label, row.value)


def _list(tag: str, items: Iterator[Markup]) -> Markup:
    return Markup("<{0}>{1}</{0}>").format(Markup(tag), Markup().join(items))  # noqa: S704
