"""The timeline: events drawn in lanes, the densest stretch larger, and all of it as a list."""

from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from math import ceil, floor
from typing import Final, TypeAlias

from markupsafe import Markup

from macros.draw import clock, days, windows
from macros.draw.drawing.lanes import LEFT, RIGHT, Mark
from macros.draw.drawing.scale import Scale, Tick
from macros.draw.drawing.timeline import MOST_MARKS, Ruler, Words
from macros.draw.fault import unknown_id, unknown_word
from macros.draw.stretch import Stretch, stretch
from macros.draw.tongue import language
from macros.draw.view import View
from macros.draw.words import _, between, capital, count, space
from macros.model import when
from macros.model.edtf import Edtf
from macros.model.event import Event

Spans: TypeAlias = Mapping[str, clock.Span]

MOST_LANES: Final = 10
"""More lanes than this share the last one."""

_HOUR: Final = 1 / 24
_BY_THE_HOUR: Final = 32.0
"""A drawing of no more days than this gives the hour with an event, where it is known."""

_BY_DAYS: Final = 6
"""Marks of so many hours, or of a day, tell one clock's day from another's; weeks do not."""

_CALLED: Final = {
    "fortnight": "The busiest fortnight",
    "quarter": "The busiest three months",
    "year": "The busiest year",
    "decade": "The busiest ten years",
}


def timeline(view: View, about: str = "", lane: str = "", *, key: bool = False) -> Markup:
    """Draw the page of the timeline; or, where that is narrowed, some events as a part of another.

    `about` is a person or an organization with a part in the events, `lane` one of the lanes;
    `key` leaves all but the key events out.
    """
    whole = not (about or lane or key)
    events = days.ordered(view, _chosen(view, about, lane, key=key))
    zone = view.briefing.about.timezone
    spans = {event.id: clock.of_event(event, zone) for event in events}
    name = "-".join(filter(None, ("timeline", about, _slug(lane), "key" if key else "")))
    return view.render(
        "timeline.html",
        whole=whole,
        name=name,
        parts=_parts(view, events, spans, name),
        groups=days.grouped(view, events),
        key=_key(events, spans),
        place=clock.place_of(zone),
    )


def _chosen(view: View, about: str, lane: str, *, key: bool) -> list[Event]:
    """Return the events that a page asks for; a name that nothing has is its author's fault."""
    briefing = view.briefing
    events = list(briefing.events.values())
    if about:
        if about not in briefing.people and about not in briefing.organizations:
            known = [*briefing.people, *briefing.organizations]
            raise unknown_id(about, "people or organizations", known)
        events = [event for event in events if about in (*event.people, *event.organizations)]
    if lane:
        known = [*briefing.about.lanes, *(event.lane for event in briefing.events.values())]
        if lane not in known:
            raise unknown_word(lane, "lane", set(known))
        events = [event for event in events if event.lane == lane]
    return [event for event in events if event.key or not key]


def _slug(words: str) -> str:
    return "".join(letter if letter.isalnum() else "-" for letter in words)


def _key(events: Sequence[Event], spans: Spans) -> dict[str, bool]:
    """Say which shapes and clocks a reader meets, so that the key explains no others."""
    known = [(event, spans[event.id]) for event in events]
    return {
        "about": any(span.doubted and event.date.is_day for event, span in known),
        "doubted": any(span.doubted and not event.date.is_day for event, span in known),
        "wide": any(span.start != span.end for _event, span in known),
        "key": any(event.key for event in events) and not all(event.key for event in events),
        "many": len(events) > MOST_MARKS,
        "hours": any(event.time for event in events),
        "elsewhere": any(event.elsewhere for event in events),
    }


