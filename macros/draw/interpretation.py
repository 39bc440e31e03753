"""The page of one reading: what it arranges, what it adds, what strains it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup, escape

from macros.draw import (
    alone,
    cite,
    embed,
    evidence,
    likelihood,
    linchpin,
    notice,
    own_words,
    report,
)
from macros.draw.fault import unknown_id
from macros.draw.page import Page
from macros.draw.reading import Reading, entitled, is_speculation, place, reading, signed
from macros.draw.view import View
from macros.draw.words import _
from macros.model.field import UNKNOWN
from macros.model.sentence import sentences
from macros.weigh.judgement import Charge

MOST_ARRANGED = 6


@dataclass(frozen=True, slots=True)
class Cost:
    """One claim counted against a reading: how it fits, what that costs, and who is heard."""

    claim: str
    fit: str
    charge: str
    heard: Markup


@dataclass(frozen=True, slots=True)
class Fitting:
    """How a claim fits a reading, and why."""

    claim: str
    fit: str
    because: str | None


@dataclass(frozen=True, slots=True)
class Added:
    """One thing that a reading adds: each of its sentences says that it is speculation."""

    sentences: tuple[str, ...]
    basis: str | None
    would_show: str | None


class Pins(NamedTuple):
    """What a reading's place rests on, in sentences."""

    singles: list[Markup]
    pairs: list[Markup]


def page(view: View, name: str) -> Page:
    """Draw the page of a reading."""
    view = view.at("../../")
    of = view.briefing.interpretations[name]
    speculation = is_speculation(view, of)
    about = _("Speculation: {thesis}") if speculation else "{thesis}"
    return Page(
        address=f"interpretations/{name}/",
        kind="interpretation",
        title=entitled(view, of),
        description=about.format(thesis=view.plain(of.thesis)),
        body=_body(view, reading(view, name)),
    )


def interpretation(view: View, name: str) -> Markup:
    """Draw a reading as a card: its role, thesis, weight and reach."""
    if name not in view.briefing.interpretations:
        raise unknown_id(name, "interpretations", view.briefing.interpretations)
    return view.render("interpretation_card.html", reading=reading(view, name))


def _body(view: View, one: Reading) -> Markup:
    of, judged = one.of, one.judged
    return view.render(
        "interpretation.html",
        reading=one,
        notice=notice.draw(view, of.id),
        place=place(view, of.id),
        costs=[_cost(view, of.id, charge) for charge in judged.charges],
        arranges=_fitting(view, of.id, judged.fits, ("fits-well",))[:MOST_ARRANGED],
        adds=[_added(added.text, added.basis, added.would_show) for added in of.adds],
        strains=_fitting(view, of.id, judged.strains, ("contradicts", "strains")),
        fits=_fitting(view, of.id, judged.fits, ("fits-well", "fits")),
        silent=_silent(view, of.id),
        judgements=list(likelihood.each(view, of.judgements)),
        settled_by=evidence.plain(view, of.resolved.evidence) if of.resolved else Markup(),
        pins=_pins(view, one),
        alone=Markup() if of.withdrawn else alone.sentence(view, of.id),
        own=own_words.sentence(view, of.id) if one.leads else Markup(),
        cite=cite.draw(view, of.id),
        embed=embed.draw(view, of.id),
        report=report.draw(view, of.id, _("Report an error in this reading")),
    )


def _cost(view: View, name: str, charge: Charge) -> Cost:
    fit = view.judgements.matrix.cells[charge.claim][name]
    heard = (
        escape(_("an origin that could not be identified"))
        if charge.origin == UNKNOWN
        else linchpin.origins(view, [charge.origin])
    )
    return Cost(charge.claim, fit or "", signed(-charge.charge), heard)


def _fitting(view: View, name: str, claims: Iterable[str], fits: Sequence[str]) -> list[Fitting]:
    """Set out how claims fit a reading, keeping their order."""
    cells, reasons = view.judgements.matrix.cells, view.judgements.matrix.reasons
    found = [(claim, cells[claim][name] or "") for claim in claims]
    return [Fitting(claim, fit, reasons[claim].get(name)) for claim, fit in found if fit in fits]


def _silent(view: View, name: str) -> list[str]:
    """Return the claims on which a reading says nothing."""
    matrix = view.judgements.matrix
    if name not in matrix.readings:
        return []
    return [claim for claim in matrix.rows if matrix.cells[claim][name] == "says-nothing"]


def _added(text: str, basis: str | None, would_show: str | None) -> Added:
    return Added(tuple(sentences(text)), basis, would_show)


def _pins(view: View, one: Reading) -> Pins:
    """Say what gives or takes a reading its first place: single origins, and pairs."""
    mine = set(one.judged.linchpins)
    pins = [pin for pin in view.judgements.matrix.linchpins if pin.origins in mine]
    return Pins(
        [linchpin.without(view, pin) for pin in pins if len(pin.origins) == 1],
        [linchpin.without(view, pin) for pin in pins if len(pin.origins) > 1],
    )
