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
    """What this side tells."""
    evidence: EvidenceList = ()
    """What it rests on."""


class Conflict(Record):
    """A point on which sources differ, and how the difference stands."""

    title: Line
    """What the sources differ on."""
    question: Line
    """The question between them."""
    claims: tuple[ClaimId, ...] = ()
    """The claims concerned."""
    accounts: tuple[Account, ...] = ()
    """Each side's telling."""
    state: Literal["dissolved", "measurement", "open", "overtaken"]
    """How the difference stands."""
    because: Prose
    """Why it stands so."""
    not_found: Annotated[tuple[Prose, ...], ONE_OR_MANY] = ()
    """What was looked for and not found."""


class Answer(Part):
    """Who answered a question, and when."""

    by: Line
    """Who answered."""
    date: Date
    """When."""
    evidence: EvidenceList = ()
    """What shows it."""


class Question(Record):
    """Something nobody has answered, what would settle it, and where the desk looked."""

    question: Line
    """What nobody has answered."""
    would_settle: Prose | None = None
    """What would settle it."""
    about: IdList = ()
    """The records that it is about."""
    claims: tuple[ClaimId, ...] = ()
    """The claims that it bears on."""
    looked_for: Annotated[tuple[LookedFor, ...], ONE_OR_MANY] = ()
    """Where the desk looked, and when."""
    answered: Answer | None = None
    """Who answered it, and when."""


class Observation(Part):
    """What was found about a signal on a day."""

    date: Date
    """When it was seen."""
    finding: Prose
    """What was found."""
    evidence: EvidenceList = ()
    """What shows it."""


class Signal(Record):
    """Something to watch: what would move the reading, and by when."""

    question: Line
    """What to watch."""
    raised_by: Annotated[tuple[AnyId, ...], ONE_OR_MANY] = ()
    """The records in which it was raised."""
    watch: Prose | None = None
    """What exactly is watched."""
    deadline: Date | None = None
    """By when it is to be resolved."""
    threshold: Prose | None = None
    """What counts as met."""
    favours: Mapping[str, Literal["for", "against"]] = Field(default_factory=dict)
    """The readings that it would speak for or against, if met."""
    judgements: tuple[Judgement, ...] = ()
    """How likely it was held to be, from which day on, and why."""
    observations: tuple[Observation, ...] = ()
    """What was found, day by day."""
    outcome: Literal["open", "met", "mixed", "not-met", "expired"] = "open"
    """How it came out."""


class BorneOut(Part):
    """What happened later that bears on a piece of advice."""

    text: Prose
    """What happened later."""
    date: Date | None = None
    """When."""
    claims: tuple[ClaimId, ...] = ()
    """The claims that say so."""


class Advice(Record):
    """One practical step for people who build on the subject."""

    text: Prose
    """What to do."""
    for_: Prose | None = Field(default=None, alias="for")
    """For whom it is meant."""
    because: Prose | None = None
    """Why."""
    sources: tuple[SourceId, ...] = ()
    """Where it comes from."""
    since_borne_out: Annotated[tuple[BorneOut, ...], ONE_OR_MANY] = ()
    """What later bore it out."""


class Term(Record):
    """A word that the reader may not know.

    An `everyday` word means something else as well, so its mentions are not linked of themselves.
    """

    term: Line
    """The word."""
    names: NameList = ()
    """The word in other scripts and forms."""
    everyday: Truth = False
    """Whether the word means something else as well, so that mentions are not linked."""
    meaning: Prose
    """What it means."""


class Correction(Record):
    """One change that a reader should know of."""

    date: Date
    """When it was changed."""
    kind: Literal["small-edit", "update", "correction", "withdrawal"]
    """How grave the change is."""
    records: tuple[AnyId, ...] = ()
    """The records concerned."""
    was: Prose | None = None
    """What was said before."""
    now: Prose | None = None
    """What is said now."""
    cause: Prose | None = None
    """How the error came about."""
    wrong_from: Date | None = None
    """From when it was wrong."""
    wrong_to: Date | None = None
    """Until when it was wrong."""
    found_by: Line | None = None
    """Who found it."""
