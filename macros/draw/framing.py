"""The framing beside the speculation it competes with: each reading, for and against."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from macros.draw.reading import Reading, argued_by, lead, reading, readings_counted, titled
from macros.draw.view import View
from macros.draw.words import _, capital

MOST = 2
"""How many claims stand for a reading, and against it: more would be a list, not the strongest."""


@dataclass(frozen=True, slots=True)
class Beside:
    """One reading with the strongest claims for it and against it."""

    reading: Reading
    by: Markup
    strongest_for: tuple[str, ...]
    strongest_against: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Readings that stand under one heading; none for the lead, or where all are equals."""

    heading: str
    readings: tuple[Beside, ...]


def framing(view: View) -> Markup:
    """Draw every reading, the lead first, then the others in the order of the weighing."""
    about, matrix = view.briefing.about, view.judgements.matrix
    leads = lead(view)
    return view.render(
        "framing.html",
        groups=list(_groups(view, leads)),
        dek=_dek(view, leads),
        count=capital(readings_counted(len(matrix.readings))),
        because=about.lead_because if leads and matrix.first != (leads,) else None,
    )


def heading(view: View) -> str:
    """Say what stands under it: level readings as equals, the framing only where one leads."""
    first = view.judgements.matrix.first
    if lead(view):
        return _("The framing, beside the speculation it competes with")
    if len(first) > 1:
        return _("{readings}, level").format(readings=capital(readings_counted(len(first))))
    return _("The readings, in the order of the weighing")


def _groups(view: View, leads: str | None) -> Iterator[Group]:
    judged, order = view.judgements.readings, view.judgements.matrix.order
    ranked = [name for name in order if not judged[name].apart and name != leads]
    apart = [name for name in order if judged[name].apart and name != leads]
    if leads:
        yield Group("", (_beside(view, leads),))
    if ranked:
        heading = _("Beside it, in the order of the weighing") if leads else ""
        yield Group(heading, tuple(_beside(view, name) for name in ranked))
    if apart:
        heading = _("Says too little to be weighed beside the others")
        yield Group(heading, tuple(_beside(view, name) for name in apart))


def _beside(view: View, name: str) -> Beside:
    judged, claims = view.judgements.readings[name], view.judgements.claims
    return Beside(
        reading=reading(view, name),
        by=argued_by(view, view.briefing.interpretations[name]),
        strongest_for=tuple(one for one in judged.fits if claims[one].weight)[:MOST],
        strongest_against=tuple(one.claim for one in judged.charges)[:MOST],
    )


def _dek(view: View, leads: str | None) -> str:
    """Say how the readings are compared, and how they stand to one another at the top."""
    matrix = view.judgements.matrix
    compared = _(
        "{count} of the same record, compared by what speaks against them. The closer to zero, "
        "the less a reading is strained."
    ).format(count=capital(readings_counted(len(matrix.readings))))
    if not matrix.first:
        return _("Nothing is weighed yet, so the readings stand in no order.")
    if len(matrix.first) > 1:
        return f"{compared} {_level(view)}"
    if leads is None:
        first = titled(matrix.first, view)
        said = _("The least strained is {reading}; the briefing leads with none.")
        return f"{compared} {said.format(reading=first)}"
    return compared


def _level(view: View) -> str:
    first = titled(view.judgements.matrix.first, view)
    return _("In first place, {readings} are level.").format(readings=first)
