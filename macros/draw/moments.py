"""The key events, as a list that reads down two columns, each with how what is said of it stands.

An event is not a claim and has no standing of its own. What is printed under it is the standing
of the claims that name it: the strongest in full, since that is how well the event itself is known,
and behind it how many others stand otherwise, so that a contested part does not hide.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from macros.draw import clock
from macros.draw.view import View
from macros.draw.words import _
from macros.model.event import Event
from macros.weigh.judgement import Standing

ORDER = tuple(Standing)
"""From the strongest standing to the weakest, withdrawn last."""


@dataclass(frozen=True, slots=True)
class Moment:
    """An event with its strongest claim, and how many of the others stand otherwise."""

    event: Event
    clock: str
    strongest: str | None
    others: tuple[tuple[int, str], ...]


def moments(view: View) -> Markup:
    """Draw the key events in the order in which they happened; nothing where there are none."""
    key = [one for one in view.briefing.events.values() if one.key and not one.withdrawn]
    key.sort(key=lambda one: (*one.date.sort_key, one.id))
    found = [_moment(view, one) for one in key]
    return view.render("moments.html", moments=found) if found else Markup()


def by_strength(view: View, claims: Iterable[str]) -> list[str]:
    """Put claims in order, the strongest standing first, then by how many origins they have."""
    judged = view.judgements.claims

    def strength(name: str) -> tuple[int, int, str]:
        return ORDER.index(judged[name].standing), -len(judged[name].origins), name

    return sorted(claims, key=strength)


def _moment(view: View, event: Event) -> Moment:
    judged = view.judgements.claims
    found = by_strength(view, view.concerns.claims.get(event.id, ()))
    strongest = found[0] if found else None
    first = judged[strongest].standing if strongest else None
    tally = Counter(judged[one].standing for one in found[1:])
    return Moment(
        event,
        _("; ").join(filter(None, (event.time, clock.elsewhere(event)))),
        strongest,
        tuple(
            (tally[standing], view.standing_word(standing))
            for standing in ORDER
            if tally[standing] and standing != first
        ),
    )
