"""Names of authors: what is the family's, what is given, and what is neither.

A list of works sorts people by their family names, and which part that is cannot be seen from
every name. Where it cannot, a name is kept whole, as a group's is: wrong order is worse than none.
Whoever keeps the data makes it certain by writing `Family, Given`.
"""

import re
from collections.abc import Container
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Self

from macros.export.citation.families import FAMILIES, SURNAMES, comes_first
from macros.export.citation.marks import rounded


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """The name of a person, in two parts; or of a group, or one that has no parts, in `literal`."""

    family: str = ""
    given: str = ""
    suffix: str = ""
    literal: str = ""

    @property
    def joined(self) -> bool:
        """Whether its script writes family and given name as one, the family's first."""
        return bool(_EAST_ASIAN.fullmatch(self.family + self.given))

    @property
    def whole(self) -> str:
        """The name as it is spoken."""
        if self.literal:
            return self.literal
        if self.joined:
            return self.family + self.given
        return " ".join(filter(None, (self.given, self.family, self.suffix)))

    @property
    def inverted(self) -> str:
        """The family's name first, and what else there is after commas."""
        return self.literal or ", ".join(filter(None, (self.family, self.given, self.suffix)))

    @property
    def printed(self) -> Self:
        """The same with the apostrophes of a printed page."""
        if "'" not in self.family + self.given + self.literal:
            return self
        return type(self)(
            family=rounded(self.family),
            given=rounded(self.given),
            suffix=self.suffix,
            literal=rounded(self.literal),
        )


def named(words: str, groups: Container[str] = ()) -> Name:
    """Take a name apart; `groups` are the names that are known to be no person's."""
    words = " ".join(words.split())
    return Name(literal=words) if words in groups else _named(words)


@lru_cache(maxsize=4096)
def _named(words: str) -> Name:
    if _EAST_ASIAN.fullmatch(words.replace(" ", "")):
        return _east_asian(words)
    pieces = [piece.strip() for piece in words.split(",")]
    while len(pieces) > 1 and pieces[-1].replace(".", "") in _DEGREES:
        pieces.pop()
    suffix = pieces.pop() if len(pieces) > 1 and pieces[-1] in _SUFFIXES else ""
    parts = _untitled(" ".join(pieces).split(" "))
    if len(pieces) > _TWO or _is_group(parts):
        return Name(literal=words)
    if len(pieces) == _TWO:
        return _inverted(pieces, suffix) or Name(literal=words)
    if parts[-1] in _SUFFIXES:
        suffix = parts.pop()
    if len(parts) <= 1 or SURNAMES.issuperset(parts) or _is_title(parts[0]):
        return Name(literal=words)
    return _in_order(parts, suffix) or Name(literal=words)


def _inverted(pieces: list[str], suffix: str) -> Name | None:
    """Take a name that its editor wrote as `Family, Given`."""
    family, given = pieces[0], " ".join(_untitled(pieces[1].split(" "), least=1))
    return Name(family=family, given=given, suffix=suffix) if family and given else None


def _in_order(parts: list[str], suffix: str) -> Name | None:
    """Take apart a name that is written as it is spoken; None where its order cannot be seen."""
    at = len(parts) - 1
    if comes_first(parts):
        if len(parts) > _TWO and parts[-1] in FAMILIES:
            return None
        return Name(family=parts[0], given=" ".join(parts[1:]), suffix=suffix)
    while at > 1 and parts[at - 1].lower() in _PARTICLES:
        at -= 1
    return Name(family=" ".join(parts[at:]), given=" ".join(parts[:at]), suffix=suffix)


def _untitled(parts: list[str], least: int = 2) -> list[str]:
    """Leave out what somebody is called by: lists of works name no degrees and no offices."""
    while len(parts) > least and _is_title(parts[0]):
        parts = parts[1:]
    return parts


def _is_title(part: str) -> bool:
    return part.strip(".") in _TITLES


def _east_asian(words: str) -> Name:
    """Take apart a name in Chinese, Japanese or Korean writing; a Japanese one only at a space."""
    if " " in words:
        family, _, given = words.partition(" ")
        return Name(family=family, given=given.replace(" ", ""))
    if _KANA.search(words) or not _TWO <= len(words) <= _LONGEST:
        return Name(literal=words)
    long = words[:2] in _LONG_SURNAMES
    if len(words) == _LONGEST and not long:
        return Name(literal=words)
    at = 2 if long and len(words) > _TWO else 1
    return Name(family=words[:at], given=words[at:])


def _is_group(parts: list[str]) -> bool:
    return any(
        part.lower().strip(".") in _GROUP_WORDS
        or not part[:1].isalpha()
        or any(letter.isdigit() for letter in part)
        or bool(_HOST.fullmatch(part))
        or (part.islower() and part not in _PARTICLES)
        for part in parts
    )


_TWO: Final = 2
_LONGEST: Final = 4
_EAST_ASIAN: Final = re.compile(r"[\u3400-\u9fff\uac00-\ud7af\u3040-\u30ff\U00020000-\U0003ffff·]+")
_KANA: Final = re.compile(r"[\u3040-\u30ff]")
_HOST: Final = re.compile(r"\w+(\.\w+)*\.[a-z]{2,}")
_TITLES: Final = frozenset({"Dr", "Prof", "Professor", "Mr", "Mrs", "Ms", "Sir", "Dame", "Rev"})
_DEGREES: Final = frozenset(
    {"PhD", "DPhil", "MD", "JD", "MA", "MSc", "BA", "BSc", "MBA", "LLM", "Esq", "CFA", "RN"}
)
_SUFFIXES: Final = frozenset({"Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"})
_PARTICLES: Final = frozenset(
    {
        *("af", "al", "av", "bin", "bint", "da", "das", "de", "del", "della", "den", "der", "di"),
        *("dos", "du", "el", "ibn", "la", "le", "ten", "ter", "van", "von", "zu", "zum", "zur"),
    }
)
_GROUP_WORDS: Final = frozenset(
    {
        *("&", "agency", "and", "association", "authority", "bank", "board", "briefing", "bureau"),
        *("co", "college", "commission", "committee", "company", "corp", "corporation", "council"),
        *("daily", "department", "desk", "editor", "editors", "foundation", "gazette", "group"),
        *("inc", "institute", "institution", "journal", "lab", "laboratory", "labs", "limited"),
        *("llc", "ltd", "magazine", "media", "ministry", "news", "newsroom", "network", "of"),
        *("office", "organization", "party", "post", "press", "project", "reporters", "research"),
        *("review", "school", "service", "society", "staff", "studio", "team", "the", "times"),
        *("tribune", "union", "university", "wire"),
    }
)
_LONG_SURNAMES: Final = frozenset(
    {"欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛", "东方", "東方", "皇甫", "尉迟", "公孙"}
    | {"慕容", "司徒", "令狐", "端木", "夏侯", "独孤", "南宫", "남궁", "황보", "제갈", "선우"}
)
