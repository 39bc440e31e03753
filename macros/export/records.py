"""The records as data: what the editor wrote, and what was computed (data model, section 9).

Beside each record's page stands its `index.json`; `/data/<kind>.json` lists a whole kind in the
same form, `/data/<kind>.csv` as a table, `/data/matrix.json` holds the matrix, and
`/as-of/<date>/index.json` the claims and readings of a day. Numbers are unrounded, null where none
is.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from macros.address import address, title
from macros.export.column import RENAMED, columns
from macros.export.framed import kept_framed
from macros.export.readable import list_of, text
from macros.export.table import Table
from macros.model.briefing import KINDS, OWN_PAGE, SINGULAR, Briefing
from macros.model.claim import Claim
from macros.model.desk import Correction
from macros.model.record import Evidence, Record
from macros.model.written import dates, written
from macros.release.version import Version
from macros.weigh.judgement import ClaimJudgement, Heard, Judgements

__all__ = ["as_of", "files", "record", "text"]

Json = Any
"""Whatever `json.dumps` takes."""


Versions: TypeAlias = Mapping[str, Version]
"""The version of a record that is in force, by the record's id."""


@dataclass(frozen=True, slots=True)
class Named:
    """What names a record, by its id: claims and events a party, corrections any record.

    `versions` are those that say what a record says today.
    """

    claims: Mapping[str, list[str]]
    events: Mapping[str, list[str]]
    corrections: Mapping[str, list[Correction]]
    versions: Versions = field(default_factory=dict)

    @classmethod
    def of(cls, briefing: Briefing, versions: Versions | None = None) -> "Named":
        """Go once through all that names records."""
        claims, events = defaultdict[str, list[str]](list), defaultdict[str, list[str]](list)
        corrections = defaultdict[str, list[Correction]](list)
        for name, claim in sorted(briefing.claims.items()):
            for party in parties(claim):
                claims[party].append(name)
        for name, event in sorted(briefing.events.items()):
            for party in {*event.people, *event.organizations}:
                events[party].append(name)
        for note in briefing.corrections.values():
            for name in () if note.withdrawn else set(note.records):
                corrections[name].append(note)
        return cls(claims, events, corrections, versions or {})


def files(judgements: Judgements, versions: Versions | None = None) -> Iterator[tuple[str, str]]:
    """Go through the files of data of the site: address from the site's root, text."""
    named = Named.of(judgements.briefing, versions)
    for kind in KINDS:
        table, texts = Table(columns(kind)), dict[str, str]()
        for name in judgements.briefing.records(kind):
            values = record(judgements, kind, name, named)
            table.add(values)
            texts[name] = text(values)
        yield f"data/{kind}.csv", table.text
        yield f"data/{kind}.json", list_of(texts.values())
        if kind in OWN_PAGE:
            for name, written_out in texts.items():
                yield f"{kind}/{name}/index.json", written_out
    yield "data/matrix.json", text(matrix(judgements))


def as_of(judgements: Judgements) -> tuple[str, str]:
    """Return the file of the day for which a briefing was judged: its claims and readings then."""
    day, named = str(judgements.day), Named.of(judgements.briefing)
    values = {
        "date": day,
        "url": f"/as-of/{day}/",
        **{
            kind: [
                record(judgements, kind, name, named) for name in judgements.briefing.records(kind)
            ]
            for kind in ("claims", "interpretations")
        },
    }
    return f"as-of/{day}/index.json", text(values)


def record(
    judgements: Judgements, kind: str, name: str, named: Named | None = None
) -> dict[str, Json]:
    """Return one record of `kind`: its fields as written, and what was computed of it.

    Give what is `named` in the briefing where many records are asked for.
    """
    found = judgements.briefing.records(kind)[name]
    known = named or Named.of(judgements.briefing)
    version = known.versions.get(name)
    values = {
        "record": SINGULAR[kind],
        "id": name,
        "title": title(found),
        "url": f"/{address(kind, name)}",
        "updated": updated(found, known),
        "version": version.number if version else None,
        "version_url": f"/{version.address}" if version else None,
        **_written(found),
        **_computed(judgements, kind, name, known),
    }
    return {field: kept_framed(judgements, value) for field, value in values.items()}


