"""The words of likelihood, and the ranges without which readers take them for anything.

ICD 203 is the United States intelligence community's standard, PHIA the yardstick of the United
Kingdom's. Each has seven grades; the words of other languages are this project's own translations
and go by the same grades.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True, slots=True)
class Grade:
    """One grade of likelihood: its range in per cent, and its words, the usual one first."""

    low: int
    high: int
    words: tuple[str, ...]

    @property
    def printed(self) -> str:
        """The word as it is to be printed, with its range."""
        return f"{self.words[0]} ({self.low}-{self.high} %)"


PROFILES: Final[Mapping[str, tuple[Grade, ...]]] = MappingProxyType(
    {
        "icd-203": (
            Grade(1, 5, ("almost no chance", "remote chance")),
            Grade(5, 20, ("very unlikely", "highly improbable")),
            Grade(20, 45, ("unlikely", "improbable", "improbably")),
            Grade(45, 55, ("roughly even chance", "roughly even odds", "even chance")),
            Grade(55, 80, ("likely", "probable", "probably")),
            Grade(80, 95, ("very likely", "highly probable")),
            Grade(95, 99, ("almost certain", "almost certainly", "nearly certain")),
        ),
        "phia": (
            Grade(0, 5, ("remote chance", "almost no chance")),
            Grade(10, 20, ("highly unlikely",)),
            Grade(25, 35, ("unlikely", "improbable", "improbably")),
            Grade(40, 50, ("realistic possibility",)),
            Grade(55, 75, ("likely", "probable", "probably")),
            Grade(80, 90, ("highly likely", "highly probable")),
            Grade(95, 100, ("almost certain", "almost certainly")),
        ),
    }
)
"""The profiles that `briefing.yml` can name, their grades from least to most likely."""

TRANSLATED: Final[Mapping[str, tuple[tuple[str, ...], ...]]] = MappingProxyType(
    {
        "de": (
            ("so gut wie ausgeschlossen",),
            ("sehr unwahrscheinlich", "höchst unwahrscheinlich"),
            ("unwahrscheinlich",),
            ("etwa gleich wahrscheinlich",),
            ("wahrscheinlich", "vermutlich"),
            ("sehr wahrscheinlich", "höchstwahrscheinlich"),
            ("fast sicher", "so gut wie sicher"),
        ),
        "fr": (
            ("presque impossible", "quasi impossible"),
            ("très improbable", "très peu probable"),
            ("improbable", "peu probable"),
            ("à peu près une chance sur deux",),
            ("probable", "probablement"),
            ("très probable", "très probablement"),
            ("presque certain", "quasi certain"),
        ),
        "zh": (
            ("几乎不可能", "幾乎不可能"),
            ("极不可能", "很不可能", "極不可能"),
            ("不太可能",),
            ("可能性各半", "可能性大致相当"),
            ("很可能", "大概率"),
            ("极有可能", "极可能", "非常可能", "極有可能", "極可能"),
            ("几乎肯定", "幾乎肯定"),
        ),
    }
)
"""The words of other languages, by language and grade."""


def grades(profile: str, language: str) -> tuple[Grade, ...]:
    """Return the grades of a profile in a language (a BCP 47 tag); none where nobody wrote them."""
    spoken = language.lower().split("-")[0]
    if spoken == "en":
        return PROFILES[profile]
    words = TRANSLATED.get(spoken, ())
    return tuple(
        Grade(grade.low, grade.high, said)
        for grade, said in zip(PROFILES[profile], words, strict=False)
    )
