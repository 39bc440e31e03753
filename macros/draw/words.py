"""Words of the interface that Python prints."""

from collections.abc import Iterable
from typing import Final

from markupsafe import Markup, escape

from macros.words import _, between, counted, framed, grouped, sense, space

__all__ = ["_", "between", "framed", "sense", "space"]  # what draws takes all its words from here


def count(number: int, one: str, many: str) -> str:
    """Say how many: `1 origin`, `3 origins`."""
    return _("{number} {things}").format(number=grouped(number), things=counted(one, many, number))


def say(words: str, **parts: object) -> Markup:
    """Say a phrase of the interface with HTML in its gaps; what is no HTML yet is escaped."""
    return escape(_(words)).format(**parts)


def truth(value: bool) -> str:  # noqa: FBT001 (it is what is said)
    """Say whether something is so."""
    return sense("truth", "yes") if value else sense("truth", "no")


def row(parts: Iterable[Markup]) -> Markup:
    """Join pieces of HTML as a sentence does: `a, b and c`."""
    *most, last = parts
    joined = escape(between()).join(most)
    return say("{most} and {last}", most=joined, last=last) if most else last


def capital(words: str) -> str:
    """Begin a sentence with words that are otherwise written small."""
    return words[:1].upper() + words[1:]


OUTCOMES: Final = {
    "open": "open",
    "due": "due now",
    "overdue": "overdue",
    "met": "met",
    "mixed": "mixed",
    "not-met": "not met",
    "expired": "expired",
}
"""How a signal stands or came out."""

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
    "named": "named source",
    "unnamed": "unnamed source",
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

VERBS: Final = TAKES | {"wire": "carries", "traced": "goes back to", "unknown": "takes from"}
"""The same in a sentence: `CNA carries Reuters`."""

TAKEN: Final = {
    "wire": "carried from the wire by",
    "quote": "quoted by",
    "translation": "translated by",
    "rewrite": "rewritten by",
    "summary": "summarised by",
    "traced": "traced back to it:",
    "unknown": "taken up by",
}
"""The same in a list, read from the left end."""

GRADES: Final = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "cannot be judged",
}
"""What the grades of the Admiralty scale mean."""

LANGUAGES: Final = {
    "ar": "Arabic",
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "fr": "French",
    "he": "Hebrew",
    "hi": "Hindi",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "pt": "Portuguese",
    "ru": "Russian",
    "vi": "Vietnamese",
    "zh": "Chinese",
    "zh-Hans": "Chinese, simplified",
    "zh-Hant": "Chinese, traditional",
}
"""The languages that have a word here; others are printed by their code."""

MEANS: Final = {
    "established": "Firsthand, in a document or on the record, or from independent named origins.",
    "established-disputed": "Borne out as firmly, and disputed on thin evidence.",
    "corroborated": "Independent origins say so, and nobody disputes it.",
    "reported": "One origin says so, or only interested ones; nobody disputes it.",
    "contested": "Evidence stands on both sides.",
    "speculative": "Nobody on record reports it; at most somebody concludes it.",
    "speculative-disputed": "Nobody on record reports it, and evidence is against it.",
    "refuted": "Evidence against it is firm, and what supports it is not.",
    "withdrawn": "No longer stated here. Each page stays, with the reason.",
}
"""What each standing means, in the words of a heading; the method page has it in full."""
