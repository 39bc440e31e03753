"""What a source goes back to, what rests on it, and what would fall without it."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final, NamedTuple

from macros.export.explanation.evidence import told, traced
from macros.export.explanation.step import Step
from macros.export.layout import Entry, Point, points
from macros.export.markdown.source import KINDS
from macros.export.phrases import capital, first_place, plain, sources, without
from macros.export.phrases import claim as named
from macros.model.record import Withdrawn
from macros.model.source import Source
from macros.weigh.judge import judge
from macros.weigh.judgement import Judgements, Standing
from macros.weigh.naming import many, number
from macros.weigh.trail import lineage
from macros.weigh.without import standing_without
from macros.weigh.wording import words
from macros.words import _, sense, space

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
    kind = capital(_(KINDS[found.kind]))
    called = _("{label}: {parts}.").format(label=kind, parts=sources(briefing, [found.id]))
    says = [called + space() + _(_ACCESS[found.access])]
    if found.title:
        says.insert(0, sense("work", "“{title}”").format(title=found.title))
    says += [address for address in (found.url, found.archived_url) if address]
    if found.reliability:
        why = plain(briefing, found.reliability.because)
        graded = _("Reliability {grade}: {why}")
        says.append(graded.format(grade=found.reliability.grade, why=why))
    interest = _("Conflict of interest: {what}")
    says += [interest.format(what=plain(briefing, conflict)) for conflict in found.interest]
    if found.withdrawn:
        why = plain(briefing, found.withdrawn.because)
        says.append(_("Withdrawn: {why} Evidence on it no longer counts.").format(why=why))
    values = {"access": found.access, "roots": list(judged.roots), "unknown": judged.unknown}
    return Step("source", _("What it is"), tuple(says), values)


def _lineage(judgements: Judgements, name: str) -> Step:
    """Say what a source goes back to, and who took it up."""
    briefing, judged = judgements.briefing, judgements.sources[name]
    steps = lineage(name, briefing.sources)
    says = points(told(briefing, steps, name))
    takers = judged.derived_by
    count = _("{sources} took from it:").format(
        sources=capital(many(len(takers), "source", "sources"))
    )
    more = [Point(count, points(sources(briefing, [taker]) for taker in takers))] if takers else []
    values = {
        "trail": [traced(step) for step in steps],
        "derived_by": list(judged.derived_by),
    }
    return Step("lineage", _("What it goes back to, and who took it up"), (*says, *more), values)


def _rests(judgements: Judgements, name: str) -> Step:
    """List the claims that go back to a source, and those whose evidence names it."""
    judged = judgements.sources[name]
    entries: list[Entry] = []
    back = many(len(judged.rests), "claim goes back to it", "claims go back to it")
    names = many(
        len(judged.claims), "claim names it in its evidence", "claims name it in their evidence"
    )
    for claims, says in ((judged.rests, back), (judged.claims, names)):
        if claims:
            found = points(named(judgements, claim) for claim in claims)
            entries.append(Point(_("{sentence}:").format(sentence=capital(says)), found))
    values = {"rests": list(judged.rests), "claims": list(judged.claims)}
    return Step("rests", _("What rests on it"), tuple(entries) or (_("Nothing."),), values)


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
        Point(
            _("{claim}: would be {standing}").format(
                claim=named(judgements, claim), standing=words(would, briefing)
            )
        )
        for claim, (_was, would) in changed.items()
    ]
    now = judgements.matrix.first
    first = _("First among the readings: {readings}.").format(readings=first_place(briefing, now))
    same = _("It stays so without this source.")
    other = _("Without this source: {readings}.").format(readings=first_place(briefing, then.first))
    says.append(first + space() + (same if then.first == now else other))
    pins = judgements.matrix.linchpins
    pairs = [pin for pin in pins if len(pin.origins) > 1 and name in pin.origins]
    says += without(briefing, pairs, _("With another: without"))
    values = {
        "as": "origin" if is_origin else "document",
        "claims": [
            {"claim": claim, "standing": was.value, "then": would.value}
            for claim, (was, would) in changed.items()
        ],
        "first": {"now": list(now), "then": list(then.first)},
        "pairs": [{"origins": list(pin.origins), "first": list(pin.first)} for pin in pairs],
    }
    return Step("without", _("What would fall with it"), tuple(says), values)


def _how_many(count: int, changed: int, *, is_origin: bool) -> str:
    if not count:
        return _("No claim names it in its evidence either.")
    if is_origin:
        which = many(count, "claim that goes back to it", "claims that go back to it")
    else:
        which = many(count, "claim that names it", "claims that name it")
    if not changed:
        says = _("Of {which}, none would stand otherwise by the evidence.")
    else:
        says = _("Of {which}, {some} would stand otherwise by the evidence:")
    return says.format(which=which, some=number(changed))


def _stands_for(judgements: Judgements, name: str) -> str:
    judged = judgements.sources[name]
    if judged.roots == (name,):
        return _("No claim goes back to it. So this asks what would be had nobody read it.")
    if judged.roots:
        origins = sources(judgements.briefing, judged.roots)
        back = _("what it says goes back to {origins}").format(origins=origins)
    else:
        back = _("what it goes back to could not be identified")
    return _(
        "It is the origin of no claim: {back}. So this asks what would be had nobody read it."
    ).format(back=back)


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
