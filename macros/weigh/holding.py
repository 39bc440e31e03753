"""What of an earlier weighing still holds: that which hangs on nothing that has changed.

A claim's judgement hangs on the claim, on its sources and all that they go back to, on what is
asked about it, and on `briefing.yml`. One whose prose links to other records hangs on those too,
and is always judged anew. Records are the same where they are the same object.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from macros.model.briefing import Briefing
from macros.model.claim import Claim
from macros.model.desk import Question
from macros.model.source import Source
from macros.weigh.basis import Basis, Weighed
from macros.weigh.judgement import ClaimJudgement, Judgements, Linchpin
from macros.weigh.row import Row

Asked: TypeAlias = Mapping[str, tuple[Question, ...]]
"""The questions that ask about each claim, in the order written."""

Stakes: TypeAlias = tuple[
    tuple[str, ...], tuple[str, ...], tuple[tuple[str, Basis, tuple[str | None, ...]], ...]
]
"""All that linchpins hang on: the readings, the candidates, the rows with how they are rated."""


@dataclass(frozen=True, slots=True)
class Grounds:
    """What a weighing was made of: the claims as weighed and judged before the matrix saw them.

    `linking` are those of which what is said links to other records.
    """

    weighed: Mapping[str, Weighed]
    claims: Mapping[str, ClaimJudgement]
    asked: Asked
    linking: frozenset[str]
    stakes: Stakes
    linchpins: Sequence[Linchpin]


def holding(briefing: Briefing, asked: Asked, before: Judgements | None) -> frozenset[str]:
    """Return the claims whose judgement still holds."""
    if before is None or before.grounds is None or before.briefing.about is not briefing.about:
        return frozenset()
    was, grounds = before.briefing, before.grounds
    other = changed_sources(briefing.sources, was.sources)
    return frozenset(
        name
        for name, claim in briefing.claims.items()
        if claim is was.claims.get(name)
        and asked.get(name, ()) == grounds.asked.get(name, ())
        and not (other and other.intersection(_traced(claim)))
        and name not in grounds.linking
    )


def changed_sources(now: Mapping[str, Source], was: Mapping[str, Source]) -> set[str]:
    """Return the sources that are others than they were, or that go back to such a one."""
    found = {name for name, source in now.items() if source is not was.get(name)}
    waiting = list(found)
    if not waiting:
        return found
    derived: dict[str, list[str]] = {}
    for name, source in now.items():
        for parent in source.derived_from:
            derived.setdefault(parent.source, []).append(name)
    while waiting:
        after = [name for name in derived.get(waiting.pop(), ()) if name not in found]
        found.update(after)
        waiting += after
    return found


def questions_by_claim(briefing: Briefing) -> Asked:
    """Return the questions that ask about each claim."""
    found: dict[str, tuple[Question, ...]] = {}
    for question in briefing.questions.values():
        for name in dict.fromkeys(question.claims):
            found[name] = (*found.get(name, ()), question)
    return found


def linking(briefing: Briefing, asked: Asked, kept: frozenset[str]) -> frozenset[str]:
    """Return the claims of which what is said links to other records; none that was `kept` does."""
    return frozenset(
        name
        for name, claim in briefing.claims.items()
        if name not in kept and any("[[" in words for words in _prose(claim, asked.get(name, ())))
    )


def stakes(readings: tuple[str, ...], candidates: tuple[str, ...], rows: tuple[Row, ...]) -> Stakes:
    """Return all that the linchpins hang on."""
    return (
        readings,
        candidates,
        tuple((row.claim, row.basis, tuple(map(row.fit, readings))) for row in rows),
    )


def same_sources(briefing: Briefing, weighed: Mapping[str, Weighed], before: Judgements) -> bool:
    """Say whether what is computed of the sources is what it was before."""
    was = before.briefing
    if before.grounds is None or list(was.sources) != list(briefing.sources):
        return False
    if changed_sources(briefing.sources, was.sources) or weighed.keys() != was.claims.keys():
        return False
    old = before.grounds.weighed
    return all(
        found is old[name] or _named(found) == _named(old[name]) for name, found in weighed.items()
    )


def _named(found: Weighed) -> set[tuple[str, frozenset[str]]]:
    return {(heard.evidence.source, heard.roots.known) for heard in found.evidence}


def _traced(claim: Claim) -> Iterator[str]:
    for piece in claim.evidence:
        yield piece.source
        yield from piece.origin or ()


def _prose(claim: Claim, asked: tuple[Question, ...]) -> Iterator[str]:
    """Go through the prose that goes into what is said of a claim."""
    if claim.withdrawn:
        yield claim.withdrawn.because
    if claim.standing:
        yield claim.standing.because
    yield from (piece.note for piece in claim.evidence if piece.note)
    yield from (look.where for question in asked for look in question.looked_for)
