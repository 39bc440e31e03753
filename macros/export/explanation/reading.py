"""How a reading comes by its score and its place, row by row."""

from collections.abc import Iterator

from macros.export.explanation.bearing import why_not
from macros.export.explanation.step import Step
from macros.export.explanation.turning import turning
from macros.export.layout import Entry, Point, Table, points
from macros.export.markdown.interpretation import SURENESS
from macros.export.phrases import (
    capital,
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
from macros.weigh.naming import joined, many, on_day
from macros.weigh.turning import turning_cells
from macros.weigh.unheard import unheard
from macros.words import _, between, space


def interpretation(judgements: Judgements, name: str) -> Iterator[Step]:
    """Explain a reading: what is against it, before what is for it."""
    found = judgements.briefing.interpretations[name]
    if found.withdrawn is not None:
        when = on_day(found.withdrawn.date)
        why = plain(judgements.briefing, found.withdrawn.because)
        withdrawn = _("Withdrawn on {day}: {why}").format(day=when, why=why)
        says = (withdrawn, _("It is compared no longer."))
        yield Step(
            "place", _("Where it stands"), says, {"score": None, "rank": None, "reach": None}
        )
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
    framing = found.role == "framing"
    role = _("the framing of this briefing") if framing else _("speculation")
    reach = per_cent(judged.reach or 0.0)
    score = _("Its score is {score}: the nearer to zero, the less strained.")
    says = [
        _("Interpretation {letter}, {role}: {thesis}").format(
            letter=found.letter, role=role, thesis=plain(judgements.briefing, found.thesis)
        ),
        capital(_rank(judgements, judged)) + space() + score.format(score=figure(judged.score)),
        _("Its reach is {reach}: by weight, it says something of that share of the matrix.").format(
            reach=reach
        ),
        *_neighbours(judgements, judged),
    ]
    return Step("place", _("Where it stands"), tuple(says), values)


def _rank(judgements: Judgements, judged: ReadingJudgement) -> str:
    if judged.apart:
        return _("ranked apart: it says too little to be weighed beside the others.")
    if judged.rank is None:
        return _("not ranked, since no claim weighs anything.")
    level = sum(other.rank == judged.rank for other in judgements.readings.values()) > 1
    says = (
        _("place {rank} of {all}, shared with another.") if level else _("place {rank} of {all}.")
    )
    return says.format(rank=judged.rank, all=len(judgements.matrix.readings))


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
        yield _("The others: {readings}.").format(readings=joined(said))


def _against(judgements: Judgements, name: str) -> Step:
    """Set out what counts against a reading, claim by claim."""
    briefing, judged = judgements.briefing, judgements.readings[name]
    rows = [(_("counts"), _("= weight"), "x", _("claim, and the origin that is heard for it"))]
    for charge in judged.charges:
        claim = judgements.claims[charge.claim]
        cell = fit(judgements.matrix.cells[charge.claim][name])
        heard = source(briefing, charge.origin)
        says = _("{claim}: {fit}; heard: {origin}").format(
            claim=named(judgements, charge.claim), fit=cell, origin=heard
        )
        severity = f"{charge.charge / (claim.weight or 1):.0f}"
        rows.append((figure(charge.charge), figure(claim.weight), severity, says))
    rows.append(
        (figure(abs(judged.score or 0.0)), "", "", _("in all: the score, without its minus"))
    )
    values = [
        {"claim": charge.claim, "charge": charge.charge, "origin": charge.origin}
        for charge in judged.charges
    ]
    entries: tuple[Entry, ...] = (Table(tuple(rows), frozenset({0, 1, 2})),)
    if not judged.charges:
        entries = (_("Nothing."),)
    heading = _("What counts against it, each origin heard once")
    return Step("against", heading, entries, {"charges": values})


def _silent(judgements: Judgements, name: str) -> Step:
    """List what does not fit the reading and is not counted, and say why."""
    found = unheard(judgements, name)
    entries = tuple(
        Point(
            _("{label}: {parts}").format(
                label=named(judgements, one.claim),
                parts=fit(judgements.matrix.cells[one.claim][name]),
            ),
            points([why_not(judgements.briefing, one)]),
        )
        for one in found
    )
    values = [{"claim": one.claim, "charge": one.charge, "heard": dict(one.heard)} for one in found]
    return Step(
        "unheard",
        _("What does not fit it and is not counted"),
        entries or (_("Nothing."),),
        {"claims": values},
    )


def _fits(judgements: Judgements, name: str) -> Step:
    """List what fits the reading; it counts nothing for it, since much fits many readings."""
    rows = [(_("fit"), _("weight"), _("claim"))]
    for claim in judgements.readings[name].fits:
        cell = fit(judgements.matrix.cells[claim][name])
        weight = figure(judgements.claims[claim].weight)
        rows.append((cell, weight, named(judgements, claim)))
    entries: tuple[Entry, ...] = (_("Nothing."),)
    if len(rows) > 1:
        entries = (
            _("This adds nothing to the score: much of it fits others too."),
            Table(tuple(rows)),
        )
    return Step("fits", _("What fits it"), entries, {"fits": list(judgements.readings[name].fits)})


def _says_nothing(judgements: Judgements, name: str) -> Step:
    cells = judgements.matrix.cells
    silent = [claim for claim in judgements.matrix.rows if cells[claim][name] == "says-nothing"]
    unrated = judgements.readings[name].unrated
    says = [
        _("There are {claims} of which it says nothing.").format(
            claims=many(len(silent), "claim", "claims")
        )
    ]
    if unrated:
        says.append(
            _("Nobody has rated how these fit it: {claims}.").format(claims=between().join(unrated))
        )
    values = {"says_nothing": silent, "unrated": list(unrated)}
    return Step("says-nothing", _("Where it says nothing"), tuple(says), values)


def _held(judgements: Judgements, found: Interpretation) -> Step:
    """Say how likely the editors hold it, and how surely: never in one sentence."""
    made = max(found.judgements, key=lambda one: one.date.sort_key, default=None)
    if made is None:
        return Step("likelihood", _("How likely it is held to be"), (_("Nobody has said."),), {})
    says = (
        _("{likelihood}, since {day}.").format(
            likelihood=capital(likelihood(judgements.briefing, made)), day=on_day(made.date)
        ),
        plain(judgements.briefing, made.because),
        _("Confidence in that: {confidence}. Neither enters the score.").format(
            confidence=_(SURENESS[made.confidence])
        ),
    )
    values = {
        "likelihood": made.likelihood,
        "confidence": made.confidence,
        "because": made.because,
        "since": made.date.text,
    }
    return Step("likelihood", _("How likely it is held to be"), says, values)


def _linchpins(judgements: Judgements, name: str) -> Step:
    """List the origins, and pairs of them, that give or take the first place."""
    own = judgements.readings[name].linchpins
    found = [pin for pin in judgements.matrix.linchpins if pin.origins in own]
    entries = tuple(without(judgements.briefing, found, _("Without")))
    values = [{"origins": list(pin.origins), "first": list(pin.first)} for pin in found]
    return Step(
        "linchpins",
        _("Origins without which it gains or loses the first place"),
        entries or (_("No single origin and no pair of origins does that."),),
        {"linchpins": values},
    )


def _turning(judgements: Judgements, name: str) -> Step:
    """List the ratings that would give it the first place, or take it away."""
    has_it = name in judgements.matrix.first
    cells = [cell for cell in turning_cells(judgements.briefing) if (name in cell.first) != has_it]
    return turning(judgements.briefing, cells)
