"""What a claim can be found by: its standing, kind, people, origins, readings, event and date."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from macros.export.records import parties
from macros.model.claim import STANDINGS, Claim
from macros.model.edtf import Edtf
from macros.weigh.judgement import Judgements

MANY_ORIGINS: Final = 3
"""From this number on, origins are not told apart: three or more."""

FITS: Final[Mapping[str, str]] = {
    "fits-well": "fits",
    "fits": "fits",
    "strains": "strains",
    "contradicts": "contradicts",
}
"""How a claim bears on a reading, as a reader looks for it."""

EVERY: Final = "whole"
"""The name of the list of all claims on one page, where the index does not hold them all.

It comes after all other lists, by whose pages the self-check then knows its links already.
"""

UNDATED: Final = "undated"
SHEET: Final = 250
"""How many claims a list shows on one page."""


@dataclass(frozen=True, slots=True)
class Traits:
    """One claim, and for each facet the values under which it is found.

    `first` and `last` are the days on which it can have been asserted first, as ISO dates; empty
    where that is open or unknown.
    """

    id: str
    values: Mapping[str, tuple[str, ...]]
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page of the claims that have one value of one facet."""

    facet: str
    value: str
    number: int
    last: int
    total: int
    claims: tuple[str, ...]


class Found:
    """All claims of a briefing by what they can be found by, those asserted first in front."""

    def __init__(self, judgements: Judgements) -> None:
        claims = judgements.briefing.claims.values()
        every = [_traits(judgements, claim) for claim in claims]
        self.claims = tuple(sorted(every, key=lambda one: one.first or "9999"))

    @cached_property
    def by_id(self) -> Mapping[str, Traits]:
        """The same by their ids."""
        return {claim.id: claim for claim in self.claims}

    @cached_property
    def lists(self) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
        """For each facet and value that some claim has, the claims."""
        found: dict[str, dict[str, list[str]]] = {}
        for claim in self.claims:
            for facet, values in claim.values.items():
                for value in values:
                    found.setdefault(facet, {}).setdefault(value, []).append(claim.id)
        return {
            facet: {value: tuple(claims) for value, claims in some.items()}
            for facet, some in found.items()
        }

    @cached_property
    def sheets(self) -> Mapping[str, Sheet]:
        """The pages of all lists that no record's own page holds, by their names."""
        return {
            sheet_name(facet, value, sheet.number): sheet
            for facet in LISTED
            for value, claims in sorted(self.lists.get(facet, {}).items())
            for sheet in _sheets(facet, value, claims)
        }


LISTED: Final = ("standing", "kind", "origins", "interpretation", "date")
"""The facets of which each value has a list of its own; people and events have their pages."""


def sheet_name(facet: str, value: str, number: int = 1) -> str:
    """Return the name of one page of a list: `standing-reported`, `date-2026-03-page-2`."""
    name = f"{facet}-{value.replace('.', '-')}"
    return name if number == 1 else f"{name}-page-{number}"


def _sheets(facet: str, value: str, claims: tuple[str, ...]) -> Iterator[Sheet]:
    last = -(-len(claims) // SHEET)
    for number in range(1, last + 1):
        shown = claims[(number - 1) * SHEET : number * SHEET]
        yield Sheet(facet, value, number, last, len(claims), shown)


def _traits(judgements: Judgements, claim: Claim) -> Traits:
    judged = judgements.claims[claim.id]
    cells = judgements.matrix.cells.get(claim.id, {})
    asserted = claim.first_asserted
    return Traits(
        claim.id,
        {
            "standing": (judged.standing.value,),
            "kind": (claim.kind,),
            "person": tuple(sorted(parties(claim))),
            "origins": (str(min(len(judged.origins), MANY_ORIGINS)),) if judged.counts else (),
            "interpretation": tuple(
                f"{reading}.{FITS[fit]}" for reading, fit in cells.items() if fit and fit in FITS
            ),
            "event": (claim.event,) if claim.event else (),
            "date": (_period(asserted),),
        },
        _iso(asserted and asserted.earliest),
        _iso(asserted and asserted.latest),
    )


def _period(asserted: Edtf | None) -> str:
    """Return the month in which a claim was asserted, or the year where no month is known."""
    if not asserted or not asserted.earliest or not asserted.latest:
        return UNDATED
    first, last = asserted.earliest.isoformat(), asserted.latest.isoformat()
    for length in (len("2026-03"), len("2026")):
        if first[:length] == last[:length]:
            return first[:length]
    return UNDATED


def _iso(day: object) -> str:
    return str(day) if day else ""


def by_standing(found: Found) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Go through the standings that some claim has, the firmest first, and those claims."""
    for standing in STANDINGS:
        if claims := found.lists.get("standing", {}).get(standing):
            yield standing, claims
