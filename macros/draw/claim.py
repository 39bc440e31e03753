"""The page of one claim, and the card that authored pages print of it."""

from dataclasses import dataclass

from markupsafe import Markup

from macros.draw import (
    amount,
    bears,
    cite,
    cited,
    embed,
    evidence,
    figures,
    lineage,
    notice,
    report,
    stands,
)
from macros.draw.fault import unknown_id
from macros.draw.naming import appeared
from macros.draw.page import Page
from macros.draw.sourcing import outlet_link
from macros.draw.view import View
from macros.draw.words import ACCESS, KINDS_OF_CLAIM, _, capital, framed
from macros.model.claim import Claim
from macros.model.person import Answered, Asked
from macros.weigh.history import history


@dataclass(frozen=True, slots=True)
class OwnWords:
    """What a person whom a claim of motive is about has said, or that nothing was found."""

    person: Markup
    answered: tuple[tuple[Answered, Markup | None], ...]
    asked: tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class Original:
    """An origin of a claim, for whoever would rather cite that."""

    outlet: Markup
    day: Markup | None
    unread: str


def page(view: View, name: str) -> Page:
    """Draw the page of a claim."""
    view = view.at("../../")
    claim = view.briefing.claims[name]
    return Page(
        address=f"claims/{name}/",
        kind="claim",
        title=framed(claim.label, stands.framed(view, name)),
        description=framed(claim.text, stands.line(view, name)),
        body=_body(view, claim),
    )


def draw(view: View, name: str) -> Markup:
    """Draw a claim as a card: its words, how it stands, and why."""
    if name not in view.briefing.claims:
        raise unknown_id(name, "claims", view.briefing.claims)
    claim, judged = view.briefing.claims[name], view.judgements.claims[name]
    return view.render("claim_card.html", words=claim.text, judged=judged)


def _body(view: View, claim: Claim) -> Markup:
    judged = view.judgements.claims[claim.id]
    mentions = view.mentions
    return view.render(
        "claim.html",
        claim=claim,
        judged=judged,
        kind=capital(_(KINDS_OF_CLAIM[claim.kind])),
        notice=notice.draw(view, claim.id),
        lineage=None if claim.withdrawn else lineage.for_claim(view, claim.id),
        sides=evidence.sides(view, judged),
        bears=bears.draw(view, claim.id),
        figures=figures.beside(view, claim),
        measured=[(amount.said(one), figures.stated(one)) for one in claim.figures],
        own_words=_own_words(view, claim),
        questions=[view.briefing.questions[one] for one in mentions.questions.get(claim.id, ())],
        history=[
            (turn.day, capital(turn.what))
            for turn in history(view.briefing, claim.id, view.arrivals)
        ],
        conflicts=mentions.conflicts.get(claim.id, ()),
        advice=mentions.advice.get(claim.id, ()),
        cite=cite.draw(view, claim.id),
        embed=embed.draw(view, claim.id),
        originals=[] if claim.withdrawn else _originals(view, claim.id),
        address=cited.absolute(view, claim.id),
        report=report.draw(view, claim.id, _("Report an error in this claim")),
    )


def _own_words(view: View, claim: Claim) -> list[OwnWords]:
    """Find what the people have said whose motives a claim is about."""
    if claim.kind != "motive":
        return []
    people = [view.briefing.people[one] for one in claim.about if one in view.briefing.people]
    return [
        OwnWords(
            view.link(one.id),
            tuple(
                (said, outlet_link(view, said.source) if said.source else None)
                for said in one.answered
            ),
            one.asked,
        )
        for one in people
    ]


def _originals(view: View, name: str) -> list[Original]:
    found = []
    for origin in view.judgements.claims[name].origins:
        source = view.briefing.sources[origin]
        day = appeared(source)
        unread = "" if source.access == "read" else _(ACCESS[source.access])
        found.append(Original(outlet_link(view, origin), view.time(day) if day else None, unread))
    return found
