"""The fields of a record, drawn one by one: what every kind of record can be printed with."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup, escape

from macros.draw import likelihood
from macros.draw.speculated import speculated
from macros.draw.stated import named, word
from macros.draw.tongue import marked
from macros.draw.view import View
from macros.draw.words import capital, truth
from macros.export.labels import label
from macros.model.edtf import Edtf
from macros.model.field import Holds, Names
from macros.model.interpretation import Addition
from macros.model.record import Part
from macros.model.walk import walk
from macros.read.value import Path


@dataclass(frozen=True, slots=True)
class Row:
    """One field as it is printed: its name in words, and its value."""

    label: str
    value: Markup


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
        called = capital(label(field, _field(path)))
        if field == "likelihood" and (grade := likelihood.grade(view, str(value))):
            yield Row(called, likelihood.ranged(grade))
        elif isinstance(part, Addition) and field == "text":
            yield Row(called, speculated(part.text, view.prose_line))
        else:
            yield Row(called, _drawn(view, value, (*path, field), marks))


def _field(path: Path) -> str:
    """Return the field that a path leads to, or into."""
    return next((step for step in reversed(path) if isinstance(step, str)), "")


def _drawn(  # noqa: PLR0911 (each is a sort of value)
    view: View, value: object, path: Path, marks: Mapping[Path, Names | Holds]
) -> Markup:
    match value:
        case bool():
            return escape(truth(value))
        case str():
            return _text(view, value, path, marks.get(path))
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


def _text(view: View, value: str, path: Path, mark: Names | Holds | None) -> Markup:
    match mark:
        case Names():
            return named(view, value)
        case Holds(what="prose"):
            return view.prose_line(value)
        case Holds(what="quote"):
            return Markup("<q>{}</q>").format(marked(value))
        case Holds(what="url"):
            return view.render("outward.html", address=value)
        case None | Holds(what="line"):
            return marked(word(view, _field(path), value))
    return marked(value)


def _pair(row: Row) -> Markup:
    return Markup("<div><dt>{}</dt><dd>{}</dd></div>").format(row.label, row.value)


def _list(tag: str, items: Iterator[Markup]) -> Markup:
    return Markup("<{0}>{1}</{0}>").format(Markup(tag), Markup().join(items))  # noqa: S704
