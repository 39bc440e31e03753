"""The page of a person: names, roles, own words or silence, what is said by and of them."""

from macros.draw import cite, cited, names, notice, party, report
from macros.draw.page import Page
from macros.draw.roles import roles
from macros.draw.view import View
from macros.draw.words import _


def page(view: View, name: str) -> Page:
    """Draw the page of a person."""
    person = view.briefing.people[name]
    return Page(
        address=f"people/{name}/",
        kind="person",
        title=person.name,
        description=view.plain(person.summary or person.relevance or person.name),
        body=view.render(
            "person.html",
            person=person,
            beside=names.beside(view, person),
            forms=names.forms(person),
            now=party.current(person),
            roles=roles(view, person),
            words=sorted(person.answered, key=lambda one: one.date.sort_key, reverse=True),
            found=party.found(view, name),
            notice=notice.draw(view, name),
            cite=cite.draw(view, name),
            address=cited.absolute(view, name),
            report=report.draw(view, name, _("Report an error in this record")),
        ),
        robots="noindex" if person.withdrawn else "all",
    )
