"""Runs of script without spaces, cut so that any word in them is found.

Which letters of a run make a word takes a dictionary, and two dictionaries do not agree. Pairs of
letters need none (bigrams, as in Unicode's and Lucene's treatment of Chinese): a run is kept as its
pairs, and a word that is looked for is found where all of its pairs are. The script of the search
cuts queries in the same way.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

RUN: Final = re.compile(
    "["
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai, Lao, Burmese, Khmer
    "\u3005-\u3007\u3040-\u30ff"  # Japanese
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # Chinese characters
    "]+"
)


def pairs(texts: Iterable[str]) -> tuple[str, ...]:
    """Return every pair of neighbours in the runs of some texts, and each run's last letter."""
    return tuple(dict.fromkeys(pair for text in texts for pair in _pairs(text)))


def _pairs(text: str) -> Iterator[str]:
    if text.isascii():
        return
    for run in RUN.finditer(text):
        letters = run[0]
        yield from (letters[at : at + 2] for at in range(len(letters) - 1))
        yield letters[-1]
