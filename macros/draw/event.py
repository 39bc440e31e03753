"""The page of an event: when, as exactly as known, who, on what evidence, and its claims."""

from markupsafe import Markup

from macros.draw import cite, cited, clock, days, notice, party, report
from macros.draw.evidence import plain
from macros.draw.fault import unknown_id
from macros.draw.page import Page
from macros.draw.tongue import marked
from macros.draw.view import View
from macros.draw.words import _


def page(view: View, name: str) -> Page:
    """Draw the page of an event."""
    event = view.briefing.events[name]
    return Page(
        address=f"events/{name}/",
        kind="event",
        title=event.title,
        description=view.plain(event.summary or event.title),
        body=view.render(
            "event.html",
            event=event,
            title=marked(event.title),
            elsewhere=clock.elsewhere(event),
            day=days.day(view, event),
            claims=party.strongest(view, view.concerns.claims.get(name, ())),
            evidence=plain(view, event.evidence),
            notice=notice.draw(view, name),
            cite=cite.draw(view, name),
            address=cited.absolute(view, name),
            report=report.draw(view, name, _("Report an error in this record")),
        ),
        robots="noindex" if event.withdrawn else "all",
    )


def event(view: View, name: str) -> Markup:
    """Draw an event as a card: when, what, and how its claims stand."""
    found = view.briefing.events.get(name)
    if found is None:
        raise unknown_id(name, "events", view.briefing.events)
    claims = party.strongest(view, view.concerns.claims.get(name, ()))
    day = days.day(view, found)
    return view.render("event_card.html", event=found, day=day, claims=claims)
