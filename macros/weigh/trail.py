"""Why a piece of evidence has the roots that it has: the steps from it back to each of them."""

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple, TypeAlias

from macros.model.claim import Claim
from macros.model.field import UNKNOWN
from macros.model.record import Evidence
from macros.model.source import Derivation, Source
from macros.weigh.roots import own_reporting

Why: TypeAlias = Literal["traced", "derived", "own", "root", "unknown"]


class Step(NamedTuple):
    """From a source to what it goes back to, and why.

    `traced`: the editor says so for this claim alone; `derived`: the source took it from there,
    as `derivation` tells; `unknown`: nobody could say where from (`to` is None). `own` and `root`
    end at the source itself: its own reporting on this claim, and what derives from nothing.
    """

    source: str
    to: str | None
    why: Why
    derivation: Derivation | None = None


def trail(piece: Evidence, claim: Claim, sources: Mapping[str, Source]) -> tuple[Step, ...]:
    """Return the steps from a piece of evidence on a claim to its roots, the nearest first."""
    source = piece.source
    traced = [
        Step(source, None, "unknown") if origin == UNKNOWN else Step(source, origin, "traced")
        for origin in piece.origin or ()
        if origin != source
    ]
    start = [*(piece.origin or (source,))]
    return (*traced, *_back(start, own_reporting(claim), sources))


def lineage(
    source: str, sources: Mapping[str, Source], own: frozenset[str] = frozenset()
) -> tuple[Step, ...]:
    """Return the steps from a source to its roots, and to the sources that are `own` reporting."""
    return tuple(_back([source], own, sources))


def behind(source: Source) -> Iterator[Step]:
    """Go through the steps from one source to what it takes from; a root is its own end."""
    for parent in source.derived_from:
        yield Step(source.id, parent.source, "derived", parent)
    if source.independence == UNKNOWN:
        yield Step(source.id, None, "unknown")
    elif not source.derived_from:
        yield Step(source.id, source.id, "root")


def _back(waiting: list[str], own: frozenset[str], sources: Mapping[str, Source]) -> Iterator[Step]:
    seen = {UNKNOWN}
    for name in waiting:
        if name in seen:
            continue
        seen.add(name)
        if name in own:
            yield Step(name, name, "own")
            continue
        for step in behind(sources[name]):
            yield step
            waiting += [step.derivation.source] if step.derivation else []
