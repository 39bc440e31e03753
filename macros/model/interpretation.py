"""One way to read the claims, and how each claim fits it."""

from collections.abc import Mapping
from typing import Annotated, Literal, TypeAlias

from pydantic import AfterValidator

from macros.model.field import ONE_OR_MANY, Date, Line, Prose, SourceId, Truth, refuse
from macros.model.record import Allowances, EvidenceList, Part, Record

Fit: TypeAlias = Literal["fits-well", "fits", "says-nothing", "strains", "contradicts"]


def _letter(text: str) -> str:
    if len(text) == 1 and text.isupper():
        return text
    raise refuse("malformed-field", f"is `{text}` where one capital is meant", "write letter: A")


class ArguedBy(Part):
    """Who puts a reading forward, and where in the source."""

    source: SourceId
    locator: Line | None = None


class Judgement(Part):
    """How likely a reading, or that a signal is met, was held to be from a day on, and why.

    `likelihood` is a term of the briefing's profile; `confidence` never stands in its sentence.
    """

    date: Date
    likelihood: Line
    confidence: Literal["low", "moderate", "high"]
    because: Prose


class Addition(Part):
    """What a reading adds that nothing on record shows: its speculation."""

    text: Prose
    basis: Prose | None = None
    would_show: Prose | None = None


class NothingAgainst(Part):
    """What was looked for against a reading that no row strains."""

    looked_for: Prose
    date: Date


class Resolved(Part):
    """That the editors hold the question of a reading for settled: since when, how, and why.

    What the likelihoods given before are scored by; it changes nothing in the weighing.
    """

    date: Date
    came_true: Truth
    because: Prose
    evidence: EvidenceList = ()


class Interpretation(Record):
    """One way to read the claims: the briefing's framing, or speculation beside it."""

    letter: Annotated[Line, AfterValidator(_letter)]
    title: Line
    role: Literal["framing", "speculation"]
    thesis: Prose
    argued_by: tuple[ArguedBy, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    adds: tuple[Addition, ...] = ()
    assumptions: Annotated[tuple[Prose, ...], ONE_OR_MANY] = ()
    would_change: Prose | None = None
    nothing_against: NothingAgainst | None = None
    since: Date | None = None
    resolved: Resolved | None = None


class Cell(Part):
    """How one claim fits one reading, why, and since when that is the rating."""

    fit: Fit
    because: Prose
    since: Date | None = None
    allow: Allowances = ()


Cells: TypeAlias = Annotated[tuple[Cell, ...], ONE_OR_MANY]
Row: TypeAlias = Mapping[str, tuple[Cell, ...]]
"""The cells of one claim: interpretation id -> its cells, in the order written."""
