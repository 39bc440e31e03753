"""As an item of CSL-JSON, from which any style of the Citation Style Language can be set."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any, Final
from urllib.parse import urlsplit

from macros.export.citation.issued import Issued
from macros.export.citation.line import line
from macros.export.citation.names import Name
from macros.export.citation.work import Work

Json = Any
"""Whatever `json.dumps` takes."""

_ARCHIVES: Final = {"web.archive.org": "Internet Archive", "archive.org": "Internet Archive"}

_BETWEEN: Final = "; "


def csl_json(work: Work) -> str:
    """Write a list of the one item, as files of this form are."""
    lines = (f'  "{name}": {_text(value)}' for name, value in item(work).items())
    return "[\n {\n" + ",\n".join(lines) + "\n }\n]"


def item(work: Work) -> dict[str, Json]:
    """Return the variables of a work; those that hold nothing are left out."""
    values: dict[str, Json] = {
        "id": work.key,
        "type": work.type,
        "title": line(work.title),
        "container-title": line(work.container),
        "publisher": line(work.publisher),
        "author": [_name(name) for name in work.authors],
        "issued": _date(work.issued),
        "accessed": _date(work.accessed),
        "version": str(work.version or ""),
        "genre": line(work.genre),
        "abstract": line(work.said),
        "keyword": _BETWEEN.join(map(line, work.keywords)),
        "URL": line(work.url),
        "archive": _archive(work.archive),
        "archive_location": line(work.archive),
        "language": line(work.language),
    }
    return {name: value for name, value in values.items() if value}


def read(values: Mapping[str, Json], url: str) -> Work:
    """Return the work that `item` wrote, of a page of a day: what a release keeps of it.

    Its address is not kept, since the site may move.
    """
    return Work(
        key=values["id"],
        type=values["type"],
        title=values.get("title", ""),
        container=values.get("container-title", ""),
        publisher=values.get("publisher", ""),
        authors=tuple(Name(**name) for name in values.get("author", ())),
        issued=Issued.of(date(*values["issued"]["date-parts"][0])),
        version=int(values["version"]),
        genre=values.get("genre", ""),
        url=url,
        language=values.get("language", ""),
        said=values.get("abstract", ""),
        keywords=tuple(filter(None, values.get("keyword", "").split(_BETWEEN))),
    )


_text: Final = json.JSONEncoder(ensure_ascii=False).encode


def _name(name: Name) -> dict[str, str]:
    parts = {
        "family": line(name.family),
        "given": line(name.given),
        "suffix": line(name.suffix),
        "literal": line(name.literal),
    }
    return {part: said for part, said in parts.items() if said}


def _date(issued: Issued) -> dict[str, Json]:
    if issued.words:
        return {"literal": line(issued.words)}
    if not issued.start:
        return {}
    date: dict[str, Json] = {
        "date-parts": [list(parts) for parts in (issued.start, issued.end) if parts]
    }
    if issued.season:
        date["season"] = issued.season
    if issued.circa:
        date["circa"] = True
    return date


def _archive(url: str) -> str:
    if not url:
        return ""
    try:
        host = urlsplit(line(url)).hostname or ""
    except ValueError:
        return ""
    return _ARCHIVES.get(host, host)
