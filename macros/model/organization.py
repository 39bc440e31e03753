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
    date: Date
    size: Line | None = None
    weights: Literal["open", "conditional", "hosted", "unknown"]
    licence: Line | None = None
    evidence: EvidenceList = ()


class Organization(Record):
    """A company, unit, team, lab, product or model family."""

    name: Line
    names: NameList = ()
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
    part_of: OrganizationId | None = None
    formed: Date | None = None
    dissolved: Date | None = None
    summary: Prose | None = None
    same_as: Annotated[tuple[Url, ...], ONE_OR_MANY] = ()
    releases: tuple[Release, ...] = ()
