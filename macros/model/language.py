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
_NAMES: Final = {"english": "en", "chinese": "zh", "german": "de", "french": "fr", "arabic": "ar"}


def _language(text: str) -> str:
    if _TAG.fullmatch(text):
        return text
    hint = f"write {_NAMES.get(text.lower(), 'a tag such as en, zh or zh-Hant')}"
    raise refuse("malformed-field", f"is `{text}`, which is no language tag of BCP 47", hint)


Language: TypeAlias = Annotated[Line, AfterValidator(_language)]
