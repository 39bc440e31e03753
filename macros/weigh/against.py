"""The strongest evidence against a claim, and the one phrase in which every output prints it.

Whatever carries the words of a speculative or contested claim carries this phrase too; a citation,
which has to be short, the beginning of it.
"""

from typing import Final, NamedTuple

from macros.model.briefing import Briefing
from macros.model.desk import Question
from macros.weigh.basis import Weighed
from macros.weigh.judgement import Heard, Standing, Strength
from macros.weigh.naming import names, on_day, shortened
from macros.weigh.oneline import one_line
from macros.words import _

OPEN: Final = frozenset({Standing.CONTESTED, Standing.SPECULATIVE, Standing.SPECULATIVE_DISPUTED})
"""The standings with which what speaks against a claim has to be said, be it only that nothing
speaks for it."""

_FIRMNESS: Final = ("document", "on-record", "named", "unnamed", "inference")
_BASIS: Final = ("in a document", "on record", "from a named source", "from unnamed sources")
_LOOKED: Final = 2


def strongest(found: Weighed) -> Heard | None:
    """Return the strongest piece of evidence that disputes a claim, if any does.

    Statements go before inferences, the disinterested before the interested, then the firmer
    basis, what is firsthand, what goes back to more origins, what is quoted, the older, the first
    by source.
    """
    disputing = (*found.told("disputes"), *found.inferred("disputes"))  # the oldest first
    return min(disputing, key=_strength, default=None)


def _strength(heard: Heard) -> tuple[object, ...]:
    piece = heard.evidence
    return (
        piece.basis == "inference",
        piece.interested,
        _FIRMNESS.index(piece.basis),
        not piece.firsthand,
        -len(heard.roots.known),
        not piece.quote,
    )


class Against(NamedTuple):
    """One phrase of plain text without a full stop, in full and as citations have it."""

    full: str = ""
    brief: str = ""


def against(found: Weighed, briefing: Briefing) -> Against:
    """Say what speaks most strongly against a claim; in brief only who says so, and when.

    Of a claim that stands well enough by itself only evidence is told, no inference, and where
    there is none the phrase is empty.
    """
    if found.claim.withdrawn is not None:
        return Against()
    is_open = (found.basis.editors or found.basis.computed) in OPEN
    piece = strongest(found)
    if piece and (is_open or piece.evidence.basis != "inference"):
        says = _("strongest evidence against it: {evidence}")
        who = _who(piece, briefing)
        return Against(says.format(evidence=_told(piece, briefing)), says.format(evidence=who))
    if not is_open:
        return Against()
    if found.basis.supporting.strength is not Strength.NONE:
        nobody = _("against it: nobody on record disputes it")
        return Against(nobody, nobody)
    said = _("against it: nobody on record reports it, and nobody disputes it")
    return Against(_("; ").join(filter(None, (said, _looked(found, briefing)))), said)


def _told(heard: Heard, briefing: Briefing) -> str:
    """Say who disputes it, where, when, on what ground, and in which words."""
    piece = heard.evidence
    quoted = _("“{quote}”").format(quote=piece.quote.strip()) if piece.quote else ""
    says = _(". ").join(filter(None, [quoted, one_line(piece.note or "", briefing)]))
    who = _(", ").join((_who(heard, briefing), _how(heard)))
    return _("{who}: {words}").format(who=who, words=says) if says else who


def _who(heard: Heard, briefing: Briefing) -> str:
    piece = heard.evidence
    source = briefing.sources[piece.source]
    when = piece.since or source.published
    named = source.publisher
    if when:
        named = _("{name} ({more})").format(name=named, more=on_day(when))
    origins = sorted(names(heard.roots.known, briefing.sources).values())
    if piece.basis == "inference" or not origins or origins == [source.publisher]:
        return named
    return _("{who}, in {outlet}").format(who=shortened(origins), outlet=named)


def _how(heard: Heard) -> str:
    piece = heard.evidence
    if piece.basis == "inference":
        return _("which infers otherwise")
    said = [_("at first hand")] if piece.firsthand else []
    said.append(_(_BASIS[_FIRMNESS.index(piece.basis)]))
    if piece.interested:
        said.append(_("with an interest in being believed"))
    if heard.roots.unknown and not heard.roots.known:
        said.append(_("independence not established"))
    return _(", ").join(said)


def _looked(found: Weighed, briefing: Briefing) -> str:
    """Say where the desk looked for an answer, the latest first."""
    asked = (one for one in briefing.questions.values() if _asks(one, found.claim.id))
    looked = [look for question in asked for look in question.looked_for]
    looked.sort(key=lambda look: look.date.sort_key, reverse=True)
    places = [
        _("{name} ({more})").format(name=one_line(one.where, briefing), more=on_day(one.date))
        for one in looked[:_LOOKED]
    ]
    return _("looked for in: {places}").format(places=_("; ").join(places)) if places else ""


def _asks(question: Question, claim: str) -> bool:
    return claim in question.claims and question.withdrawn is None and question.answered is None
