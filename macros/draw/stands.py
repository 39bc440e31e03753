"""How a claim stands, in one line of plain text: what goes with its words wherever they go."""

from macros.draw.cited import counted
from macros.draw.view import View
from macros.draw.words import _


def framed(view: View, name: str) -> str:
    """Say the standing and the counts: `contested, 1 origin, 3 outlets`."""
    judged = view.judgements.claims[name]
    return _(", ").join((view.standing_word(judged.standing), counted(judged)))


def line(view: View, name: str) -> str:
    """Say the same with the strongest evidence against, where a claim must carry it."""
    against = view.judgements.claims[name].against
    said = framed(view, name)
    return _("{stands}; {against}").format(stands=said, against=against) if against else said
