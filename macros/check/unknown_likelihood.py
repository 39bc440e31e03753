"""A judgement's likelihood is a word with a range."""

from collections.abc import Iterator, Mapping
from typing import Final

from macros.check.case import Case
from macros.check.text import Spot
from macros.diagnostic import Diagnostic
from macros.model.desk import Signal
from macros.model.interpretation import Interpretation, Judgement
from macros.model.likelihood import PROFILES, grades

CODE: Final = "unknown-likelihood"


def unknown_likelihood(case: Case) -> Iterator[Diagnostic]:
    """Find judgements with a word that the briefing's profile does not have."""
    about = case.briefing.about
    used = (*PROFILES[about.profile], *grades(about.profile, about.language))
    known = {word for grade in used for word in grade.words}
    readings, signals = case.briefing.interpretations, case.briefing.signals
    for kind, judged in (("interpretations", readings), ("signals", signals)):
        for name, index, judgement in _judgements(judged):
            if judgement.likelihood.lower() not in known:
                yield case.error(
                    Spot(kind, name, ("judgements", index, "likelihood")),
                    CODE,
                    f"`{judgement.likelihood}` has no range in the profile {about.profile}",
                    f"write {', '.join(dict.fromkeys(grade.words[0] for grade in used))}",
                )


def _judgements(
    judged: Mapping[str, Interpretation] | Mapping[str, Signal],
) -> Iterator[tuple[str, int, Judgement]]:
    for name, record in judged.items():
        for index, judgement in enumerate(record.judgements):
            yield name, index, judgement
