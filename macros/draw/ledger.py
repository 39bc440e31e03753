"""The ledger of claims: the index of all of them by standing, and lists of some."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from macros.draw.fault import MacroFaultError, unknown_id, unknown_word
from macros.draw.view import View
from macros.draw.words import KINDS_OF_CLAIM, MEANS, _
from macros.export.records import concerns
from macros.model.claim import Claim
from macros.weigh.judgement import Standing

Words = str | Iterable[str] | None
"""One word, or a list of them; None leaves the matter open."""

ORIGINS = ("0", "1", "2")
"""How many origins the index can be narrowed to; the last means two or more."""


@dataclass(frozen=True, slots=True)
class Item:
    """A claim in the ledger, with what a filter may look at."""

    id: str
    kind: str
    people: str
    event: str
    readings: str
    origins: str
    asserted: str


@dataclass(frozen=True, slots=True)
class Group:
    """All claims of one standing."""

    slug: str
    word: str
    means: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to narrow the ledger: a heading, and for each value a link and how many there are."""

    title: str
    values: tuple[tuple[Markup, int], ...]


@dataclass(frozen=True, slots=True)
class Narrowed:
    """A value that the index narrows itself to when the address names its anchor."""

    anchor: str
    word: str
    count: int


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
    """Draw the index: all claims by standing, and what leads to some of them."""
    items = [_item(view, claim) for claim in view.briefing.claims.values()]
    items.sort(key=lambda item: item.asserted or "9999")
    standing_of = {name: one.standing for name, one in view.judgements.claims.items()}
    groups = [
        Group(
            standing.value,
            view.standing_word(standing),
            _(MEANS[standing.value]),
            tuple(item for item in items if standing_of[item.id] is standing),
        )
        for standing in Standing
    ]
    return view.render(
        "claims_index.html",
        groups=[group for group in groups if group.items],
        total=len(items),
        kinds=_narrowed("kind", KINDS_OF_CLAIM, [item.kind for item in items]),
        origins=_narrowed("origins", dict.fromkeys(ORIGINS, ""), [item.origins for item in items]),
        facets=_facets(view, items),
    )


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
        count = len(judged.origins)
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


def _item(view: View, claim: Claim) -> Item:
    judged = view.judgements.claims[claim.id]
    speakers = (piece.speaker for piece in claim.evidence)
    people = dict.fromkeys(one for one in (*claim.about, claim.claimant, *speakers) if one)
    cells = view.judgements.matrix.cells.get(claim.id, {})
    asserted = claim.first_asserted.earliest if claim.first_asserted else None
    return Item(
        id=claim.id,
        kind=claim.kind,
        people=" ".join(people),
        event=claim.event or "",
        readings=" ".join(name for name, fit in cells.items() if fit and fit != "says-nothing"),
        origins=ORIGINS[min(len(judged.origins), len(ORIGINS) - 1)],
        asserted=asserted.isoformat() if asserted else "",
    )


def _narrowed(name: str, words: Iterable[str], values: list[str]) -> list[Narrowed]:
    return [
        Narrowed(f"{name}-{word}", word, values.count(word)) for word in words if word in values
    ]


def _facets(view: View, items: list[Item]) -> list[Facet]:
    """Count the claims of each person, event and reading."""
    people = _counted(item.people for item in items)
    events = _counted(item.event for item in items)
    readings = _counted(item.readings for item in items)
    facets = [
        (_("By person"), [one for one in people if one in view.briefing.people], people),
        (
            _("By organization"),
            [one for one in people if one in view.briefing.organizations],
            people,
        ),
        (_("By event"), [one for one in view.briefing.events if one in events], events),
        (
            _("By reading on which it bears"),
            [one for one in view.briefing.interpretations if one in readings],
            readings,
        ),
    ]
    return [
        Facet(title, tuple((view.link(name), counts[name]) for name in names))
        for title, names, counts in facets
        if names
    ]


def _counted(lists: Iterable[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for names in lists:
        for name in names.split():
            found[name] = found.get(name, 0) + 1
    return dict(sorted(found.items(), key=lambda one: (-one[1], one[0])))
