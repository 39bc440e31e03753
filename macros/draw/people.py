"""The index of people and organizations, and the card of one person."""

from markupsafe import Markup

from macros.draw import party
from macros.draw.fault import unknown_id
from macros.draw.view import View


def people(view: View) -> Markup:
    """Draw all people, then all organizations, each with what they were."""
    return view.render(
        "people_index.html",
        people=sorted(
            (one for one in view.briefing.people.values() if not one.withdrawn),
            key=lambda one: (one.name.casefold(), one.id),
        ),
        current=party.current,
        organizations=sorted(
            (one for one in view.briefing.organizations.values() if not one.withdrawn),
            key=lambda one: (one.name.casefold(), one.id),
        ),
    )


def person(view: View, name: str) -> Markup:
    """Draw the card of one person."""
    if name not in view.briefing.people:
        raise unknown_id(name, "people", view.briefing.people)
    found = view.briefing.people[name]
    return view.render("person_card.html", person=found, now=party.current(found))
