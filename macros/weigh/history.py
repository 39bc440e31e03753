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
from macros.weigh.naming import names, number, shortened
from macros.weigh.roots import Lineage
from macros.weigh.then import Then
from macros.weigh.wording import words

_NAMED: Final = (("origins", "origin"), ("disputing_origins", "disputing origin"))
_UNSURE: Final = "whose independence is not established"
_COUNTED: Final = (
    ("outlets", "{} outlet", "{} outlets"),
    ("disputing_outlets", "{} disputing outlet", "{} disputing outlets"),
    ("independence_unknown", f"{{}} source {_UNSURE}", f"{{}} sources {_UNSURE}"),
)
"""What is counted of a claim without naming it, in words for one and for several."""


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
        if what := "; ".join(_changes(before, now, briefing)):
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
    editors = "" if now.standing is now.computed else ", as the editor judges"
    if before is None:
        yield f"appears as {standing}{editors}"
    elif (before.standing, before.computed) != (now.standing, now.computed):
        yield f"from {words(before.standing, briefing)} to {standing}{editors}"
    name_of = names({*_origins(before), *_origins(now)}, briefing.sources)
    for field, what in _NAMED:
        then, come = set(getattr(before, field, ())), set(getattr(now, field))
        yield from _named(what if before is None else f"new {what}", come - then, name_of)
        yield from _named(f"no longer {what}", then - come, name_of)
    for field, one, many in _COUNTED:
        count = len(getattr(now, field))
        if count != len(getattr(before, field, ())):
            yield (one if count == 1 else many).format(number(count))


def _origins(judged: ClaimJudgement | None) -> tuple[str, ...]:
    return judged.origins + judged.disputing_origins if judged else ()


def _named(what: str, origins: set[str], name_of: Mapping[str, str]) -> Iterator[str]:
    called = [name for origin, name in name_of.items() if origin in origins]
    if called:
        yield f"{what}{'s' if len(called) > 1 else ''}: {shortened(called)}"
