"""A record that is neither claim nor reading nor source: what it says, and what it hangs with."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from macros.check.text import gather
from macros.export.explanation.step import Step
from macros.export.layout import Entry, Point, points
from macros.export.phrases import capital, record
from macros.model.briefing import KINDS, SINGULAR, Briefing
from macros.model.edtf import Edtf
from macros.model.record import Record
from macros.weigh.judgement import Judgements


def other(judgements: Judgements, name: str) -> Iterator[Step]:
    """Tell what a record says, what it names and what names it."""
    kind, found = judgements.briefing.index[name]
    yield _said(kind, found)
    mentions = gather(judgements.briefing).mentions
    names = {one.id for one in mentions if (one.spot.kind, one.spot.id) == (kind, name)}
    named_by = {one.spot.id for one in mentions if one.id == name and one.spot.id}
    yield _links(judgements.briefing, "names", "What it names", names)
    yield _links(judgements.briefing, "named_by", "What names it", named_by)


def _said(kind: str, found: Record) -> Step:
    """Print the fields that are a text or a date, as written."""
    said = [
        Point(f"{(info.alias or field).replace('_', ' ')}: {value}")
        for field, info in type(found).model_fields.items()
        if isinstance(value := getattr(found, field), str | Edtf) and field != "id"
    ]
    if found.withdrawn:
        said.append(Point(f"withdrawn on {found.withdrawn.date}: {found.withdrawn.because}"))
    return Step("record", capital(SINGULAR[kind]), tuple(said), {})


def _links(briefing: Briefing, name: str, heading: str, ids: Iterable[str]) -> Step:
    by_kind = defaultdict[str, list[str]](list)
    for one in sorted(set(ids)):
        if kind := briefing.kind_of(one):
            by_kind[kind].append(one)
    entries: tuple[Entry, ...] = tuple(
        Point(f"{kind}:", points(record(briefing, one) for one in by_kind[kind]))
        for kind in KINDS
        if by_kind[kind]
    )
    ids_of = {kind: by_kind[kind] for kind in KINDS if by_kind[kind]}
    return Step(name, heading, entries or ("Nothing.",), ids_of)
