"""The front page: question, answer, how sure; then readings, record, events, people, signals."""

from dataclasses import dataclass

from markupsafe import Markup

from macros.draw import alone, cite, known, likelihood, stood
from macros.draw.cards import people_cards
from macros.draw.count import number
from macros.draw.framing import framing, heading
from macros.draw.glance import glance
from macros.draw.likelihood import Held
from macros.draw.linchpin import rests
from macros.draw.moments import moments
from macros.draw.moved import moved
from macros.draw.reading import lead
from macros.draw.releases import releases
from macros.draw.signals import watch
from macros.draw.view import View
from macros.draw.words import _, count
from macros.model.interpretation import Interpretation, Judgement


@dataclass(frozen=True, slots=True)
class Sure:
    """How likely the lead is held to be, and in another sentence how surely."""

    of: Interpretation
    held: Held
    sureness: str
    judgement: Judgement


def briefing(view: View) -> Markup:
    """Draw the front page."""
    claims = count(number(view, "claims"), "claim", "claims")
    sources = count(number(view, "sources"), "source", "sources")
    return view.render(
        "briefing.html",
        about=view.briefing.about,
        record=_("{claims} from {sources}").format(claims=claims, sources=sources),
        sure=_sure(view),
        heading=heading(view),
        glance=glance(view),
        framing=framing(view) if view.briefing.interpretations else Markup(),
        rests=rests(view),
        alone=alone.sentence(view, leads) if (leads := lead(view)) else Markup(),
        known=_known(view),
        moved=moved(view),
        releases=releases(view),
        stood=stood.moments(view),
        place=stood.sentence(view) if view.judgements.day else Markup(),
        moments=moments(view),
        people=people_cards(view),
        watch=watch(view),
        cite=cite.draw(view),
    )


def _sure(view: View) -> Sure | None:
    """Say how sure the briefing is of its lead; nothing where none leads or nobody judged it."""
    name = lead(view)
    judgement = likelihood.newest(view, name) if name else None
    if name is None or judgement is None:
        return None
    return Sure(
        of=view.briefing.interpretations[name],
        held=likelihood.held(view, judgement),
        sureness=_(likelihood.SURENESS[judgement.confidence]),
        judgement=judgement,
    )


def _known(view: View) -> Markup:
    """Draw what is known, the claims that the editors want seen first, as far as they are there."""
    briefing = view.briefing
    if not (briefing.claims or briefing.questions):
        return Markup()
    return known.draw(view, *(one for one in briefing.about.key_claims if one in briefing.claims))