def _parts(view: View, events: Sequence[Event], spans: Spans, name: str) -> list[Stretch]:
    """Draw the whole span, and its densest stretch larger; nothing where nothing lies apart."""
    ends = [end for span in spans.values() for end in span.ends]
    if not ends or max(ends) - min(ends) < _HOUR:
        return []
    scale = Scale(float(floor(min(ends))), max(map(_day_after, spans.values())), LEFT, RIGHT)
    scale = scale.rounded()
    title = _between(scale)
    window = windows.densest(list(spans.values()))
    near = [event for event in events if window and window.holds(spans[event.id])]
    plain = {event.id for event in near if not event.key}
    lanes, marks = _marks(view, events, spans, plain)
    shaded = [(window.first, window.last)] if window else []
    rulers = _rulers(view, events, scale)
    said = _said(events, lanes, larger=bool(window), rulers=rulers)
    words = Words(f"{name}-drawn", title, said, lanes, rulers)
    parts = [stretch(name, marks, scale, words, shaded)]
    if window:
        scale = Scale(window.first, window.last, LEFT, RIGHT)
        title = _(": ").join((_(_CALLED[window.called]), _between(scale)))
        lanes, marks = _marks(view, near, spans, hours=window.last - window.first <= _BY_THE_HOUR)
        rulers = _rulers(view, near, scale)
        said = _said(near, lanes, rulers=rulers)
        words = Words(f"{name}-larger-drawn", title, said, lanes, rulers)
        parts.append(stretch(f"{name}-larger", marks, scale, words))
    return parts


def _rulers(view: View, events: Sequence[Event], scale: Scale) -> tuple[Ruler, ...]:
    """Return the briefing's ruler and another clock's, where days are ruled and some differ.

    The other clock is the one that most of the events name.
    """
    zones = Counter(
        event.elsewhere.timezone
        for event in events
        if event.elsewhere and event.elsewhere.timezone and event.elsewhere.date
    )
    if not zones or scale.step.unit not in {"hour", "day"} or scale.step.every > _BY_DAYS:
        return ()
    here, there = view.briefing.about.timezone, zones.most_common(1)[0][0]

    first, last = (clock.across(at, here, there) for at in (scale.first, scale.last))
    ticks = (
        Tick(clock.across(tick.at, there, here), tick.words)
        for tick in Scale(first, last, scale.left, scale.right).ticks()
    )
    return (
        Ruler(clock.place_of(here), tuple(scale.ticks())),
        Ruler(clock.place_of(there), tuple(ticks)),
    )


def _day_after(span: clock.Span) -> float:
    """Return the first moment of the day after something: what lasts can end with its day."""
    start, end = span.ends
    return float(floor(end) + 1 if start == end else ceil(end))


def _marks(
    view: View,
    events: Sequence[Event],
    spans: Spans,
    plain: AbstractSet[str] = frozenset(),
    *,
    hours: bool = False,
) -> tuple[list[str], list[Mark]]:
    """Return the lanes that events lie in, and the events as marks; `plain` get no label."""
    used = dict.fromkeys(event.lane for event in events)
    listed = [lane for lane in view.briefing.about.lanes if lane in used]
    lanes = list(dict.fromkeys([*listed, *used]))
    if len(lanes) > MOST_LANES:
        lanes = [*lanes[: MOST_LANES - 1], _("other")]
    place = {lane: number for number, lane in enumerate(lanes)}
    marks = [
        Mark(
            name=event.id,
            lane=place.get(event.lane, len(lanes) - 1),
            span=spans[event.id],
            title=event.title,
            notes=tuple(filter(None, (event.time, clock.elsewhere(event)))) if hours else (),
            key=event.key,
            labelled=event.id not in plain,
            lang=language(event.title),
        )
        for event in events
    ]
    return [capital(lane) for lane in lanes], marks


def _between(scale: Scale) -> str:
    """Say from when to when a drawing reaches, as exactly as it is ruled."""
    first, last = (date.fromordinal(floor(end)) for end in (scale.first, scale.last - _HOUR))
    if scale.step.unit in {"hour", "day"}:
        return when.words(Edtf.parse(f"{first}/{last}")) if first != last else when.day(first)
    if first.year == last.year:
        if scale.step.unit == "year":
            return str(first.year)
        return when.reach(_(when.MONTHS[first.month - 1]), when.month(last))
    if scale.step.unit == "year":
        return when.reach(str(first.year), str(last.year))
    return when.reach(when.month(first), when.month(last))


def _said(
    events: Sequence[Event],
    lanes: Sequence[str],
    *,
    larger: bool = False,
    rulers: Sequence[Ruler] = (),
) -> str:
    """Say in sentences what a drawing shows."""
    said = [
        _("{events} in {lanes}: {names}.").format(
            events=count(len(events), "event", "events"),
            lanes=count(len(lanes), "lane", "lanes"),
            names=between().join(lanes),
        )
    ]
    if larger:
        said.append(_("The shaded days are drawn larger below."))
    if rulers:
        said.append(_("The ruler below has the days of {place}.").format(place=rulers[-1].name))
    return space().join([*said, _("The list below gives every date.")])
