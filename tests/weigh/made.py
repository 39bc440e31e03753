"""Small made-up briefings: a line for each record, and defaults for all that does not matter."""

from collections.abc import Mapping
from typing import Any

from macros.model.about import About
from macros.model.briefing import KINDS, Briefing
from macros.model.claim import Claim
from macros.model.interpretation import Cell, Interpretation
from macros.model.record import Record
from macros.model.source import Source

Fields = dict[str, Any]

Weighing = Mapping[str, Mapping[str, tuple[Cell, ...]]]

DAY = "2026-03-04"
"""When everything was published of which nothing else is said."""


def source(name: str, *parents: str, **fields: Any) -> Source:
    """Make a news report by a publisher of the same name, taken from its parents, if any."""
    derived = [{"source": parent, "how": "rewrite"} for parent in parents]
    plain: Fields = {"id": name, "publisher": name, "kind": "news", "derived_from": derived}
    dated = {} if "published" in fields or "access" in fields else {"published": DAY}
    return Source.model_validate({**plain, **dated, **fields})


def told(source: str, basis: str = "named", **fields: Any) -> Fields:
    """Make a piece of evidence: what a source tells, by default with a name and in support."""
    return {"source": source, "basis": basis, **fields}


def denied(source: str, basis: str = "named", **fields: Any) -> Fields:
    """Make a piece of evidence against a claim."""
    return told(source, basis, stance="disputes", **fields)


def firsthand(source: str, basis: str = "document", **fields: Any) -> Fields:
    """Make a piece of evidence by somebody who did or saw it: enough to be firm."""
    return told(source, basis, speaker="somebody", firsthand="true", **fields)


def claim(name: str, *evidence: Fields, **fields: Any) -> Claim:
    """Make a claim of fact."""
    plain: Fields = {"id": name, "text": f"Text of {name}.", "kind": "fact"}
    return Claim.model_validate({**plain, "evidence": list(evidence), **fields})


def reading(name: str, **fields: Any) -> Interpretation:
    """Make an interpretation."""
    plain: Fields = {"id": name, "letter": "A", "title": name, "role": "speculation"}
    return Interpretation.model_validate({**plain, "thesis": "So.", **fields})


def rating(fit: str, since: str | None = None) -> Cell:
    """Make one cell of the matrix."""
    return Cell.model_validate({"fit": fit, "because": f"Since {fit}.", "since": since})


def cells(table: str) -> Weighing:
    """Read a matrix: a line of readings, then a line for each claim; `.` is an unrated cell."""
    heads, *lines = [line.split() for line in table.strip().splitlines()] or [[]]
    return {
        name: {head: (rating(fit),) for head, fit in zip(heads, fits, strict=True) if fit != "."}
        for name, *fits in lines
    }


def briefing(*records: Record, weighing: str | Weighing = "", **about: Any) -> Briefing:
    """Make a briefing of records, and of a matrix as `cells` reads it.

    Readings of the matrix and sources of the claims that are not among the records are made.
    """
    held: dict[str, dict[str, Any]] = {kind: {} for kind in KINDS}
    for record in records:
        kind = next(kind for kind, made in KINDS.items() if type(record) is made)
        held[kind][record.id] = record
    rows = cells(weighing) if isinstance(weighing, str) else weighing
    for name in (name for row in rows.values() for name in row):
        held["interpretations"].setdefault(name, reading(name))
    for piece in (piece for found in held["claims"].values() for piece in found.evidence):
        held["sources"].setdefault(piece.source, source(piece.source))
    told_of = About.model_validate({"title": "Made", "question": "What happened?", **about})
    return Briefing(about=told_of, weighing=rows, **held)
