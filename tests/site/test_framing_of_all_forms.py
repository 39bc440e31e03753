"""A claim's words leave the site in no form without how it stands."""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from macros.draw.view import View
from macros.phrases import Phrases
from macros.weigh.against import OPEN
from macros.weigh.judgement import ClaimJudgement, Standing
from macros.weigh.naming import number
from tests.site.built import BuiltSite, spaced
from tests.site.forms import units


class Said:
    """The words of all claims of a briefing, and what has to stand with them."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._names = defaultdict[str, set[str]](set)
        for name, claim in view.briefing.claims.items():
            for words in {claim.text, claim.label}:
                self._names[spaced(words)].add(name)
        self._phrases = Phrases(self._names)

    def bare_in(self, unit: str) -> Iterator[str]:
        """Go through what is missing from a unit that has a claim's words."""
        for words in sorted(self._phrases.among(unit)):
            lacks = [list(self._lacks(name, unit)) for name in sorted(self._names[words])]
            if all(lacks):  # two claims may have one short form
                yield f"{words}: lacks {', '.join(lacks[0])}"

    def _lacks(self, name: str, unit: str) -> Iterator[str]:
        judged = self._view.judgements.claims[name]
        words = self._view.standing_word(judged.standing)
        if words not in unit and judged.standing.value not in unit:
            yield "its standing"
        if judged.standing is Standing.WITHDRAWN:
            return
        if not _counted(len(judged.origins)).search(unit):
            yield "its origins"
        if judged.standing in OPEN and not self._says_against(judged, unit):
            yield "what speaks against it"

    @staticmethod
    def _says_against(judged: ClaimJudgement, unit: str) -> bool:
        """Say whether a unit has the phrase, or the beginning of it, which citations have."""
        said = unit.casefold()
        phrases = (judged.against, judged.against_brief)
        return any(spaced(one).casefold() in said for one in phrases)


def _counted(origins: int) -> re.Pattern[str]:
    said = rf"\b(?:{origins}|{number(origins)}) origins?\b|\borigins: {origins}\b"
    return re.compile(said, re.IGNORECASE)


def files(site: BuiltSite) -> list[Path]:
    return sorted(file for file in site.folder.rglob("*") if file.is_file())


def test_wherever_a_claims_words_leave_the_site_how_it_stands_goes_with_them(
    site: BuiltSite,
) -> None:
    said = {"": Said(site.view)}
    bare = []
    for file in files(site):
        at = file.relative_to(site.folder).as_posix()
        day = at.split("/")[1] if re.match(r"as-of/\d", at) else ""
        if day not in said:
            said[day] = Said(site.view.as_of(date.fromisoformat(day)))
        bare += [f"{at}: {lack}" for unit in units(file) for lack in said[day].bare_in(unit)]
    assert bare == []
