"""Names as readers read them: first in the script of the briefing's language."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final, TypeAlias, TypeVar
from unicodedata import name as name_of

from macros.model.briefing import Briefing
from macros.model.organization import Organization
from macros.model.person import Person
from macros.model.record import Name

_LETTERS: Final = {
    "ar": ("ARABIC",),
    "fa": ("ARABIC",),
    "he": ("HEBREW",),
    "hi": ("DEVANAGARI",),
    "ja": ("CJK", "HIRAGANA", "KATAKANA"),
    "ko": ("HANGUL",),
    "ru": ("CYRILLIC",),
    "uk": ("CYRILLIC",),
    "yue": ("CJK",),
    "zh": ("CJK",),
}
"""The letters of languages that are not written in Latin ones, as Unicode names them."""

_ORIGINAL: Final = "und"
"""The language of a name whose language nobody gave (BCP 47)."""

_Party = TypeVar("_Party", Person, Organization)

Before: TypeAlias = tuple[Briefing, Briefing]
"""A briefing as written, and as it was turned to its readers."""


def for_readers(briefing: Briefing, before: Before | None = None) -> Briefing:
    """Put first, of each name, the form in the reader's script; the form written first follows.

    A party whose name is in that script, or that has no form in it, stays as it is. `before` is a
    briefing that was turned, and what came of it: of the same party comes the same again.
    """
    language = briefing.about.language
    if before and before[0].about.language != language:
        before = None
    was, turned = before or (Briefing(about=briefing.about),) * 2
    return replace(
        briefing,
        people=_named(briefing.people, language, was.people, turned.people),
        organizations=_named(
            briefing.organizations, language, was.organizations, turned.organizations
        ),
    )


def _named(
    parties: Mapping[str, _Party],
    language: str,
    was: Mapping[str, _Party],
    turned: Mapping[str, _Party],
) -> dict[str, _Party]:
    return {
        name: turned[name] if party is was.get(name) else _turned(party, language)
        for name, party in parties.items()
    }


def _turned(party: _Party, language: str) -> _Party:
    if _is_read(party.name, language):
        return party
    forms = [form for form in party.names if _could_be_first(form, language)]
    if not forms:
        return party
    first = min(forms, key=lambda form: _distance(form, language))
    original = Name(value=party.name, lang=_ORIGINAL)
    names = tuple(original if form is first else form for form in party.names)
    return party.model_copy(update={"name": first.value, "names": names})


def _could_be_first(form: Name, language: str) -> bool:
    return form.kind in {"name", "romanised"} and _is_read(form.value, language)


def _is_read(words: str, language: str) -> bool:
    """Say whether words begin in a script that readers of a language read."""
    letters = _LETTERS.get(language.split("-", maxsplit=1)[0].lower(), ("LATIN",))
    first = next((letter for letter in words if letter.isalpha()), "")
    return not first or name_of(first, "").split(" ")[0] in letters


def _distance(form: Name, language: str) -> int:
    """Return 0 for a form in just this language, more for others."""
    tag = (form.lang or "").lower()
    if tag == language.lower():
        return 0
    return 1 if tag.split("-")[0] == language.split("-", maxsplit=1)[0].lower() else 2
