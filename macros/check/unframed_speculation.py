"""Prose that repeats the words of a speculative claim brings its standing along."""

from collections.abc import Iterator, Mapping
from typing import Final

from macros.check.case import Case
from macros.diagnostic import Diagnostic
from macros.model.prose import LINK
from macros.phrases import Phrases
from macros.weigh.judgement import Judgements, Standing
from macros.weigh.wording import words

CODE: Final = "unframed-speculation"
HINT: Final = "write [[{name}]], or say it in other words with who says so"
SPECULATIVE: Final = frozenset({Standing.SPECULATIVE, Standing.SPECULATIVE_DISPUTED})

_BESIDE_ITS_CLAIM: Final = frozenset({"claims", "weighing"})
"""Kinds whose prose is printed in the element of a claim, which says how it stands."""


def unframed_speculation(case: Case, judgements: Judgements) -> Iterator[Diagnostic]:
    """Find the words of speculative claims in prose that stands elsewhere than with the claim."""
    said = _said(judgements)
    phrases = Phrases(said)
    for spot, text in case.texts.prose:
        if spot.kind in _BESIDE_ITS_CLAIM:
            continue
        bare = " ".join(LINK.sub(" ", text).split())
        for name in sorted({said[phrase] for phrase in phrases.among(bare)}):
            standing = words(judgements.claims[name].standing, judgements.briefing)
            told = f"the words of `{name}` stand here without their standing, and it is {standing}"
            yield case.error(spot, CODE, told, HINT.format(name=name))


def _said(judgements: Judgements) -> Mapping[str, str]:
    """Return the words of speculative claims, each with the claim's id."""
    claims = judgements.briefing.claims
    return {
        " ".join(said.split()): name
        for name, judged in judgements.claims.items()
        if judged.standing in SPECULATIVE
        for said in (claims[name].text, claims[name].label)
    }
