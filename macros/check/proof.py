"""Words of proof, beside claims that are not established."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from macros.check.saying import own_words
from macros.check.vocabulary import Vocabulary
from macros.model.prose import linked
from macros.model.sentence import sentences
from macros.weigh.judgement import Judgements, Standing

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

HINT: Final = "say who says so, take the word out, or allow it with a reason"


class Overclaim(NamedTuple):
    """A word of proof in a sentence, the words before it, and the claim that is not so sure.

    `sentence` is the one that it stands in, its white space made single.
    """

    word: str
    after: str
    message: str
    sentence: str


class Proof:
    """Looks for words that say more of a claim than its standing bears."""

    def __init__(self, judgements: Judgements) -> None:
        language = judgements.briefing.about.language.lower().split("-")[0]
        words = _WORDS.get(language)
        self._vocabulary = Vocabulary(words.split(", ") if words else ())
        self._unproven = {
            name: claim.standing
            for name, claim in judgements.claims.items()
            if claim.standing is not Standing.ESTABLISHED
        }

    def in_prose(self, text: str) -> Iterator[Overclaim]:
        """Find such words in the sentences that link a claim."""
        if "[[" in text and self._vocabulary.may_be_in(text):
            for sentence in sentences(text):
                for name in linked(sentence):
                    yield from self.said_of(name, sentence)

    def said_of(self, name: str, sentence: str) -> Iterator[Overclaim]:
        """Find the first such word in a sentence about a claim; denied or quoted it is none."""
        if name not in self._unproven or not self._vocabulary.may_be_in(sentence):
            return
        words = own_words(sentence)
        for match in self._vocabulary.find(words):
            if not _DENIED.search(words[: match.start()]):
                after = " ".join(words[: match.start()].split()[-2:])
                message = f"`{match[0]}` says more of {name} than that it is {self._unproven[name]}"
                yield Overclaim(match[0], after, message, sentence)
                return
