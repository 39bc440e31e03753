"""Kinds of record, as a sentence names them."""

from collections.abc import Iterable
from types import MappingProxyType
from typing import Final

from macros.model.briefing import KINDS, SINGULAR

_ONE: Final = MappingProxyType(
    {kind: f"{'an' if SINGULAR[kind][0] in 'aeiou' else 'a'} {SINGULAR[kind]}" for kind in KINDS}
    | {"advice": "advice"}
)


def one(kinds: Iterable[str]) -> str:
    """Return `a person or an organization`."""
    wanted = set(kinds)
    return " or ".join(_ONE[kind] for kind in KINDS if kind in wanted)
