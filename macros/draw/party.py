"""What is found of a person or an organization: claims, events, disagreements, roles."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from macros.draw.concerns import began
from macros.draw.view import View
from macros.model.person import Person
from macros.model.record import Role
from macros.weigh.judgement import Standing

STRONGEST: Final = tuple(Standing)
"""Standings from the best borne out to the least, as claims are listed."""


@dataclass(frozen=True, slots=True)
class Found:
    """Ids of what concerns one person or organization, each list without repeats.

    The claims are parted as in `Concerns`.
    """

    said: tuple[str, ...]
    about: tuple[str, ...]
    supported: tuple[str, ...]
    commented: tuple[str, ...]
    events: tuple[str, ...]
    conflicts: tuple[str, ...]
    questions: tuple[str, ...]


def found(view: View, name: str) -> Found:
    """Collect what the briefing holds on a person or an organization."""
    concerns, mentions = view.concerns, view.mentions
    said, about = concerns.said.get(name, ()), concerns.about.get(name, ())
    supported, commented = concerns.supported.get(name, ()), concerns.commented.get(name, ())
    claims = (*said, *about, *supported, *commented)
    conflicts = (one for claim in claims for one in mentions.conflicts.get(claim, ()))
    return Found(
        said=strongest(view, said),
        about=strongest(view, about),
        supported=strongest(view, supported),
        commented=strongest(view, commented),
        events=concerns.events.get(name, ()),
        conflicts=tuple(dict.fromkeys(conflicts)),
        questions=mentions.questions.get(name, ()),
    )


def strongest(view: View, claims: Iterable[str]) -> tuple[str, ...]:
    """Put claims in order: those that stand strongest first, else as they are written."""
    judged = view.judgements.claims
    return tuple(sorted(claims, key=lambda claim: STRONGEST.index(judged[claim].standing)))


def in_order(roles: Iterable[Role]) -> list[Role]:
    """Put roles in the order in which they began; those without a start come by their end."""
    return sorted(roles, key=lambda role: (*began(role), role.title))


def current(person: Person) -> Role | None:
    """Return the role that began last among those without an end, else the last of all.

    Of those that began at once it is the one written first.
    """
    dated = [role for role in person.roles if role.from_ or role.to] or person.roles
    lasting = [role for role in dated if role.to is None] or dated
    return max(lasting, key=lambda role: began(role)[0], default=None)
