"""How the desk's questions came out, and how good its likelihoods were (data model, section 7).

A likelihood is given to a reading, and no record says that a reading came true. So a reading is
taken as settled, for the Brier score only, when two signals or more bear on it, and every one of
them has come out the same way. Judgements that were made before are its forecasts; where there are
none, there is no score.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from math import fsum
from typing import Final, NamedTuple

from macros.model.briefing import Briefing
from macros.model.desk import Signal
from macros.model.interpretation import Judgement
from macros.model.likelihood import PROFILES, grades
from macros.weigh.arrival import came

OUTCOMES: Final = ("met", "mixed", "not-met", "expired", "open")
"""How a signal can have come out, in the order in which they are counted."""

LEAST_SIGNALS: Final = 2
"""How many signals must bear on a reading before it can be taken as settled."""

_SPEAKS: Final = {
    ("met", "for"): True,
    ("met", "against"): False,
    ("not-met", "for"): False,
    ("not-met", "against"): True,
}
"""Whether an outcome speaks for a reading that the signal, if met, would favour or not."""


class Tally(NamedTuple):
    """The signals of one outcome, and between which days they came out."""

    outcome: str
    signals: tuple[str, ...]
    first: date | None
    last: date | None


class Settled(NamedTuple):
    """A reading all of whose signals came out the same way, and by when the last had."""

    borne_out: bool
    by: date


class Forecast(NamedTuple):
    """A judgement of a settled reading, made before: how likely it was held to be, and the error.

    `likely` is the middle of the range of its words, from 0 to 1; `error` is the squared distance
    to what came.
    """

    reading: str
    judgement: Judgement
    likely: float
    error: float


@dataclass(frozen=True, slots=True)
class Track:
    """The record of a briefing: its signals by outcome, its settled readings, its forecasts."""

    tallies: tuple[Tally, ...]
    settled: Mapping[str, Settled]
    forecasts: tuple[Forecast, ...]

    @property
    def brier(self) -> float | None:
        """Return the mean error of all forecasts, 0 for perfect; None where there are none."""
        if not self.forecasts:
            return None
        return fsum(one.error for one in self.forecasts) / len(self.forecasts)


def track(briefing: Briefing) -> Track:
    """Take stock of the signals that have not been withdrawn."""
    signals = [one for one in briefing.signals.values() if one.withdrawn is None]
    settled = dict(_settled(briefing, signals))
    return Track(
        tallies=tuple(_tally(outcome, signals) for outcome in OUTCOMES),
        settled=settled,
        forecasts=tuple(_forecasts(briefing, settled)),
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


def _settled(briefing: Briefing, signals: list[Signal]) -> Iterator[tuple[str, Settled]]:
    for name, reading in briefing.interpretations.items():
        bearing = [one for one in signals if name in one.favours]
        speak = {_SPEAKS.get((one.outcome, one.favours[name])) for one in bearing}
        days = [came_out(one) for one in bearing]
        known = [day for day in days if day is not None]
        if reading.withdrawn or len(known) < max(len(days), LEAST_SIGNALS) or len(speak) > 1:
            continue
        says = speak.pop()
        if says is not None:
            yield name, Settled(says, max(known))


def _forecasts(briefing: Briefing, settled: Mapping[str, Settled]) -> Iterator[Forecast]:
    for name, end in settled.items():
        for made in briefing.interpretations[name].judgements:
            made_on, likely = came(made.date), _likely(briefing, made.likelihood)
            if made_on is not None and made_on < end.by and likely is not None:
                error = (likely - end.borne_out) ** 2
                yield Forecast(name, made, likely, error)


def _likely(briefing: Briefing, words: str) -> float | None:
    """Return the middle of the range that words of likelihood stand for."""
    about = briefing.about
    every = (*grades(about.profile, about.language), *PROFILES[about.profile])
    grade = next((one for one in every if words.casefold() in one.words), None)
    return None if grade is None else (grade.low + grade.high) / 200
