"""The facets by which the ledger is narrowed: each value with its words, its list, and how many."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from macros.draw.tongue import marked
from macros.draw.traits import FITS, UNDATED, sheet_name
from macros.draw.view import View
from macros.draw.words import _, say
from macros.model import when
from macros.model.claim import STANDINGS
from macros.model.edtf import Edtf
from macros.weigh.judgement import Standing

MOST: Final = 60
"""How many people, organizations or events a facet offers; all others have their pages."""

KINDS: Final = {
    "fact": "facts",
    "statement": "statements",
    "figure": "figures",
    "motive": "motives",
    "forecast": "forecasts",
}
ORIGINS: Final = {
    "0": "no origin",
    "1": "one origin",
    "2": "two origins",
    "3": "three origins or more",
}
_FITTING: Final = {"strains": "strains it", "contradicts": "contradicts it", "fits": "fits it"}


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a facet: its words, where its list stands without script, how many claims."""

    value: str
    words: Markup
    address: str
    count: int
    glyph: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Some values of a facet, under a label where there are several groups."""

    label: Markup
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to narrow the ledger; `more` leads to the rest where it offers only the foremost."""

    name: str
    title: str
    groups: tuple[Group, ...]
    more: str = ""


def facets(view: View) -> list[Facet]:
    """Set out every facet of which some claim has a value."""
    lists = view.found.lists
    found = [
        Facet("standing", _("Standing"), (_listed(view, "standing", STANDINGS),)),
        Facet("kind", _("Kind"), (_listed(view, "kind", KINDS),)),
        _recorded(
            view,
            "person",
            _("Person or organization"),
            ((_("People"), "people"), (_("Organizations"), "organizations")),
        ),
        Facet("origins", _("Origins"), (_listed(view, "origins", ORIGINS),)),
        Facet("interpretation", _("Reading"), tuple(_readings(view))),
        Facet("date", _("Date"), (_listed(view, "date", sorted(lists.get("date", ()))),)),
        _recorded(view, "event", _("Event"), (("", "events"),)),
    ]
    return [one for one in found if any(group.values for group in one.groups)]


def words(view: View, facet: str, value: str) -> Markup:
    """Name a value of a facet that has a list, as a reader is told of it."""
    if facet == "standing":
        return Markup.escape(view.standing_word(Standing(value)))
    if facet == "interpretation":
        reading, _dot, fit = value.partition(".")
        title = marked(view.briefing.interpretations[reading].title)
        return say("{label}: {parts}", label=title, parts=_(_FITTING[fit]))
    if facet == "date":
        return Markup.escape(_("no month or year known") if value == UNDATED else _month(value))
    return Markup.escape(_({"kind": KINDS, "origins": ORIGINS}[facet][value]))


def _month(value: str) -> str:
    return when.words(Edtf.parse(value))


def _listed(view: View, facet: str, order: Iterable[str]) -> Group:
    return Group(Markup(), tuple(_values(view, facet, order)))


def _values(view: View, facet: str, order: Iterable[str]) -> Iterator[Value]:
    claims = view.found.lists.get(facet, {})
    for value in order:
        if value in claims:
            address = f"ledger/{sheet_name(facet, value)}/"
            glyph = value if facet == "standing" else ""
            yield Value(
                value, words(view, facet, value), view.root + address, len(claims[value]), glyph
            )


def _readings(view: View) -> Iterator[Group]:
    claims = view.found.lists.get("interpretation", {})
    for name in view.judgements.matrix.readings:
        values = tuple(
            Value(
                value,
                Markup.escape(_(_FITTING[fit])),
                f"{view.root}ledger/{sheet_name('interpretation', value)}/",
                len(claims[value]),
            )
            for fit in dict.fromkeys(("strains", "contradicts", *FITS.values()))
            if (value := f"{name}.{fit}") in claims
        )
        if values:
            yield Group(marked(view.briefing.interpretations[name].title), values)


def _recorded(view: View, facet: str, title: str, kinds: Iterable[tuple[str, str]]) -> Facet:
    """Offer records, those with most claims first; each links to its own page."""
    claims = view.found.lists.get(facet, {})
    groups, more = [], ""
    for label, kind in kinds:
        known: Mapping[str, object] = view.briefing.records(kind)
        names = sorted((one for one in claims if one in known), key=lambda one: -len(claims[one]))
        values = tuple(
            Value(name, marked(view.title(name)), view.url(name), len(claims[name]))
            for name in names[:MOST]
        )
        if len(names) > MOST:
            more = view.root + ("timeline/" if kind == "events" else "people/")
        if values:
            groups.append(Group(Markup.escape(label), values))
    return Facet(facet, title, tuple(groups), more)
