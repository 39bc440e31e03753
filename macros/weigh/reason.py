"""The sentence that every output prints with a standing: the standing, and why."""

from collections.abc import Mapping

from macros.model.briefing import Briefing
from macros.weigh.basis import Weighed
from macros.weigh.judgement import Standing
from macros.weigh.naming import names, on_day
from macros.weigh.oneline import one_line
from macros.weigh.telling import outlets, telling
from macros.weigh.wording import words
from macros.words import _


def reason(found: Weighed, briefing: Briefing) -> str:
    """Say where a claim stands and why: one line of plain text, without a full stop."""
    claim, basis = found.claim, found.basis
    if claim.withdrawn is not None:
        why = one_line(claim.withdrawn.because, briefing)
        return _("{standing} on {day}: {why}").format(
            standing=words(Standing.WITHDRAWN, briefing), day=on_day(claim.withdrawn.date), why=why
        )
    by_evidence = _("{standing}: {why}").format(
        standing=words(basis.computed, briefing), why=_both_sides(found, briefing)
    )
    if claim.standing is None or basis.editors is None:
        return by_evidence
    why = one_line(claim.standing.because, briefing)
    return _("{standing}, as the editor judges: {why}; by the evidence alone {other}").format(
        standing=words(basis.editors, briefing), why=why, other=by_evidence
    )


def _both_sides(found: Weighed, briefing: Briefing) -> str:
    roots = {root for heard in found.evidence for root in heard.roots.known}
    name_of = names(roots, briefing.sources)
    sides = (_supporting(found, briefing, name_of), _disputing(found, briefing, name_of))
    return _("; ").join(sides)


def _supporting(found: Weighed, briefing: Briefing, name_of: Mapping[str, str]) -> str:
    if told := found.told("supports"):
        return telling(told, briefing.sources, name_of)
    if inferred := found.inferred("supports"):
        who = outlets(inferred, briefing.sources)
        return _("inferred by {who}, reported by nobody").format(who=who)
    return _("no evidence supports it")


def _disputing(found: Weighed, briefing: Briefing, name_of: Mapping[str, str]) -> str:
    if told := found.told("disputes"):
        return _("disputed by {who}").format(who=telling(told, briefing.sources, name_of))
    if inferred := found.inferred("disputes"):
        who = outlets(inferred, briefing.sources)
        return _("nobody disputes it, though {who} inferred otherwise").format(who=who)
    return _("nobody disputes it")
