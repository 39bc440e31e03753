"""As an entry of a BibTeX file."""

from typing import Final

from macros.export.citation.issued import MONTHS
from macros.export.citation.tex import address, copied, entry, keywords, people, tex
from macros.export.citation.work import Work

_KINDS: Final = {
    "article-newspaper": ("article", "journal"),
    "article-journal": ("article", "journal"),
    "report": ("techreport", "institution"),
}


def bibtex(work: Work) -> str:
    """Write an entry. The title's own braces keep its capitals.

    Styles of BibTeX know a year and a month; managers of references read the rest from `date`.
    """
    kind, place = _KINDS.get(work.type, ("misc", "howpublished"))
    issued = work.issued
    month = issued.start[1] if len(issued.start) > 1 else 0
    told = f"{issued.year}-{month:02}" if month else issued.year
    version = f"version {work.version}" if work.version else ""
    named = work.publisher if kind == "techreport" else work.container or work.publisher
    other = work.publisher if work.publisher != named else ""
    notes = (work.genre, copied(work))
    fields = {
        "author": people(work.authors),
        "title": f"{{{tex(work.title)}}}" if work.title else "",
        place: tex(", ".join(filter(None, (named, version)))),
        "publisher": tex(other),
        "year": issued.year or tex(issued.words),
        "month": MONTHS[month - 1][:3].lower() if month else "",
        "date": "" if told == issued.edtf else issued.edtf,
        "note": tex("; ".join(filter(None, notes))),
        "url": address(work.url),
        "urldate": work.accessed.edtf,
        "keywords": keywords(work.keywords),
        "language": tex(work.language),
    }
    return entry(kind, work.key, fields)
