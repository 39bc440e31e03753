"""How to cite a source itself, for whoever would rather cite the original than this briefing."""

from typing import Final

from macros.draw.naming import TELLING, appeared, outlet
from macros.draw.view import View
from macros.draw.words import KINDS_OF_SOURCE, _, capital, sense
from macros.export.citation.issued import Issued
from macros.export.citation.names import Name, named
from macros.export.citation.work import Type, Work
from macros.model import when
from macros.model.source import Source

_TYPES: Final[dict[str, Type]] = {
    "wire": "article-newspaper",
    "news": "article-newspaper",
    "analysis": "article-newspaper",
    "opinion": "article-newspaper",
    "aggregator": "webpage",
    "blog": "post-weblog",
    "social-post": "post",
    "official": "webpage",
    "letter": "personal_communication",
    "filing": "report",
    "paper": "article-journal",
}
_ISSUED_BY: Final = frozenset({"personal_communication", "report"})
"""Types that have a publisher and stand in no larger work."""


def of_source(view: View, source: Source) -> Work:
    """Say how to cite a source: its title in its own script, its date as far as it is known.

    What is unsigned and comes from those whom it is about, such as a filing, is its publisher's.
    """
    kind = _TYPES[source.kind]
    authors = tuple(named(author, view.groups) for author in source.author)
    if not authors and source.kind in TELLING and source.kind != "paper":
        authors = (Name(literal=source.publisher),)
    held = kind not in _ISSUED_BY
    return Work(
        key=source.id,
        type=kind,
        title=source.title or "",
        container=source.publisher if held else "",
        publisher="" if held else source.publisher,
        authors=authors,
        issued=Issued.of(appeared(source)),
        accessed=Issued.of(source.accessed),
        genre="" if source.title else capital(_(KINDS_OF_SOURCE[source.kind])),
        url=source.url or "",
        archive=source.archived_url or "",
        archived=Issued.of(source.archived),
        language=source.language or "",
        said=_said(source),
    )


def _said(source: Source) -> str:
    day = appeared(source)
    what = _(KINDS_OF_SOURCE[source.kind])
    if source.title:
        what = sense("work", "“{title}”").format(title=source.title)
    said = filter(None, (outlet(source), what, when.words(day) if day else ""))
    return _("{sentence}.").format(sentence=_(", ").join(said))
