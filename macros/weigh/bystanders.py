"""People and organizations of a day: those that something known by then names (section 6)."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from macros.model.briefing import Briefing
from macros.model.organization import Organization, Release
from macros.model.person import Person
from macros.model.record import EvidenceList, Role
from macros.weigh.arrival import all_evidence
from macros.weigh.then import Then


def with_bystanders(then: Then, known: Briefing) -> Briefing:
    """Add who is named by what was known, then who is named by them, until nobody is new.

    Of a person and an organization only what is dated is kept, and the name.
    """
    everybody = then.briefing
    people: dict[str, Person] = {}
    organizations: dict[str, Organization] = {}
    waiting = list(_named(known))
    while waiting:
        name = waiting.pop()
        if name in everybody.people and name not in people:
            people[name] = _person(then, everybody.people[name])
            waiting += _in_roles(people[name].roles)
        elif name in everybody.organizations and name not in organizations:
            organizations[name] = _organization(then, everybody.organizations[name])
            waiting += _speakers(found.evidence for found in organizations[name].releases)
    return replace(
        known,
        people={name: people[name] for name in everybody.people if name in people},
        organizations={
            name: organizations[name] for name in everybody.organizations if name in organizations
        },
    )


def _named(known: Briefing) -> Iterator[str]:
    for claim in known.claims.values():
        yield from claim.about
        yield from (claim.claimant,) if claim.claimant else ()
    for event in known.events.values():
        yield from event.people
        yield from event.organizations
    for question in known.questions.values():
        yield from question.about
    for signal in known.signals.values():
        yield from signal.raised_by
    for correction in known.corrections.values():
        yield from correction.records
    yield from (piece.speaker for piece in all_evidence(known) if piece.speaker)


def _speakers(evidence: Iterable[EvidenceList]) -> Iterator[str]:
    return (piece.speaker for pieces in evidence for piece in pieces if piece.speaker)


def _in_roles(roles: Iterable[Role]) -> Iterator[str]:
    for role in roles:
        yield from (name for name in (role.organization, role.reports_to) if name)
        yield from _speakers([role.evidence])


def _person(then: Then, person: Person) -> Person:
    born = person.born
    return then.record(person).model_copy(
        update={
            "names": (),
            "summary": None,
            "relevance": None,
            "roles": tuple(_role(then, role) for role in person.roles if _had(then, role)),
            "born": born if born and then.knows(born.source) else None,
            "asked": tuple(asked for asked in person.asked if then.has_come(asked.date)),
            "answered": tuple(
                said
                for said in person.answered
                if then.has_come(said.date) and (said.source is None or then.knows(said.source))
            ),
        }
    )


def _had(then: Then, part: Role) -> bool:
    """Say whether a role had begun, and was known of where evidence of it is listed."""
    public = bool(then.evidence(part.evidence)) or not part.evidence
    return then.has_come(part.from_ or part.to) and public


def _role(then: Then, role: Role) -> Role:
    return role.model_copy(
        update={"to": then.if_come(role.to), "evidence": then.evidence(role.evidence)}
    )


def _organization(then: Then, organization: Organization) -> Organization:
    return then.record(organization).model_copy(
        update={
            "names": (),
            "part_of": None,
            "summary": None,
            "formed": then.if_come(organization.formed),
            "dissolved": then.if_come(organization.dissolved),
            "releases": tuple(
                _release(then, found) for found in organization.releases if _made(then, found)
            ),
        }
    )


def _made(then: Then, release: Release) -> bool:
    public = bool(then.evidence(release.evidence)) or not release.evidence
    return then.has_come(release.date) and public


def _release(then: Then, release: Release) -> Release:
    return release.model_copy(update={"evidence": then.evidence(release.evidence)})
