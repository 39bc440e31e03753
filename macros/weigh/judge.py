"""The one door to weighing: a briefing in, everything that is computed for it out."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from macros.model.briefing import Briefing
from macros.weigh.against import against
from macros.weigh.as_of import as_of
from macros.weigh.basis import Weighed, weighed
from macros.weigh.claim import judge_claim
from macros.weigh.holding import (
    Grounds,
    holding,
    linking,
    questions_by_claim,
    same_sources,
    stakes,
)
from macros.weigh.judgement import ClaimJudgement, Judgements, Linchpin, SourceJudgement
from macros.weigh.later import Later
from macros.weigh.linchpins import linchpins
from macros.weigh.matrix import judge_readings, matrix
from macros.weigh.roots import Lineage
from macros.weigh.row import Row, readings, rows


def judge(
    briefing: Briefing, day: date | None = None, before: Judgements | None = None
) -> Judgements:
    """Weigh a briefing: all of it, or as of the end of a day.

    What was judged `before`, of the briefing as it was before an edit, is taken over as far as it
    still holds; linchpins, which take longest, are then found when somebody asks for them.
    """
    if day is not None:
        briefing, before = as_of(briefing, day), None
    lineage = Lineage(briefing.sources)
    asked = questions_by_claim(briefing)
    kept, old = holding(briefing, asked, before), before.grounds if before else None
    found = {
        name: old.weighed[name] if old and name in kept else weighed(claim, lineage)
        for name, claim in briefing.claims.items()
    }
    judged = {
        name: old.claims[name] if old and name in kept else _judged(claim, briefing)
        for name, claim in found.items()
    }
    set_out = rows(briefing, {name: claim.basis for name, claim in found.items()})
    columns, candidates = readings(briefing), _candidates(set_out, found)
    hang_on = stakes(columns, candidates, set_out)
    pins = _pins(set_out, columns, candidates, at_once=before is None)
    if old and old.stakes == hang_on:
        pins = old.linchpins
    placed = judge_readings(briefing, set_out, pins)
    claims = {**judged, **_rated(judged, set_out)}
    same = before and same_sources(briefing, found, before)
    return Judgements(
        briefing=briefing,
        day=day,
        claims=claims,
        readings=placed,
        sources=before.sources if before and same else _sources(briefing, lineage, claims),
        matrix=matrix(briefing, set_out, placed, pins),
        grounds=Grounds(found, judged, asked, linking(briefing, asked, kept), hang_on, pins),
    )


def _pins(
    set_out: tuple[Row, ...],
    columns: tuple[str, ...],
    candidates: tuple[str, ...],
    *,
    at_once: bool,
) -> Sequence[Linchpin]:
    found = Later(lambda: linchpins(set_out, columns, candidates))
    return found[:] if at_once else found


def _candidates(set_out: tuple[Row, ...], found: Mapping[str, Weighed]) -> tuple[str, ...]:
    """Return the origins that can be left out: the roots of all evidence on rows."""
    evidence = (heard for row in set_out for heard in found[row.claim].evidence)
    return tuple(sorted({origin for heard in evidence for origin in heard.roots.known}))


def _judged(found: Weighed, briefing: Briefing) -> ClaimJudgement:
    full, brief = against(found, briefing)
    return replace(judge_claim(found, briefing), against=full, against_brief=brief)


def _rated(
    judged: Mapping[str, ClaimJudgement], set_out: tuple[Row, ...]
) -> dict[str, ClaimJudgement]:
    """Return the claims that have a row, with what it weighs and how far it is telling."""
    return {
        row.claim: replace(judged[row.claim], weight=row.weight, diagnosticity=row.diagnosticity)
        for row in set_out
    }


def _sources(
    briefing: Briefing, lineage: Lineage, claims: Mapping[str, ClaimJudgement]
) -> dict[str, SourceJudgement]:
    derived_by, naming, resting = (
        defaultdict[str, set[str]](set),
        defaultdict[str, set[str]](set),
        defaultdict[str, set[str]](set),
    )
    for name, source in briefing.sources.items():
        for parent in source.derived_from:
            derived_by[parent.source].add(name)
    for claim in claims.values():
        for heard in claim.evidence:
            naming[heard.evidence.source].add(claim.id)
        for root in claim.roots:
            resting[root].add(claim.id)
    return {
        name: SourceJudgement(
            id=name,
            roots=tuple(sorted(lineage.of(name).known)),
            unknown=lineage.of(name).unknown,
            derives_from=tuple(sorted({parent.source for parent in source.derived_from})),
            derived_by=tuple(sorted(derived_by[name])),
            claims=tuple(sorted(naming[name])),
            rests=tuple(sorted(resting[name])),
        )
        for name, source in briefing.sources.items()
    }
