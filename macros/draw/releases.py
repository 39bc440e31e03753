"""Releases over time, on the terms on which each can be had: drawn in lanes, and as a table."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Final

from markupsafe import Markup

from macros.draw import clock
from macros.draw.choices import choice
from macros.draw.drawing.lanes import LEFT, RIGHT, Mark
from macros.draw.drawing.scale import Scale
from macros.draw.drawing.timeline import MOST_MARKS, Words, drawn
from macros.draw.fault import unknown_id
from macros.draw.sourcing import outlet_link
from macros.draw.tongue import language, marked
from macros.draw.view import View
from macros.draw.words import _, between, capital, count
from macros.model import when
from macros.model.organization import Organization, Release
from macros.weigh.naming import joined

TERMS: Final = {
    "open": "open weights",
    "conditional": "open, with conditions",
    "hosted": "hosted only",
    "unknown": "terms not known",
}
"""On what terms a release can be had, the most open first."""

_TALLY: Final = {
    "open": "{number} with open weights",
    "conditional": "{number} open with conditions",
    "hosted": "{number} hosted only",
    "unknown": "{number} on terms not known",
}

_OPEN: Final = frozenset({"open", "conditional"})
_LEAST: Final = 2
_FEW_FOR_A_GAP: Final = 3
_LONGEST: Final = 28
"""A licence of more letters than this is read in the table."""


@dataclass(frozen=True, slots=True)
class Released:
    """A release as a row of the table: whose it is, on what terms, and links to who says so."""

    of: Release
    maker: str
    name: Markup
    terms: str
    outlets: tuple[Markup, ...]

    @property
    def weights(self) -> str:
        """The terms in the words of a table."""
        return choice("weights", self.terms)


@dataclass(frozen=True, slots=True)
class Gap:
    """The longest time between two releases with open weights."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days it lasted."""
        return (self.last - self.first).days


def releases(view: View, of: str = "") -> Markup:
    """Draw releases in a section of their own; nothing where there are none.

    `of` is an organization, whose parts are counted in; without it all releases are drawn.
    """
    everybody = view.briefing.organizations
    if of and of not in everybody:
        raise unknown_id(of, "organizations", everybody)
    found = rows(view, parts(view, of) if of else everybody)
    if not found:
        return Markup()
    gap = longest_gap([one.of for one in found])
    tally = {terms: sum(one.terms == terms for one in found) for terms in TERMS}
    return view.render(
        "releases.html",
        name=f"releases-{of}" if of else "releases",
        drawn=_drawn(found, gap, of),
        rows=found,
        gap=gap,
        gap_days=count(gap.days, "day", "days") if gap else "",
        tally=joined(
            _(_TALLY[terms]).format(number=tally[terms]) for terms in TERMS if tally[terms]
        ),
        total=count(len(found), "release", "releases"),
        wide=any(not one.of.date.is_day for one in found),
    )


def parts(view: View, name: str) -> list[str]:
    """Return an organization and its parts, theirs among them."""
    found = [name]
    for one in found:
        found += [part for part in view.concerns.parts.get(one, ()) if part not in found]
    return found


def rows(view: View, makers: Iterable[str]) -> list[Released]:
    """Return the releases of organizations, in the order of their dates."""
    organizations = (view.briefing.organizations[name] for name in makers)
    found = [row for maker in organizations for row in _of(view, maker)]
    return sorted(found, key=lambda row: (row.of.date.sort_key, row.of.name, row.maker))


def _of(view: View, maker: Organization) -> Iterator[Released]:
    for one in () if maker.withdrawn else maker.releases:
        outlets = dict.fromkeys(outlet_link(view, piece.source) for piece in one.evidence)
        yield Released(one, maker.id, marked(one.name), one.weights, tuple(outlets))


def longest_gap(found: Iterable[Release]) -> Gap | None:
    """Find the longest time between two releases with open weights; None where they are few.

    Days are taken as wide as they are known: from the last day of one to the first of the next.
    """
    spans = sorted(
        (one.date.earliest, one.date.latest)
        for one in found
        if one.weights in _OPEN and one.date.earliest and one.date.latest
    )
    if len(spans) < _FEW_FOR_A_GAP:
        return None
    gaps = [Gap(before[1], after[0]) for before, after in pairwise(spans)]
    longest = max(gaps, key=lambda gap: gap.days)
    return longest if longest.days > 1 else None


def _drawn(found: Sequence[Released], gap: Gap | None, of: str) -> Markup | None:
    """Draw releases; None where the table says it as well."""
    spans = [clock.middle(clock.of_date(one.of.date)) for one in found]
    ends = [end for span in spans for end in span.ends]
    if len(found) < _LEAST or len(found) > MOST_MARKS or max(ends) - min(ends) < 1:
        return None
    lanes = [terms for terms in TERMS if any(one.terms == terms for one in found)]
    marks = [
        Mark(
            name=f"{one.maker}-{place}",
            lane=lanes.index(one.terms),
            span=span,
            title=one.of.name,
            notes=tuple(_notes(one.of)),
            key=True,
            lang=language(one.of.name),
        )
        for place, (one, span) in enumerate(zip(found, spans, strict=True))
    ]
    scale = Scale(min(ends) // 1, max(ends) + 1, LEFT, RIGHT).rounded()
    said = [capital(_(TERMS[terms])) for terms in lanes]
    first, last = found[0].of.date, found[-1].of.date
    title = _("Releases by date and terms, {first} to {last}").format(
        first=when.words(first, short=True), last=when.words(last, short=True)
    )
    desc = _("{releases} in {lanes}: {names}. The table has the same.").format(
        releases=count(len(found), "release", "releases"),
        lanes=count(len(lanes), "lane", "lanes"),
        names=between().join(said),
    )
    words = Words(f"releases-{of}-drawn" if of else "releases-drawn", title, desc, said)
    shaded = [(gap.first.toordinal() + 1.0, float(gap.last.toordinal()))] if gap else []
    return drawn(marks, scale, words, shaded).markup()


def _notes(release: Release) -> Iterator[str]:
    """Say how large a release is, and under which licence its weights are."""
    yield release.size or _("size not found")
    if release.weights in _OPEN:
        licence = release.licence or _("licence not found")
        yield licence if len(licence) <= _LONGEST else _("a licence of its own")
