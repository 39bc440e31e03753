"""What a source goes back to, what rests on it, and what would fall without it."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final, NamedTuple

from macros.export.explanation.evidence import told, traced
from macros.export.explanation.step import Step
from macros.export.layout import Entry, Point, points
from macros.export.phrases import capital, counted, first_place, plain, sources, without
from macros.export.phrases import claim as named
from macros.model.record import Withdrawn
from macros.model.source import Source
from macros.weigh.judge import judge
from macros.weigh.judgement import Judgements, Standing
from macros.weigh.naming import number
from macros.weigh.trail import lineage
from macros.weigh.without import standing_without
from macros.weigh.wording import words

_ACCESS: Final = {
    "read": "It was read here.",
    "copy": "It was read here in a copy only.",
    "cited-only": "Nobody here has read it: it is known from those that cite it.",
}
_GONE: Final = Withdrawn.model_validate({"date": "0001-01-01", "because": "To see what falls."})


class _Without(NamedTuple):
    """What would be without a source: how its claims would stand, and who would be first."""

    standings: Mapping[str, Standing]
    first: tuple[str, ...]


def source(judgements: Judgements, name: str) -> Iterator[Step]:
    """Explain a source."""
    yield _about(judgements, judgements.briefing.sources[name])
    yield _lineage(judgements, name)
    yield _rests(judgements, name)
    yield _falls(judgements, name)


def _about(judgements: Judgements, found: Source) -> Step:
    briefing, judged = judgements.briefing, judgements.sources[found.id]
    kind = capital(found.kind.replace("-", " "))
    says = [f"{kind}: {sources(briefing, [found.id])}. {_ACCESS[found.access]}"]
    if found.title:
        says.insert(0, f"“{found.title}”")
    says += [address for address in (found.url, found.archived_url) if address]
    if found.reliability:
        why = plain(briefing, found.reliability.because)
        says.append(f"Reliability {found.reliability.grade}: {why}")
    says += [f"Conflict of interest: {plain(briefing, conflict)}" for conflict in found.interest]
    if found.withdrawn:
        why = plain(briefing, found.withdrawn.because)
        says.append(f"Withdrawn: {why} Evidence on it no longer counts.")
    values = {"access": found.access, "roots": list(judged.roots), "unknown": judged.unknown}
    return Step("source", "What it is", tuple(says), values)


def _lineage(judgements: Judgements, name: str) -> Step:
    """Say what a source goes back to, and who took it up."""
    briefing, judged = judgements.briefing, judgements.sources[name]
    steps = lineage(name, briefing.sources)
    says = points(told(briefing, steps, name))
    takers = judged.derived_by
    count = f"{capital(counted(len(takers), 'source'))} took from it:"
    more = [Point(count, points(sources(briefing, [taker]) for taker in takers))] if takers else []
    values = {
        "trail": [traced(step) for step in steps],
        "derived_by": list(judged.derived_by),
    }
    return Step("lineage", "What it goes back to, and who took it up", (*says, *more), values)


def _rests(judgements: Judgements, name: str) -> Step:
    """List the claims that go back to a source, and those whose evidence names it."""
    judged = judgements.sources[name]
    entries: list[Entry] = []
    for claims, one, many in (
        (judged.rests, "goes back to it", "go back to it"),
        (judged.claims, "names it in its evidence", "name it in their evidence"),
    ):
        if claims:
            found = points(named(judgements, claim) for claim in claims)
            says = counted(len(claims), f"claim {one}", f"claims {many}")
            entries.append(Point(f"{capital(says)}:", found))
    values = {"rests": list(judged.rests), "claims": list(judged.claims)}
    return Step("rests", "What rests on it", tuple(entries) or ("Nothing.",), values)


def _falls(judgements: Judgements, name: str) -> Step:
    """Say how claims would stand without a source, and who would be first."""
    briefing, judged = judgements.briefing, judgements.sources[name]
    is_origin = bool(judged.rests)
    then = _without_origin(judgements, name) if is_origin else _withdrawn(judgements, name)
    changed = {
        claim: (judgements.claims[claim].computed, standing)
        for claim, standing in then.standings.items()
        if standing is not judgements.claims[claim].computed
    }
    says: list[Entry] = []
    if not is_origin:
        says.append(_stands_for(judgements, name))
    says.append(_how_many(len(then.standings), len(changed), is_origin=is_origin))
    says += [
        Point(f"{named(judgements, claim)}: would be {words(would, briefing)}")
        for claim, (_, would) in changed.items()
    ]
    now = judgements.matrix.first
    same = "It stays so without this source." if then.first == now else ""
    says.append(
        f"First among the readings: {first_place(briefing, now)}. "
        + (same or f"Without this source: {first_place(briefing, then.first)}.")
    )
    pins = judgements.matrix.linchpins
    pairs = [pin for pin in pins if len(pin.origins) > 1 and name in pin.origins]
    says += without(briefing, pairs, "With another: without")
    values = {
        "as": "origin" if is_origin else "document",
        "claims": [
            {"claim": claim, "standing": was.value, "then": would.value}
            for claim, (was, would) in changed.items()
        ],
        "first": {"now": list(now), "then": list(then.first)},
        "pairs": [{"origins": list(pin.origins), "first": list(pin.first)} for pin in pairs],
    }
    return Step("without", "What would fall with it", tuple(says), values)


def _how_many(count: int, changed: int, *, is_origin: bool) -> str:
    if not count:
        return "No claim names it in its evidence either."
    said = (
        ("claim that goes back to it", "claims that go back to it")
        if is_origin
        else ("claim that names it", "claims that name it")
    )
    which = counted(count, *said)
    if not changed:
        return f"Of {which}, none would stand otherwise by the evidence."
    return f"Of {which}, {number(changed)} would stand otherwise by the evidence:"


def _stands_for(judgements: Judgements, name: str) -> str:
    judged = judgements.sources[name]
    if judged.roots == (name,):
        return "No claim goes back to it. So this asks what would be had nobody read it."
    if judged.roots:
        origins = sources(judgements.briefing, judged.roots)
        back = f"what it says goes back to {origins}"
    else:
        back = "what it goes back to could not be identified"
    return f"It is the origin of no claim: {back}. So this asks what would be had nobody read it."


def _without_origin(judgements: Judgements, name: str) -> _Without:
    """Leave an origin out of everything, as the linchpins do."""
    left = frozenset({name})
    standings = {
        claim: standing_without(judgements.claims[claim], left)
        for claim in judgements.sources[name].rests
    }
    pins = (pin.first for pin in judgements.matrix.linchpins if pin.origins == (name,))
    return _Without(standings, next(pins, judgements.matrix.first))


def _withdrawn(judgements: Judgements, name: str) -> _Without:
    """Strike the evidence that names a source, as its withdrawal would."""
    found = judgements.briefing.sources
    gone = found[name].model_copy(update={"withdrawn": _GONE})
    then = judge(replace(judgements.briefing, sources={**found, name: gone}))
    standings = {claim: then.claims[claim].computed for claim in judgements.sources[name].claims}
    return _Without(standings, then.matrix.first)
