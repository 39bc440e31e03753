"""The ways in which a reader may type a name that the record writes in one way."""

from collections.abc import Iterable, Iterator
from itertools import permutations
from unicodedata import combining, normalize

_CALLED = "iscalled"

_MOST_PARTS = 3
"""Names of more parts are joined in their own order only."""


def spellings(names: Iterable[str]) -> tuple[str, ...]:
    """Return names, and each as one word in every order of its parts: `Lin Junyang`, `linjunyang`.

    Marks over letters are left off too, so that `Lín` and `Lin` are one.
    """
    return tuple(dict.fromkeys(spelt for name in names for spelt in _of(name)))


def whole(names: Iterable[str]) -> tuple[str, ...]:
    """Return one word for each name, by which only what has just that name is found.

    Whoever types `Qwen` looks for what is called so, before the hundreds of records that speak of
    it. `overrides/assets/js/search/closest.js` makes the same word of what is typed. It begins as
    the name does, so that it mostly stands in the part of the index that is fetched anyway.
    """
    letters = ("".join(filter(str.isalnum, bare(name).lower())) for name in names)
    return tuple(dict.fromkeys(f"{one}{_CALLED}" for one in letters if one))


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