def _written(found: Record) -> dict[str, Json]:
    """Return the fields as the editor wrote them, those that are renamed last."""
    values = written(found)
    for name, called in RENAMED.items():
        if name in values:
            values[called] = values.pop(name)
    return values


def matrix(judgements: Judgements) -> dict[str, Json]:
    """Return the rows, the cells and the linchpins."""
    weighed = judgements.matrix
    linchpins = sorted(
        (list(pin.origins) for pin in weighed.linchpins), key=lambda ids: (len(ids), ids)
    )
    return {
        "rows": sorted(weighed.rows),
        "cells": {claim: dict(cells) for claim, cells in weighed.cells.items()},
        "linchpins": linchpins,
    }


def _computed(judgements: Judgements, kind: str, name: str, named: Named) -> dict[str, Json]:
    match kind:
        case "claims":
            return claim(judgements.claims[name])
        case "interpretations":
            return _interpretation(judgements, name)
        case "sources":
            return _source(judgements, name)
        case "people" | "organizations":
            return _party(judgements.briefing, name, named)
        case _:
            return {}


def claim(judged: ClaimJudgement) -> dict[str, Json]:
    """Return what was computed of a claim."""

    def number(value: float) -> float | None:
        return value if judged.counts else None

    return {
        "standing": judged.standing.value,
        "standing_computed": judged.computed.value,
        "standing_because": judged.because,
        "against": judged.against,
        "origins": number(len(judged.origins)),
        "outlets": number(len(judged.outlets)),
        "disputing_origins": number(len(judged.disputing_origins)),
        "independence_unknown": number(len(judged.independence_unknown)),
        "roots": list(judged.roots),
        "unknown": judged.unknown,
        "evidence": [_evidence(heard) for heard in judged.evidence],
        "weight": judged.weight,
        "diagnosticity": judged.diagnosticity,
    }


def _evidence(heard: Heard) -> dict[str, Json]:
    piece: Evidence = heard.evidence
    return {
        **written(piece),
        "stance": piece.stance,
        "speaker": piece.speaker,
        "firsthand": piece.firsthand,
        "interested": piece.interested,
        "roots": sorted(heard.roots.known),
        "unknown": heard.roots.unknown,
    }


def _interpretation(judgements: Judgements, name: str) -> dict[str, Json]:
    judged = judgements.readings[name]
    return {
        "score": judged.score,
        "reach": judged.reach,
        "rank": judged.rank,
        "unrated": None if judged.score is None else len(judged.unrated),
        "charges": [
            {"claim": charge.claim, "charge": charge.charge, "origin": charge.origin}
            for charge in judged.charges
        ],
        "strains": list(judged.strains),
        "fits": list(judged.fits),
        "linchpins": [list(origins) for origins in judged.linchpins],
    }


def _source(judgements: Judgements, name: str) -> dict[str, Json]:
    judged = judgements.sources[name]
    return {
        "roots": list(judged.roots),
        "unknown": judged.unknown,
        "derives_from": list(judged.derives_from),
        "derived_by": list(judged.derived_by),
        "claims": list(judged.claims),
        "rests": list(judged.rests),
    }


def _party(briefing: Briefing, name: str, named: Named) -> dict[str, Json]:
    found = briefing.people.get(name) or briefing.organizations[name]
    return {
        "names": [written(form) for form in found.names],
        "roles": [written(role) for role in getattr(found, "roles", ())],
        "claims": list(named.claims.get(name, ())),
        "events": list(named.events.get(name, ())),
    }


def parties(found: Claim) -> set[str]:
    """Return whom a claim is about, who makes it, and who is quoted on it."""
    speakers = {piece.speaker for piece in found.evidence}
    return {name for name in (*found.about, found.claimant, *speakers) if name}


def concerns(found: Claim, name: str) -> bool:
    """Say whether a claim is about this person or organization, made by them, or quotes them."""
    return name in parties(found)


def updated(found: Record, named: Named) -> str | None:
    """Return the last day on which a record changed by the data's own dates, or None."""
    days = [moment.latest for moment in dates(found)]
    days += [note.date.latest for note in named.corrections.get(found.id, ())]
    return max((day.isoformat() for day in days if day is not None), default=None)
