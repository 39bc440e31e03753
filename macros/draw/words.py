"""Words of the interface that Python prints, and where a catalogue would put in others.

Templates have `_()` of their own; words out of the data never go through either.
"""

from collections.abc import Iterable
from gettext import NullTranslations
from typing import Final

CATALOGUE: Final = NullTranslations()


def _(words: str) -> str:
    """Say a phrase of the interface in the language of the site."""
    return CATALOGUE.gettext(words)


def count(number: int, one: str, many: str) -> str:
    """Say how many: `1 origin`, `3 origins`."""
    return f"{number:,} {CATALOGUE.ngettext(one, many, number)}".replace(",", "\u202f")


def spelt(number: int, one: str, many: str) -> str:
    """Say how many as prose does, in letters up to twelve: `one origin`, `13 origins`."""
    named = _(SPELT[number]) if number < len(SPELT) else str(number)
    return f"{named} {CATALOGUE.ngettext(one, many, number)}"


def listed(words: Iterable[str]) -> str:
    """Join words as a sentence does: `a, b and c`."""
    *most, last = words
    return _("{most} and {last}").format(most=", ".join(most), last=last) if most else last


def capital(words: str) -> str:
    """Begin a sentence with words that are otherwise written small."""
    return words[:1].upper() + words[1:]


SPELT: Final = (
    *("no", "one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)

ACCESS: Final = {"read": "read", "copy": "read in a copy", "cited-only": "not read here"}

KINDS_OF_SOURCE: Final = {
    "wire": "wire report",
    "news": "news report",
    "analysis": "analysis",
    "opinion": "opinion",
    "aggregator": "aggregator",
    "blog": "blog",
    "social-post": "post",
    "official": "official publication",
    "letter": "letter",
    "filing": "filing",
    "paper": "paper",
}

KINDS_OF_CLAIM: Final = {
    "fact": "fact",
    "statement": "statement",
    "figure": "figure",
    "motive": "motive",
    "forecast": "forecast",
}

BASIS: Final = {
    "document": "document",
    "on-record": "on the record",
    "named": "named, at second hand",
    "unnamed": "unnamed",
    "inference": "the author’s inference",
}

STANCE: Final = {"supports": "supports", "disputes": "disputes", "beside": "beside it"}

TAKES: Final = {
    "wire": "wire",
    "quote": "quotes",
    "translation": "translates",
    "rewrite": "rewrites",
    "summary": "summarises",
    "traced": "goes back to it",
    "unknown": "takes from it",
}
"""What stands at an edge of a lineage: what the right end does with the left one."""

TAKEN: Final = {
    "wire": "carried from the wire by",
    "quote": "quoted by",
    "translation": "translated by",
    "rewrite": "rewritten by",
    "summary": "summarised by",
    "traced": "gone back to by",
    "unknown": "taken up by",
}
"""The same in a list, read from the left end."""
