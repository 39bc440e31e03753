"""The data as a package: which files there are, what is in them, and their sums.

After Data Package, version 2 (https://datapackage.org/standard/data-package/), with Table Schema
for the tables.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Final

from macros.export.column import EDGES, Column, columns, edges
from macros.export.licence import LICENCES
from macros.model.about import About, Party
from macros.model.briefing import KINDS
from macros.model.source import Source

Json = Any
"""Whatever `json.dumps` takes."""

FOLDER: Final = "data/"
KEYWORDS: Final = ("claims", "sources", "provenance", "independent origins", "evidence")
"""What the data are about, whatever the briefing is."""
NAME: Final = "datapackage.json"
_PROFILE: Final = "https://datapackage.org/profiles/2.0/"
ABOUT: Final[Mapping[str, str]] = {
    "people": "People in a public role, and why the briefing speaks of them.",
    "organizations": "Companies, units, teams, products and model families.",
    "sources": "Every document, what it goes back to, and what rests on it.",
    "events": "What happened, with dates as wide as they are known.",
    "claims": "Every claim, with its standing, its origins, and what speaks against it.",
    "interpretations": "The readings, and how they stand in the weighing.",
    "conflicts": "Points on which sources differ.",
    "questions": "What nobody has answered, and where the desk looked.",
    "signals": "What is watched, and how it came out.",
    "advice": "Practical steps, and what later bore them out.",
    "terms": "The words used.",
    "corrections": "What readers should know was changed.",
    "evidence": "One row for each piece of evidence on a claim.",
    "lineage": "One row for each source that took from another.",
    "cells": "One row for each cell of the matrix of claims by readings.",
    "standings": "How each claim stood on each day that is looked back at, and stands now.",
    "matrix": "The matrix: its rows, its cells, and what the first place rests on.",
}
"""What each file holds, in a sentence."""


@dataclass(frozen=True, slots=True)
class Sum:
    """How large a file is, and its SHA-256."""

    bytes: int
    sha256: str

    @classmethod
    def of(cls, text: str) -> "Sum":
        """Sum up what a file holds."""
        data = text.encode()
        return cls(len(data), sha256(data).hexdigest())


def tables() -> Iterator[tuple[str, tuple[Column, ...]]]:
    """Go through the tables, by the names of their files, each with its columns."""
    for kind in KINDS:
        yield kind, columns(kind)
    for table in EDGES:
        yield table, edges(table)


def package(
    about: About,
    sources: Iterable[Source],
    home: str,
    version: str | None,
    sums: Mapping[str, Sum],
) -> Json:
    """Describe the package, made from `sources`; `sums` are those of its files, by their names.

    `home` is the address of the site, if it has one; `version` the day that it holds for.
    """
    found: dict[str, Json] = {
        "$schema": f"{_PROFILE}{NAME}",
        "name": "briefing",
        "title": about.title,
        "description": about.question,
    }
    if home.startswith("http"):
        found |= {"id": f"{home}{FOLDER}", "homepage": home}
    if version:
        found |= {"version": version, "created": f"{version}T00:00:00Z"}
    found["keywords"] = list(KEYWORDS)
    if licences := list(_licences(about)):
        found["licenses"] = licences
    if contributors := list(_contributors(about)):
        found["contributors"] = contributors
    if read := list(_sources(sources)):
        found["sources"] = read
    found["resources"] = [*_tables(sums), *_lists(sums)]
    return found


def _licences(about: About) -> Iterator[Json]:
    if given := about.licence.data:
        name, path = LICENCES.get(given, ("", ""))
        yield (
            {"name": name, "path": path, "title": given}
            if name
            else {"title": given, "name": "other"}
        )


def _contributors(about: About) -> Iterator[Json]:
    parties: list[tuple[Party, str]] = [(about.publisher, "publisher")] if about.publisher else []
    parties += [(author, "author") for author in about.authors]
    for party, role in parties:
        yield {
            "title": party.name,
            **({"path": party.url} if party.url else {}),
            "roles": [role],
        }


def _sources(sources: Iterable[Source]) -> Iterator[Json]:
    """Go through what was read at an address that can be followed."""
    for one in sources:
        if one.url and one.access != "cited-only" and not one.withdrawn:
            yield {"title": one.title or one.publisher, "path": one.url}


def _tables(sums: Mapping[str, Sum]) -> Iterator[Json]:
    for name, described in tables():
        yield {
            **_file(name, "csv", "text/csv", sums),
            "$schema": f"{_PROFILE}dataresource.json",
            "type": "table",
            "schema": _schema(name, described),
        }


def _lists(sums: Mapping[str, Sum]) -> Iterator[Json]:
    for name in (*KINDS, "matrix"):
        yield _file(name, "json", "application/json", sums) | {"name": f"{name}-json"}


def _file(name: str, form: str, mediatype: str, sums: Mapping[str, Sum]) -> dict[str, Json]:
    path = f"{name}.{form}"
    return {
        "name": name,
        "path": path,
        "title": name.replace("-", " ").capitalize(),
        "description": ABOUT[name],
        "format": form,
        "mediatype": mediatype,
        "encoding": "utf-8",
        "bytes": sums[path].bytes,
        "hash": f"sha256:{sums[path].sha256}",
    }


def _schema(name: str, described: Iterable[Column]) -> Json:
    described = tuple(described)
    found: dict[str, Json] = {
        "$schema": f"{_PROFILE}tableschema.json",
        "fields": [column.described() for column in described],
        "missingValues": [""],
    }
    if name in KINDS:
        found["primaryKey"] = ["id"]
    if keys := [_key(name, column) for column in described if _leads(column)]:
        found["foreignKeys"] = keys
    return found


def _leads(column: Column) -> bool:
    return column.type == "string" and column.to is not None


def _key(name: str, column: Column) -> Json:
    to = "" if column.to == name else column.to
    return {"fields": [column.name], "reference": {"resource": to, "fields": ["id"]}}
