"""The claims whose words stand in a text, whoever put them there."""

from collections import defaultdict
from collections.abc import Iterable

from macros.export.markdown.text import words
from macros.model.briefing import Briefing
from macros.phrases import Phrases


class Spoken:
    """Finds claims by their words, in Markdown as the twins are written."""

    def __init__(self, briefing: Briefing) -> None:
        self._claims = defaultdict[str, list[str]](list)
        for name, claim in briefing.claims.items():
            for said in {words(claim.text), words(claim.label)}:
                self._claims[said].append(name)
        self._phrases = Phrases(self._claims)

    def __call__(self, text: str) -> Iterable[str]:
        """Return the ids of the claims whose words stand in a line."""
        return {name for said in self._phrases.among(text) for name in self._claims[said]}
