"""What concerns a person, an organization or an event: the way back from what names them."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from macros.draw.index import Index, index
from macros.model.briefing import Briefing
from macros.model.claim import Claim
from macros.model.record import Role

RoleIndex: TypeAlias = Mapping[str, tuple[tuple[str, Role], ...]]


@dataclass(frozen=True, slots=True)
class Concerns:
    """For each record, the ids of those that concern it, in the order written or of their dates.

    `said` are claims that a person or organization makes or is quoted for, `about` those that
    others make of them, `answered` others that they are quoted against or beside, `events` those
    in which they have a part. `claims` and `overtaken` are
    the claims of an event and the events that supersede it. `parts` are the parts of an
    organization, `members` the people with a role in it, `reports` those who reported to one.
    `alike` are the claims whose figures measure the same.
    """

    said: Index
    about: Index
    answered: Index
    events: Index
    claims: Index
    overtaken: Index
    parts: Index
    members: RoleIndex
    reports: RoleIndex
    alike: Index

    @classmethod
    def of(cls, briefing: Briefing) -> "Concerns":
        """Go once through all that names people, organizations and events."""
        claims = [claim for claim in briefing.claims.values() if not claim.withdrawn]
        events = [event for event in briefing.events.values() if not event.withdrawn]
        events.sort(key=lambda event: (*event.date.sort_key, event.id))
        parts = [one for one in briefing.organizations.values() if not one.withdrawn]
        roles = sorted(
            (
                (person.id, role)
                for person in briefing.people.values()
                if not person.withdrawn
                for role in person.roles
            ),
            key=lambda pair: (*began(pair[1]), pair[0]),
        )
        spoken = {claim.id: _speakers(claim) for claim in claims}
        return cls(
            said=index((claim.id, spoken[claim.id]) for claim in claims),
            about=index(
                (claim.id, [name for name in claim.about if name not in spoken[claim.id]])
                for claim in claims
            ),
            answered=index(
                (claim.id, _answering(claim, {*claim.about, *spoken[claim.id]})) for claim in claims
            ),
            events=index((event.id, (*event.people, *event.organizations)) for event in events),
            claims=index((claim.id, [claim.event]) for claim in claims if claim.event),
            overtaken=index((event.id, event.supersedes) for event in events),
            parts=index((one.id, [one.part_of]) for one in parts if one.part_of),
            members=_role_index((role.organization, name, role) for name, role in roles),
            reports=_role_index((role.reports_to, name, role) for name, role in roles),
            alike=index((claim.id, [one.likeness for one in claim.figures]) for claim in claims),
        )


def began(role: Role) -> tuple[date, date]:
    """Order roles by when they began, those without a start by their end; then by their end."""
    start = role.from_.sort_key[0] if role.from_ else (role.to.sort_key[0] if role.to else date.max)
    if role.from_ and role.from_.earliest is None:
        start = role.from_.latest or date.min
    return start, role.to.sort_key[1] if role.to else date.max


def _speakers(claim: Claim) -> tuple[str, ...]:
    """Return who makes a claim, or is quoted for it."""
    quoted = (piece.speaker for piece in claim.evidence if piece.stance == "supports")
    return tuple(dict.fromkeys(name for name in (claim.claimant, *quoted) if name))


def _answering(claim: Claim, others: Collection[str]) -> list[str]:
    """Return who is quoted on a claim and does not make it, apart from `others`."""
    return [
        piece.speaker for piece in claim.evidence if piece.speaker and piece.speaker not in others
    ]


def _role_index(named: Iterable[tuple[str | None, str, Role]]) -> RoleIndex:
    found: dict[str, list[tuple[str, Role]]] = {}
    for other, name, role in named:
        if other:
            found.setdefault(other, []).append((name, role))
    return {other: tuple(some) for other, some in found.items()}
