"""Where sources disagree, how each disagreement stands, and what nobody has answered."""

from dataclasses import dataclass

from markupsafe import Markup

from macros.draw import figures
from macros.draw.evidence import Piece, pieces
from macros.draw.view import View
from macros.draw.words import _
from macros.model.desk import Account, Conflict

STATES = {
    "open": "open",
    "measurement": "a matter of measurement",
    "overtaken": "overtaken by events",
    "dissolved": "dissolved",
}
"""How a disagreement can stand, the unsettled first."""

OPEN = ("open",)


@dataclass(frozen=True, slots=True)
class Telling:
    """One side's account, and what it rests on."""

    account: Account
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """A disagreement as it is printed, with the figures that it turns on, if any."""

    conflict: Conflict
    state: str
    tellings: tuple[Telling, ...]
    figures: Markup


def draw(view: View) -> Markup:
    """Draw all disagreements: the open ones first, then those that measurement or time settled."""
    found = [one for one in view.briefing.conflicts.values() if one.withdrawn is None]
    order = list(STATES)
    found.sort(key=lambda one: order.index(one.state))
    points = [_point(view, one) for one in found]
    return view.render(
        "conflicts.html",
        open=[point for point in points if point.conflict.state in OPEN],
        settled=[point for point in points if point.conflict.state not in OPEN],
        withdrawn=[one for one in view.briefing.conflicts.values() if one.withdrawn],
    )


def questions(view: View) -> Markup:
    """Draw what nobody has answered, then what somebody has."""
    found = list(view.briefing.questions.values())
    return view.render(
        "questions.html",
        asked=[one for one in found if not one.answered and not one.withdrawn],
        answered=[
            (one, pieces(view, one.answered.evidence))
            for one in found
            if one.answered and not one.withdrawn
        ],
        withdrawn=[one for one in found if one.withdrawn],
    )


def _point(view: View, conflict: Conflict) -> Point:
    tellings = (Telling(one, pieces(view, one.evidence)) for one in conflict.accounts)
    drawn = figures.of_conflict(view, conflict.id)
    return Point(conflict, _(STATES[conflict.state]), tuple(tellings), drawn)
