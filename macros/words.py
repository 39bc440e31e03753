"""The catalogue: every phrase of the interface goes through it, words out of the data never."""

from gettext import NullTranslations
from typing import Final

CATALOGUE: Final = NullTranslations()


def _(words: str) -> str:
    """Say a phrase of the interface in the language of the site."""
    return CATALOGUE.gettext(words)


def counted(one: str, many: str, number: int) -> str:
    """Say a phrase of the interface in the form that goes with a number."""
    return CATALOGUE.ngettext(one, many, number)
