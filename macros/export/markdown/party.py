"""The twins of people and organizations."""

from collections.abc import Iterable, Iterator

from macros.export.markdown.desk import Desk, facts, section, when
from macros.export.markdown.text import listed, words
from macros.model.organization import Organization
from macros.model.person import Person
from macros.model.record import Name, Role
from macros.weigh.naming import on_day
from macros.words import _, between

KINDS = {
    "company": "company",
    "unit": "unit",
    "team": "team",
    "lab": "lab",
    "committee": "committee",
    "institute": "institute",
    "product": "product",
    "model-family": "model family",
    "model": "model",
    "agency": "agency",
    "other": "other",
}
WEIGHTS = {
    "open": "open",
    "conditional": "conditional",
    "hosted": "hosted",
    "unknown": "unknown",
}


def person(desk: Desk, name: str, claims: Iterable[str], events: Iterable[str]) -> Iterator[str]:
    """Write a person: names, roles, the person's own words, and the record on them."""
    found = desk.briefing.people[name]
    yield f"# {words(found.name)}"
    yield from _what(desk, found)
    yield facts(
        ("In this briefing", found.relevance and desk.line(found.relevance)),
        ("Other names", _names(found.names)),
        ("Elsewhere", ", ".join(f"<{url}>" for url in found.same_as)),
    )
    yield from section("Roles", listed(_role(desk, role) for role in found.roles))
    said = [_(": ").join((*when(one.date), desk.line(one.what))) for one in found.answered]
    asked = [
        _("{date}, asked: {what}").format(date=on_day(one.date), what=desk.line(one.what))
        for one in found.asked
    ]
    yield from section("In their own words", listed([*asked, *said]))
    yield from _record(desk, claims, events)


def organization(
    desk: Desk, name: str, claims: Iterable[str], events: Iterable[str]
) -> Iterator[str]:
    """Write an organization: what it is, what it is part of, and the record on it."""
    found = desk.briefing.organizations[name]
    yield f"# {words(found.name)}"
    yield from _what(desk, found)
    yield facts(
        ("Kind", _(KINDS[found.kind])),
        ("Part of", desk.link(found.part_of) if found.part_of else None),
        ("Formed", ", ".join(when(found.formed))),
        ("Dissolved", ", ".join(when(found.dissolved))),
        ("Other names", _names(found.names)),
        ("Elsewhere", ", ".join(f"<{url}>" for url in found.same_as)),
    )
    released = (
        _("{name}, {date}: weights {weights}").format(
            name=words(one.name), date=on_day(one.date), weights=_(WEIGHTS[one.weights])
        )
        for one in found.releases
    )
    yield from section("Releases", listed(released))
    yield from _record(desk, claims, events)


def _what(desk: Desk, found: Person | Organization) -> Iterator[str]:
    if found.summary:
        yield desk.prose(found.summary)


def _names(names: Iterable[Name]) -> str:
    return between().join(words(one.value) for one in names)


def _role(desk: Desk, role: Role) -> str:
    said = [words(role.title)]
    said += [desk.link(role.organization)] if role.organization else []
    said += [_("from {since}").format(since=on_day(role.from_))] if role.from_ else []
    said += [_("to {until}").format(until=on_day(role.to))] if role.to else []
    return _(", ").join(said)


def _record(desk: Desk, claims: Iterable[str], events: Iterable[str]) -> Iterator[str]:
    yield from section("Claims", desk.claims(claims))
    yield from section("Events", listed(map(desk.link, events)))
