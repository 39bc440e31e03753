"""One document that somebody published."""

from typing import Annotated, Literal

from macros.model.field import ONE_OR_MANY, Date, Line, Prose, SourceId, Truth, Url
from macros.model.language import Language
from macros.model.record import Part, Record


class Derivation(Part):
    """That a source took from another, and how."""

    source: SourceId
    how: Literal["wire", "quote", "translation", "rewrite", "summary"]
    credited: Truth = True
    inferred: Truth = False


class Reliability(Part):
    """The Admiralty grade of a source, A (completely reliable) to F (cannot be judged)."""

    grade: Literal["A", "B", "C", "D", "E", "F"]
    because: Prose


class Source(Record):
    """One document that somebody published, how it was read, and where it got its matter."""

    title: Line | None = None
    publisher: Line
    author: Annotated[tuple[Line, ...], ONE_OR_MANY] = ()
    url: Url | None = None
    archived_url: Url | None = None
    archived: Date | None = None
    written: Date | None = None
    published: Date | None = None
    accessed: Date | None = None
    language: Language | None = None
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
    access: Literal["read", "copy", "cited-only"] = "read"
    derived_from: tuple[Derivation, ...] = ()
    independence: Literal["known", "unknown"] = "known"
    reliability: Reliability | None = None
    interest: Annotated[tuple[Prose, ...], ONE_OR_MANY] = ()
    summary: Prose | None = None
