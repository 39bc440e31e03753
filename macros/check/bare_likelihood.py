"""A word of likelihood stands with its range in brackets, in the same sentence."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from macros.check.case import Case
from macros.check.saying import own_words
from macros.check.text import Spot, Text
from macros.check.vocabulary import Vocabulary
from macros.diagnostic import Diagnostic
from macros.model.likelihood import PROFILES, Grade, grades
from macros.model.sentence import sentences

CODE: Final = "bare-likelihood"

_NAMES: Final = {"icd-203": "ICD 203", "phia": "PHIA"}
_RANGE: Final = re.compile(
    r"[(（]\s*(\d{1,3})\s*%?\s*(?:[-–—~]|to|bis|à|至|到)\s*(\d{1,3})\s*(?:%|％|per ?cent)[^)）]*"
    r"[)）]"
)
_NEAR: Final = 200
"""How many characters before a word are looked at: a sentence may be a million long."""
_COMPARED: Final = re.compile(r"\b(?:more|less|as|so|how|equally)\s+$", re.IGNORECASE)


def bare_likelihood(case: Case) -> Iterator[Diagnostic]:
    """Find such words in prose and in the words of claims, but not in what others are quoted."""
    about = case.briefing.about
    used = grades(about.profile, about.language)
    vocabulary = likelihood_words(used)
    for spot, text in _texts(case):
        if not vocabulary.may_be_in(text):
            continue
        for sentence in sentences(own_words(text)):
            for match, message, hint in _faults(sentence, vocabulary, used, about.profile):
                after = " ".join(_before(sentence, match).split()[-2:])
                yield case.error(spot._replace(word=match[0], after=after), CODE, message, hint)


def _texts(case: Case) -> Iterator[Text]:
    yield from case.texts.prose
    for name, claim in case.briefing.claims.items():
        yield Text(Spot("claims", name, ("text",)), claim.text)
        if claim.short:
            yield Text(Spot("claims", name, ("short",)), claim.short)


@cache
def likelihood_words(used: tuple[Grade, ...]) -> Vocabulary:
    """Return the words of the grades; in English also those that another profile has."""
    known = [*PROFILES.values()] if used in PROFILES.values() else [used]
    return Vocabulary(word for profile in known for grade in profile for word in grade.words)


def _faults(
    sentence: str, vocabulary: Vocabulary, used: tuple[Grade, ...], profile: str
) -> Iterator[tuple[re.Match[str], str, str]]:
    """Say of each word of likelihood in a sentence what is wrong with it, if anything."""
    found = [
        match
        for match in vocabulary.find(sentence)
        if not _COMPARED.search(_before(sentence, match))
    ]
    for match, following in zip(found, [*found[1:], None], strict=False):
        word, until = match[0], following.start() if following else len(sentence)
        given = _RANGE.search(sentence, match.end(), until)
        grade = _grade(word, used)
        if grade is None:
            message = f"`{word}` is no word of {_NAMES[profile]}, which this briefing uses"
            yield match, message, f"write {_nearest(word, used).printed}"
            continue
        cure = f"write {word} ({grade.low}-{grade.high} %)"
        if given is None:
            message = f"`{word}` has no range beside it, and readers take it for anything"
            yield match, message, f"{cure}, or put it in other words"
        elif (int(given[1]), int(given[2])) != (grade.low, grade.high):
            yield match, f"`{word}` has a range that is not its own in {_NAMES[profile]}", cure


def _before(sentence: str, match: re.Match[str]) -> str:
    """Return what stands before a word, as far back as it matters."""
    return sentence[max(0, match.start() - _NEAR) : match.start()]


def _grade(word: str, grades_: tuple[Grade, ...]) -> Grade | None:
    said = " ".join(word.lower().split())
    return next((grade for grade in grades_ if said in grade.words), None)


def _nearest(word: str, used: tuple[Grade, ...]) -> Grade:
    """Return the grade that comes nearest to a word of another profile."""
    others = (_grade(word, profile) for profile in PROFILES.values())
    meant = next(grade for grade in others if grade is not None)
    middle = meant.low + meant.high
    return min(used, key=lambda grade: abs(grade.low + grade.high - middle))
