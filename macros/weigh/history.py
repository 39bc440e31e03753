"""The days on which a claim's standing or counts changed, by the data's own dates."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Final, NamedTuple

from macros.model.briefing import Briefing
from macros.model.claim import Claim
from macros.model.field import UNKNOWN
from macros.model.source import Source
from macros.weigh.arrival import Arrivals, came
from macros.weigh.basis import weighed
from macros.weigh.claim import judge_claim
from macros.weigh.judgement import ClaimJudgement
from macros.weigh.naming import many, names, shortened
from macros.weigh.roots import Lineage
from macros.weigh.then import Then
from macros.weigh.wording import words
from macros.words import _, counted

_NAMED: Final = ("origins", "disputing_origins")
"""What is named of a claim when it comes or goes."""


class Turn(NamedTuple):
    """A day, and what changed on it, in words."""

    day: date
    what: str


def history(briefing: Briefing, claim: str, arrivals: Arrivals | None = None) -> list[Turn]:
    """Return what became of a claim, the oldest first.

    Only this claim is judged, once for each day on which something of its lineage is dated. Give
    the `arrivals` of the briefing where the history of many claims is asked for.
    """
    known = arrivals or Arrivals(briefing)
    record = briefing.claims[claim]
    lineage = _lineage(briefing, record)
    turns = list[Turn]()
    before: ClaimJudgement | None = None
    for day in sorted(set(_days(known, record, lineage.values()))):
        now = _judged(Then(briefing, known, day), record, lineage)
        if what := _("; ").join(_changes(before, now, briefing)):
            turns.append(Turn(day, what))
        before = now
    return turns


def last_day(briefing: Briefing, claim: str, arrivals: Arrivals) -> date | None:
    """Return the day after which nothing can have changed of a claim, without judging it."""
    record = briefing.claims[claim]
    lineage = _lineage(briefing, record)
    return max(_days(arrivals, record, lineage.values()), default=None)


def _lineage(briefing: Briefing, claim: Claim) -> dict[str, Source]:
    """Return the sources that evidence on a claim names, and all that these go back to."""
    waiting = [name for piece in claim.evidence for name in (piece.source, *(piece.origin or ()))]
    found: dict[str, Source] = {}
    while waiting:
        name = waiting.pop()
        if name not in found and name != UNKNOWN:
            found[name] = briefing.sources[name]
            waiting += (parent.source for parent in found[name].derived_from)
    return found


def _days(arrivals: Arrivals, claim: Claim, sources: Iterable[Source]) -> Iterator[date]:
    """Return the days from the claim's first on that may have changed something."""
    first = arrivals.claim(claim)
    days = [
        first,
        came(claim.withdrawn.date) if claim.withdrawn else None,
        came(claim.standing.since) if claim.standing else None,
        *map(arrivals.evidence, claim.evidence),
    ]
    for source in sources:
        days.append(arrivals.source(source.id))
        days.append(came(source.withdrawn.date) if source.withdrawn else None)
    return (day for day in days if first is not None and day is not None and day >= first)


def _judged(then: Then, claim: Claim, lineage: Mapping[str, Source]) -> ClaimJudgement:
    sources = {name: then.source(source) for name, source in lineage.items() if then.knows(name)}
    known = Briefing(about=then.briefing.about, sources=sources)
    return judge_claim(weighed(then.claim(claim), Lineage(sources)), known)


def _changes(
    before: ClaimJudgement | None, now: ClaimJudgement, briefing: Briefing
) -> Iterator[str]:
    """Say what is otherwise than before, thing by thing."""
    standing = words(now.standing, briefing)
    if now.standing is not now.computed:
        standing = _("{standing}, as the editor judges").format(standing=standing)
    if before is None:
        yield _("appears as {standing}").format(standing=standing)
    elif (before.standing, before.computed) != (now.standing, now.computed):
        was = words(before.standing, briefing)
        yield _("from {was} to {standing}").format(was=was, standing=standing)
    name_of = names({*_origins(before), *_origins(now)}, briefing.sources)
    for field in _NAMED:
        then, come = set(getattr(before, field, ())), set(getattr(now, field))
        yield from _named("" if before is None else "new", field, come - then, name_of)
        yield from _named("no longer", field, then - come, name_of)
    for field in ("outlets", "disputing_outlets", "independence_unknown"):
        count = len(getattr(now, field))
        if count != len(getattr(before, field, ())):
            yield _number(field, count)


def _origins(judged: ClaimJudgement | None) -> tuple[str, ...]:
    return judged.origins + judged.disputing_origins if judged else ()


def _named(how: str, field: str, origins: set[str], name_of: Mapping[str, str]) -> Iterator[str]:
    called = [name for origin, name in name_of.items() if origin in origins]
    if called:
        yield _came(how, field, len(called)).format(names=shortened(called))


def _came(how: str, field: str, number: int) -> str:
    """Say what came or went: `new origin: …`, `no longer disputing origins: …`."""
    match how, field:
        case "new", "origins":
            return counted("new origin: {names}", "new origins: {names}", number)
        case "new", _field:
            return counted(
                "new disputing origin: {names}", "new disputing origins: {names}", number
            )
        case "no longer", "origins":
            return counted("no longer origin: {names}", "no longer origins: {names}", number)
        case "no longer", _field:
            return counted(
                "no longer disputing origin: {names}",
                "no longer disputing origins: {names}",
                number,
            )
        case _, "origins":
            return counted("origin: {names}", "origins: {names}", number)
        case _:
            return counted("disputing origin: {names}", "disputing origins: {names}", number)


def _number(field: str, count: int) -> str:
    """Say what is counted of a claim without naming it."""
    match field:
        case "outlets":
            return many(count, "outlet", "outlets")
        case "disputing_outlets":
            return many(count, "disputing outlet", "disputing outlets")
        case _:
            return many(
                count,
                "source whose independence is not established",
                "sources whose independence is not established",
            )
