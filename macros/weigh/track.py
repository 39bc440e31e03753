"""How the desk's questions came out, and how good its likelihoods were (data model, section 7).

A question is scored if its outcome is on record and likelihoods had been given before: a signal
that was met or not met, and a reading of which the editors have said, with a reason and a date,
whether it came true. A likelihood stands until the next one or until the outcome, and counts for as
many days as it stood, as forecasts are scored in tournaments (Mellers and others 2014). Its error
is that of Brier (1950) for two outcomes: the squared distance from the middle of its words' range
to 1 or to 0. Questions count alike, however often they were judged. What is withdrawn after it
came out still counts; what is open, mixed or expired does not.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from math import fsum
from typing import Final, NamedTuple

from macros.model.briefing import Briefing
from macros.model.desk import Signal
from macros.model.interpretation import Judgement
from macros.model.likelihood import PROFILES, grades
from macros.weigh.arrival import came

OUTCOMES: Final = ("met", "mixed", "not-met", "expired", "open")
"""How a signal can have come out, in the order in which they are counted."""

EVEN: Final = 0.25
"""What saying an even chance each time earns, whatever comes."""


class Tally(NamedTuple):
    """The signals of one outcome, and between which days they came out."""

    outcome: str
    signals: tuple[str, ...]
    first: date | None
    last: date | None


class Forecast(NamedTuple):
    """A likelihood given before the outcome: for how many days it stood, and its error.

    `likely` is the middle of the range of its words, from 0 to 1; `error` is the squared distance
    to what came.
    """

    judgement: Judgement
    days: int
    likely: float
    error: float


class Scored(NamedTuple):
    """A signal or a reading whose outcome is known, and the likelihoods given for it before."""

    kind: str
    id: str
    came_true: bool
    on: date
    forecasts: tuple[Forecast, ...]

    @property
    def error(self) -> float:
        """Return the mean error of its forecasts, each for the days on which it stood."""
        days = sum(one.days for one in self.forecasts)
        return fsum(one.error * one.days for one in self.forecasts) / days


@dataclass(frozen=True, slots=True)
class Track:
    """The record of a briefing: its signals by outcome, and its questions that can be scored.

    `known` is how many signals and readings have an outcome, `judged` how many a likelihood.
    """

    tallies: tuple[Tally, ...]
    scored: tuple[Scored, ...]
    known: int
    judged: int

    @property
    def brier(self) -> float | None:
        """Return the mean error of the questions, 0 for perfect; None where there are none."""
        if not self.scored:
            return None
        return fsum(one.error for one in self.scored) / len(self.scored)


class _Question(NamedTuple):
    kind: str
    id: str
    judgements: tuple[Judgement, ...]
    came_true: bool | None
    on: date | None


def track(briefing: Briefing) -> Track:
    """Take stock of signals and readings."""
    signals = [one for one in briefing.signals.values() if one.withdrawn is None]
    questions = list(_questions(briefing))
    return Track(
        tallies=tuple(_tally(outcome, signals) for outcome in OUTCOMES),
        scored=tuple(_scored(briefing, questions)),
        known=sum(one.came_true is not None for one in questions),
        judged=sum(bool(one.judgements) for one in questions),
    )


def came_out(signal: Signal) -> date | None:
    """Return when a signal came out: with its last observation, else with its deadline."""
    if signal.outcome == "open":
        return None
    seen = [day for one in signal.observations if (day := came(one.date))]
    return max(seen, default=None) or came(signal.deadline)


def _tally(outcome: str, signals: list[Signal]) -> Tally:
    found = [one for one in signals if one.outcome == outcome]
    days = sorted(day for one in found if (day := came_out(one)))
    names = tuple(sorted(one.id for one in found))
    return Tally(outcome, names, days[0] if days else None, days[-1] if days else None)


def _questions(briefing: Briefing) -> Iterator[_Question]:
    for name, signal in briefing.signals.items():
        came_true = {"met": True, "not-met": False}.get(signal.outcome)
        yield _Question("signals", name, signal.judgements, came_true, came_out(signal))
    for name, reading in briefing.interpretations.items():
        end = reading.resolved
        came_true, on = (end.came_true, came(end.date)) if end else (None, None)
        yield _Question("interpretations", name, reading.judgements, came_true, on)


def _scored(briefing: Briefing, questions: Iterable[_Question]) -> Iterator[Scored]:
    for kind, name, judgements, came_true, on in questions:
        if came_true is not None and on is not None:
            forecasts = tuple(_forecasts(briefing, judgements, on, came_true=came_true))
            if forecasts:
                yield Scored(kind, name, came_true, on, forecasts)


def _forecasts(
    briefing: Briefing, judgements: Iterable[Judgement], on: date, *, came_true: bool
) -> Iterator[Forecast]:
    """Go through the likelihoods that stood for a day or more before the outcome, the oldest first.

    Of two that were given on one day the later written stood.
    """
    given = {day: one for one in judgements if (day := came(one.date)) is not None and day < on}
    for start, end in pairwise([*sorted(given), on]):
        likely = _likely(briefing, given[start].likelihood)
        if likely is not None:
            yield Forecast(given[start], (end - start).days, likely, (likely - came_true) ** 2)


def _likely(briefing: Briefing, words: str) -> float | None:
    """Return the middle of the range that words of likelihood stand for."""
    about = briefing.about
    every = (*grades(about.profile, about.language), *PROFILES[about.profile])
    grade = next((one for one in every if words.casefold() in one.words), None)
    return None if grade is None else (grade.low + grade.high) / 200
