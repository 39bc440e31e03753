"""What speaks most strongly against a claim, as a sentence, for where its words go alone."""

from typing import Final

from macros.draw.words import _, capital
from macros.weigh.against import OPEN
from macros.weigh.judgement import ClaimJudgement, Standing

DOUBTED: Final = OPEN | {Standing.ESTABLISHED_DISPUTED, Standing.REFUTED}
"""Standings in which a claim's words are not to be read without what speaks against them."""


def against(judged: ClaimJudgement) -> str:
    """Return the phrase that weighing gives, as a sentence; empty without any."""
    return _("{sentence}.").format(sentence=capital(judged.against)) if judged.against else ""
