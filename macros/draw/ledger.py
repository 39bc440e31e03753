"""The ledger of claims: the index of all of them by standing, and lists of some."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from macros.draw.facets import facets
from macros.draw.fault import MacroFaultError, unknown_id, unknown_word
from macros.draw.markup import filled
from macros.draw.traits import EVERY, Traits, by_standing, sheet_name
from macros.draw.view import View
from macros.draw.words import KINDS_OF_CLAIM, MEANS, _
from macros.export.records import concerns
from macros.model.claim import Claim
from macros.weigh.judgement import Standing

Words = str | Iterable[str] | None
"""One word, or a list of them; None leaves the matter open."""

WHOLE: Final = 1_000
"""Up to how many claims the index shows all of them on its one page."""

FIRST: Final = 50
"""How many claims of each standing it shows where there are more."""


@dataclass(frozen=True, slots=True)
class Group:
    """The claims of one standing: those that are shown, how many there are, where all stand."""

    slug: str
    word: str
    means: str
    rows: Markup
    total: int
    rest: str


def draw(  # noqa: PLR0913 (each is a way to narrow the list)
    view: View,
    *,
    standing: Words = None,
    kind: Words = None,
    person: Words = None,
    origins: int | str | None = None,
    interpretation: str | None = None,
    fit: Words = None,
    event: Words = None,
    limit: int | None = None,
) -> Markup:
    """Draw the claims that answer to all that is asked; without any condition, the whole index.

    `person` is also an organization: whom a claim is about, or who says it. `origins` is a number,
    or such as `2+`. With `interpretation` alone come the claims on which that reading says
    something; with `fit` those that fit it so.
    """
    asked = (standing, kind, person, origins, interpretation, fit, event, limit)
    if all(one is None for one in asked):
        return index(view)
    wanted = _Wanted(
        standing=_known(standing, "standing", list(Standing)),
        kind=_known(kind, "kind of claim", KINDS_OF_CLAIM),
        person=_ids(person, view, "people", "organizations"),
        event=_ids(event, view, "events"),
        reading=_ids(interpretation, view, "interpretations"),
        fit=_known(fit, "fit", ("fits-well", "fits", "says-nothing", "strains", "contradicts")),
        least=_least(origins),
        most=None if origins is None or str(origins).endswith("+") else _least(origins),
    )
    found = [claim.id for claim in view.briefing.claims.values() if wanted.has(view, claim)]
    return view.render("claims.html", claims=found[:limit])


def index(view: View) -> Markup:
    """Draw the index: all claims by standing, and what narrows it; too many in part."""
    found = view.found
    whole = len(found.claims) <= WHOLE
    return view.render(
        "claims_index.html",
        groups=[
            _group(view, standing, claims if whole else claims[:FIRST], len(claims))
            for standing, claims in by_standing(found)
        ],
        total=len(found.claims),
        facets=facets(view),
        every="" if whole else f"{view.root}ledger/{EVERY}/",
    )


def _group(view: View, standing: str, shown: tuple[str, ...], total: int) -> Group:
    word = view.standing_word(Standing(standing))
    rest = f"{view.root}ledger/{sheet_name('standing', standing)}/" if len(shown) < total else ""
    return Group(standing, word, _(MEANS[standing]), rows(view, shown), total, rest)


def rows(view: View, claims: Iterable[str]) -> Markup:
    """Draw claims as entries of the ledger, each with what a filter may look at."""
    return Markup("").join(view.once(_row, name) for name in claims)


def _row(view: View, name: str) -> Markup:
    marks = _marks(view.found.by_id[name])
    return filled("<li{}>{}</li>\n", marks, view.claim_line(name))


def _marks(one: Traits) -> Markup:
    """Return what a filter looks at, apart from the standing and origins that stand further in."""
    told = {f"data-{facet}": " ".join(one.values[facet]) for facet in _MARKED}
    told |= {"data-first": one.first, "data-last": one.last if one.last != one.first else ""}
    return Markup("").join(filled(' {}="{}"', name, value) for name, value in told.items() if value)


_MARKED: Final = ("kind", "person", "interpretation", "event", "date")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wanted:
    """What a claim must be to be listed; an empty set asks for nothing."""

    standing: frozenset[str]
    kind: frozenset[str]
    person: frozenset[str]
    event: frozenset[str]
    reading: frozenset[str]
    fit: frozenset[str]
    least: int
    most: int | None

    def has(self, view: View, claim: Claim) -> bool:
        """Say whether a claim answers to all that is asked."""
        judged = view.judgements.claims[claim.id]
        count = len(judged.origins) if judged.counts else 0
        return (
            (not self.standing or judged.standing.value in self.standing)
            and (not self.kind or claim.kind in self.kind)
            and (not self.person or any(concerns(claim, one) for one in self.person))
            and (not self.event or claim.event in self.event)
            and (not self.reading or self._fits(view, claim.id))
            and self.least <= count
            and (self.most is None or count <= self.most)
        )

    def _fits(self, view: View, name: str) -> bool:
        cells = view.judgements.matrix.cells.get(name, {})
        for reading in self.reading:
            fit = cells.get(reading)
            if fit in self.fit or (not self.fit and fit not in {None, "says-nothing"}):
                return True
        return False


def _words(given: Words) -> list[str]:
    return given.split() if isinstance(given, str) else list(given or ())


def _known(given: Words, what: str, known: Iterable[str]) -> frozenset[str]:
    words, allowed = _words(given), [str(word) for word in known]
    for word in words:
        if word not in allowed:
            raise unknown_word(word, what, allowed)
    return frozenset(words)


def _ids(given: Words, view: View, *kinds: str) -> frozenset[str]:
    names = _words(given)
    allowed = [name for kind in kinds for name in view.briefing.records(kind)]
    for name in names:
        if name not in allowed:
            raise unknown_id(name, " or ".join(kinds), allowed)
    return frozenset(names)


def _least(origins: int | str | None) -> int:
    number = str(origins or 0).removesuffix("+")
    if not number.isdecimal():
        message = f"`{origins}` is no number of origins"
        raise MacroFaultError("malformed-macro", message, 'write origins=1 or origins="2+"', number)
    return int(number)
