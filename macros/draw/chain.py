"""How reports took from one another: the steps between sources, for a claim or for a source."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from macros.model.field import UNKNOWN
from macros.model.record import Evidence
from macros.model.source import Source
from macros.weigh.judgement import Heard, Judgements

TRACED = "traced"
"""How a step is known that only the editor names, for one claim."""


@dataclass(frozen=True, slots=True)
class Step:
    """That `taker` took from `giver`, and how. An unknown giver is named after its taker."""

    giver: str
    taker: str
    how: str
    credited: bool = True
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class Chain:
    """Sources, and the steps between them: those that give to nobody first, each id once."""

    nodes: tuple[str, ...]
    steps: tuple[Step, ...]
    given: Mapping[str, tuple[Step, ...]] = field(repr=False)
    taken: Mapping[str, tuple[Step, ...]] = field(repr=False)

    @classmethod
    def of(cls, nodes: Iterable[str], steps: Iterable[Step]) -> "Chain":
        """Join steps into a chain; a step is kept once, a source without any stays."""
        kept = tuple(dict.fromkeys(steps))
        given: dict[str, list[Step]] = {}
        taken: dict[str, list[Step]] = {}
        found = dict.fromkeys(nodes)
        for step in kept:
            given.setdefault(step.giver, []).append(step)
            taken.setdefault(step.taker, []).append(step)
            found |= {step.giver: None, step.taker: None}
        return cls(
            tuple(found),
            kept,
            {name: tuple(some) for name, some in given.items()},
            {name: tuple(some) for name, some in taken.items()},
        )

    @property
    def roots(self) -> tuple[str, ...]:
        """The sources that take from nothing, and what stands for the unknown."""
        return tuple(name for name in self.nodes if name not in self.taken)

    def below(self, name: str) -> set[str]:
        """Return all that took from a source, directly or by way of another."""
        found, waiting = set[str](), [name]
        while waiting:
            takers = {step.taker for step in self.given.get(waiting.pop(), ())} - found
            found |= takers
            waiting += takers
        return found


def unknown_of(taker: str) -> str:
    """Name what a source took from and nobody could identify."""
    return f"{UNKNOWN}:{taker}"


def is_unknown(name: str) -> bool:
    """Say whether a name stands for something that nobody could identify."""
    return name.startswith(f"{UNKNOWN}:")


def of_source(judgements: Judgements, name: str) -> Chain:
    """Return what a source takes from, back to the roots, and all that takes from it."""
    sources = judgements.briefing.sources
    steps = _back(sources, name, frozenset())
    waiting, seen = [name], {name}
    while waiting:
        giver = waiting.pop()
        for taker in judgements.sources[giver].derived_by:
            steps += [step for step in _into(sources[taker]) if step.giver == giver]
            if taker not in seen:
                seen.add(taker)
                waiting.append(taker)
    return Chain.of([name], steps)


def of_claim(judgements: Judgements, name: str) -> Chain:
    """Return the ways from the origins of a claim to the sources that its evidence names.

    What counts for neither side, or is an author's inference, has no part in them.
    """
    sources = judgements.briefing.sources
    heard = [one for one in judgements.claims[name].evidence if counts(one.evidence)]
    roots = frozenset(
        one.evidence.source
        for one in judgements.claims[name].evidence
        if one.evidence.source in (one.evidence.origin or ())
    )
    steps = [step for one in heard for step in _ways(sources, one, roots)]
    return Chain.of((one.evidence.source for one in heard), steps)


def counts(piece: Evidence) -> bool:
    """Say whether a piece of evidence counts for a standing at all."""
    return piece.stance != "beside" and piece.basis != "inference"


def _ways(sources: Mapping[str, Source], heard: Heard, roots: frozenset[str]) -> list[Step]:
    """Return the steps that lead from a piece of evidence back to its roots for this claim."""
    name, origins = heard.evidence.source, heard.evidence.origin
    if origins is None:
        return _back(sources, name, roots)
    found: list[Step] = []
    for origin in origins:
        if origin == UNKNOWN:
            found.append(Step(unknown_of(name), name, UNKNOWN, inferred=True))
        elif origin != name:
            found += _between(sources, name, origin) or [Step(origin, name, TRACED)]
            found += _back(sources, origin, roots)
    return found


def _into(source: Source) -> list[Step]:
    steps = [
        Step(one.source, source.id, one.how, one.credited, one.inferred)
        for one in source.derived_from
    ]
    if source.independence == UNKNOWN:
        steps.append(Step(unknown_of(source.id), source.id, UNKNOWN, inferred=True))
    return steps


def _back(sources: Mapping[str, Source], name: str, roots: frozenset[str]) -> list[Step]:
    """Return every step behind a source, stopping at what is a root for this claim."""
    found: list[Step] = []
    waiting, seen = [name], {name}
    while waiting:
        taker = waiting.pop()
        if taker in roots:
            continue
        for step in _into(sources[taker]):
            found.append(step)
            if not is_unknown(step.giver) and step.giver not in seen:
                seen.add(step.giver)
                waiting.append(step.giver)
    return found


def _between(sources: Mapping[str, Source], name: str, origin: str) -> list[Step]:
    """Return the steps on the ways from a source back to another; none where there is no way."""
    behind = _back(sources, name, frozenset({origin}))
    leads, before = {origin}, 0
    while len(leads) != before:
        before = len(leads)
        leads |= {step.taker for step in behind if step.giver in leads}
    return [step for step in behind if step.giver in leads and step.taker in leads]
