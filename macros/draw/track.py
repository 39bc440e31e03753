"""The track record: how the signals came out, by when, and how good the likelihoods were."""

from dataclasses import dataclass

from markupsafe import Markup

from macros.draw import likelihood, when
from macros.draw.view import View
from macros.draw.words import OUTCOMES, _, count, listed, spelt
from macros.model.interpretation import Interpretation
from macros.weigh.track import LEAST_SIGNALS, Forecast, Tally, Track, track


@dataclass(frozen=True, slots=True)
class Counted:
    """The signals of one outcome: how many, and when they came out."""

    outcome: str
    word: str
    count: int
    days: str


@dataclass(frozen=True, slots=True)
class Foretold:
    """One forecast of a settled reading: when, how likely, what came, and the error."""

    of: Interpretation
    forecast: Forecast
    words: Markup
    came: str
    error: str


def draw(view: View) -> Markup:
    """Draw the track record; nothing where there are no signals."""
    found = track(view.briefing)
    counted = [_counted(one) for one in found.tallies]
    return view.render(
        "track.html",
        counted=counted if any(one.count for one in counted) else [],
        brier=_brier(found),
        why=_why(view, found),
        foretold=[_foretold(view, found, one) for one in found.forecasts],
    )


def _counted(tally: Tally) -> Counted:
    if tally.first is None or tally.last is None:
        days = ""
    elif tally.first == tally.last:
        days = when.day(tally.first)
    else:
        days = _("{first} to {last}").format(first=when.day(tally.first), last=when.day(tally.last))
    return Counted(tally.outcome, _(OUTCOMES[tally.outcome]), len(tally.signals), days)


def _brier(found: Track) -> str:
    """Write the score with how many forecasts it is of."""
    if found.brier is None:
        return ""
    return _("Brier score {score}, over {forecasts} (n = {n}).").format(
        score=f"{found.brier:.2f}",
        forecasts=count(len(found.forecasts), "forecast", "forecasts"),
        n=len(found.forecasts),
    )


def _why(view: View, found: Track) -> str:
    """Say why there is no score."""
    if found.forecasts:
        return ""
    if not found.settled:
        return _(
            "No Brier score can be given, because no reading is settled: of none have {signals} or "
            "more come out, and all of those that bear on it the same way."
        ).format(signals=spelt(LEAST_SIGNALS, "signal", "signals"))
    named = listed(f"“{view.title(name)}”" for name in found.settled)
    return _(
        "No Brier score can be given: nobody had said how likely {readings} would be right before "
        "the signals that bear on it had come out."
    ).format(readings=named)


def _foretold(view: View, found: Track, forecast: Forecast) -> Foretold:
    return Foretold(
        view.briefing.interpretations[forecast.reading],
        forecast,
        likelihood.held(view, forecast.judgement).words,
        _("borne out") if found.settled[forecast.reading].borne_out else _("not borne out"),
        f"{forecast.error:.2f}",
    )
