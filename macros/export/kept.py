"""The values of a version: what a record says and how it was judged, without what only moves.

What other records say of it (who cites a source, which claims name a person) is no part of it:
a new claim makes no new version of every source that it names. Numbers are rounded, so that
the order of a sum makes none either. The list of what was judged is this module's own: a form of
`index.json` that later tells more makes no new version of every record. Nor does a claim that comes
to stand otherwise make one of each record whose prose links to it, though its words are kept with
how it stood.
"""

from collections.abc import Mapping
from typing import Any, Final

from macros.export import records
from macros.export.column import RENAMED
from macros.export.framed import kept_framed
from macros.model.briefing import OWN_PAGE, SINGULAR
from macros.model.written import written
from macros.release.difference import WRITTEN, digest
from macros.weigh.judgement import Judgements

Json = Any
"""Whatever `json.dumps` takes."""

JUDGED: Final[Mapping[str, tuple[str, ...]]] = {
    "claims": (
        *("standing", "standing_computed", "standing_because", "against", "origins", "outlets"),
        *("disputing_origins", "independence_unknown", "roots", "unknown_origin", "evidence"),
    ),
    "interpretations": ("score", "reach", "rank", "unrated", "strains", "fits"),
    "sources": ("roots", "unknown_origin"),
    "people": (),
    "organizations": (),
    "events": (),
}
"""What is kept of how a record was judged, kind by kind."""

_PLACES: Final = 6


def values(judgements: Judgements, kind: str, name: str, named: records.Named) -> dict[str, Json]:
    """Return the values of a record as a version of it keeps them."""
    all_values = records.record(judgements, kind, name, named)
    found = judgements.briefing.records(kind)[name]
    said = {RENAMED.get(field, field): value for field, value in written(found).items()}
    judged = {field: all_values[field] for field in JUDGED[kind] if field in all_values}
    if kind == "interpretations":
        judged["ratings"] = {
            claim: cells[name]
            for claim, cells in judgements.matrix.cells.items()
            if cells.get(name) is not None
        }
    if "unknown" in all_values and isinstance(all_values["unknown"], bool):
        judged["unknown_origin"] = all_values["unknown"]
    return _framed(judgements, {"record": SINGULAR[kind], "id": name, **said, **_rounded(judged)})


def all_of(judgements: Judgements) -> dict[tuple[str, str], dict[str, Json]]:
    """Return the values of every record that has a page of its own, by kind and id."""
    named = records.Named.of(judgements.briefing)
    return {
        (kind, name): values(judgements, kind, name, named)
        for kind in OWN_PAGE
        for name in judgements.briefing.records(kind)
    }


def _framed(judgements: Judgements, said: Mapping[str, Json]) -> dict[str, Json]:
    """Return values in which the claims that they link to bring how they stand.

    How a field was written is kept as a digest, where it is not what stands there.
    """
    kept = {field: kept_framed(judgements, value) for field, value in said.items()}
    written_as = {field: digest(said[field]) for field in said if said[field] != kept[field]}
    return {**kept, WRITTEN: written_as} if written_as else kept


def _rounded(value: Json) -> Json:
    match value:
        case float():
            return round(value, _PLACES)
        case dict():
            return {key: _rounded(inner) for key, inner in value.items()}
        case list() | tuple():
            return [_rounded(inner) for inner in value]
    return value
