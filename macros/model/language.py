"""Languages, as BCP 47 writes them: what a page's `lang` attribute needs."""

import re
from typing import Annotated, Final, TypeAlias

from pydantic import AfterValidator

from macros.model.field import Line, refuse

_TAG: Final = re.compile(
    r"[a-z]{2,3}(-[a-z]{3}){0,3}"  # a language, with extended ones
    r"(-[a-z]{4})?(-(?:[a-z]{2}|[0-9]{3}))?"  # a script, a region
    r"(-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*"  # variants
    r"(-[a-wyz0-9](-[a-z0-9]{2,8})+)*(-x(-[a-z0-9]{1,8})+)?",  # extensions, private use
    re.IGNORECASE,
)
_RIGHT_TO_LEFT: Final = frozenset(
    {
        *("adlm", "arab", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa"),
        *("ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"),
    }
)
"""Scripts, and languages in their usual one, that run from right to left."""

_SCRIPT: Final = 4
"""A part of so many letters names the script of a language."""

_NAMES: Final = {"english": "en", "chinese": "zh", "german": "de", "french": "fr", "arabic": "ar"}


def _language(text: str) -> str:
    if is_tag(text):
        return text
    hint = f"write {_NAMES.get(text.lower(), 'a tag such as en, zh or zh-Hant')}"
    raise refuse("malformed-field", f"is `{text}`, which is no language tag of BCP 47", hint)


def is_tag(text: str) -> bool:
    """Say whether a text is a language tag."""
    return _TAG.fullmatch(text) is not None


def direction(tag: str) -> str:
    """Return which way a language is written, as `dir` has it."""
    first, *more = tag.lower().split("-")
    script = next((part for part in more if len(part) == _SCRIPT and part.isalpha()), first)
    return "rtl" if script in _RIGHT_TO_LEFT else "ltr"


Language: TypeAlias = Annotated[Line, AfterValidator(_language)]
