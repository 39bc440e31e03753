"""The one door to weighing: a briefing in, everything that is computed for it out."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from macros.model.briefing import Briefing
from macros.weigh.against import against
from macros.weigh.as_of import as_of
from macros.weigh.basis import Weighed, weighed
from macros.weigh.claim import judge_claim
from macros.weigh.judgement import ClaimJudgement, Judgements, SourceJudgement
from macros.weigh.linchpins import linchpins
from macros.weigh.matrix import judge_readings, matrix
from macros.weigh.roots import Lineage
from macros.weigh.row import Row, readings, rows


def judge(briefing: Briefing, day: date | None = None) -> Judgements:
    """Weigh a briefing: all of it, or as of the end of a day."""
    if day is not None:
        briefing = as_of(briefing, day)
    lineage = Lineage(briefing.sources)
    found = {name: weighed(claim, lineage) for name, claim in briefing.claims.items()}
    set_out = rows(briefing, {name: claim.basis for name, claim in found.items()})
    pins = linchpins(set_out, readings(briefing), _candidates(set_out, found))
    judged = judge_readings(briefing, set_out, pins)
    claims = _claims(briefing, found, set_out)
    return Judgements(
        briefing=briefing,
        day=day,
        claims=claims,
        readings=judged,
        sources=_sources(briefing, lineage, claims),
        matrix=matrix(briefing, set_out, judged, pins),
    )


def _candidates(set_out: tuple[Row, ...], found: Mapping[str, Weighed]) -> tuple[str, ...]:
    """Return the origins that can be left out: the roots of all evidence on rows."""
    evidence = (heard for row in set_out for heard in found[row.claim].evidence)
    return tuple(sorted({origin for heard in evidence for origin in heard.roots.known}))


def _claims(
    briefing: Briefing, found: Mapping[str, Weighed], set_out: tuple[Row, ...]
) -> dict[str, ClaimJudgement]:
    judged = dict[str, ClaimJudgement]()
    for name, claim in found.items():
        full, brief = against(claim, briefing)
        one = judge_claim(claim, briefing)
        judged[name] = replace(one, against=full, against_brief=brief)
    for row in set_out:
        judged[row.claim] = replace(
            judged[row.claim], weight=row.weight, diagnosticity=row.diagnosticity
        )
    return judged


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
