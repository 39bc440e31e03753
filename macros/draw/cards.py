"""The key people: of each, what they were when it began and what they are now."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from macros.draw.fault import unknown_id
from macros.draw.view import View
from macros.draw.words import _
from macros.model import when
from macros.model.person import Person
from macros.model.record import Name, Role

MOST = 2


@dataclass(frozen=True, slots=True)
class Card:
    """A person, their name in their own script, and their roles then and now."""

    person: Person
    beside: Name | None
    then: tuple[str, ...]
    now: tuple[str, ...]


def people_cards(view: View) -> Markup:
    """Draw the cards of the people that `briefing.yml` names as key; nothing without any."""
    people = [view.briefing.people[name] for name in view.briefing.about.key_people]
    cards = [card(view, one) for one in people if not one.withdrawn]
    return view.render("people_cards.html", cards=cards, then=_then(view)) if cards else Markup()


def person(view: View, name: str) -> Markup:
    """Draw the card of one person."""
    if name not in view.briefing.people:
        raise unknown_id(name, "people", view.briefing.people)
    one = card(view, view.briefing.people[name])
    return view.render("people_cards.html", cards=[one], then=_then(view))


def card(view: View, person: Person) -> Card:
    """Set out what a person was and is."""
    first, last = began(view), view.edition
    then = _in_force(person.roles, first) if first else []
    now = _in_force(person.roles, last) if last else []
    was = _of_then(then)
    return Card(
        person,
        next((one for one in person.names if one.kind == "name" and _elsewhere(view, one)), None),
        tuple(role.title for role in was),
        tuple(role.title for role in _of_now(now, was)),
    )


def began(view: View) -> date | None:
    """Return the day on which the story begins: its first moment, or its first key event."""
    days = [one.date.earliest for one in view.briefing.about.moments]
    days = days or [one.date.earliest for one in view.briefing.events.values() if one.key]
    return min((day for day in days if day), default=None)


def _then(view: View) -> str:
    first = began(view)
    if first is None:
        return _("Then")
    return _("In {month} {year}").format(month=_(when.MONTHS[first.month - 1]), year=first.year)


def _elsewhere(view: View, name: Name) -> bool:
    """Say whether a name is written in another language than the briefing's."""
    own = view.briefing.about.language.split("-")[0]
    return name.lang is not None and name.lang.split("-")[0] != own


def _in_force(roles: Sequence[Role], day: date) -> list[Role]:
    """Return the roles that somebody had on a day, as far as is known, in the order written."""
    return [
        role
        for role in roles
        if (role.from_ is None or role.from_.earliest is None or role.from_.earliest <= day)
        and (role.to is None or role.to.latest is None or role.to.latest >= day)
    ]


def _of_then(roles: Sequence[Role]) -> list[Role]:
    """Return the roles that ended first, which is what changed, and one that lasted beside it."""
    ending = [role for role in roles if role.to and role.to.latest]
    lasting = [role for role in roles if role not in ending]
    first = min((role.to.latest for role in ending if role.to and role.to.latest), default=None)
    changed = [role for role in ending if role.to and role.to.latest == first]
    return [*changed, *lasting][:MOST] if len(changed) != MOST else changed


def _of_now(roles: Sequence[Role], was: Sequence[Role]) -> list[Role]:
    """Return the role that began last, and what lasts from then."""
    if not roles:
        return []
    newest = max(roles, key=_start)
    lasting = [role for role in was if role in roles and role is not newest and role.from_]
    return [newest, *lasting][:MOST]


def _start(role: Role) -> date:
    return (role.from_.earliest if role.from_ else None) or date.min
