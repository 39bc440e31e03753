"""A judgement's likelihood is a word with a range."""

from collections.abc import Iterator
from typing import Final

from macros.check.case import Case
from macros.check.text import Spot
from macros.diagnostic import Diagnostic
from macros.model.likelihood import PROFILES, grades

CODE: Final = "unknown-likelihood"


def unknown_likelihood(case: Case) -> Iterator[Diagnostic]:
    """Find judgements with a word that the briefing's profile does not have."""
    about = case.briefing.about
    used = (*PROFILES[about.profile], *grades(about.profile, about.language))
    known = {word for grade in used for word in grade.words}
    for name, reading in case.briefing.interpretations.items():
        for index, judgement in enumerate(reading.judgements):
            if judgement.likelihood.lower() not in known:
                yield case.error(
                    Spot("interpretations", name, ("judgements", index, "likelihood")),
                    CODE,
                    f"`{judgement.likelihood}` has no range in the profile {about.profile}",
                    f"write {', '.join(dict.fromkeys(grade.words[0] for grade in used))}",
                )
