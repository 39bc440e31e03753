"""The track record: how the signals came out, by when, and how good the likelihoods were."""

from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from macros.draw import likelihood
from macros.draw.markup import filled
from macros.draw.reading import is_speculation
from macros.draw.view import View
from macros.draw.words import OUTCOMES, _, count, say
from macros.model import when
from macros.model.interpretation import Interpretation
from macros.weigh.track import EVEN, Forecast, Scored, Tally, Track, track

ENOUGH: Final = 30
"""With fewer questions a page says that they are few."""


@dataclass(frozen=True, slots=True)
class Counted:
    """The signals of one outcome: how many, and when they came out."""

    outcome: str
    word: str
    count: int
    days: str


@dataclass(frozen=True, slots=True)
class Foretold:
    """A question that is scored: what was asked, how likely it was held to be when, what came."""

    name: Markup
    note: str
    forecasts: tuple[tuple[Markup, Markup, str, str], ...]
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
        few=_few(found),
        why=_why(found),
        foretold=[_foretold(view, one) for one in found.scored],
    )


def brier(view: View) -> Markup:
    """Say in a paragraph what the score is, or why there is none."""
    found = track(view.briefing)
    return filled("<p>{}</p>", _brier(found) or _why(found))


def _counted(tally: Tally) -> Counted:
    if tally.first is None or tally.last is None:
        days = ""
    elif tally.first == tally.last:
        days = when.day(tally.first)
    else:
        days = _("{first} to {last}").format(first=when.day(tally.first), last=when.day(tally.last))
    return Counted(tally.outcome, _(OUTCOMES[tally.outcome]), len(tally.signals), days)


def _brier(found: Track) -> str:
    """Write the score with how many questions it is of, and how many forecasts were made."""
    if found.brier is None:
        return ""
    made = sum(len(one.forecasts) for one in found.scored)
    return _("Brier score {score}, over {questions} (n = {n}) with {forecasts}.").format(
        score=f"{found.brier:.2f}",
        questions=count(len(found.scored), "question", "questions"),
        n=len(found.scored),
        forecasts=count(made, "forecast", "forecasts"),
    )


def _few(found: Track) -> str:
    """Say what so small a number of questions is worth."""
    scale = _("0 is perfect; saying an even chance each time earns {even}.").format(even=EVEN)
    if len(found.scored) >= ENOUGH:
        return scale
    return f"{scale} {_('So few questions say next to nothing.')}"


def _why(found: Track) -> str:
    """Say why there is no score."""
    if found.scored:
        return ""
    if not found.judged:
        return _("No Brier score can be given: of no signal and no reading was a likelihood given.")
    if not found.known:
        return _(
            "No Brier score can be given: no signal was met or missed, and no reading has been "
            "declared settled."
        )
    return _(
        "No Brier score can be given: {known}, but for none of these had a likelihood been given "
        "before; and what has a likelihood has not come out."
    ).format(
        known=count(found.known, "question has come out", "questions have come out"),
    )


def _foretold(view: View, scored: Scored) -> Foretold:
    reading = view.briefing.interpretations.get(scored.id)
    settled = reading is not None
    came = (_("came true"), _("did not come true")) if settled else (_("met"), _("not met"))
    return Foretold(
        view.link(scored.id),
        _kind(view, reading),
        tuple(_forecast(view, one) for one in scored.forecasts),
        say("{came}, {day}", came=came[not scored.came_true], day=when.day(scored.on)),
        f"{scored.error:.3f}",
    )


def _kind(view: View, reading: Interpretation | None) -> str:
    if reading is None:
        return _("a signal")
    if is_speculation(view, reading):
        return _("speculation, declared settled by the editors")
    return _("a reading, declared settled by the editors")


def _forecast(view: View, one: Forecast) -> tuple[Markup, Markup, str, str]:
    """Return when a forecast was made, its words, for how long it stood, and its error."""
    stood = count(one.days, "day", "days")
    day = view.time(one.judgement.date, short=True)
    return day, likelihood.held(view, one.judgement).words, stood, f"{one.error:.3f}"
