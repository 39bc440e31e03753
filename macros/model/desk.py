"""The records of the desk's own work: conflicts, questions, signals, advice, terms, corrections."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from macros.model.field import ONE_OR_MANY, AnyId, ClaimId, Date, Line, Prose, SourceId, Truth
from macros.model.interpretation import Judgement
from macros.model.record import EvidenceList, IdList, LookedFor, NameList, Part, Record


class Account(Part):
    """One side's telling, and what it rests on."""

    text: Prose
    evidence: EvidenceList = ()


class Conflict(Record):
    """A point on which sources differ, and how the difference stands."""

    title: Line
    question: Line
    claims: tuple[ClaimId, ...] = ()
    accounts: tuple[Account, ...] = ()
    state: Literal["dissolved", "measurement", "open", "overtaken"]
    because: Prose
    not_found: Annotated[tuple[Prose, ...], ONE_OR_MANY] = ()


class Answer(Part):
    """Who answered a question, and when."""

    by: Line
    date: Date
    evidence: EvidenceList = ()


class Question(Record):
    """Something nobody has answered, what would settle it, and where the desk looked."""

    question: Line
    would_settle: Prose | None = None
    about: IdList = ()
    claims: tuple[ClaimId, ...] = ()
    looked_for: Annotated[tuple[LookedFor, ...], ONE_OR_MANY] = ()
    answered: Answer | None = None


class Observation(Part):
    """What was found about a signal on a day."""

    date: Date
    finding: Prose
    evidence: EvidenceList = ()


class Signal(Record):
    """Something to watch: what would move the reading, and by when."""

    question: Line
    raised_by: Annotated[tuple[AnyId, ...], ONE_OR_MANY] = ()
    watch: Prose | None = None
    deadline: Date | None = None
    threshold: Prose | None = None
    favours: Mapping[str, Literal["for", "against"]] = Field(default_factory=dict)
    judgements: tuple[Judgement, ...] = ()
    observations: tuple[Observation, ...] = ()
    outcome: Literal["open", "met", "mixed", "not-met", "expired"] = "open"


class BorneOut(Part):
    """What happened later that bears on a piece of advice."""

    text: Prose
    date: Date | None = None
    claims: tuple[ClaimId, ...] = ()


class Advice(Record):
    """One practical step for people who build on the subject."""

    text: Prose
    for_: Prose | None = Field(default=None, alias="for")
    because: Prose | None = None
    sources: tuple[SourceId, ...] = ()
    since_borne_out: Annotated[tuple[BorneOut, ...], ONE_OR_MANY] = ()


class Term(Record):
    """A word that the reader may not know.

    An `everyday` word means something else as well, so its mentions are not linked of themselves.
    """

    term: Line
    names: NameList = ()
    everyday: Truth = False
    meaning: Prose


class Correction(Record):
    """One change that a reader should know of."""

    date: Date
    kind: Literal["small-edit", "update", "correction", "withdrawal"]
    records: tuple[AnyId, ...] = ()
    was: Prose | None = None
    now: Prose | None = None
    cause: Prose | None = None
    wrong_from: Date | None = None
    wrong_to: Date | None = None
    found_by: Line | None = None
