"""How Zotero takes a page: the rules of its Embedded Metadata translator that matter here.

After `Embedded Metadata.js` and `RDF.js` of the translators as of April 2026: which type wins, and
where title, authors, date, language and address come from. Written anew from the rules, not copied.
"""

from collections.abc import Iterable
from dataclasses import dataclass

_HIGHWIRE_TYPES = {
    "citation_journal_title": "journalArticle",
    "citation_technical_report_institution": "report",
    "citation_conference_title": "conferencePaper",
    "citation_book_title": "bookSection",
    "citation_dissertation_institution": "thesis",
    "citation_patent_number": "patent",
}
_OPEN_GRAPH = {"website": "webpage", "blog": "blogPost", "book": "book", "video.movie": "film"}
_KNOWN = {"webpage", "newspaperArticle", "blogPost", "report", "journalArticle", "document"}


@dataclass(frozen=True)
class Item:
    """What Zotero would save."""

    type: str
    title: str
    creators: tuple[str, ...]
    date: str
    language: str
    url: str
    site: str


def saved(tags: Iterable[tuple[str, str]], address: str, page_title: str) -> Item:
    """Apply the rules to the tags of a page."""
    found = list(tags)

    def first(*names: str) -> str:
        return next((said for name in names for tag, said in found if tag == name), "")

    authors = [said for tag, said in found if tag == "citation_author"]
    return Item(
        type=_type(found),
        title=first("citation_title", "DC.title", "og:title") or page_title,
        creators=tuple(authors or [said for tag, said in found if tag == "author"]),
        date=first(
            *("citation_publication_date", "citation_date", "citation_online_date"),
            *("article:published_time", "DC.date"),
        ),
        language=first("citation_language", "DC.language"),
        url=first("citation_public_url", "og:url") or address,
        site=first("og:site_name"),
    )


def _type(tags: list[tuple[str, str]]) -> str:
    """A specific Highwire tag wins; then strong types, Open Graph's first; then guesses."""
    names = {name for name, _ in tags}
    for name, kind in _HIGHWIRE_TYPES.items():
        if name in names:
            return kind
    said = dict(reversed(tags))
    if strong := _OPEN_GRAPH.get(said.get("og:type", "")):
        return strong
    if said.get("DC.type") in _KNOWN:
        return said["DC.type"]
    if "citation_title" in names or said.get("og:type") == "article":
        return "journalArticle"
    return "webpage"
