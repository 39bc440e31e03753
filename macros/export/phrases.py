"""Phrases that several reports use: records by name, numbers, and what a place rests on."""

import re
from collections.abc import Iterable, Iterator, Sequence

from macros.address import address_of, title
from macros.export.layout import Point, points
from macros.model.briefing import Briefing
from macros.model.field import UNKNOWN
from macros.model.interpretation import Judgement
from macros.model.likelihood import PROFILES, grades
from macros.model.prose import LINK
from macros.weigh.judgement import Judgements, Linchpin
from macros.weigh.naming import joined, label, many, names, on_day
from macros.weigh.wording import words
from macros.words import _, framed, percent, percents

FITS = {
    "fits-well": "fits well",
    "fits": "fits",
    "says-nothing": "says nothing",
    "strains": "strains",
    "contradicts": "contradicts",
    "": "not rated",
}
"""How a claim fits a reading; the last, where nobody has said."""

UNSURE = "something that nobody could identify"
"""What *unknown* is called among the roots of something."""


def source(briefing: Briefing, name: str) -> str:
    """Name a source: who published it, when, and its id."""
    if name == UNKNOWN:
        return _(UNSURE)
    found = briefing.sources[name]
    when = found.published or found.written
    said = [names([name], briefing.sources)[name], *([on_day(when)] if when else [])]
    return framed(_(", ").join(said), name)


def sources(briefing: Briefing, ids: Iterable[str]) -> str:
    """Name several sources in a sentence."""
    return joined([source(briefing, name) for name in ids])


def claim(judgements: Judgements, name: str) -> str:
    """Name a claim, never without how it stands and how many origins it has."""
    judged, briefing = judgements.claims[name], judgements.briefing
    stands = words(judged.standing, briefing)
    if judged.counts:
        count = len(judged.origins)
        origins = many(count, "origin", "origins") if count else _("no known origin")
        stands = _(", ").join((stands, origins))
    more = _("; ").join((name, stands))
    return framed(title(briefing.claims[name]), more)


def record(judgements: Judgements, name: str) -> str:
    """Name any record: its title and its id; a claim with its standing."""
    kind, found = judgements.briefing.index[name]
    match kind:
        case "claims":
            return claim(judgements, name)
        case "sources":
            return source(judgements.briefing, name)
        case _:
            return framed(title(found), name)


def plain(briefing: Briefing, prose: str) -> str:
    """Write prose without its links: their words, or else what they lead to is called."""

    def said(link: re.Match[str]) -> str:
        return link["words"] or label(link["id"], briefing)

    return LINK.sub(said, prose)


def reading(briefing: Briefing, name: str) -> str:
    """Name a reading by its title."""
    return _("“{title}”").format(title=briefing.interpretations[name].title)


def goes_to(briefing: Briefing, first: Sequence[str]) -> str:
    """Say who has the first place: `the first place goes to “It broke”`."""
    if not first:
        return _("nothing can be ranked")
    named = joined([reading(briefing, name) for name in first])
    if len(first) == 1:
        return _("the first place goes to {reading}").format(reading=named)
    return _("the first place is shared by {readings}").format(readings=named)


def first_place(briefing: Briefing, first: Sequence[str]) -> str:
    """Say which readings are first: `“It broke”`, `“It broke” and “Sold off” together`."""
    if not first:
        return _("none")
    named = joined([reading(briefing, name) for name in first])
    return named if len(first) == 1 else _("{readings} together").format(readings=named)


def without(briefing: Briefing, pins: Iterable[Linchpin], head: str) -> Iterator[Point]:
    """Say what becomes of the first place without some origins, those alike together.

    `head` is what the sentence begins with: `Without`.
    """
    alike: dict[tuple[int, tuple[str, ...]], list[str]] = {}
    for pin in pins:
        alike.setdefault((len(pin.origins), pin.first), []).append(sources(briefing, pin.origins))
    for (size, first), named in alike.items():
        if len(named) == 1:
            which = _("this pair") if size > 1 else _("this one")
        else:
            which = _("any one of these pairs") if size > 1 else _("any one of these")
        told = _("{head} {which}, {goes}:")
        says = told.format(head=head, which=which, goes=goes_to(briefing, first))
        yield Point(says, points(named))


def url(briefing: Briefing, name: str) -> str:
    """Return the address of a record, from the site's root."""
    return f"/{address_of(briefing, name)}"


def fit(rating: str | None) -> str:
    """Write how a claim fits a reading: `fits well`, `not rated`."""
    return _(FITS[rating or ""])


def figure(value: float | None) -> str:
    """Write a number with three places; a dash where there is none."""
    return "-" if value is None else f"{value:.3f}"


def per_cent(share: float) -> str:
    """Write a share as a percentage."""
    return _spaced(percent(100 * share))


def _spaced(words: str) -> str:
    """Write with plain spaces, which every terminal knows."""
    return words.replace("\u00a0", " ")


def likelihood(briefing: Briefing, made: Judgement) -> str:
    """Write words of likelihood with their range, as they must always stand."""
    about = briefing.about
    scale = (*grades(about.profile, about.language), *PROFILES[about.profile])
    said = made.likelihood.casefold()
    found = next((grade for grade in scale if said in grade.words), None)
    if found is None:
        return made.likelihood
    return framed(found.words[0], _spaced(percents(found.low, found.high)))


def capital(words: str) -> str:
    """Begin a sentence with words that are otherwise written small."""
    return words[:1].upper() + words[1:]
