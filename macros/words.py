"""The catalogue: every phrase of the interface goes through it, words out of the data never.

English is written where it is said; another language has a file of phrases in `catalogues/`, in
the form of gettext. A site has one language, that of its briefing, and `speak` chooses it.
"""

from collections.abc import Iterator, Mapping
from gettext import NullTranslations
from pathlib import Path
from typing import Final, NamedTuple

FOLDER: Final = Path(__file__).parent / "catalogues"
ENGLISH: Final = "en"

AFTER: Final = "\0"
"""What stands between the two English forms of a phrase that goes with a number."""

_SCRIPTS: Final = {"zh": "zh-Hans", "zh-cn": "zh-Hans", "zh-sg": "zh-Hans", "zh-my": "zh-Hans"}
"""Which script a language is written in where its tag does not say so."""


class Phrase(NamedTuple):
    """A phrase of the interface and what another language says for it, with its line."""

    words: str
    said: str
    line: int


class Catalogue(NullTranslations):
    """What one language says for the phrases of the interface.

    `missing` are the phrases that were asked for in vain: each is said in English.
    """

    def __init__(self, language: str = ENGLISH, phrases: Mapping[str, str] | None = None) -> None:
        super().__init__()
        self.language = language
        self.missing: set[str] = set()
        self._phrases = phrases

    def knows(self, words: str) -> bool:
        """Say whether there is something to say for a phrase."""
        return self._phrases is None or words in self._phrases

    def gettext(self, message: str) -> str:
        """Say a phrase."""
        if self._phrases is None or not message:
            return message
        said = self._phrases.get(message)
        if said is None:
            self.missing.add(message.partition(AFTER)[0])
        return said or message.partition(AFTER)[0]

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """Say a phrase that goes with a number; every catalogue so far has one form for all."""
        if self._phrases is None:
            return msgid1 if n == 1 else msgid2
        return self.gettext(f"{msgid1}{AFTER}{msgid2}")


CATALOGUE = Catalogue()
"""The catalogue of the site that is being built."""


def file_of(language: str) -> Path | None:
    """Return the file with the phrases of a language (a BCP 47 tag); None for English.

    A language that has none is spoken in English too: its pages say in which language they are.
    """
    tag = language.lower()
    while tag:
        found = FOLDER / f"{_SCRIPTS.get(tag, tag)}.po"
        for file in FOLDER.glob("*.po"):
            if file.name.lower() == found.name.lower():
                return file
        tag = tag.rpartition("-")[0]
        if tag == "zh":  # another script or region than the file's
            return None
    return None


def has(language: str) -> bool:
    """Say whether the interface has words in a language."""
    return language.lower().split("-")[0] == ENGLISH or file_of(language) is not None


def speak(language: str) -> None:
    """Say the phrases of the interface in this language from now on."""
    global CATALOGUE  # noqa: PLW0603 (a process builds one site at a time)
    file = file_of(language)
    if file is None:
        CATALOGUE = Catalogue()
        return
    said = {phrase.words: phrase.said for phrase in phrases(file) if phrase.said}
    CATALOGUE = Catalogue(file.stem, said)


def phrases(file: Path) -> Iterator[Phrase]:
    """Read the phrases of a catalogue; its own head, which has no words, is not one of them.

    This is as much of gettext's form as catalogues here are written in: comments, `msgid`,
    `msgid_plural`, one `msgstr` and texts over several lines.
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
        if field == "msgid":
            if fields.get(field):
                said = (fields[form] for form in ("msgid", "msgid_plural") if form in fields)
                yield Phrase(AFTER.join(said), fields.get("msgstr", ""), begun)
            fields, begun = {}, number
        field = field.partition("[")[0]
        fields[field] = _unquoted(text)


_ESCAPED: Final = {"n": "\n", "t": "\t"}


def _unquoted(text: str) -> str:
    """Return what stands between quotation marks, with what backslashes stand for."""
    first, *rest = text.strip()[1:-1].replace("\\\\", "\0").split("\\")
    said = first + "".join(_ESCAPED.get(part[:1], part[:1]) + part[1:] for part in rest)
    return said.replace("\0", "\\")


def _(words: str) -> str:
    """Say a phrase of the interface in the language of the site."""
    return CATALOGUE.gettext(words)


def grouped(number: int) -> str:
    """Write a whole number, its thousands set apart as the language does."""
    return f"{number:,}".replace(",", _THOUSANDS.get(CATALOGUE.language, "\u202f"))


_THOUSANDS: Final = {"zh-Hans": ","}


def between() -> str:
    """Return what stands between the parts of a list: `, `."""
    return _("{one}, {other}").format(one="", other="")


def framed(words: str, more: str) -> str:
    """Say something with more in brackets."""
    return _("{name} ({more})").format(name=words, more=more)


def named(words: str) -> str:
    """Say a name that an editor may have given in English, if the catalogue has it."""
    return CATALOGUE.gettext(words) if CATALOGUE.knows(words) else words


def counted(one: str, many: str, number: int) -> str:
    """Say a phrase of the interface in the form that goes with a number."""
    return CATALOGUE.ngettext(one, many, number)
