"""The macros that pages in docs/ call: their names, and what draws them."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from markupsafe import Markup

from macros.draw import (
    claim,
    conflicts,
    corrections,
    data,
    known,
    ledger,
    lineage,
    published,
    source,
    sources,
    track,
)
from macros.draw.about import about
from macros.draw.advice import advice
from macros.draw.briefing import briefing
from macros.draw.cards import person
from macros.draw.citing import cite_example
from macros.draw.count import count
from macros.draw.event import event
from macros.draw.figures import figures
from macros.draw.framing import framing
from macros.draw.interpretation import interpretation
from macros.draw.likelihood import likelihood
from macros.draw.link import link
from macros.draw.matrix import matrix
from macros.draw.moments import moments
from macros.draw.moved import moved
from macros.draw.moves import moves
from macros.draw.not_known import not_known
from macros.draw.people import people
from macros.draw.releases import releases
from macros.draw.scales import likelihoods, linchpins, standings, weights
from macros.draw.search import search
from macros.draw.signals import signals
from macros.draw.terms import terms
from macros.draw.timeline import timeline
from macros.draw.worked import worked_row, worked_score, worked_standing

MACROS: Final[Mapping[str, Callable[..., Markup]]] = MappingProxyType(
    {
        "about": about,
        "advice": advice,
        "brier": track.brier,
        "briefing": briefing,
        "cite_example": cite_example,
        "claim": claim.draw,
        "claims": ledger.draw,
        "conflicts": conflicts.draw,
        "corrections": corrections.draw,
        "count": count,
        "data_files": data.draw,
        "event": event,
        "figures": figures,
        "framing": framing,
        "interpretation": interpretation,
        "known": known.draw,
        "ledger": ledger.index,
        "likelihood": likelihood,
        "likelihoods": likelihoods,
        "linchpins": linchpins,
        "lineage": lineage.draw,
        "link": link,
        "matrix": matrix,
        "moments": moments,
        "moved": moved,
        "moves": moves,
        "not_known": not_known,
        "people": people,
        "person": person,
        "questions": conflicts.questions,
        "published": published.draw,
        "releases": releases,
        "search": search,
        "signals": signals,
        "source": source.draw,
        "sources": sources.draw,
        "standings": standings,
        "terms": terms,
        "weights": weights,
        "worked_row": worked_row,
        "worked_score": worked_score,
        "worked_standing": worked_standing,
        "timeline": timeline,
    }
)
