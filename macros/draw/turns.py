"""How the first place passed from one moment to the next, a sentence or two for each."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from macros.draw.stood import Stood, amount, called, large, margin, sentence
from macros.draw.view import View
from macros.draw.words import _, count, row, say
from macros.weigh.judgement import Judgements
from macros.weigh.naming import many
from macros.weigh.reading import LEVEL

MOST_NAMED = 3
"""How many claims a sentence names at most."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What became of the first place by a moment; `turned` where other readings hold it.

    `place` says who holds it, `why` what had arrived; it is empty where nothing turned.
    """

    stood: Stood
    turned: bool
    place: Markup
    why: Markup


def turns(view: View, some: Sequence[Stood]) -> list[Turn]:
    """Go through the moments; claims are named as they stand in `view`."""
    if not some:
        return []
    opening = Turn(some[0], turned=True, place=sentence(some[0].view), why=Markup())
    return [opening, *(_turn(view, before, now) for before, now in pairwise(some))]


def dek(some: Sequence[Stood]) -> str:
    """Say how often the first place passed on, for a heading."""
    passed = sum(before.first != now.first for before, now in pairwise(some))
    moments = many(len(some), "moment", "moments")
    if not passed:
        return _("The first place stayed where it was at all of {moments}.").format(moments=moments)
    times = {1: _("once"), 2: _("twice")}.get(passed, many(passed, "time", "times"))
    return _("Over {moments}, the first place passed on {times}.").format(
        moments=moments, times=times
    )


def _turn(view: View, before: Stood, now: Stood) -> Turn:
    if before.first == now.first:
        return Turn(now, turned=False, place=_sentence(_stayed(before, now)), why=Markup())
    why = _why(view, before, now)
    return Turn(now, turned=True, place=_sentence(_passed(before, now)), why=why)


def _sentence(words: Markup) -> Markup:
    return say("{sentence}.", sentence=large(words))


def _stayed(before: Stood, now: Stood) -> Markup:
    if not now.first:
        return say("still nothing could be ranked")
    named = called(now.view, now.first)
    if len(now.first) > 1:
        return say("{readings} are still level", readings=named)
    lead, was = margin(now.view.judgements), margin(before.view.judgements)
    if lead is None:
        return say("{reading} is still the only one that is ranked", reading=named)
    by = amount(lead)
    if was is None or amount(was) == by:
        return say("{reading} is still first, by {amount}", reading=named, amount=by)
    was_by = amount(was)
    return say(
        "{reading} is still first, by {amount} after {was}", reading=named, amount=by, was=was_by
    )


def _passed(before: Stood, now: Stood) -> Markup:
    """Say who has the first place, from whom, and by how much."""
    if not now.first:
        return say("no reading could be ranked any more")
    named = called(now.view, now.first)
    if len(now.first) > 1:
        return say("{readings} are level in first place", readings=named)
    lead = margin(now.view.judgements)
    by = say(", by {amount}", amount=amount(lead)) if lead is not None else Markup()
    if now.first[0] in before.first:
        return say("{reading} is alone in first place{by}", reading=named, by=by)
    if now.first[0] not in before.view.briefing.interpretations:
        named += say(", put forward in between,")
    lost = _lost(before, now)
    if not lost:
        return say("{reading} is first{by}", reading=named, by=by)
    whom = called(now.view, lost)
    return say(
        "{reading} takes the first place from {others}{by}", reading=named, others=whom, by=by
    )


def _lost(before: Stood, now: Stood) -> list[str]:
    """Return the readings that were first, are not any more, and are still there."""
    there = now.view.briefing.interpretations
    return [name for name in before.first if name not in now.first and name in there]


def _why(view: View, before: Stood, now: Stood) -> Markup:
    """Say how much arrived, and what newly counts against the readings that lost their lead."""
    came = len(now.view.briefing.claims.keys() - before.view.briefing.claims.keys())
    arrived = count(came, "claim arrived", "claims arrived") if came else _("no claim arrived")
    there = now.view.briefing.interpretations
    lost = _lost(before, now) or [name for name in before.first if name in there]
    charged = _newly(before.view.judgements, now.view.judgements, lost)
    named = [name for name in charged if name in view.briefing.claims][:MOST_NAMED]
    if not named:
        return say("In between, {arrived}.", arrived=arrived)
    return say(
        "In between, {arrived}; what newly counts against {them} is, first of all, {claims}.",
        arrived=arrived,
        them=_("it") if len(lost) == 1 else _("them"),
        claims=row(view.claim_link(name) for name in named),
    )


def _newly(before: Judgements, now: Judgements, readings: Iterable[str]) -> Iterator[str]:
    """Go through the claims that count more against readings than before, the heaviest first."""
    grown: dict[str, float] = {}
    for name in readings:
        was = {one.claim: one.charge for one in before.readings[name].charges}
        for one in now.readings[name].charges:
            more = one.charge - was.get(one.claim, 0.0)
            if more > LEVEL:
                grown[one.claim] = max(grown.get(one.claim, 0.0), more)
    yield from sorted(grown, key=lambda claim: (-round(grown[claim], 9), claim))
