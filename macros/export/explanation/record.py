"""A record that is neither claim nor reading nor source: what it says, and what it hangs with."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from macros.export.choices import choice
from macros.export.explanation.step import Step
from macros.export.labels import label
from macros.export.layout import Entry, Point, points
from macros.export.links import backwards, links
from macros.export.phrases import capital, plain, record
from macros.model.briefing import KINDS, SINGULAR, Briefing
from macros.model.edtf import Edtf
from macros.model.record import Record
from macros.weigh.judgement import Judgements
from macros.weigh.naming import label as named
from macros.weigh.naming import on_day
from macros.words import _

_KINDS = {
    "people": "People:",
    "organizations": "Organizations:",
    "sources": "Sources:",
    "events": "Events:",
    "claims": "Claims:",
    "interpretations": "Readings:",
    "conflicts": "Disagreements:",
    "questions": "Open questions:",
    "signals": "Signals:",
    "advice": "Advice:",
    "terms": "Words used:",
    "corrections": "Corrections:",
}


def other(judgements: Judgements, name: str) -> Iterator[Step]:
    """Tell what a record says, what it names and what names it."""
    kind, found = judgements.briefing.index[name]
    yield _said(judgements.briefing, kind, found)
    names = links(judgements.briefing)
    named_by = backwards(names).get(name, ())
    yield _links(judgements, "names", _("What it names"), names.get(name, ()))
    yield _links(judgements, "named_by", _("What names it"), named_by)


def _said(briefing: Briefing, kind: str, found: Record) -> Step:
    """Print the fields that are a text or a date."""
    said = [
        _told(info.alias or field, _value(briefing, info.alias or field, value))
        for field, info in type(found).model_fields.items()
        if isinstance(value := getattr(found, field), str | Edtf) and field != "id"
    ]
    if found.withdrawn:
        why, day = plain(briefing, found.withdrawn.because), on_day(found.withdrawn.date)
        said.append(Point(_("withdrawn on {day}: {why}").format(day=day, why=why)))
    return Step("record", capital(_(SINGULAR[kind])), tuple(said), {})


def _told(field: str, says: str) -> Point:
    return Point(_("{label}: {parts}").format(label=label(field), parts=says))


def _value(briefing: Briefing, field: str, value: str | Edtf) -> str:
    if isinstance(value, Edtf):
        return on_day(value)
    if value in briefing.index:
        return named(value, briefing)
    return plain(briefing, choice(field, value))


def _links(judgements: Judgements, name: str, heading: str, ids: Iterable[str]) -> Step:
    by_kind = defaultdict[str, list[str]](list)
    for one in sorted(ids):
        by_kind[judgements.briefing.index[one][0]].append(one)
    entries: tuple[Entry, ...] = tuple(
        Point(_(_KINDS[kind]), points(record(judgements, one) for one in by_kind[kind]))
        for kind in KINDS
        if by_kind[kind]
    )
    ids_of = {kind: by_kind[kind] for kind in KINDS if by_kind[kind]}
    return Step(name, heading, entries or (_("Nothing."),), ids_of)
