"""What a value out of a fixed list means, on pages: names and languages are told in words too."""

from typing import Final

from macros.draw.names import KINDS as KINDS_OF_NAME
from macros.draw.names import SCRIPTS
from macros.draw.words import LANGUAGES
from macros.export import choices

CHOICES: Final = {
    **choices.CHOICES,
    "kind": {**choices.CHOICES["kind"], **KINDS_OF_NAME},
    "lang": LANGUAGES | {"und": "not known"},
    "language": LANGUAGES,
    "script": SCRIPTS,
}


def choice(field: str, value: str) -> str:
    """Say a value of a field in words; one that is out of no list stays as it is."""
    return choices.choice(field, value, CHOICES)
