"""As a record of a RIS file, which most reference managers read."""

from collections.abc import Iterator
from typing import Final

from macros.export.citation.issued import Issued
from macros.export.citation.line import line
from macros.export.citation.work import Work

_TYPES: Final = {
    "webpage": "ELEC",
    "article-newspaper": "NEWS",
    "article-journal": "JOUR",
    "post-weblog": "BLOG",
    "post": "ELEC",
    "personal_communication": "PCOMM",
    "report": "RPRT",
}


def ris(work: Work) -> str:
    """Write a record: tag, two spaces, dash, space, value; lines end as the format wants."""
    return "".join(f"{tag}  - {line(value)}\r\n" for tag, value in _lines(work))


def _lines(work: Work) -> Iterator[tuple[str, str]]:
    yield "TY", _TYPES[work.type]
    for name in work.authors:
        yield "AU", name.inverted
    values = (
        ("TI", work.title),
        ("T2", work.container),
        ("PB", work.publisher),
        ("PY", work.issued.year or work.issued.words),
        ("DA", _date(work.issued)),
        ("ET", f"Version {work.version}" if work.version else ""),
        ("M3", work.genre),
        ("N1", work.genre),
        ("N1", f"Archived {work.archived.edtf}" if work.archived else ""),
        ("AB", work.said),
        ("UR", work.url),
        ("L2", work.archive),
        ("Y2", _date(work.accessed)),
        *(("KW", keyword) for keyword in work.keywords),
        ("LA", work.language),
        ("ID", work.key),
    )
    yield from ((tag, value) for tag, value in values if value)
    yield "ER", ""


def _date(issued: Issued) -> str:
    """Write year, month, day and what else is to be said, between slashes."""
    if not issued.start:
        return ""
    parts = [issued.year, *(f"{part:02}" for part in issued.start[1:])]
    if issued.edtf == "-".join(parts):
        return "/".join(parts)
    return "/".join([*[*parts, "", ""][:3], issued.edtf.replace("/", " to ")])
