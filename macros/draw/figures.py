"""Figures that can be set beside one another: drawn by what each measures, and as a table."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from markupsafe import Markup

from macros.draw import amount
from macros.draw.drawing import figures as drawing
from macros.draw.fault import unknown_word
from macros.draw.naming import outlet
from macros.draw.stands import framed
from macros.draw.tongue import language
from macros.draw.view import View
from macros.draw.words import _, capital, count
from macros.model import when
from macros.model.claim import Claim
from macros.model.figure import Figure
from macros.weigh.naming import joined

MOST: Final = 24
"""A drawing of more figures than this gives way to its table."""

_LEAST: Final = 2
_MOST_NAMES: Final = 2


@dataclass(frozen=True, slots=True)
class Measured:
    """A figure as a row of the table: how much, what of it is stated, and who says so.

    `unsaid` says that the moment is not stated, where others of the group state theirs.
    """

    claim: str
    said: str
    of: str
    where: str
    at: str
    unsaid: str
    days: str
    who: str
    standing: str


def figures(view: View, of: str = "") -> Markup:
    """Draw the figures that can be compared; nothing where there are none.

    `of` is the id of a conflict, whose claims they are then, or what they measure.
    """
    briefing = view.briefing
    if of in briefing.conflicts:
        return of_conflict(view, of)
    alike = view.concerns.alike
    if not of:
        return Markup().join(view.once(_alike, one) for one in alike)
    meant = [one for one in alike if one.startswith(f"{of.casefold()}, ")]
    if not meant:
        known = {one.measures for claim in briefing.claims.values() for one in claim.figures}
        raise unknown_word(of, _("conflict or measure of figures"), {*known, *briefing.conflicts})
    return Markup().join(view.once(_alike, one) for one in meant)


def of_conflict(view: View, name: str) -> Markup:
    """Draw the figures on which a disagreement turns; nothing where it turns on none."""
    claims = [view.briefing.claims.get(one) for one in view.briefing.conflicts[name].claims]
    likenesses = {figure.likeness for claim in claims if claim for figure in claim.figures}
    drawn = (
        _drawn(view, one, [claim for claim in claims if claim and not claim.withdrawn], name)
        for one in sorted(likenesses)
    )
    return Markup().join(drawn)


def beside(view: View, claim: Claim) -> Markup:
    """Draw the figures of a claim beside others of their measure; nothing where there are none."""
    own = dict.fromkeys(figure.likeness for figure in claim.figures)
    return Markup().join(view.once(_alike, one) for one in own)


def stated(figure: Figure) -> str:
    """Say in a line what a figure measures, as far as that is stated."""
    parts = (figure.measures, figure.of, figure.where, figure.at, _days(figure))
    return _(", ").join(filter(None, parts))


def _alike(view: View, likeness: str) -> Markup:
    claims = [view.briefing.claims[one] for one in view.concerns.alike.get(likeness, ())]
    return _drawn(view, likeness, claims, "alike")


def _drawn(view: View, likeness: str, claims: Iterable[Claim], name: str) -> Markup:
    """Draw the figures of one measure that some claims state; nothing where there is but one."""
    found = [
        (claim, figure)
        for claim in claims
        for figure in claim.figures
        if figure.likeness == likeness
    ]
    if len(found) < _LEAST:
        return Markup()
    places = list(dict.fromkeys(figure.where for _claim, figure in found if figure.where))
    order = {place: at for at, place in enumerate(places)}
    found.sort(key=lambda pair: _place(pair[1], order))
    first = found[0][1]
    id_ = f"{name}-{_slug(likeness)}"
    moments = any(figure.at for _claim, figure in found)
    rows = [_row(view, claim, figure, moments=moments) for claim, figure in found]
    return view.render(
        "figures.html",
        name=id_,
        title=_title(first),
        drawn=_drawing(found, rows, id_, named=bool(places)) if len(found) <= MOST else None,
        bounds={figure.bound for _claim, figure in found},
        rows=rows,
        places=bool(places),
    )


def _place(figure: Figure, order: Mapping[str, int]) -> tuple[object, ...]:
    """Order by market or site, what names none last; then by day; then by size."""
    day = figure.to or figure.from_
    key = day.sort_key if day else (date.max, date.max)
    return order.get(figure.where or "", len(order)), *key, -abs(figure.amount)


def _slug(words: str) -> str:
    """Make an id of any words: the page has one drawing of each measure and unit."""
    return "".join(
        one if one.isalnum() else "-" if one == " " else f"{ord(one):x}" for one in words
    )


def _title(figure: Figure) -> str:
    return capital(figure.measures)


def _row(view: View, claim: Claim, figure: Figure, *, moments: bool) -> Measured:
    judged = view.judgements.claims[claim.id]
    over_a_time = figure.from_ and figure.to
    origins = [outlet(view.briefing.sources[one]) for one in judged.origins]
    named = list(dict.fromkeys(origins or judged.outlets))
    more = len(named) - _MOST_NAMES
    who = named if more <= 0 else [*named[:_MOST_NAMES], _("{count} more").format(count=more)]
    return Measured(
        claim=claim.id,
        said=amount.said(figure),
        of=capital(figure.of or ""),
        where=figure.where or "",
        at=(figure.at or "") if figure.of else capital(figure.at or ""),
        unsaid="" if figure.at or over_a_time or not moments else _("moment not stated"),
        days=_days(figure),
        who=joined(who) if who else _("nobody named"),
        standing=framed(view, claim.id),
    )


def _days(figure: Figure) -> str:
    """Say on which day a number was taken, or between which days it was measured."""
    if figure.from_ and figure.to:
        return when.reach(when.words(figure.from_, short=True), when.words(figure.to, short=True))
    if figure.to:
        return when.words(figure.to, short=True)
    if figure.from_:
        return _("from {day}").format(day=when.words(figure.from_, short=True))
    return ""


def _drawing(
    found: Sequence[tuple[Claim, Figure]], rows: Sequence[Measured], name: str, *, named: bool
) -> Markup:
    first = found[0][1]
    title = _title(first)
    desc = _("{count} by what each measures, from {low} to {high}. The table has the same.").format(
        count=count(len(found), "figure", "figures"),
        low=amount.with_unit(min(found, key=_amount)[1].value, first.unit),
        high=amount.with_unit(max(found, key=_amount)[1].value, first.unit),
    )
    bars = [
        drawing.Row(
            name=capital(_measured(row)),
            meta=(row.days or _("Day not stated"), _(": ").join((row.who, row.standing))),
            group=_group(row) if named else "",
            amount=figure.amount,
            said=row.said,
            bound=figure.bound,
            lang=language(_measured(row)),
        )
        for (_claim, figure), row in zip(found, rows, strict=True)
    ]
    return drawing.drawn(bars, drawing.Words(f"{name}-drawn", title, desc, first.unit)).markup()


def _amount(pair: tuple[Claim, Figure]) -> float:
    return pair[1].amount


def _measured(row: Measured) -> str:
    return _(", ").join(filter(None, (row.of, row.at or row.unsaid))) or capital(row.days)


def _group(row: Measured) -> str:
    return row.where or _("Where is not stated")
