"""What to watch: what would move the reading, by when, and what was seen."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from macros.draw import evidence, likelihood, notice, track
from macros.draw.reading import is_speculation
from macros.draw.view import View
from macros.draw.words import OUTCOMES, _, count
from macros.model.desk import Observation, Signal
from macros.weigh.naming import joined

MOST = 6
"""How many signals stand on the front page."""

_RANK = {name: place for place, name in enumerate(("overdue", "due", "open"))}


@dataclass(frozen=True, slots=True)
class Watched:
    """A signal, how it stands on the day of this version, and what was seen, the newest last."""

    of: Signal
    state: str
    word: str
    glyph: str
    seen: tuple[Observation, ...]
    last: Observation | None


def signals(view: View) -> Markup:
    """Draw the body of the page of signals: every one in full, and the track record."""
    found = watched(view)
    return view.render(
        "signals.html",
        open=[one for one in found if one.of.outcome == "open"],
        resolved=[one for one in found if one.of.outcome != "open"],
        withdrawn=[one for one in view.briefing.signals.values() if one.withdrawn],
        record=record(found),
        track=track.draw(view),
        speculation=lambda one: is_speculation(view, one),
        notice=lambda name: notice.draw(view, name),
        pieces=lambda seen: evidence.plain(view, seen.evidence),
        held=lambda one: list(likelihood.each(view, one.judgements)),
        reading=lambda name: view.briefing.interpretations[name],
    )


def watch(view: View) -> Markup:
    """Draw signals in short, for the front page: the open ones first, then those resolved last."""
    found = watched(view)
    if not found:
        return Markup()
    return view.render("watch.html", signals=found[:MOST], all=len(found), record=record(found))


def watched(view: View) -> list[Watched]:
    """Put the signals in order: overdue, due, open by deadline; then resolved, the newest first."""
    found = [_watched(view, one) for one in view.briefing.signals.values() if one.withdrawn is None]
    waiting = [one for one in found if one.of.outcome == "open"]
    done = [one for one in found if one.of.outcome != "open"]
    waiting.sort(key=lambda one: (_RANK[one.state], _deadline(one.of), one.of.id))
    done.sort(key=lambda one: one.of.id)
    done.sort(key=lambda one: _newest(one.seen), reverse=True)
    return [*waiting, *done]


def record(found: Iterable[Watched]) -> str:
    """Say how the signals that are resolved came out, as small a number as it is."""
    done = [one.of.outcome for one in found if one.of.outcome != "open"]
    if not done:
        return _("No signal has been resolved yet, so there is no track record.")
    parts = [
        _("{number} {outcome}").format(number=done.count(outcome), outcome=_(OUTCOMES[outcome]))
        for outcome in ("met", "mixed", "not-met", "expired")
        if outcome in done
    ]
    return _("{signals} resolved: {parts}. Too few to say how good our questions were.").format(
        signals=count(len(done), "signal", "signals"), parts=joined(parts)
    )


def _watched(view: View, signal: Signal) -> Watched:
    state = _state(signal, view.edition)
    seen = tuple(sorted(signal.observations, key=lambda one: one.date.sort_key))
    return Watched(
        of=signal,
        state=state,
        word=_(OUTCOMES[state]),
        glyph="open" if state in _RANK else state,
        seen=seen,
        last=seen[-1] if seen else None,
    )


def _state(signal: Signal, today: date | None) -> str:
    """Return the outcome; an open signal is due within its deadline and overdue after it."""
    if signal.outcome != "open" or signal.deadline is None or today is None:
        return signal.outcome
    if signal.deadline.latest and signal.deadline.latest < today:
        return "overdue"
    if signal.deadline.earliest and signal.deadline.earliest <= today:
        return "due"
    return "open"


def _deadline(signal: Signal) -> date:
    latest = signal.deadline.latest if signal.deadline else None
    return latest or date.max


def _newest(seen: Iterable[Observation]) -> date:
    return max((one.date.latest or date.min for one in seen), default=date.min)
