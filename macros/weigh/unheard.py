"""Rows that speak against a reading and are not counted, and why (data model, section 5)."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from macros.weigh.judgement import Judgements
from macros.weigh.row import SEVERITY
from macros.weigh.standing import side

_SEVERITIES: Final[Mapping[str | None, int]] = dict(SEVERITY.items())


class Unheard(NamedTuple):
    """A claim that does not fit a reading and counts nothing against it.

    `charge` is what it would count, 0 where it weighs nothing. `heard` is origin -> the claim for
    which it is heard, of all that would have to be heard otherwise for this one to be counted.
    """

    claim: str
    charge: float
    heard: Mapping[str, str]


def unheard(judgements: Judgements, reading: str) -> tuple[Unheard, ...]:
    """Return the claims that are not counted against a reading though they do not fit it."""
    judged = judgements.readings[reading]
    heard_for = {charge.origin: charge.claim for charge in judged.charges}
    counted = set(heard_for.values())
    found = []
    for claim in judged.strains:
        if claim not in counted:
            severity = _SEVERITIES[judgements.matrix.cells[claim][reading]]
            charge = (judgements.claims[claim].weight or 0.0) * severity
            taken = _taken(judgements, claim, heard_for) if charge else {}
            found.append(Unheard(claim, charge, taken))
    return tuple(found)


def heard_for_row(judgements: Judgements, claim: str) -> frozenset[str]:
    """Return the origins that may be heard for the row of a claim; *unknown* is one."""
    return side(judgements.claims[claim].evidence, "supports").origins


def _taken(judgements: Judgements, claim: str, heard_for: Mapping[str, str]) -> dict[str, str]:
    """Follow from a claim to who could be heard for it, to what they are heard for, and so on.

    None of them is free, or the claim would be counted; each counts at least as much.
    """
    waiting, taken = sorted(heard_for_row(judgements, claim)), dict[str, str]()
    for origin in waiting:
        if origin not in taken:
            taken[origin] = heard_for[origin]
            waiting += sorted(heard_for_row(judgements, heard_for[origin]))
    return taken
