"""Who speaks of their own motives, figures or plans gains by being believed."""

from collections.abc import Iterator
from typing import Final

from macros.check.case import Case
from macros.check.text import Spot
from macros.diagnostic import Diagnostic
from macros.model.claim import Claim

CODE: Final = "unmarked-interest"
_OWN: Final = frozenset({"motive", "figure", "forecast"})


def unmarked_interest(case: Case) -> Iterator[Diagnostic]:
    """Find such claims that rest on what they are about, or its owner, and nobody said either way.

    `interested: false`, written out, says that somebody has thought of it.
    """
    for name, claim in case.briefing.claims.items():
        if claim.kind not in _OWN or claim.withdrawn:
            continue
        subjects = _subjects(case, claim)
        for index, piece in enumerate(claim.evidence):
            rests = piece.stance == "supports" and piece.basis != "inference"
            if rests and piece.speaker in subjects and "interested" not in piece.model_fields_set:
                yield case.warning(
                    Spot("claims", name, ("evidence", index, "speaker")),
                    CODE,
                    f"this {claim.kind} rests on what `{piece.speaker}` says of its own affairs",
                    "write interested: true; or interested: false, where saying it made it so",
                )


def _subjects(case: Case, claim: Claim) -> set[str]:
    """Return what a claim is about, and the organizations that those are parts of."""
    subjects, waiting = set[str](), list(claim.about)
    while waiting:
        subject = waiting.pop()
        if subject not in subjects:
            subjects.add(subject)
            group = case.briefing.organizations.get(subject)
            waiting += [group.part_of] if group and group.part_of else []
    return subjects
