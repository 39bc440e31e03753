"""Words to look for in many texts."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

HAN: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
"""A character of Chinese or Japanese, which are written without spaces."""


class Vocabulary:
    """Some words or phrases; whole words in scripts that have spaces, longer ones first."""

    def __init__(self, words: Iterable[str]) -> None:
        ordered = sorted(set(words), key=len, reverse=True)
        self._pattern = re.compile("|".join(map(_whole, ordered)) or r"(?!)", re.IGNORECASE)
        ends = {word.lower().split()[-1] for word in ordered}
        self._ends = [end for end in ends if not any(o != end and o in end for o in ends)]

    def may_be_in(self, text: str) -> bool:
        """Say quickly whether it is worth looking."""
        lowered = text.lower()
        return any(end in lowered for end in self._ends)

    def find(self, text: str) -> Iterator[re.Match[str]]:
        """Go through the words in the order in which they stand."""
        return self._pattern.finditer(text)


def _whole(word: str) -> str:
    pattern = r"\s+".join(re.escape(part) for part in word.split())
    return pattern if HAN.match(word) else rf"(?<![^\W\d_]){pattern}(?![^\W\d_])"
