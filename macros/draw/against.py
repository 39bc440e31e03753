"""The strongest evidence against a claim, in a line, for where the claim's words go alone."""

from typing import Final, get_args

from macros.draw.naming import outlet
from macros.draw.view import View
from macros.draw.words import BASIS, _
from macros.model.record import Basis, Evidence
from macros.weigh.judgement import ClaimJudgement, Standing

DOUBTED: Final = frozenset(
    {
        Standing.ESTABLISHED_DISPUTED,
        Standing.CONTESTED,
        Standing.SPECULATIVE,
        Standing.SPECULATIVE_DISPUTED,
        Standing.REFUTED,
    }
)
"""Standings in which a claim's words are not to be read without what speaks against them."""

_FOOTINGS: Final = get_args(Basis)
"""From the firmest footing to the least firm."""


def against(view: View, judged: ClaimJudgement) -> str:
    """Say what speaks most strongly against a doubted claim, as plain text; empty without any.

    The strongest piece is at first hand before it is not, then on the firmest footing, then the
    first that is written.
    """
    if judged.standing not in DOUBTED:
        return ""
    pieces = [one.evidence for one in judged.evidence if one.evidence.stance == "disputes"]
    if not pieces:
        return ""
    strongest = min(pieces, key=lambda one: (not one.firsthand, _FOOTINGS.index(one.basis)))
    return _said(view, strongest)


def _said(view: View, piece: Evidence) -> str:
    source = outlet(view.briefing.sources[piece.source])
    where = f"{source}, {_(BASIS[piece.basis])}"
    said = f"“{piece.quote}”" if piece.quote else view.plain(piece.note) if piece.note else ""
    return f"{where}: {said}" if said else f"{where}."
