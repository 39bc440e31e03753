"""The whole reading as it stood on a day: one page for each moment of `briefing.yml`.

What a page says is drawn from a view of that day alone, so nothing later can be on it: it links to
pages of today, and to the place that tells what has changed since, but names nothing of it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from macros.draw import cite, likelihood
from macros.draw.count import number
from macros.draw.framing import framing, heading
from macros.draw.likelihood import Held
from macros.draw.linchpin import rests
from macros.draw.moments import moments as key_events
from macros.draw.not_known import lists
from macros.draw.page import Page
from macros.draw.reading import is_speculation
from macros.draw.stood import moments, sentence
from macros.draw.view import View
from macros.draw.words import MEANS, _, count
from macros.model import when
from macros.model.interpretation import Interpretation, Judgement
from macros.weigh.judgement import Standing


@dataclass(frozen=True, slots=True)
class Sure:
    """How likely a reading was held to be by that day, and in another sentence how surely."""

    of: Interpretation
    speculation: bool
    held: Held
    sureness: str
    judgement: Judgement


@dataclass(frozen=True, slots=True)
class Known:
    """The claims of one standing."""

    standing: Standing
    word: str
    means: str
    claims: tuple[str, ...]


def names(view: View) -> Iterable[str]:
    """Return the days that have a page, as their addresses name them."""
    return [day.isoformat() for day in moments(view)]


def page(view: View, name: str) -> Page:
    """Draw the page of a day."""
    day = date.fromisoformat(name)
    then = view.at("../../").as_of(day)
    words = when.day(day)
    said = _("The briefing as it stood on {day}. {place}")
    return Page(
        address=f"as-of/{name}/",
        kind="asof",
        title=_("As of {day}").format(day=words),
        description=said.format(day=words, place=sentence(then).striptags()),
        body=_body(then, moments(view)[day], view.judgements.day),
    )


def _body(then: View, what: str | None, edition: date | None) -> Markup:
    """Draw all of a page but for its shell; `edition` is set where the whole site is of a day."""
    return then.render(
        "as_of.html",
        about=then.briefing.about,
        what=what,
        edition=edition,
        earlier=[day for day in moments(then) if day < (then.judgements.day or date.max)],
        record=_record(then),
        place=sentence(then),
        sure=next(_sure(then), None),
        heading=heading(then),
        level=len(then.judgements.matrix.first) > 1,
        framing=framing(then) if then.briefing.interpretations else Markup(),
        rests=rests(then),
        judged=list(_sure(then)),
        known=list(_known(then)),
        events=key_events(then),
        lists=lists(then, level=3),
        cite=cite.day(then, then.judgements.day or date.max),
    )


def _record(then: View) -> str:
    claims = count(number(then, "claims"), "claim", "claims")
    sources = count(number(then, "sources"), "source", "sources")
    return _("{claims} from {sources}").format(claims=claims, sources=sources)


def _sure(then: View) -> Iterator[Sure]:
    """Go through the readings of which somebody had said how likely they are, the first first."""
    for name in then.judgements.matrix.order:
        judgement = likelihood.newest(then, name)
        if judgement is not None:
            of = then.briefing.interpretations[name]
            sureness = _(likelihood.SURENESS[judgement.confidence])
            held = likelihood.held(then, judgement)
            yield Sure(of, is_speculation(then, of), held, sureness, judgement)


def _known(then: View) -> Iterator[Known]:
    """Group all claims by where they stood, the first asserted first."""
    order = sorted(then.briefing.claims.values(), key=lambda one: (_asserted(then, one.id), one.id))
    for standing in Standing:
        found = [one.id for one in order if then.judgements.claims[one.id].standing is standing]
        if found:
            means = _(MEANS[standing.value])
            yield Known(standing, then.standing_word(standing), means, tuple(found))


def _asserted(then: View, name: str) -> date:
    return then.arrivals.claim(then.briefing.claims[name]) or date.max
