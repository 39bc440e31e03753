"""The sentence that every output prints with a standing: the standing, and why."""

from collections.abc import Mapping

from macros.model.briefing import Briefing
from macros.weigh.basis import Weighed
from macros.weigh.judgement import Standing
from macros.weigh.naming import names, on_day
from macros.weigh.oneline import one_line
from macros.weigh.telling import outlets, telling
from macros.weigh.wording import words


def reason(found: Weighed, briefing: Briefing) -> str:
    """Say where a claim stands and why: one line of plain text, without a full stop."""
    claim, basis = found.claim, found.basis
    if claim.withdrawn is not None:
        why = one_line(claim.withdrawn.because, briefing)
        return f"{words(Standing.WITHDRAWN, briefing)} on {on_day(claim.withdrawn.date)}: {why}"
    by_evidence = f"{words(basis.computed, briefing)}: {_both_sides(found, briefing)}"
    if claim.standing is None or basis.editors is None:
        return by_evidence
    why = one_line(claim.standing.because, briefing)
    return (
        f"{words(basis.editors, briefing)}, as the editor judges: {why}; "
        f"by the evidence alone {by_evidence}"
    )


def _both_sides(found: Weighed, briefing: Briefing) -> str:
    roots = {root for heard in found.evidence for root in heard.roots.known}
    name_of = names(roots, briefing.sources)
    return f"{_supporting(found, briefing, name_of)}; {_disputing(found, briefing, name_of)}"


def _supporting(found: Weighed, briefing: Briefing, name_of: Mapping[str, str]) -> str:
    if told := found.told("supports"):
        return telling(told, briefing.sources, name_of)
    if inferred := found.inferred("supports"):
        return f"inferred by {outlets(inferred, briefing.sources)}, reported by nobody"
    return "no evidence supports it"


def _disputing(found: Weighed, briefing: Briefing, name_of: Mapping[str, str]) -> str:
    if told := found.told("disputes"):
        return f"disputed by {telling(told, briefing.sources, name_of)}"
    if inferred := found.inferred("disputes"):
        return (
            f"nobody disputes it, though {outlets(inferred, briefing.sources)} inferred otherwise"
        )
    return "nobody disputes it"
