"""How records hang together, as tables: evidence, lineage, cells, and standings by the day."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from macros.export.column import EDGES, edges
from macros.export.framed import kept_framed
from macros.export.records import claim
from macros.export.table import as_csv
from macros.model.written import written
from macros.weigh.judgement import Judgements

Rows = Iterator[dict[str, Any]]


def files(judgements: Judgements, days: Mapping[date, Judgements]) -> Iterator[tuple[str, str]]:
    """Go through the tables of edges: address from the site's root, text.

    `days` are the earlier days on which the briefing was judged too.
    """
    rows = {
        "evidence": _evidence(judgements),
        "lineage": _lineage(judgements),
        "cells": _cells(judgements),
        "standings": _standings([*sorted(days.items()), (None, judgements)]),
    }
    for table in EDGES:
        framed = (kept_framed(judgements, row) for row in rows[table])
        yield f"data/{table}.csv", as_csv(edges(table), framed)


def _evidence(judgements: Judgements) -> Rows:
    for name in judgements.briefing.claims:
        for heard in judgements.claims[name].evidence:
            piece = heard.evidence
            yield {
                "claim": name,
                **written(piece),
                "roots": sorted(heard.roots.known),
                "unknown": heard.roots.unknown,
            }


def _lineage(judgements: Judgements) -> Rows:
    for name, source in judgements.briefing.sources.items():
        for parent in source.derived_from:
            yield {**written(parent), "source": name, "derived_from": parent.source}


def _cells(judgements: Judgements) -> Rows:
    matrix = judgements.matrix
    for name in matrix.rows:
        for reading, fit in matrix.cells[name].items():
            yield {
                "claim": name,
                "interpretation": reading,
                "fit": fit,
                "because": matrix.reasons[name][reading],
                "standing": judgements.claims[name].standing.value,
                "weight": judgements.claims[name].weight,
            }


def _standings(days: Iterable[tuple[date | None, Judgements]]) -> Rows:
    for day, judgements in days:
        for name in judgements.briefing.claims:
            yield {
                "date": day and day.isoformat(),
                "claim": name,
                **claim(judgements.claims[name]),
            }
