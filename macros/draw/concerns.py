"""What concerns a person, an organization or an event: the way back from what names them."""

from collections.abc import Iterable, Mapping
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

    `said` are claims that a person or organization makes, `about` those that others make of them;
    of the rest, `supported` are those that words of theirs are evidence for, and `commented` those
    that words of theirs are evidence against, or stand beside. `events` are those in which they
    have a part. `claims` and `overtaken` are the claims of an event and the events that supersede
    it. `parts` are the parts of an organization, `members` the people with a role in it, `reports`
    those who reported to one. `alike` are the claims whose figures measure the same.
    """

    said: Index
    about: Index
    supported: Index
    commented: Index
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
        return cls(
            said=index((claim.id, [claim.claimant]) for claim in claims if claim.claimant),
            about=index(
                (claim.id, [name for name in claim.about if name != claim.claimant])
                for claim in claims
            ),
            supported=index((claim.id, _quoted(claim, supporting=True)) for claim in claims),
            commented=index((claim.id, _quoted(claim, supporting=False)) for claim in claims),
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


def _quoted(claim: Claim, *, supporting: bool) -> list[str]:
    """Return who is quoted on a claim, and neither makes it nor is what it is about.

    Whoever is quoted for it in one piece is `supporting`, whatever stands in another.
    """
    others = {claim.claimant, *claim.about}
    speakers = [piece.speaker for piece in claim.evidence]
    in_favour = {piece.speaker for piece in claim.evidence if piece.stance == "supports"}
    return [
        name
        for name in speakers
        if name and name not in others and (name in in_favour) is supporting
    ]


def _role_index(named: Iterable[tuple[str | None, str, Role]]) -> RoleIndex:
    found: dict[str, list[tuple[str, Role]]] = {}
    for other, name, role in named:
        if other:
            found.setdefault(other, []).append((name, role))
    return {other: tuple(some) for other, some in found.items()}
