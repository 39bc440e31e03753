"""Prose says no more than the standing of the claim that it links."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from macros.check.case import Case
from macros.check.saying import own_words
from macros.check.text import Spot
from macros.check.vocabulary import Vocabulary
from macros.diagnostic import Diagnostic
from macros.model.prose import linked
from macros.model.sentence import sentences
from macros.weigh.judgement import Judgements, Standing

CODE: Final = "overclaiming"
_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "en": "confirm, confirms, confirmed, proves, proved, proven, verified, undoubtedly, "
        "undeniably, indisputably, unquestionably, beyond doubt, without doubt",
        "de": "bestätigt, bestätigte, bewiesen, beweist, erwiesen, zweifellos, unbestreitbar",
        "fr": "confirmé, confirmée, confirme, prouvé, prouvée, prouve, avéré, sans aucun doute",
        "zh": "证实, 已确认, 证明了, 毫无疑问, 無疑, 证明, 證實, 已確認",
    }
)
_DENIED: Final = re.compile(
    r"(?:\b(?:not|no|nobody|none|never|neither|nor|without|cannot|yet|whether|if|nicht|nie|"
    r"niemand|ob|pas|jamais|ni|si)\b|n[’']t\b|未|没有|沒有|是否)[^.;:]*$",
    re.IGNORECASE,
)


def overclaiming(case: Case, judgements: Judgements) -> Iterator[Diagnostic]:
    """Find words of proof in a sentence that links a claim which is not established.

    In the claim's own words too, unless it is about somebody's statement.
    """
    language = case.briefing.about.language.lower().split("-")[0]
    vocabulary = Vocabulary(_WORDS.get(language, "").split(", ") if language in _WORDS else ())
    unproven = {
        name: claim.standing
        for name, claim in judgements.claims.items()
        if claim.standing is not Standing.ESTABLISHED
    }
    for spot, sentence, name in _sentences(case, vocabulary):
        said = _said(sentence, vocabulary) if name in unproven else None
        if said:
            after = " ".join(said.string[: said.start()].split()[-2:])
            yield case.warning(
                spot._replace(word=said[0], after=after),
                CODE,
                f"`{said[0]}` says more of {name} than that it is {unproven[name]}",
                "say who says so, or take the word out",
            )


def _sentences(case: Case, vocabulary: Vocabulary) -> Iterator[tuple[Spot, str, str]]:
    """Go through sentences about claims, with the claim's id."""
    for spot, text in case.texts.prose:
        if "[[" in text and vocabulary.may_be_in(text):
            for sentence in sentences(text):
                for name in linked(sentence):
                    yield spot, sentence, name
    for name, claim in case.briefing.claims.items():
        if claim.kind != "statement" and vocabulary.may_be_in(claim.text):
            yield Spot("claims", name, ("text",)), claim.text, name


def _said(sentence: str, vocabulary: Vocabulary) -> re.Match[str] | None:
    words = own_words(sentence)
    said = (match for match in vocabulary.find(words) if not _DENIED.search(words[: match.start()]))
    return next(said, None)
