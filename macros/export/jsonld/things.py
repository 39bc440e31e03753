"""What the record speaks of: people, organizations, events, sources and claims."""

from macros.address import source_title
from macros.export.citation.names import named
from macros.export.jsonld.ground import PRODUCTS, SOURCES, Ground, Node, iri, kept
from macros.export.jsonld.moment import certain, end, start, uncertain
from macros.model.edtf import Edtf
from macros.model.event import Event
from macros.model.organization import Organization
from macros.model.person import Person
from macros.model.record import Name, Role
from macros.model.source import Source
from macros.weigh.wording import words


def thing(ground: Ground, name: str) -> Node:
    """Return the node of a record that has a page of its own, readings left out."""
    return kept(_NODES[ground.briefing.kind_of(name) or ""](ground, name))


def _person(ground: Ground, name: str) -> Node:
    """From `name`, `names`, `roles`, `same_as`, `summary` and `relevance`; nothing private.

    Which part of a name is the family's is said only where it can be seen from the name.
    """
    person = ground.briefing.people[name]
    role, called = _current(person), named(person.name)
    return {
        "@type": "Person",
        "@id": ground.url(name),
        "url": ground.url(name),
        "name": person.name,
        "familyName": called.family,
        "givenName": called.given,
        "alternateName": _aliases(person.names),
        "jobTitle": role.title if role else None,
        "affiliation": _employer(ground, role),
        "description": ground.plain(person.summary or person.relevance or ""),
        "disambiguatingDescription": ground.plain(person.relevance or "") if person.summary else "",
        "sameAs": [iri(one) for one in person.same_as],
    }


def _organization(ground: Ground, name: str) -> Node:
    """From `name`, `names`, `formed`, `dissolved`, `part_of`, `same_as` and `summary`."""
    one = ground.briefing.organizations[name]
    about = {
        "@type": ground.type_of(name),
        "@id": ground.url(name),
        "url": ground.url(name),
        "name": one.name,
        "alternateName": _aliases(one.names),
        "description": ground.plain(one.summary or ""),
        "sameAs": [iri(same) for same in one.same_as],
    }
    if one.kind in PRODUCTS:
        return about | {"category": one.kind.replace("-", " ")}
    return about | _within(ground, one)


def _within(ground: Ground, one: Organization) -> Node:
    whole = one.part_of if one.part_of in ground.briefing.organizations else None
    within = whole and ground.type_of(whole) == "Organization"
    return {
        "foundingDate": certain(one.formed),
        "dissolutionDate": certain(one.dissolved),
        "parentOrganization": ground.ref(whole) if whole and within else None,
    }


def _event(ground: Ground, name: str) -> Node:
    """From `title`, `date` (what is not certain as EDTF), `people`, `organizations`, `summary`."""
    event = ground.briefing.events[name]
    return {
        "@type": "Event",
        "@id": ground.url(name),
        "url": ground.url(name),
        "name": event.title,
        "description": ground.plain(event.summary or ""),
        "startDate": start(event.date),
        "endDate": end(event.date),
        "additionalProperty": _edtf(event.date) if uncertain(event.date) else None,
        "about": ground.refs((*event.people, *event.organizations)),
        "recordedIn": [ground.named_as(one) for one in _recording(event)],
    }


def _recording(event: Event) -> list[str]:
    told = (piece.source for piece in event.evidence if piece.stance == "supports")
    return list(dict.fromkeys(told))


def _edtf(when: Edtf) -> Node:
    return {
        "@type": "PropertyValue",
        "propertyID": "https://www.loc.gov/standards/datetime/",
        "name": "date (EDTF)",
        "value": when.text,
    }


def _source(ground: Ground, name: str) -> Node:
    """From what is known of the document itself; `url` is its own address, not the record's."""
    source = ground.briefing.sources[name]
    return {
        "@type": SOURCES[source.kind],
        "@id": ground.url(name),
        "url": iri(source.url),
        "name": source_title(source),
        "creditText": ", ".join(source.author),
        "publisher": {"@type": "Organization", "name": source.publisher},
        "datePublished": certain(source.published),
        "dateCreated": certain(source.written),
        "inLanguage": source.language,
        "archivedAt": iri(source.archived_url),
        "isBasedOn": _taken_from(ground, source),
        "description": ground.plain(source.summary or ""),
    }


def _taken_from(ground: Ground, source: Source) -> list[Node]:
    return ground.refs([one.source for one in source.derived_from])


def claim(ground: Ground, name: str) -> Node:
    """From the claim and its judgement: the words with how they stand, in one object.

    `creativeWorkStatus` is the standing, `description` says it with the origins and the strongest
    evidence against. The words are the desk's, who interprets what was claimed. `firstAppearance`
    is given only where there is one origin and no doubt of it.
    """
    found, judged = ground.briefing.claims[name], ground.judged(name)
    claimant = _claimant(ground, found.claimant) if found.claimant else None
    speaks = claimant is not None and claimant["@type"] in {"Person", "Organization"}
    first = judged.origins[0] if len(judged.origins) == 1 and not judged.unknown else None
    return {
        "@type": "Claim",
        "@id": ground.url(name),
        "url": ground.url(name),
        "name": ground.named(name),
        "text": found.text,
        "creativeWorkStatus": words(judged.standing, ground.briefing),
        "description": ground.stands(name),
        "author": claimant if speaks else None,
        "dateCreated": certain(found.first_asserted),
        "datePublished": certain(found.first_asserted),
        "claimInterpreter": {"@id": ground.at("#publisher")},
        "about": ground.refs(found.about),
        "appearance": appearances(ground, name),
        "firstAppearance": ground.ref(first) if first else None,
    }


def _claimant(ground: Ground, name: str) -> Node:
    """Name who makes a claim, with where else they are described."""
    party = ground.briefing.people.get(name) or ground.briefing.organizations[name]
    return kept(ground.ref(name) | {"sameAs": [iri(one) for one in party.same_as]})


def appearances(ground: Ground, name: str) -> list[Node]:
    """Return the sources that say a claim, where somebody could open and read them."""
    sources = ground.briefing.sources
    said = {
        heard.evidence.source: None
        for heard in ground.judged(name).evidence
        if heard.evidence.stance == "supports" and heard.evidence.basis != "inference"
    }
    read = [one for one in said if sources[one].url and sources[one].access == "read"]
    return [ground.ref(one) | {"url": iri(sources[one].url)} for one in read]


def _aliases(names: tuple[Name, ...]) -> list[str]:
    return [form.value for form in names if form.kind != "garbled"]


def _current(person: Person) -> Role | None:
    lasting = [role for role in person.roles if role.to is None and role.from_]
    return max(lasting, key=lambda role: role.from_.sort_key if role.from_ else (), default=None)


def _employer(ground: Ground, role: Role | None) -> Node | None:
    if role is None or role.organization is None:
        return None
    named = ground.ref(role.organization)
    return named if named["@type"] == "Organization" else None


_NODES = {
    "people": _person,
    "organizations": _organization,
    "events": _event,
    "sources": _source,
    "claims": claim,
}
