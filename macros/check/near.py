"""Ids that an editor may have meant."""

from collections.abc import Collection
from difflib import get_close_matches

MANY = 1000
"""Above so many, only ids that begin or end alike are compared: comparing all takes too long."""


def near(name: str, known: Collection[str]) -> str:
    """Return the id most like `name`, or nothing."""
    if len(known) > MANY:
        head, tail = name[:4], name[-4:]
        known = [other for other in known if other.startswith(head) or other.endswith(tail)]
    return next(iter(get_close_matches(name.lower(), known, n=1)), "")
