"""What is known, and how well: established, reported, contested, unknown, side by side."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from markupsafe import Markup

from macros.draw.fault import unknown_id
from macros.draw.view import View
from macros.weigh.judgement import Standing

COLUMNS: Final[Mapping[str, tuple[Standing, ...]]] = MappingProxyType(
    {
        "established": (Standing.ESTABLISHED, Standing.ESTABLISHED_DISPUTED),
        "reported": (Standing.CORROBORATED, Standing.REPORTED),
        "contested": (Standing.CONTESTED,),
    }
)
"""Which standings stand in which column."""


def draw(view: View, *first: str, limit: int = 4) -> Markup:
    """Draw the four columns, at most so many entries in each.

    The claims and questions named come first, each in the column where its evidence puts it; then
    the claims of key events, and those that most tell the readings apart.
    """
    known = [*view.briefing.claims, *view.briefing.questions]
    for name in first:
        if name not in known:
            raise unknown_id(name, "claims or questions", known)
    by_standing: dict[Standing, list[str]] = {standing: [] for standing in Standing}
    for name in sorted(view.briefing.claims, key=lambda one: _order(view, one, first)):
        by_standing[view.judgements.claims[name].standing].append(name)
    columns = {
        column: [name for standing in standings for name in by_standing[standing]]
        for column, standings in COLUMNS.items()
    }
    for found in columns.values():
        found.sort(key=lambda one: _order(view, one, first))
    questions = [
        one
        for one in view.briefing.questions.values()
        if one.answered is None and one.withdrawn is None
    ]
    questions.sort(key=lambda one: _place(one.id, first))
    shown = {name for standings in COLUMNS.values() for name in standings}
    rest = [(one, len(by_standing[one])) for one in Standing if one not in shown]
    return view.render(
        "known.html",
        columns=[(column, names[:limit], len(names)) for column, names in columns.items()],
        questions=questions[:limit],
        asked=len(questions),
        rest=[(standing, count) for standing, count in rest if count],
    )


def _place(name: str, first: tuple[str, ...]) -> int:
    return first.index(name) if name in first else len(first)


def _order(view: View, name: str, first: tuple[str, ...]) -> tuple[object, ...]:
    claim, judged = view.briefing.claims[name], view.judgements.claims[name]
    event = view.briefing.events.get(claim.event or "")
    telling = (judged.weight or 0) * (judged.diagnosticity or 0)
    return _place(name, first), not (event and event.key), -round(telling, 9), name
