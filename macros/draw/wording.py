"""How a reading, or the briefing itself, is cited in a story: never without what it is."""

from macros.draw import likelihood
from macros.draw.reading import is_speculation, lead, place
from macros.draw.view import View
from macros.draw.words import _, space


def of_reading(view: View, name: str, site: str) -> str:
    """Say what a reading is, and how it stands in the weighing."""
    one = view.briefing.interpretations[name]
    if is_speculation(view, one):
        says = _("{site} lists “{title}” as speculation ({place}).")
    else:
        says = _("{site} lists “{title}” as its framing of the record ({place}).")
    return says.format(site=site, title=one.title, place=place(view, name))


def of_briefing(view: View, site: str) -> str | None:
    """Say what the briefing answers, with its likelihood; None where it leads with nothing."""
    name = lead(view)
    judgement = likelihood.newest(view, name) if name else None
    if name is None or judgement is None:
        return None
    held = likelihood.held(view, judgement)
    about = view.briefing.about
    return _(
        "According to {site}, {likely} that “{title}” answers the question “{question}”."
    ).format(
        site=site,
        likely=space().join((held.opening[:1].lower() + held.opening[1:], held.plain)),
        title=view.briefing.interpretations[name].title,
        question=about.question,
    )
