"""The page of an event: when, as exactly as known, who, on what evidence, and its claims."""

from macros.draw.evidence import evidence
from macros.draw.page import Page
from macros.draw.view import View


def page(view: View, name: str) -> Page:
    """Draw the page of an event."""
    event = view.briefing.events[name]
    claims = [key for key, claim in view.briefing.claims.items() if claim.event == name]
    overtaken = [key for key, one in view.briefing.events.items() if name in one.supersedes]
    return Page(
        address=f"events/{name}/",
        kind="event",
        title=event.title,
        description=view.plain(event.summary or event.title),
        body=view.render(
            "event.html",
            event=event,
            claims=claims,
            overtaken=overtaken,
            evidence=evidence(view, event.evidence),
        ),
        robots="noindex" if event.withdrawn else "all",
    )
