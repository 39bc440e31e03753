"""A quotation is a phrase: enough to show the words, too little to stand in for the original."""

from collections.abc import Iterator
from typing import Final

from macros.check.case import Case
from macros.check.saying import quotations
from macros.check.vocabulary import HAN
from macros.diagnostic import Diagnostic

CODE: Final = "long-quote"
MOST: Final = 15
"""How many words a quotation may have; two characters of Chinese or Japanese count as one."""


def long_quote(case: Case) -> Iterator[Diagnostic]:
    """Find longer ones; in prose, where quotation marks do other work too, they are warnings."""
    hint = f"quote at most {MOST} words of it, and say the rest in your own"
    for spot, quote in case.texts.quotes:
        if len(quote) > 2 * MOST and (length := words_in(quote)) > MOST:
            yield case.error(spot, CODE, f"the quotation has {length} words", hint)
    for spot, prose in case.texts.prose:
        for quote in quotations(prose):
            if (length := words_in(quote)) > MOST:
                start = spot._replace(word=" ".join(quote.split()[:3]))
                yield case.warning(start, CODE, f"{length} words stand in quotation marks", hint)


def words_in(text: str) -> int:
    """Count words, where two characters of a script without spaces make one."""
    if text.isascii():
        return sum(any(map(str.isalnum, word)) for word in text.split())
    characters = len(HAN.findall(text))
    spaced = sum(any(mark.isalnum() for mark in word) for word in HAN.sub(" ", text).split())
    return spaced + (characters + 1) // 2
