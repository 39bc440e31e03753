"""Where a claim bears on the readings: its row of the matrix, and what hangs on it."""

from collections.abc import Iterator
from typing import Final

from macros.export.explanation.step import Json, Step
from macros.export.explanation.turning import turning
from macros.export.layout import Entry, Point, points
from macros.export.phrases import figure, fit, plain, reading, source
from macros.model.briefing import Briefing
from macros.weigh.judgement import Judgements
from macros.weigh.turning import turning_cells
from macros.weigh.unheard import Unheard, heard_for_row, unheard
from macros.words import _, space

_SCALE: Final = (
    "Established weighs 1.414, corroborated or established though disputed 1, reported 0.707, "
    "contested 0.5, all else 0."
)


def bearing(judgements: Judgements, claim: str) -> Iterator[Step]:
    """Explain what a claim does in the matrix, if it stands there."""
    if claim not in judgements.matrix.cells:
        yield Step(
            "weight",
            _("In the matrix"),
            (_("It has no row there, so it weighs nothing."),),
            {"weight": None},
        )
        return
    yield _weight(judgements, claim)
    yield _row(judgements, claim)
    cells = [cell for cell in turning_cells(judgements.briefing) if cell.claim == claim]
    yield turning(judgements.briefing, cells, own=claim)


def _weight(judgements: Judgements, claim: str) -> Step:
    judged = judgements.claims[claim]
    heard = heard_for_row(judgements, claim)
    telling = judged.diagnosticity or 0.0
    entries = [
        _("Its row weighs {weight}, by its standing.").format(weight=figure(judged.weight))
        + space()
        + _(_SCALE),
        _("It tells the readings apart by {much}: 0 is not at all, 2 is the most.").format(
            much=figure(telling)
        ),
    ]
    if heard:
        who = _("; ").join(source(judgements.briefing, origin) for origin in sorted(heard))
        entries.insert(1, _("Who may be heard for it: {who}.").format(who=who))
    values = {
        "weight": judged.weight,
        "diagnosticity": judged.diagnosticity,
        "heard": sorted(heard),
    }
    return Step("weight", _("What it weighs in the matrix"), tuple(entries), values)


def _row(judgements: Judgements, claim: str) -> Step:
    """Say how the claim fits each reading, and what it counts against those that it does not."""
    entries: list[Entry] = []
    values: list[Json] = []
    for name in judgements.matrix.readings:
        fit_here = judgements.matrix.cells[claim][name]
        because = judgements.matrix.reasons[claim][name]
        counts, says = _counts(judgements, claim, name)
        letter = judgements.briefing.interpretations[name].letter
        below = [plain(judgements.briefing, because or ""), says]
        entries.append(
            Point(
                _("{label}: {parts}").format(
                    label=f"{letter} {reading(judgements.briefing, name)}", parts=fit(fit_here)
                ),
                points(words for words in below if words),
            )
        )
        values.append({"reading": name, "fit": fit_here, "because": because, **counts})
    return Step("row", _("How it fits each reading"), tuple(entries), {"cells": values})


def _counts(judgements: Judgements, claim: str, name: str) -> tuple[dict[str, Json], str]:
    """Return what a claim counts against a reading, as values and in words."""
    for charge in judgements.readings[name].charges:
        if charge.claim == claim:
            heard = source(judgements.briefing, charge.origin)
            words = _("Counts {much} against it; heard for it: {origin}.")
            said = words.format(much=figure(charge.charge), origin=heard)
            return {"counts": charge.charge, "origin": charge.origin}, said
    for silent in unheard(judgements, name):
        if silent.claim == claim:
            return {"counts": 0.0, "origin": None}, why_not(judgements.briefing, silent)
    return {"counts": 0.0, "origin": None}, ""


def why_not(briefing: Briefing, silent: Unheard) -> str:
    """Say why a claim that does not fit a reading is not counted against it."""
    if not silent.charge:
        return _("Counts nothing: the claim weighs nothing.")
    heard = _("; ").join(
        _("{origin} for {claim}").format(origin=source(briefing, origin), claim=claim)
        for origin, claim in silent.heard.items()
    )
    return _(
        "Not counted ({much}): each origin is heard once, and all that could be heard for this "
        "are heard for claims that count as much or more: {heard}."
    ).format(much=figure(silent.charge), heard=heard)
