"""Worked sums for the method page, out of this very briefing: a standing, a row, a score."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from markupsafe import Markup, escape

from macros.draw import linchpin
from macros.draw.fault import unknown_id
from macros.draw.reading import lead, reading, signed
from macros.draw.sourcing import outlet_link
from macros.draw.view import View
from macros.draw.words import BASIS, STANCE, _, truth
from macros.model.field import UNKNOWN
from macros.weigh.judgement import ClaimJudgement, Heard
from macros.weigh.row import SCALE, SEVERITY
from macros.weigh.standing import side

MOST_PIECES = 7
"""An example with more pieces of evidence than this teaches less."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of evidence of a worked standing, and whether it counts."""

    outlet: Markup
    stance: str
    basis: str
    firsthand: bool
    interested: bool
    roots: Markup
    counts: str


@dataclass(frozen=True, slots=True)
class Mark:
    """One cell of a worked row: its severity, its cost, its mark for telling readings apart."""

    letter: str
    title: str
    fit: str | None
    severity: int
    cost: str
    mark: int | None


@dataclass(frozen=True, slots=True)
class Asked:
    """One claim that strains a reading, and who is heard for it; none where all are taken."""

    claim: str
    fit: str
    weight: str
    cost: str
    origins: Markup
    heard: Markup | None


def worked_standing(view: View, name: str | None = None) -> Markup:
    """Work out the standing of a claim step by step: the one named, or a telling one."""
    chosen = _named(view, name, _telling_claim(view))
    if chosen is None:
        return _nothing(view)
    judged = view.judgements.claims[chosen]
    return view.render(
        "worked_standing.html",
        judged=judged,
        pieces=[_piece(view, one) for one in judged.evidence],
        supporting=_(STRENGTHS[judged.supporting.value]),
        disputing=_(STRENGTHS[judged.disputing.value]),
        computed=view.standing_word(judged.computed),
    )


def worked_row(view: View, name: str | None = None) -> Markup:
    """Work out what a row of the matrix costs each reading, and how much it tells them apart."""
    rows = view.judgements.matrix.rows
    heavy = [one for one in rows if view.judgements.claims[one].weight]
    chosen = _named(view, name, next(iter(heavy or rows), None))
    if chosen is None or chosen not in rows:
        return _nothing(view)
    judged = view.judgements.claims[chosen]
    marks = [_mark(view, chosen, column) for column in view.judgements.matrix.readings]
    rated = [one.mark for one in marks if one.mark is not None]
    mean = sum(rated) / len(rated) if rated else 0.0
    squares = sum((mark - mean) ** 2 for mark in rated)
    return view.render(
        "worked_row.html",
        judged=judged,
        weight=f"{judged.weight or 0:.2f}",
        marks=marks,
        mean=f"{mean:.3f}",
        squares=f"{squares:.3f}",
        count=len(rated),
        spread=f"{sqrt(squares / len(rated)) if rated else 0:.3f}",
    )


def worked_score(view: View, name: str | None = None) -> Markup:
    """Work out the sum of a reading: the one named, or the first with a claim left uncounted."""
    if name is not None and name not in view.judgements.matrix.readings:
        raise unknown_id(name, "interpretations", view.judgements.matrix.readings)
    chosen = name or _telling_reading(view)
    if chosen is None:
        return _nothing(view)
    one = reading(view, chosen)
    asked = _asked(view, chosen)
    cells, claims = view.judgements.matrix.cells, view.judgements.claims
    said = [row for row in cells if cells[row][chosen] not in {None, "says-nothing"}]
    return view.render(
        "worked_score.html",
        reading=one,
        asked=asked,
        uncounted=sum(row.heard is None for row in asked),
        said=f"{sum(claims[row].weight or 0 for row in said):.2f}",
        all=f"{sum(claims[row].weight or 0 for row in cells):.2f}",
    )


def _named(view: View, name: str | None, otherwise: str | None) -> str | None:
    if name is None:
        return otherwise
    if name not in view.briefing.claims:
        raise unknown_id(name, "claims", view.briefing.claims)
    return name


def _nothing(view: View) -> Markup:
    """Say that this briefing has nothing to work with."""
    return view.render("worked_nothing.html")


def _telling_claim(view: View) -> str | None:
    """Choose the claim that shows most: a reprint, a dispute, an inference, an interest."""
    fit = [
        one
        for name, one in view.judgements.claims.items()
        if 1 < len(one.evidence) <= MOST_PIECES
        and view.briefing.claims[name].standing is None
        and view.briefing.claims[name].withdrawn is None
    ]
    return min(fit, key=lambda one: (-_shows(one), len(one.evidence), one.id)).id if fit else None


def _shows(judged: ClaimJudgement) -> int:
    pieces = [heard.evidence for heard in judged.evidence]
    return sum(
        (
            2 * (0 < len(judged.origins) < len(judged.outlets)),
            2 * bool(judged.disputing_origins),
            any(piece.basis == "inference" for piece in pieces),
            any(piece.interested for piece in pieces),
            judged.unknown,
        )
    )


def _telling_reading(view: View) -> str | None:
    """Choose the lead or the first in the weighing, unless all that strains it is counted too."""
    order = view.judgements.matrix.order
    leads = lead(view)
    ordered = sorted(order, key=lambda name: name != leads)
    uncounted = (name for name in ordered if any(row.heard is None for row in _asked(view, name)))
    return next(uncounted, next(iter(ordered), None))


def _piece(view: View, heard: Heard) -> Piece:
    evidence = heard.evidence
    return Piece(
        outlet=outlet_link(view, evidence.source),
        stance=_(STANCE[evidence.stance]),
        basis=_(BASIS[evidence.basis]),
        firsthand=evidence.firsthand,
        interested=evidence.interested,
        roots=_roots(view, [*sorted(heard.roots.known), *[UNKNOWN] * heard.roots.unknown]),
        counts=truth(evidence.stance != "beside" and evidence.basis != "inference"),
    )


def _roots(view: View, names: Sequence[str]) -> Markup:
    """Name origins one after another."""
    links = [
        escape(_("not identified")) if name == UNKNOWN else linchpin.origins(view, [name])
        for name in names
    ]
    return escape(_("; ")).join(links)


def _mark(view: View, claim: str, column: str) -> Mark:
    fit = view.judgements.matrix.cells[claim][column]
    of = view.briefing.interpretations[column]
    severity = SEVERITY[fit]  # type: ignore[index]
    cost = signed(-severity * (view.judgements.claims[claim].weight or 0))
    mark = SCALE[fit] if fit else None  # type: ignore[index]
    return Mark(of.letter, of.title, fit, severity, cost, mark)


def _asked(view: View, name: str) -> list[Asked]:
    """Set out all that strains a reading, by falling cost, and who is heard for what is counted."""
    judgements = view.judgements
    counted = {one.claim: one for one in judgements.readings[name].charges}
    found = []
    for claim in judgements.readings[name].strains:
        judged = judgements.claims[claim]
        fit = judgements.matrix.cells[claim][name] or ""
        charge = counted.get(claim)
        cost = SEVERITY[fit] * (judged.weight or 0)  # type: ignore[index]
        if cost:
            origins = sorted(side(judged.evidence, "supports").origins)
            heard = _roots(view, [charge.origin]) if charge else None
            weight, could = f"{judged.weight:.2f}", _roots(view, origins)
            found.append(Asked(claim, fit, weight, signed(-cost), could, heard))
    return found


STRENGTHS = {"firm": "firm", "fair": "fair", "thin": "thin", "none": "none"}
