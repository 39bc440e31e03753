"""The index of people and organizations: each with its name in every script, and what it is."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from markupsafe import Markup

from macros.draw import names, party
from macros.draw.organization import KINDS
from macros.draw.view import View
from macros.draw.words import _
from macros.model.organization import Organization
from macros.model.person import Person
from macros.model.record import Name

_Party = TypeVar("_Party", Person, Organization)


@dataclass(frozen=True, slots=True)
class Entry:
    """A person or an organization in the index: its name in another script, and what it is."""

    id: str
    name: str
    beside: Name | None
    what: str


def people(view: View) -> Markup:
    """Draw all people, then all organizations."""
    people = _by_name(view.briefing.people.values())
    organizations = _by_name(view.briefing.organizations.values())
    return view.render(
        "people_index.html",
        people=[_person(view, one) for one in people],
        organizations=[_organization(view, one) for one in organizations],
    )


def _by_name(parties: Iterable[_Party]) -> list[_Party]:
    standing = (one for one in parties if not one.withdrawn)
    return sorted(standing, key=lambda one: (one.name.casefold(), one.id))


def _person(view: View, person: Person) -> Entry:
    now = party.current(person)
    what = now.title if now else view.plain(person.relevance or "")
    return Entry(person.id, person.name, names.beside(view, person), what)


def _organization(view: View, one: Organization) -> Entry:
    kind = _(KINDS[one.kind])
    within = view.title(one.part_of) if one.part_of else ""
    what = _("{kind}, part of {whole}").format(kind=kind, whole=within) if within else kind
    return Entry(one.id, one.name, names.beside(view, one), what)
