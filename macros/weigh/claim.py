"""One claim, judged: its origins on either side, its outlets, its standing and why."""

from collections.abc import Iterable, Mapping
from unicodedata import normalize

from macros.model.briefing import Briefing
from macros.model.source import Source
from macros.weigh.basis import Weighed
from macros.weigh.judgement import ClaimJudgement, Heard, Standing
from macros.weigh.reason import reason


def judge_claim(found: Weighed, briefing: Briefing) -> ClaimJudgement:
    """Judge one claim; what it weighs in the matrix is not seen from here."""
    supports, disputes = found.told("supports"), found.told("disputes")
    basis, sources = found.basis, briefing.sources
    gone = found.claim.withdrawn is not None
    computed = Standing.WITHDRAWN if gone else basis.computed
    return ClaimJudgement(
        id=found.claim.id,
        standing=computed if gone else basis.editors or computed,
        computed=computed,
        supporting=basis.supporting.strength,
        disputing=basis.disputing.strength,
        because=reason(found, briefing),
        origins=_origins(supports),
        disputing_origins=_origins(disputes),
        outlets=_outlets(supports, sources),
        disputing_outlets=_outlets(disputes, sources),
        independence_unknown=tuple(
            sorted({heard.evidence.source for heard in supports if heard.roots.unknown})
        ),
        roots=_origins(found.evidence),
        unknown=any(heard.roots.unknown for heard in found.evidence),
        evidence=found.evidence,
    )


def _origins(evidence: Iterable[Heard]) -> tuple[str, ...]:
    return tuple(sorted({origin for heard in evidence for origin in heard.roots.known}))


def _outlets(evidence: Iterable[Heard], sources: Mapping[str, Source]) -> tuple[str, ...]:
    publishers = {sources[heard.evidence.source].publisher for heard in evidence}
    return tuple(sorted({normalize("NFC", publisher) for publisher in publishers}))
