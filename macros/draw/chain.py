"""How reports took from one another: the steps between sources, for a claim or for a source."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from macros.model.field import UNKNOWN
from macros.model.record import Evidence
from macros.model.source import Source
from macros.weigh import trail
from macros.weigh.judgement import Heard, Judgements
from macros.weigh.roots import own_reporting

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
            steps += _drawn(step for step in trail.behind(sources[taker]) if step.to == giver)
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
    roots = own_reporting(judgements.briefing.claims[name])
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


def _back(sources: Mapping[str, Source], name: str, roots: frozenset[str]) -> list[Step]:
    """Return every step behind a source, stopping at what is a root for this claim."""
    return list(_drawn(trail.lineage(name, sources, roots)))


def _drawn(steps: Iterable[trail.Step]) -> Iterator[Step]:
    """Return the steps of a lineage that are drawn: all but the ends that are sources."""
    for step in steps:
        how = step.derivation
        if step.to is None:
            yield Step(unknown_of(step.source), step.source, UNKNOWN, inferred=True)
        elif how is not None:
            yield Step(step.to, step.source, how.how, how.credited, how.inferred)


def _between(sources: Mapping[str, Source], name: str, origin: str) -> list[Step]:
    """Return the steps on the ways from a source back to another; none where there is no way."""
    behind = _back(sources, name, frozenset({origin}))
    leads, before = {origin}, 0
    while len(leads) != before:
        before = len(leads)
        leads |= {step.taker for step in behind if step.giver in leads}
    return [step for step in behind if step.giver in leads and step.taker in leads]
