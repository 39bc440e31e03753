"""After the MLA Handbook, 9th edition."""

from collections.abc import Sequence
from typing import Final

from macros.export.citation.casing import headline, place
from macros.export.citation.issued import NO_DATE, bracketed, international
from macros.export.citation.line import capital, closed, line, quoted
from macros.export.citation.names import Name
from macros.export.citation.spoken import inverted, spoken
from macros.export.citation.work import Work

_MOST: Final = 2


def mla(work: Work) -> str:
    """Write an entry of a list of works cited (5.1 to 5.99)."""
    work = work.printed
    by = "" if work.by_its_site else closed(_authors(work.authors))
    genre = closed(capital(line(work.genre)))
    looked = NO_DATE if work.issued else work.accessed
    accessed = f"Accessed {international(looked)}" if looked else ""
    held = closed(", ".join(filter(None, _held(work))))
    return " ".join(filter(None, (by, _title(work), genre, held, closed(accessed), _copy(work))))


def _title(work: Work) -> str:
    title = line(work.title)
    if not title:
        return ""
    if work.english and work.type != "post":
        title = headline(title)
    return closed(title) if work.type == "report" else quoted(title)


def _held(work: Work) -> tuple[str, ...]:
    """Name what holds the work: the site, its version, its publisher; the date, the address."""
    container = line(work.container)
    if work.english:
        container = place(container)
    when = work.issued.by_month() if work.type == "article-journal" else work.issued
    dated = bracketed if work.type == "article-journal" else international
    return (
        container,
        f"Version {work.version}" if work.version else "",
        line(work.publisher),
        dated(when) if when else "",
        line(work.url),
    )


def _copy(work: Work) -> str:
    if not work.archive:
        return ""
    when = f"{international(work.archived)}, " if work.archived else ""
    return f"Archived {when}{line(work.archive)}."


def _authors(names: Sequence[Name]) -> str:
    if not names:
        return ""
    first = line(inverted(names[0]))
    if len(names) == 1:
        return first
    if len(names) > _MOST:
        return f"{first}, et al."
    groups = all(name.literal for name in names)
    return f"{first}{'' if groups else ','} and {line(spoken(names[1]))}"
