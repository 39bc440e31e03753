"""What a source is called and when it appeared, wherever it is one of many."""

from typing import Final

from macros.draw.tongue import language
from macros.draw.words import KINDS_OF_SOURCE, _
from macros.model import when
from macros.model.edtf import Edtf
from macros.model.source import Source

TELLING: Final = frozenset({"letter", "official", "filing", "paper"})
"""Kinds that are named with the source: what it is is why it can be an origin."""


def outlet(source: Source) -> str:
    """Name who published a source; a post by who wrote it and where."""
    if source.kind == "social-post" and source.author:
        author = source.author[0]
        return _("{author} on {place}").format(author=author, place=source.publisher)
    return source.publisher


def untitled(source: Source) -> str:
    """Name a source that has no title: its outlet, what it is, its date."""
    kind = _(KINDS_OF_SOURCE[source.kind]) if source.kind in TELLING else ""
    day = appeared(source)
    return _(", ").join(filter(None, (outlet(source), kind, when.words(day) if day else "")))


def appeared(source: Source) -> Edtf | None:
    """Return when a source became public, else when it was written; None where neither is known."""
    return source.published or source.written


def lang(source: Source) -> str | None:
    """Return the language of an outlet's name, where it is not in Latin letters."""
    return language(outlet(source), source.language)
