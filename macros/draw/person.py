"""The page of a person: names, roles, own words or silence, what is said by and of them."""

from macros.draw import party
from macros.draw.page import Page
from macros.draw.roles import roles
from macros.draw.view import View


def page(view: View, name: str) -> Page:
    """Draw the page of a person."""
    person = view.briefing.people[name]
    role = party.current(person)
    return Page(
        address=f"people/{name}/",
        kind="person",
        title=person.name,
        description=view.plain(person.summary or person.relevance or person.name),
        body=view.render(
            "person.html",
            person=person,
            found=party.found(view, name),
            now=role,
            roles=roles(view, person),
            words=sorted(person.answered, key=lambda one: one.date.sort_key, reverse=True),
        ),
        robots="noindex" if person.withdrawn else "all",
    )
