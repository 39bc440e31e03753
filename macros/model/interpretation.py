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
    """The document in which it is argued."""
    locator: Line | None = None
    """The place in the source."""


class Judgement(Part):
    """How likely a reading, or that a signal is met, was held to be from a day on, and why.

    `likelihood` is a term of the briefing's profile; `confidence` never stands in its sentence.
    """

    date: Date
    """The day from which it holds."""
    likelihood: Line
    """How likely, in a term of the briefing's scale."""
    confidence: Literal["low", "moderate", "high"]
    """How sure the desk is of that."""
    because: Prose
    """Why."""


class Addition(Part):
    """What a reading adds that nothing on record shows: its speculation."""

    text: Prose
    """What is added."""
    basis: Prose | None = None
    """What it is built on."""
    would_show: Prose | None = None
    """What would show it."""


class NothingAgainst(Part):
    """What was looked for against a reading that no row strains."""

    looked_for: Prose
    """What was looked for."""
    date: Date
    """When."""


class Resolved(Part):
    """That the editors hold the question of a reading for settled: since when, how, and why.

    What the likelihoods given before are scored by; it changes nothing in the weighing.
    """

    date: Date
    """The day from which it is settled."""
    came_true: Truth
    """Whether it came true."""
    because: Prose
    """Why it is held for settled."""
    evidence: EvidenceList = ()
    """What shows it."""


class Interpretation(Record):
    """One way to read the claims: the briefing's framing, or speculation beside it."""

    letter: Annotated[Line, AfterValidator(_letter)]
    """One capital that stands for it in narrow tables."""
    title: Line
    """What it says, in a line."""
    role: Literal["framing", "speculation"]
    """Whether it is the briefing's framing or speculation beside it."""
    thesis: Prose
    """What it says, in full."""
    argued_by: tuple[ArguedBy, ...] = ()
    """Who puts it forward, and where."""
    judgements: tuple[Judgement, ...] = ()
    """How likely it was held to be, from which day on, and why."""
    adds: tuple[Addition, ...] = ()
    """What it adds that nothing on record shows."""
    assumptions: Annotated[tuple[Prose, ...], ONE_OR_MANY] = ()
    """What it takes for granted."""
    would_change: Prose | None = None
    """What would change it."""
    nothing_against: NothingAgainst | None = None
    """What was looked for against it, where nothing was found."""
    since: Date | None = None
    """From when it is in view."""
    resolved: Resolved | None = None
    """That its question is held for settled: since when, how, and why."""


class Cell(Part):
    """How one claim fits one reading, why, and since when that is the rating."""

    fit: Fit
    """How the claim fits the reading."""
    because: Prose
    """Why."""
    since: Date | None = None
    """From which day that is the rating."""
    allow: Allowances = ()
    """Warnings that the editor has looked at and lets stand."""


Cells: TypeAlias = Annotated[tuple[Cell, ...], ONE_OR_MANY]
Row: TypeAlias = Mapping[str, tuple[Cell, ...]]
"""The cells of one claim: interpretation id -> its cells, in the order written."""
