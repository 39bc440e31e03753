"""The ways in which a reader may type a name that the record writes in one way."""

from collections.abc import Iterable, Iterator
from itertools import permutations
from unicodedata import combining, normalize

_MOST_PARTS = 3
"""Names of more parts are joined in their own order only."""


def spellings(names: Iterable[str]) -> tuple[str, ...]:
    """Return names, and each as one word in every order of its parts: `Lin Junyang`, `linjunyang`.

    Marks over letters are left off too, so that `Lín` and `Lin` are one.
    """
    return tuple(dict.fromkeys(spelt for name in names for spelt in _of(name)))


def _of(name: str) -> Iterator[str]:
    yield name
    plain = bare(name).strip("@#")
    if plain != name:
        yield plain
    parts = plain.replace("-", " ").replace("\u00b7", " ").split()
    if len(parts) > 1:
        orders = permutations(parts) if len(parts) <= _MOST_PARTS else [parts]
        for order in orders:
            yield "".join(order).lower()


def bare(words: str) -> str:
    """Take the marks off Latin letters; those of other scripts are letters to their readers."""
    if words.isascii():
        return words
    bared = []
    latin = False
    for letter in normalize("NFD", words):
        if combining(letter) and latin:
            continue
        latin = letter < "\u0250"
        bared.append(letter)
    return normalize("NFC", "".join(bared))
