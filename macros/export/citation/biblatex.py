"""As an entry of a biblatex file, whose dates are those of EDTF, doubts and intervals included."""

from typing import Final

from macros.export.citation.line import capital
from macros.export.citation.tex import address, copied, entry, keywords, people, tex
from macros.export.citation.work import Work

_KINDS: Final = {
    "article-newspaper": ("article", "journaltitle", "publisher"),
    "article-journal": ("article", "journaltitle", "publisher"),
    "report": ("report", "titleaddon", "institution"),
    "personal_communication": ("letter", "titleaddon", "organization"),
}


def biblatex(work: Work) -> str:
    """Write an entry."""
    kind, container, publisher = _KINDS.get(work.type, ("online", "organization", "publisher"))
    fields = {
        "author": people(work.authors),
        "title": f"{{{tex(work.title)}}}" if work.title else "",
        container: tex(work.container),
        publisher: tex(work.publisher),
        "version": str(work.version or ""),
        "date": work.issued.edtf,
        "note": tex(work.genre),
        "url": address(work.url),
        "urldate": work.accessed.edtf,
        "addendum": tex(capital(copied(work))),
        "keywords": keywords(work.keywords),
        "language": tex(work.language),
    }
    return entry(kind, work.key, fields)
