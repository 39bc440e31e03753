"""The index of sources: by the origin that each goes back to."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from macros.draw.facets import Facet, Group, Value
from macros.draw.naming import TELLING, appeared, outlet
from macros.draw.sourcing import titled
from macros.draw.view import View
from macros.draw.words import ACCESS, KINDS_OF_SOURCE, VERBS, _, capital
from macros.model.source import Source


@dataclass(frozen=True, slots=True)
class Entry:
    """A source in the index: what it is, what it takes from, and how many claims it carries."""

    source: Source
    title: Markup
    day: Markup | None
    says: tuple[str, ...]
    claims: int


@dataclass(frozen=True, slots=True)
class Origin:
    """An origin, and every source that goes back to it."""

    root: Entry
    rests: int
    derived: tuple[Entry, ...]


def draw(view: View) -> Markup:
    """Draw the index: origins, those first on which most rests, each with what took from it."""
    judged, sources = view.judgements.sources, view.briefing.sources
    present = [one for one in sources.values() if one.withdrawn is None]
    under: dict[str, list[Source]] = {}
    for source in present:
        for root in judged[source.id].roots:
            if root != source.id:
                under.setdefault(root, []).append(source)
    roots = [one for one in present if one.id in judged[one.id].roots]
    origins = [
        Origin(
            _entry(view, root), len(judged[root.id].rests), _entries(view, under.get(root.id, ()))
        )
        for root in roots
    ]
    origins.sort(key=lambda one: (-one.rests, one.root.source.id))
    shown = {one.id for one in roots} | {one.id for some in under.values() for one in some}
    return view.render(
        "sources.html",
        origins=origins,
        unknown=_entries(view, (one for one in present if one.id not in shown)),
        withdrawn=_entries(view, (one for one in sources.values() if one.withdrawn)),
        total=len(present),
        accesses=[
            (access, words, sum(one.access == access for one in present))
            for access, words in ACCESS.items()
        ],
        facets=[
            _facet("kind", _("Kind"), KINDS_OF_SOURCE, (one.kind for one in present)),
            _facet("access", _("How it was read"), ACCESS, (one.access for one in present)),
        ]
        if present
        else [],
    )


def _facet(name: str, title: str, words: Mapping[str, str], found: Iterable[str]) -> Facet:
    """Set out how many sources are of which sort."""
    counts = Counter(found)
    values = (Value(one, Markup.escape(_(words[one])), "", counts[one]) for one in words)
    return Facet(name, title, (Group(Markup(), tuple(one for one in values if one.count)),))


def _entries(view: View, sources: Iterable[Source]) -> tuple[Entry, ...]:
    found = sorted(sources, key=_age)
    return tuple(_entry(view, one) for one in found)


def _age(source: Source) -> tuple[object, ...]:
    day = appeared(source)
    return day is None, day and day.sort_key, source.id


def _entry(view: View, source: Source) -> Entry:
    day = appeared(source)
    kind = capital(_(KINDS_OF_SOURCE[source.kind]))
    takes = tuple(
        _("{takes} {other}").format(
            takes=_(VERBS[one.how]), other=outlet(view.briefing.sources[one.source])
        )
        for one in source.derived_from
    )
    return Entry(
        source,
        titled(view, source),
        view.time(day) if day else None,
        takes if source.kind in TELLING and not source.title else (kind, *takes),
        len(view.judgements.sources[source.id].claims),
    )
