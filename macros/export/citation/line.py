"""Words made fit for one line, and sentences out of them."""

import re
from typing import Final
from unicodedata import category

_UNFIT: Final = frozenset({"Cc", "Cs"})  # control characters, halves of characters
_STOPS: Final = (".", "?", "!", "…", "。", "？", "！")
_TYPED: Final = re.compile(r"[^\x20-\x7e]|  ")


def line(words: str) -> str:
    """Return words on one line, singly spaced, without what no text may hold."""
    if not _TYPED.search(words):
        return words.strip(" ")
    kept = "".join(letter for letter in " ".join(words.split()) if category(letter) not in _UNFIT)
    return " ".join(kept.split())


def closed(words: str) -> str:
    """End a sentence with a stop, inside quotation marks; one that ends in a mark has its own."""
    if not words or words.rstrip("”’").endswith(_STOPS):
        return words
    bare = words.rstrip("”")
    return f"{bare}.{words[len(bare) :]}"


def quoted(title: str) -> str:
    """Quote a title and end it, as American books do: the stop inside, single quotes within."""
    inner = title.translate(_SINGLE)
    if inner.rstrip("’").endswith(_STOPS):
        return f"“{inner}”"
    bare = inner.rstrip("’") if title.endswith("”") else inner
    return f"“{bare}.{inner[len(bare) :]}”"


def capital(words: str) -> str:
    """Begin with a capital."""
    return words[:1].upper() + words[1:]


_SINGLE: Final = str.maketrans({"“": "‘", "”": "’"})
