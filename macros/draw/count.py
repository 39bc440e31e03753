"""How many records of a kind there are, for prose that would otherwise go stale."""

from markupsafe import Markup, escape

from macros.draw.fault import unknown_word
from macros.draw.view import View
from macros.draw.words import _
from macros.model.briefing import KINDS
from macros.weigh.judgement import Standing

ROOTS = "origins"


def count(view: View, what: str) -> Markup:
    """Count records of a kind, claims of a standing, or `origins`; none that was withdrawn."""
    known = {*KINDS, *(standing.value for standing in Standing), ROOTS}
    if what not in known:
        raise unknown_word(what, _("thing that can be counted"), known)
    return escape(f"{number(view, what):,}".replace(",", "\u202f"))


def number(view: View, what: str) -> int:
    """Count without formatting."""
    if what == ROOTS:
        return len({root for one in view.judgements.claims.values() for root in one.origins})
    if what in KINDS:
        return sum(1 for one in view.briefing.records(what).values() if not one.withdrawn)
    return sum(1 for one in view.judgements.claims.values() if one.standing == what)
