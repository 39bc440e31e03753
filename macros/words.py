"""The catalogue: every phrase of the interface goes through it, words out of the data never.

English is written where it is said; another language has a file of phrases in `catalogues/`, in
the form of gettext. A site has one language, that of its briefing, and `speak` chooses it.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from gettext import NullTranslations, c2py
from pathlib import Path
from typing import Final, NamedTuple

FOLDER: Final = Path(__file__).parent / "catalogues"
ENGLISH: Final = "en"

AFTER: Final = "\0"
"""What stands between the two English forms of a phrase that goes with a number."""

SENSE: Final = "\4"
"""What stands between the sense in which a phrase is meant and the phrase, as gettext has it."""

_SCRIPTS: Final = {"zh": "zh-Hans", "zh-cn": "zh-Hans", "zh-sg": "zh-Hans", "zh-my": "zh-Hans"}
"""Which script a language is written in where its tag does not say so."""


class Phrase(NamedTuple):
    """A phrase of the interface and what another language says for it, with its line.

    `forms` are what it says for as many as its plural has forms; else `said` alone.
    """

    words: str
    said: str
    line: int
    forms: tuple[str, ...]


class Catalogue(NullTranslations):
    """What one language says for the phrases of the interface.

    `readers` is the language of the readers, in which all else on their pages is. `missing` are
    the phrases that were asked for in vain: each is said in English. `form_of` gives the place of
    the form that goes with a number.
    """

    def __init__(
        self,
        language: str = ENGLISH,
        phrases: Mapping[str, tuple[str, ...]] | None = None,
        readers: str = ENGLISH,
        form_of: Callable[[int], int] = int,
    ) -> None:
        super().__init__()
        self.language = language
        self.readers = readers
        self.missing: set[str] = set()
        self._phrases = phrases
        self._form_of = form_of

    def knows(self, words: str) -> bool:
        """Say whether there is something to say for a phrase."""
        return self._phrases is None or words in self._phrases

    def gettext(self, message: str) -> str:
        """Say a phrase."""
        if self._phrases is None or not message:
            return message
        return self._forms(message)[0]

    def pgettext(self, context: str, message: str) -> str:
        """Say a phrase in one of its senses, if the catalogue tells them apart."""
        told = (self._phrases or {}).get(f"{context}{SENSE}{message}")
        return told[0] if told else self.gettext(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """Say a phrase that goes with a number, in the form that the language has for it."""
        if self._phrases is None:
            return msgid1 if n == 1 else msgid2
        forms = self._forms(f"{msgid1}{AFTER}{msgid2}")
        return forms[min(self._form_of(n), len(forms) - 1)]

    def _forms(self, message: str) -> tuple[str, ...]:
        forms = (self._phrases or {}).get(message)
        if forms is None:
            one = message.partition(AFTER)[0]
            self.missing.add(one)
            return (one,)
        return forms


CATALOGUE = Catalogue()
"""The catalogue of the site that is being built."""


def file_of(language: str) -> Path | None:
    """Return the file with the phrases of a language (a BCP 47 tag); None for English.

    A language that has none is spoken in English too: its pages say in which language they are.
    """
    found = nearest(language, [file.stem for file in FOLDER.glob("*.po")])
    return FOLDER / f"{found}.po" if found else None


def nearest(language: str, tags: Iterable[str]) -> str | None:
    """Return which of some languages a reader of `language` is given; None for none of them.

    Less exact will do (`de` for `de-AT`), but never another script of the same language.
    """
    known = {tag.lower(): tag for tag in tags}
    tag = language.lower()
    while tag:
        if found := known.get(tag) or known.get(_SCRIPTS.get(tag, tag).lower()):
            return found
        tag = tag.rpartition("-")[0]
        if tag == "zh":  # another script or region than the file's
            return None
    return None


def same(language: str, other: str) -> bool:
    """Say whether readers of one language read the other, one of which may be less exact."""
    return bool(nearest(language, [other]) or nearest(other, [language]))


def has(language: str) -> bool:
    """Say whether the interface has words in a language."""
    return language.lower().split("-")[0] == ENGLISH or file_of(language) is not None


def speak(language: str) -> None:
    """Say the phrases of the interface in this language from now on."""
    global CATALOGUE  # noqa: PLW0603 (a process builds one site at a time)
    file = file_of(language)
    if file is None:
        CATALOGUE = Catalogue(readers=language)
        return
    said = {phrase.words: phrase.forms for phrase in phrases(file) if all(phrase.forms)}
    CATALOGUE = Catalogue(file.stem, said, language, _form_of(file))


def _form_of(file: Path) -> Callable[[int], int]:
    """Return which form goes with a number, by the rule in the head of a catalogue."""
    rule = re.search(r'"Plural-Forms:.*plural=([^;"\\]+)', file.read_text("utf-8"))
    return c2py(rule[1]) if rule else lambda number: int(number != 1)


def phrases(file: Path) -> Iterator[Phrase]:
    """Read the phrases of a catalogue; its own head, which has no words, is not one of them.

    This is as much of gettext's form as catalogues here are written in: comments, `msgctxt`,
    `msgid`, `msgid_plural`, `msgstr` or `msgstr[0]` and on, and texts over several lines. The
    context of a pair only sets it apart from its first form for the tools of gettext; that of one
    phrase is its sense.
    """
    fields: dict[str, str] = {}
    field, begun = "", 0
    for number, row in enumerate([*file.read_text("utf-8").split("\n"), 'msgid ""'], 1):
        if row.startswith('"'):
            fields[field] += _unquoted(row)
            continue
        if not row.startswith("msg"):
            continue
        field, _, text = row.partition(" ")
        if field in fields or (field == "msgctxt" and fields):  # another phrase begins
            if fields.get("msgid"):
                forms = tuple(said for name, said in fields.items() if name.startswith("msgstr"))
                yield Phrase(_key(fields), forms[0] if forms else "", begun, forms or ("",))
            fields = {}
        if field == "msgid":
            begun = number
        fields[field] = _unquoted(text)


def _key(fields: Mapping[str, str]) -> str:
    if "msgid_plural" in fields:
        return f"{fields['msgid']}{AFTER}{fields['msgid_plural']}"
    sense = fields.get("msgctxt")
    return f"{sense}{SENSE}{fields['msgid']}" if sense else fields["msgid"]


_ESCAPED: Final = {"n": "\n", "t": "\t"}


def _unquoted(text: str) -> str:
    """Return what stands between quotation marks, with what backslashes stand for."""
    first, *rest = text.strip()[1:-1].replace("\\\\", "\0").split("\\")
    said = first + "".join(_ESCAPED.get(part[:1], part[:1]) + part[1:] for part in rest)
    return said.replace("\0", "\\")


def _(words: str) -> str:
    """Say a phrase of the interface in the language of the site."""
    return CATALOGUE.gettext(words)


def sense(context: str, words: str) -> str:
    """Say a phrase that other languages say otherwise in another sense: "no", of what is not so."""
    return CATALOGUE.pgettext(context, words)


def grouped(number: int) -> str:
    """Write a whole number, its thousands set apart as the language does."""
    return f"{number:,}".replace(",", _THOUSANDS.get(CATALOGUE.language, "\u202f"))


_THOUSANDS: Final = {"zh-Hans": ","}


def space() -> str:
    """Return what stands between two sentences, or two words: nothing, where none is written."""
    return _("{said} {then}").format(said="", then="")


def percent(number: float) -> str:
    """Write a share in per cent, as a whole number."""
    return _("{number}\u00a0%").format(number=f"{number:.0f}")


def percents(low: int, high: int) -> str:
    """Write a range in per cent."""
    return _("{low}–{high}\u00a0%").format(low=low, high=high)


def between() -> str:
    """Return what stands between the parts of a list: `, `."""
    return _("{one}, {other}").format(one="", other="")


def framed(words: str, more: str) -> str:
    """Say something with more in brackets."""
    return _("{name} ({more})").format(name=words, more=more)


def named(words: str) -> str:
    """Say a name that an editor may have given in English, if the catalogue has it."""
    return CATALOGUE.gettext(words) if CATALOGUE.knows(words) else words


PLACE: Final = "place"
"""The sense of the places that name a time zone: a catalogue has as many as its readers know."""


def placed(place: str) -> str:
    """Say the name of a place whose clock is meant, if the catalogue has it."""
    return sense(PLACE, place) if CATALOGUE.knows(f"{PLACE}{SENSE}{place}") else place


def counted(one: str, many: str, number: int) -> str:
    """Say a phrase of the interface in the form that goes with a number."""
    return CATALOGUE.ngettext(one, many, number)
