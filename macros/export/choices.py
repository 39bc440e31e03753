"""What a value out of a fixed list means in words, wherever a record is told field by field."""

from collections.abc import Mapping
from typing import Final

from macros.export.markdown.claim import KINDS as KINDS_OF_CLAIM
from macros.export.markdown.desk import BASIS
from macros.export.markdown.interpretation import ROLES, SURENESS
from macros.export.markdown.party import KINDS as KINDS_OF_ORGANIZATION
from macros.export.markdown.source import ACCESS, TAKES
from macros.export.markdown.source import KINDS as KINDS_OF_SOURCE
from macros.export.phrases import FITS
from macros.words import sense

CHOICES: Final[Mapping[str, Mapping[str, str]]] = {
    "access": ACCESS,
    "basis": BASIS,
    "bound": {
        "about": "about so much",
        "at-least": "so much or more",
        "at-most": "so much at most",
    },
    "confidence": SURENESS,
    "how": TAKES,
    "independence": {"known": "known", "unknown": "not established"},
    "kind": {**KINDS_OF_CLAIM, **KINDS_OF_SOURCE, **KINDS_OF_ORGANIZATION},
    "outcome": {
        "open": "open",
        "met": "met",
        "mixed": "mixed",
        "not-met": "not met",
        "expired": "expired",
    },
    "ratings": FITS,
    "role": ROLES,
    "stance": {"supports": "supports", "disputes": "disputes", "beside": "beside it"},
    "state": {
        "dissolved": "dissolved",
        "measurement": "a matter of measurement",
        "open": "open",
        "overtaken": "overtaken by events",
    },
    "weights": {
        "open": "open",
        "conditional": "open, with conditions",
        "hosted": "hosted only",
        "unknown": "not known",
    },
}
"""What each value of these fields means; how a claim fits a reading stands under `ratings`."""


def choice(field: str, value: str, choices: Mapping[str, Mapping[str, str]] = CHOICES) -> str:
    """Say a value of a field in words; one that is out of no list stays as it is."""
    words = choices.get(field, {}).get(value)
    return sense(field, words) if words else value
