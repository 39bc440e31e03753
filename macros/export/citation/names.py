"""Names of authors: what is the family's, what is given, and what is neither.

A list of works sorts people by their family names, and which part that is cannot be seen from
every name. Where it cannot, a name is kept whole, as a group's is: wrong order is worse than none.
Whoever keeps the data makes it certain by writing `Family, Given`.
"""

import re
from collections.abc import Container
from dataclasses import dataclass
from functools import lru_cache
from typing import Final


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


def named(words: str, groups: Container[str] = ()) -> Name:
    """Take a name apart; `groups` are the names that are known to be no person's."""
    words = " ".join(words.split())
    return Name(literal=words) if words in groups else _named(words)


@lru_cache(maxsize=4096)
def _named(words: str) -> Name:
    parts = words.split(" ")
    if _EAST_ASIAN.fullmatch(words.replace(" ", "")):
        return _east_asian(words)
    if words.count(",") == 1 and not _is_group(words.replace(",", "").split(" ")):
        family, _, given = (part.strip() for part in words.partition(","))
        return Name(family=family, given=given) if family and given else Name(literal=words)
    suffix = parts.pop() if parts[-1] in _SUFFIXES else ""
    if len(parts) <= 1 or "," in words or _is_group(parts) or _SURNAMES.issuperset(parts):
        return Name(literal=words)
    if len(parts) == _TWO and parts[0] in _SURNAMES and _SYLLABLES.fullmatch(parts[1].lower()):
        return Name(family=parts[0], given=parts[1], suffix=suffix)
    at = len(parts) - 1
    while at > 1 and parts[at - 1].lower() in _PARTICLES:
        at -= 1
    return Name(family=" ".join(parts[at:]), given=" ".join(parts[:at]), suffix=suffix)


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
_SURNAMES: Final = frozenset(
    {
        *("Bai", "Cai", "Cao", "Chang", "Chen", "Cheng", "Cui", "Dai", "Deng", "Ding", "Dong"),
        *("Du", "Duan", "Fan", "Fang", "Feng", "Fu", "Gao", "Gong", "Gu", "Guo", "Han", "Hao"),
        *("He", "Hou", "Hu", "Huang", "Hui", "Jia", "Jiang", "Jin", "Kong", "Lai", "Lei", "Li"),
        *("Liang", "Liao", "Lin", "Liu", "Long", "Lu", "Luo", "Lv", "Ma", "Mao", "Meng", "Mo"),
        *("Pan", "Peng", "Qian", "Qiao", "Qin", "Qiu", "Ren", "Shao", "Shen", "Shi", "Song"),
        *("Su", "Sun", "Tan", "Tang", "Tao", "Tian", "Wan", "Wang", "Wei", "Wen", "Wu", "Xia"),
        *("Xiang", "Xiao", "Xie", "Xiong", "Xu", "Xue", "Yan", "Yang", "Yao", "Ye", "Yin", "Yu"),
        *("Yuan", "Zeng", "Zhang", "Zhao", "Zheng", "Zhong", "Zhou", "Zhu", "Zou"),
    }
)
"""The most frequent Chinese family names as pinyin writes them; they come first."""

_LONG_SURNAMES: Final = frozenset(
    {"欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛", "东方", "東方", "皇甫", "尉迟", "公孙"}
    | {"慕容", "司徒", "令狐", "端木", "夏侯", "独孤", "南宫", "남궁", "황보", "제갈", "선우"}
)
_SYLLABLES: Final = re.compile(
    r"(?:(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:iang|iong|uang|ueng|ang|eng|ong|iao|ian|ing|uai|uan|ai|ei|ao|ou|an|en|er|ia|ie|iu|in|ua|uo"
    r"|ui|un|üe|ue|a|o|e|i|u|ü)['’-]?){1,3}"
)
"""One to three syllables of pinyin: what a Chinese given name is made of."""
