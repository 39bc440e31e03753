"""One document that somebody published."""

from typing import Annotated, Literal

from macros.model.field import ONE_OR_MANY, Date, Line, Prose, SourceId, Truth, Url
from macros.model.language import Language
from macros.model.record import Part, Record


class Derivation(Part):
    """That a source took from another, and how."""

    source: SourceId
    """The document that it took from."""
    how: Literal["wire", "quote", "translation", "rewrite", "summary"]
    """How it took: from the wire, by quoting, translating, rewriting or summing up."""
    credited: Truth = True
    """Whether it says so itself."""
    inferred: Truth = False
    """Whether the desk worked it out."""


class Reliability(Part):
    """The Admiralty grade of a source, A (completely reliable) to F (cannot be judged)."""

    grade: Literal["A", "B", "C", "D", "E", "F"]
    """The Admiralty grade, A (completely reliable) to F (cannot be judged)."""
    because: Prose
    """Why."""


class Source(Record):
    """One document that somebody published, how it was read, and where it got its matter."""

    title: Line | None = None
    """Its title."""
    publisher: Line
    """Who published it."""
    author: Annotated[tuple[Line, ...], ONE_OR_MANY] = ()
    """Who wrote it."""
    url: Url | None = None
    """Its address."""
    archived_url: Url | None = None
    """The address of an archived copy."""
    archived: Date | None = None
    """The day on which that copy was made."""
    written: Date | None = None
    """When it was written."""
    published: Date | None = None
    """When it became public."""
    accessed: Date | None = None
    """When the desk read it."""
    language: Language | None = None
    """The language, as a BCP 47 tag."""
    kind: Literal[
        "wire",
        "news",
        "analysis",
        "opinion",
        "aggregator",
        "blog",
        "social-post",
        "official",
        "letter",
        "filing",
        "paper",
    ]
    """What sort of document it is."""
    access: Literal["read", "copy", "cited-only"] = "read"
    """Whether it was read, read in a copy, or only cited by others."""
    derived_from: tuple[Derivation, ...] = ()
    """What it took from, and how."""
    independence: Literal["known", "unknown"] = "known"
    """Whether it is known what it goes back to."""
    reliability: Reliability | None = None
    """How reliable it is, and why."""
    interest: Annotated[tuple[Prose, ...], ONE_OR_MANY] = ()
    """Conflicts of interest: owner, funder, advertiser."""
    summary: Prose | None = None
    """What it says, in a few sentences."""
