"""What is found of a person or an organization: claims, events, sources, roles of others."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from macros.draw.view import View
from macros.model.claim import Claim
from macros.model.person import Person
from macros.model.record import Role


@dataclass(frozen=True, slots=True)
class Found:
    """Ids of what concerns one person or organization, each list without repeats.

    `said` are claims that they make or are quoted on, `about` those that others make of them.
    """

    said: tuple[str, ...]
    about: tuple[str, ...]
    events: tuple[str, ...]
    conflicts: tuple[str, ...]
    questions: tuple[str, ...]


def found(view: View, name: str) -> Found:
    """Collect what the briefing holds on a person or an organization."""
    briefing = view.briefing
    said = [key for key, claim in briefing.claims.items() if says(claim, name)]
    about = [key for key, claim in briefing.claims.items() if name in claim.about and key not in said]
    concerned = {*said, *about}
    events = [
        key
        for key, event in briefing.events.items()
        if name in event.people or name in event.organizations
    ]
    return Found(
        said=tuple(said),
        about=tuple(about),
        events=tuple(sorted(events, key=lambda key: (*briefing.events[key].date.sort_key, key))),
        conflicts=tuple(
            key for key, one in briefing.conflicts.items() if concerned & set(one.claims)
        ),
        questions=tuple(key for key, one in briefing.questions.items() if name in one.about),
    )


def says(claim: Claim, name: str) -> bool:
    """Say whether a claim is theirs, or a piece of evidence gives it in their words."""
    return name == claim.claimant or any(
        piece.speaker == name and piece.stance == "supports" for piece in claim.evidence
    )


def in_order(roles: tuple[Role, ...]) -> list[Role]:
    """Put roles in the order in which they began; those without a start come by their end."""
    return sorted(roles, key=lambda role: (*_span(role), role.title))


def _span(role: Role) -> tuple[date, date]:
    start = role.from_.sort_key[0] if role.from_ else (role.to.sort_key[0] if role.to else date.min)
    return start, role.to.sort_key[1] if role.to else date.max


def members(view: View, name: str) -> Iterator[tuple[Person, Role]]:
    """Go through the roles that people have had in an organization, oldest first."""
    had = [
        (person, role)
        for person in view.briefing.people.values()
        for role in person.roles
        if role.organization == name
    ]
    yield from sorted(had, key=lambda pair: (*_span(pair[1]), pair[0].id))


def current(person: Person) -> Role | None:
    """Return the role that began last among those without an end, else the last of all."""
    roles = in_order(person.roles)
    lasting = [role for role in roles if role.to is None] or roles
    return lasting[-1] if lasting else None
