"""Prose says no more than the standing of the claim that it links."""

from collections.abc import Iterator
from typing import Final

from macros.check.allowed import allowances
from macros.check.case import Case
from macros.check.proof import HINT, Overclaim, Proof
from macros.check.text import Spot
from macros.diagnostic import Diagnostic
from macros.weigh.judgement import Judgements

CODE: Final = "overclaiming"


def overclaiming(case: Case, judgements: Judgements) -> Iterator[Diagnostic]:
    """Find words of proof in a sentence that links a claim which is not established.

    In the claim's own words too, unless it is about somebody's statement. What the editor has
    allowed, with a reason, is let stand.
    """
    allowed = allowances(case.briefing)
    for spot, found in overclaims(case, judgements):
        if not any(one.allows(CODE, spot, found.word) for one in allowed):
            place = spot._replace(word=found.word, after=found.after)
            yield case.warning(place, CODE, found.message, HINT)


def overclaims(case: Case, judgements: Judgements) -> Iterator[tuple[Spot, Overclaim]]:
    """Go through all of them, whether allowed or not, each with the text that it stands in."""
    proof = Proof(judgements)
    for spot, text in case.texts.prose:
        for found in proof.in_prose(text):
            yield spot, found
    for name, claim in case.briefing.claims.items():
        if claim.kind != "statement":
            for found in proof.said_of(name, claim.text):
                yield Spot("claims", name, ("text",)), found
