"""The briefing as of a day: the same briefing with everything later left out (section 6)."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import TypeVar

from macros.model.about import About
from macros.model.briefing import Briefing
from macros.model.claim import Claim
from macros.model.event import Event
from macros.model.interpretation import Interpretation, Row
from macros.model.record import Record
from macros.weigh.arrival import Arrivals, by
from macros.weigh.bystanders import with_bystanders
from macros.weigh.desk_then import corrections, questions, signals
from macros.weigh.then import Then
from macros.weigh.unlinked import unlinked

_Record = TypeVar("_Record", bound=Record)


def as_of(briefing: Briefing, day: date) -> Briefing:
    """Return the briefing as it stood at the end of a day.

    What has no date by the rules of the data model never comes: conflicts, advice, terms, and
    what the desk says in hindsight of the whole and of people.
    """
    then = Then(briefing, Arrivals(briefing), day)
    known = _evidence_and_readings(then)
    known = replace(
        known,
        questions=questions(then, known),
        signals=signals(then, known),
        corrections=corrections(then, known),
    )
    known = with_bystanders(then, known)
    return unlinked(replace(known, about=_about(then, known)), briefing)


def _evidence_and_readings(then: Then) -> Briefing:
    briefing, arrivals = then.briefing, then.arrivals
    claims = _there(then, briefing.claims, arrivals.claim)
    events = _there(then, briefing.events, arrivals.event)
    readings = _there(then, briefing.interpretations, arrivals.interpretation)
    known = Briefing(
        about=briefing.about,
        sources={
            name: then.source(source)
            for name, source in briefing.sources.items()
            if then.knows(name)
        },
        claims=claims,
        events=events,
        interpretations={name: _reading(then, reading) for name, reading in readings.items()},
        weighing={
            claim: _row(then, row, readings)
            for claim, row in briefing.weighing.items()
            if claim in claims
        },
    )
    return replace(
        known,
        claims={name: _claim(then, known, claim) for name, claim in claims.items()},
        events={name: _event(then, known, event) for name, event in events.items()},
    )


def _there(
    then: Then, records: Mapping[str, _Record], arrived: Callable[[_Record], date | None]
) -> dict[str, _Record]:
    return {name: record for name, record in records.items() if by(arrived(record), then.day)}


def _claim(then: Then, known: Briefing, claim: Claim) -> Claim:
    about = tuple(name for name in claim.about if then.can_name(name, known))
    event = claim.event if claim.event in known.events else None
    return then.claim(claim).model_copy(update={"about": about, "event": event})


def _event(then: Then, known: Briefing, event: Event) -> Event:
    return then.record(event).model_copy(
        update={
            "evidence": then.evidence(event.evidence),
            "supersedes": tuple(name for name in event.supersedes if name in known.events),
        }
    )


def _reading(then: Then, reading: Interpretation) -> Interpretation:
    looked, end = reading.nothing_against, reading.resolved
    if end is not None:
        evidence = then.evidence(end.evidence)
        end = end.model_copy(update={"evidence": evidence}) if then.has_come(end.date) else None
    return then.record(reading).model_copy(
        update={
            "argued_by": tuple(who for who in reading.argued_by if then.knows(who.source)),
            "judgements": tuple(made for made in reading.judgements if then.has_come(made.date)),
            "nothing_against": looked if looked and then.has_come(looked.date) else None,
            "since": then.if_come(reading.since),
            "resolved": end,
        }
    )


def _row(then: Then, row: Row, readings: Mapping[str, Interpretation]) -> Row:
    """Return the cells that had been rated, of the readings that were there."""
    rated = {name: then.cells(cells) for name, cells in row.items() if name in readings}
    return {name: cells for name, cells in rated.items() if cells}


def _about(then: Then, known: Briefing) -> About:
    about = then.briefing.about
    return about.model_copy(
        update={
            "dek": None,
            "answer": None,
            "lead": about.lead if about.lead in known.interpretations else None,
            "lead_because": None,
            "bottom_line": (),
            "purpose": None,
            "key_people": tuple(name for name in about.key_people if name in known.people),
            "key_claims": tuple(name for name in about.key_claims if name in known.claims),
            "moments": tuple(moment for moment in about.moments if then.has_come(moment.date)),
            "researched": then.if_come(about.researched),
        }
    )
