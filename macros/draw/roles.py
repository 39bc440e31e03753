"""The roles of a person over time: drawn, and the same as a list with its evidence."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from markupsafe import Markup

from macros.draw import clock, party
from macros.draw.drawing import roles as drawing
from macros.draw.evidence import plain
from macros.draw.tongue import language, marked
from macros.draw.view import View
from macros.draw.words import _, capital, count
from macros.model import when
from macros.model.edtf import Edtf
from macros.model.person import Person
from macros.model.record import Role

MOST: Final = 24
"""A drawing of more roles than this gives way to its list."""

_LEAST: Final = 2
_AT_ONCE: Final = 1.5
"""A role begins or ends with an event where they lie no more than so many days apart."""


@dataclass(frozen=True, slots=True)
class Held:
    """A role as an entry of the list: when in words, what, under whom, on what evidence."""

    when: str
    title: Markup
    person: str | None
    organization: str | None
    reports_to: str | None
    evidence: Markup
    pieces: int


def roles(view: View, person: Person) -> Markup:
    """Draw the section on a person's roles, and on those who reported to them; nothing without."""
    own = party.in_order(person.roles)
    under = view.concerns.reports.get(person.id, ())
    if not own and not under:
        return Markup()
    return view.render(
        "roles.html",
        person=person,
        drawn=_drawn(view, person, own, under),
        shapes=_shapes([*own, *(role for _name, role in under)]),
        own=[_held(view, role) for role in own],
        under=[_held(view, role, name) for name, role in under],
    )


def _shapes(everyone: Sequence[Role]) -> dict[str, bool]:
    """Say which shapes a drawing has, so that its key explains no others."""
    ends = [one for role in everyone for one in (role.from_, role.to)]
    return {
        "lasts": any(role.from_ and role.to is None for role in everyone),
        "ended": any(role.to for role in everyone),
        "broken": any(one is None or not one.is_day for one in ends),
    }


def _held(view: View, role: Role, person: str | None = None) -> Held:
    return Held(
        when=capital(said(role)),
        title=marked(role.title),
        person=person,
        organization=role.organization,
        reports_to=None if person else role.reports_to,
        evidence=plain(view, role.evidence),
        pieces=len(role.evidence),
    )


def said(role: Role, *, short: bool = False) -> str:
    """Say when somebody had a role, and what of it was not found."""
    start, end = role.from_, role.to
    if start and end and "/" not in start.text + end.text:
        return when.reach(when.words(start, short=short), when.words(end, short=short))
    parts = [_began(start, short=short)] if start else []
    parts += [_ended(end, short=short)] if end else []
    if start and not end:
        parts.append(_("end not found"))
    if not parts:
        return _("dates not found")
    return _(", ").join(parts if start else [*parts, _("start not found")])


def _began(moment: Edtf, *, short: bool) -> str:
    if "/" not in moment.text:
        return _("since {date}").format(date=when.words(moment, short=short))
    start, end = when.ends(moment, short=short)
    if not start:
        return _("begun by {date}").format(date=end)
    if not end:
        return _("begun after {date}").format(date=start)
    return _("begun between {start} and {end}").format(start=start, end=end)


def _ended(moment: Edtf, *, short: bool) -> str:
    if "/" not in moment.text:
        return _("until {date}").format(date=when.words(moment, short=short))
    start, end = when.ends(moment, short=short)
    if not start:
        return _("ended by {date}").format(date=end)
    if not end:
        return _("ended after {date}").format(date=start)
    return _("ended between {start} and {end}").format(start=start, end=end)


def _drawn(
    view: View, person: Person, own: Sequence[Role], under: Sequence[tuple[str, Role]]
) -> Markup | None:
    """Draw roles; None where the list says it as well, or where they are too many."""
    everyone = [*own, *(role for _name, role in under)]
    dated = [role for role in everyone if role.from_ or role.to]
    if len(everyone) > MOST or len(dated) < _LEAST:
        return None
    first, last = _extent(view, dated)
    title = _("Roles of {name}, {first} to {last}").format(
        name=person.name, first=_month(first), last=_month(last)
    )
    named = [(_(": ").join((view.title(name), role.title)), role) for name, role in under]
    groups = (
        [drawing.Group("", [_bar(view, role.title, role, role.reports_to) for role in own])]
        if own
        else []
    )
    if under:
        heading = _("Reported to {name}").format(name=person.name)
        groups.append(drawing.Group(heading, [_bar(view, *one, to=None) for one in named]))
    desc = _(
        "{roles}. A solid end is dated, a broken one is not; a bar dissolves where no end was "
        "found. The list below says the same."
    )
    words = drawing.Words(
        f"roles-{person.id}",
        title,
        desc.format(roles=capital(count(len(everyone), "role", "roles"))),
        _turning(view, person, own, first, last),
    )
    return drawing.drawn(groups, first, last, words).markup()


def _bar(view: View, title: str, role: Role, to: str | None) -> drawing.Bar:
    when_said = said(role, short=True)
    if to:
        when_said += _("; reports to {name}").format(name=view.title(to))
    return drawing.Bar(
        title=title,
        said=capital(when_said),
        start=clock.of_date(role.from_) if role.from_ else None,
        end=clock.of_date(role.to) if role.to else None,
        lasts=role.to is None and role.from_ is not None,
        lang=language(title),
    )


def _extent(view: View, dated: Iterable[Role]) -> tuple[float, float]:
    """Return from when to when a drawing of roles reaches, with some room before the first."""
    known = [
        end
        for role in dated
        for one in (role.from_, role.to)
        if one
        for end in clock.of_date(one).ends
    ]
    last = max(known)
    if view.edition:
        last = max(last, float(view.edition.toordinal() + 1))
    room = max((last - min(known)) * 0.06, 7.0)
    return max(min(known) - room, 1.0), last


def _turning(
    view: View, person: Person, own: Sequence[Role], first: float, last: float
) -> tuple[float, str] | None:
    """Find the key event with a part for a person at which most of their roles began or ended."""
    changes = [
        clock.of_date(one).ends
        for role in own
        for one in (role.from_, role.to)
        if one and one.earliest and one.latest and (one.latest - one.earliest).days <= _AT_ONCE
    ]
    best: tuple[float, str] | None = None
    most = 0
    for name in view.concerns.events.get(person.id, ()):
        event = view.briefing.events[name]
        at = clock.of_event(event, view.briefing.about.timezone).ends[0]
        turned = sum(start - _AT_ONCE <= at <= end + _AT_ONCE for start, end in changes)
        if event.key and turned > most and first < at < last:
            best, most = (at, _(": ").join((_short(event.date), event.title))), turned
    return best


def _short(moment: Edtf) -> str:
    return when.words(moment, short=True)


def _month(at: float) -> str:
    return when.month(date.fromordinal(min(int(at), date.max.toordinal())))
