"""How a reading comes by its score and its place, row by row."""

from collections.abc import Iterator

from macros.export.explanation.bearing import why_not
from macros.export.explanation.step import Step
from macros.export.explanation.turning import turning
from macros.export.layout import Entry, Point, Table, points
from macros.export.phrases import (
    capital,
    counted,
    figure,
    fit,
    likelihood,
    per_cent,
    plain,
    reading,
    source,
    without,
)
from macros.export.phrases import claim as named
from macros.model.interpretation import Interpretation
from macros.weigh.judgement import Judgements, ReadingJudgement
from macros.weigh.naming import joined, on_day
from macros.weigh.turning import turning_cells
from macros.weigh.unheard import unheard


def interpretation(judgements: Judgements, name: str) -> Iterator[Step]:
    """Explain a reading: what is against it, before what is for it."""
    found = judgements.briefing.interpretations[name]
    if found.withdrawn is not None:
        when = on_day(found.withdrawn.date)
        why = plain(judgements.briefing, found.withdrawn.because)
        says = (f"Withdrawn on {when}: {why}", "It is compared no longer.")
        yield Step("place", "Where it stands", says, {"score": None, "rank": None, "reach": None})
        return
    yield _place(judgements, found)
    yield _against(judgements, name)
    yield _silent(judgements, name)
    yield _fits(judgements, name)
    yield _says_nothing(judgements, name)
    yield _held(judgements, found)
    yield _linchpins(judgements, name)
    yield _turning(judgements, name)


def _place(judgements: Judgements, found: Interpretation) -> Step:
    judged = judgements.readings[found.id]
    values = {"score": judged.score, "rank": judged.rank, "reach": judged.reach}
    role = "the framing of this briefing" if found.role == "framing" else "speculation"
    reach = per_cent(judged.reach or 0.0)
    score = f"Its score is {figure(judged.score)}: the nearer to zero, the less strained."
    says = [
        f"Interpretation {found.letter}, {role}: {plain(judgements.briefing, found.thesis)}",
        f"{capital(_rank(judgements, judged))} {score}",
        f"Its reach is {reach}: by weight, it says something of that share of the matrix.",
        *_neighbours(judgements, judged),
    ]
    return Step("place", "Where it stands", tuple(says), values)


def _rank(judgements: Judgements, judged: ReadingJudgement) -> str:
    if judged.apart:
        return "ranked apart: it says too little to be weighed beside the others."
    if judged.rank is None:
        return "not ranked, since no claim weighs anything."
    level = sum(other.rank == judged.rank for other in judgements.readings.values()) > 1
    shared = ", shared with another" if level else ""
    return f"place {judged.rank} of {len(judgements.matrix.readings)}{shared}."


def _neighbours(judgements: Judgements, judged: ReadingJudgement) -> Iterator[str]:
    """Name the readings just before and just after, with their scores."""
    ranked = [one for one in judgements.matrix.order if judgements.readings[one].rank]
    if judged.id not in ranked:
        return
    said = [
        f"{reading(judgements.briefing, one)} {figure(judgements.readings[one].score)}"
        for one in ranked
        if one != judged.id
    ]
    if said:
        yield f"The others: {joined(said)}."


def _against(judgements: Judgements, name: str) -> Step:
    """Set out what counts against a reading, claim by claim."""
    briefing, judged = judgements.briefing, judgements.readings[name]
    rows = [("counts", "= weight", "x", "claim, and the origin that is heard for it")]
    for charge in judged.charges:
        claim = judgements.claims[charge.claim]
        cell = fit(judgements.matrix.cells[charge.claim][name])
        heard = source(briefing, charge.origin)
        says = f"{named(judgements, charge.claim)}: {cell}; heard: {heard}"
        severity = f"{charge.charge / (claim.weight or 1):.0f}"
        rows.append((figure(charge.charge), figure(claim.weight), severity, says))
    rows.append((figure(abs(judged.score or 0.0)), "", "", "in all: the score, without its minus"))
    values = [
        {"claim": charge.claim, "charge": charge.charge, "origin": charge.origin}
        for charge in judged.charges
    ]
    entries: tuple[Entry, ...] = (Table(tuple(rows), frozenset({0, 1, 2})),)
    if not judged.charges:
        entries = ("Nothing.",)
    return Step(
        "against", "What counts against it, each origin heard once", entries, {"charges": values}
    )


