"""An id for a new record, proposed from its words."""

import re
import unicodedata
from collections.abc import Container
from itertools import count
from typing import Final

from macros.model.field import ID_LENGTH

_MOST_WORDS: Final = 6


def proposed(words: str, taken: Container[str]) -> str:
    """Return an id out of the first words of a text that none of `taken` is.

    Marks over letters go; it is empty where nothing is left, as of a text in another script.
    """
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    parts = re.findall(r"[a-z0-9]+", re.sub(r"['`]", "", plain))[:_MOST_WORDS]
    while parts and len("-".join(parts)) > ID_LENGTH - len("-99"):
        parts.pop()
    first = "-".join(parts)
    if not first or first not in taken:
        return first
    return next(name for number in count(2) if (name := f"{first}-{number}") not in taken)
