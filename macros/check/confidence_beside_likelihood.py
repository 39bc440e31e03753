"""How likely something is, and how surely that is known, are said in two sentences."""

import re
from collections.abc import Iterator
from typing import Final

from macros.check.bare_likelihood import likelihood_words
from macros.check.case import Case
from macros.check.saying import own_words
from macros.diagnostic import Diagnostic
from macros.model.likelihood import grades
from macros.model.sentence import sentences

CODE: Final = "confidence-beside-likelihood"
_CONFIDENCE: Final = re.compile(
    r"\b(?:low|moderate|medium|high)\s+confidence\b|\bconfidence\s+is\b|信心|\bKonfidenz\b",
    re.IGNORECASE,
)


def confidence_beside_likelihood(case: Case) -> Iterator[Diagnostic]:
    """Find sentences that say both: readers take one for the other."""
    about = case.briefing.about
    vocabulary = likelihood_words(grades(about.profile, about.language))
    for spot, text in case.texts.prose:
        if not vocabulary.may_be_in(text) or not _CONFIDENCE.search(text):
            continue
        for sentence in sentences(own_words(text)):
            said = _CONFIDENCE.search(sentence)
            if said and any(vocabulary.find(sentence)):
                yield case.warning(
                    spot._replace(word=said[0]),
                    CODE,
                    "likelihood and confidence share a sentence",
                    "make two sentences of it",
                )
