"""How a claim stands, in one line of plain text: what goes with its words wherever they go."""

from macros.draw.view import View
from macros.draw.words import _, count
from macros.weigh.judgement import ClaimJudgement


def counted(judged: ClaimJudgement) -> str:
    """Count origins and outlets in figures: `1 origin, 3 outlets`; none of a withdrawn claim."""
    if not judged.counts:
        return ""
    origins = count(len(judged.origins), "origin", "origins")
    return _(", ").join((origins, count(len(judged.outlets), "outlet", "outlets")))


def framed(view: View, name: str) -> str:
    """Say the standing and the counts: `contested, 1 origin, 3 outlets`."""
    judged = view.judgements.claims[name]
    return _(", ").join(filter(None, (view.standing_word(judged.standing), counted(judged))))


def line(view: View, name: str) -> str:
    """Say the same with the strongest evidence against, where a claim must carry it."""
    against = view.judgements.claims[name].against
    said = framed(view, name)
    return _("{stands}; {against}").format(stands=said, against=against) if against else said
