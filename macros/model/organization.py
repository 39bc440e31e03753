"""A company, unit, team, lab, product or model family."""

from typing import Annotated, Literal

from macros.model.field import ONE_OR_MANY, Date, Line, OrganizationId, Prose, Url
from macros.model.record import EvidenceList, NameList, Part, Record


class Release(Part):
    """One release of a model: how large it is, and on what terms it can be had.

    `weights` are open, open with conditions, or not published at all where it is hosted only;
    `unknown` says that the terms were looked for and not found.
    """

    name: Line
    """What was released."""
    date: Date
    """When."""
    size: Line | None = None
    """How large it is."""
    weights: Literal["open", "conditional", "hosted", "unknown"]
    """Whether its weights are open, open on conditions, hosted only, or not known."""
    licence: Line | None = None
    """On what terms."""
    evidence: EvidenceList = ()
    """What shows it."""


class Organization(Record):
    """A company, unit, team, lab, product or model family."""

    name: Line
    """What it is called."""
    names: NameList = ()
    """Its names in other scripts and forms."""
    kind: Literal[
        "company",
        "unit",
        "team",
        "lab",
        "committee",
        "institute",
        "product",
        "model-family",
        "model",
        "agency",
        "other",
    ]
    """What sort of organization or product it is."""
    part_of: OrganizationId | None = None
    """What it is part of."""
    formed: Date | None = None
    """When it was formed."""
    dissolved: Date | None = None
    """When it was dissolved."""
    summary: Prose | None = None
    """What it is, in a few sentences."""
    same_as: Annotated[tuple[Url, ...], ONE_OR_MANY] = ()
    """Addresses of other records of the same."""
    releases: tuple[Release, ...] = ()
    """What it released."""
