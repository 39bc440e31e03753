"""The twins of people and organizations."""

from collections.abc import Iterable, Iterator

from macros.export.markdown.desk import Desk, facts, section, when
from macros.export.markdown.text import listed, words
from macros.model.organization import Organization
from macros.model.person import Person
from macros.model.record import Name, Role


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
    said = [f"{', '.join(when(one.date))}: {desk.line(one.what)}" for one in found.answered]
    asked = [f"{', '.join(when(one.date))}, asked: {desk.line(one.what)}" for one in found.asked]
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
        ("Kind", found.kind.replace("-", " ")),
        ("Part of", desk.link(found.part_of) if found.part_of else None),
        ("Formed", ", ".join(when(found.formed))),
        ("Dissolved", ", ".join(when(found.dissolved))),
        ("Other names", _names(found.names)),
        ("Elsewhere", ", ".join(f"<{url}>" for url in found.same_as)),
    )
    released = (
        f"{words(one.name)}, {', '.join(when(one.date))}: weights {one.weights}"
        for one in found.releases
    )
    yield from section("Releases", listed(released))
    yield from _record(desk, claims, events)


def _what(desk: Desk, found: Person | Organization) -> Iterator[str]:
    if found.summary:
        yield desk.prose(found.summary)


def _names(names: Iterable[Name]) -> str:
    return ", ".join(words(one.value) for one in names)


def _role(desk: Desk, role: Role) -> str:
    where = f", {desk.link(role.organization)}" if role.organization else ""
    since = f", from {when(role.from_)[0]}" if role.from_ else ""
    until = f", to {when(role.to)[0]}" if role.to else ""
    return f"{words(role.title)}{where}{since}{until}"


def _record(desk: Desk, claims: Iterable[str], events: Iterable[str]) -> Iterator[str]:
    yield from section("Claims", desk.claims(claims))
    yield from section("Events", listed(map(desk.link, events)))
