"""The page of one source, and the line that authored pages print of it."""

from dataclasses import dataclass

from markupsafe import Markup

from macros.draw import cite, cited, lineage, notice, report
from macros.draw.evidence import footing
from macros.draw.fault import unknown_id
from macros.draw.naming import appeared
from macros.draw.page import Page
from macros.draw.sourcing import titled
from macros.draw.tongue import marked
from macros.draw.view import View
from macros.draw.words import ACCESS, GRADES, KINDS_OF_SOURCE, LANGUAGES, STANCE, _, capital, framed
from macros.model.source import Source
from macros.weigh.naming import joined, names
from macros.weigh.standing import WEIGHT
from macros.weigh.without import standing_without


@dataclass(frozen=True, slots=True)
class Rests:
    """A claim that would stand otherwise without this source: how, and whether it falls."""

    claim: str
    without: str
    falls: bool


@dataclass(frozen=True, slots=True)
class Told:
    """A claim whose evidence names this source: what the source says to it."""

    claim: str
    stance: str
    footing: str
    quote: Markup | None


def page(view: View, name: str) -> Page:
    """Draw the page of a source."""
    view = view.at("../../")
    source = view.briefing.sources[name]
    title = view.title(name)
    if source.title:
        title = framed(title, source.publisher)
    access, kind = _(ACCESS[source.access]), capital(_(KINDS_OF_SOURCE[source.kind]))
    summary = view.plain(source.summary) if source.summary else title
    return Page(
        address=f"sources/{name}/",
        kind="source",
        title=title,
        description=framed(summary, _(", ").join((kind, access))),
        body=_body(view, source),
    )


def draw(view: View, name: str) -> Markup:
    """Draw a source as one line: title, publisher, date, how it was read, where to open it."""
    if name not in view.briefing.sources:
        raise unknown_id(name, "sources", view.briefing.sources)
    source = view.briefing.sources[name]
    return view.render(
        "source_line.html", source=source, title=titled(view, source), day=appeared(source)
    )


def _body(view: View, source: Source) -> Markup:
    grade = source.reliability.grade if source.reliability else ""
    mentions, judged = view.mentions, view.judgements.sources[source.id]
    rests = _rests(view, source.id)
    return view.render(
        "source.html",
        source=source,
        title=titled(view, source),
        kind=capital(_(KINDS_OF_SOURCE[source.kind])),
        day=appeared(source),
        notice=notice.draw(view, source.id),
        lineage=lineage.for_source(view, source.id),
        derives=_derives(view, source.id),
        rests=rests,
        stays=[one for one in judged.rests if one not in {fallen.claim for fallen in rests}],
        first=_first_without(view, source.id),
        told=_told(view, source.id),
        authors=[marked(author, source.language) for author in source.author],
        language=_(LANGUAGES.get(source.language or "", source.language or "")),
        grade=_(GRADES[grade]) if grade else "",
        events=mentions.events.get(source.id, ()),
        readings=mentions.readings.get(source.id, ()),
        signals=mentions.signals.get(source.id, ()),
        advice=mentions.advice.get(source.id, ()),
        original=cite.original(view, source.id),
        cite=cite.draw(view, source.id),
        address=cited.absolute(view, source.id),
        report=report.draw(view, source.id, _("Report an error in this record")),
    )


def _derives(view: View, name: str) -> str:
    """Say in a sentence what the source goes back to."""
    judged = view.judgements.sources[name]
    if judged.roots == (name,):
        return _("It goes back to nothing else on record: it is an origin of its own.")
    if not judged.roots:
        return _("What it goes back to could not be identified, so it counts as no origin.")
    named = joined(names(judged.roots, view.briefing.sources).values())
    back = _("It goes back to {names}, and to something that could not be identified.")
    return (back if judged.unknown else _("It goes back to {names}.")).format(names=named)


def _rests(view: View, name: str) -> list[Rests]:
    """List the claims that would stand otherwise without a source, the deepest fall first."""
    found = []
    for claim in view.judgements.sources[name].rests:
        now = view.judgements.claims[claim].computed
        then = standing_without(view.judgements.claims[claim], frozenset({name}))
        if now is not then:
            fall = WEIGHT[now] - WEIGHT[then]
            says = _("falls to {word}") if fall > 0 else _("turns to {word}")
            words = says.format(word=view.standing_word(then))
            found.append((-fall, claim, Rests(claim, words, fall > 0)))
    return [rests for *_order, rests in sorted(found, key=lambda one: one[:2])]


def _first_without(view: View, name: str) -> str:
    """Say what becomes of the first place among the readings without this source."""
    matrix = view.judgements.matrix
    rests = view.judgements.sources[name].rests
    if not matrix.first or not any(claim in matrix.cells for claim in rests):
        return ""
    for pin in matrix.linchpins:
        if pin.origins == (name,):
            then = joined([f"“{view.title(reading)}”" for reading in pin.first] or [_("none")])
            return _("Without it the first place among the readings goes to {then}.").format(
                then=then
            )
    now = joined([f"“{view.title(reading)}”" for reading in matrix.first])
    return _("Without it alone the first place among the readings stays with {now}.").format(
        now=now
    )


def _told(view: View, name: str) -> list[Told]:
    found = []
    for claim in view.judgements.sources[name].claims:
        for piece in view.briefing.claims[claim].evidence:
            if piece.source == name:
                words = " · ".join([*footing(piece), *([piece.locator] if piece.locator else [])])
                quote = marked(piece.quote) if piece.quote else None
                found.append(Told(claim, _(STANCE[piece.stance]), words, quote))
    return found
