"""Words made fit for one line, and sentences out of them."""

import re
from functools import lru_cache
from typing import Final

from macros.export.citation.marks import turned

_STOPS: Final = (".", "?", "!", "。", "？", "！")
_UNFIT: Final = re.compile(
    "[\\x00-\\x1f\\x7f-\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000"
    "\\ud800-\\udfff]|  |^ | $"
)
"""What may have to be changed: any space but a plain one, control characters, halves of letters."""

_NO_TEXT: Final = re.compile("[\\x00-\\x1f\\x7f-\\x9f\\ud800-\\udfff]")


@lru_cache(maxsize=1024)  # each form of a work asks for the same words
def line(words: str) -> str:
    """Return words on one line, singly spaced, without what no text may hold."""
    if not _UNFIT.search(words):
        return words
    return " ".join(_NO_TEXT.sub("", " ".join(words.split())).split())


def closed(words: str) -> str:
    """End a sentence with a stop, inside quotation marks; one that ends in a mark has its own."""
    if not words or words.rstrip("”’").endswith(_STOPS):
        return words
    bare = words.rstrip("”")
    return f"{bare}.{words[len(bare) :]}"


def quoted(title: str) -> str:
    """Quote a title and end it, as American books do: the stop inside, single quotes within."""
    inner, closing = turned(title)
    bare = inner[: len(inner) - closing]
    stop = "" if bare.rstrip("”’").endswith(_STOPS) else "."
    return f"“{bare}{stop}{inner[len(bare) :]}”"


def capital(words: str) -> str:
    """Begin with a capital."""
    return words[:1].upper() + words[1:]