def _silent(judgements: Judgements, name: str) -> Step:
    """List what does not fit the reading and is not counted, and say why."""
    found = unheard(judgements, name)
    entries = tuple(
        Point(
            f"{named(judgements, one.claim)}: {fit(judgements.matrix.cells[one.claim][name])}",
            points([why_not(judgements.briefing, one)]),
        )
        for one in found
    )
    values = [{"claim": one.claim, "charge": one.charge, "heard": dict(one.heard)} for one in found]
    return Step(
        "unheard",
        "What does not fit it and is not counted",
        entries or ("Nothing.",),
        {"claims": values},
    )


def _fits(judgements: Judgements, name: str) -> Step:
    """List what fits the reading; it counts nothing for it, since much fits many readings."""
    rows = [("fit", "weight", "claim")]
    for claim in judgements.readings[name].fits:
        cell = fit(judgements.matrix.cells[claim][name])
        weight = figure(judgements.claims[claim].weight)
        rows.append((cell, weight, named(judgements, claim)))
    entries: tuple[Entry, ...] = ("Nothing.",)
    if len(rows) > 1:
        entries = (
            "This adds nothing to the score: much of it fits others too.",
            Table(tuple(rows)),
        )
    return Step("fits", "What fits it", entries, {"fits": list(judgements.readings[name].fits)})


def _says_nothing(judgements: Judgements, name: str) -> Step:
    cells = judgements.matrix.cells
    silent = [claim for claim in judgements.matrix.rows if cells[claim][name] == "says-nothing"]
    unrated = judgements.readings[name].unrated
    says = [f"There are {counted(len(silent), 'claim')} of which it says nothing."]
    if unrated:
        says.append(f"Nobody has rated how these fit it: {', '.join(unrated)}.")
    values = {"says_nothing": silent, "unrated": list(unrated)}
    return Step("says-nothing", "Where it says nothing", tuple(says), values)


def _held(judgements: Judgements, found: Interpretation) -> Step:
    """Say how likely the editors hold it, and how surely: never in one sentence."""
    made = max(found.judgements, key=lambda one: one.date.sort_key, default=None)
    if made is None:
        return Step("likelihood", "How likely it is held to be", ("Nobody has said.",), {})
    says = (
        f"{capital(likelihood(judgements.briefing, made))}, since {on_day(made.date)}.",
        plain(judgements.briefing, made.because),
        f"Confidence in that: {made.confidence}. Neither enters the score.",
    )
    values = {
        "likelihood": made.likelihood,
        "confidence": made.confidence,
        "because": made.because,
        "since": made.date.text,
    }
    return Step("likelihood", "How likely it is held to be", says, values)


def _linchpins(judgements: Judgements, name: str) -> Step:
    """List the origins, and pairs of them, that give or take the first place."""
    own = judgements.readings[name].linchpins
    found = [pin for pin in judgements.matrix.linchpins if pin.origins in own]
    entries = tuple(without(judgements.briefing, found, "Without"))
    values = [{"origins": list(pin.origins), "first": list(pin.first)} for pin in found]
    return Step(
        "linchpins",
        "Origins without which it gains or loses the first place",
        entries or ("No single origin and no pair of origins does that.",),
        {"linchpins": values},
    )


def _turning(judgements: Judgements, name: str) -> Step:
    """List the ratings that would give it the first place, or take it away."""
    has_it = name in judgements.matrix.first
    cells = [cell for cell in turning_cells(judgements.briefing) if (name in cell.first) != has_it]
    return turning(judgements.briefing, cells)
