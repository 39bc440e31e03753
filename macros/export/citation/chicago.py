"""After the Chicago Manual of Style, 17th edition: notes and bibliography."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from macros.export.citation.casing import headline, place
from macros.export.citation.issued import american
from macros.export.citation.line import capital, closed, line, quoted
from macros.export.citation.names import Name
from macros.export.citation.spoken import inverted, spoken
from macros.export.citation.work import Work

_MOST, _SHOWN = 10, 7
_PLACE_FIRST: Final = frozenset({"webpage", "article-newspaper"})
_VERSIONED: Final = frozenset({"webpage", "post", "personal_communication", "report"})
_PARTICLE: Final = re.compile(r"((?:(?:[a-z]+ )+|(?:al|el)-))(?=\S)(.+)")


def chicago(work: Work) -> str:
    """Write an entry of a bibliography (14.205 to 14.210 for what is on the web).

    Where a page has no author, the site stands first (14.208).
    """
    work = work.printed
    site = line(work.container)
    if work.english:
        site = place(site)
    first = not work.authors or work.by_its_site
    place_first = work.type in _PLACE_FIRST and bool(site) and first
    by = site if place_first else _authors(() if work.by_its_site and site else work.authors)
    held = ", ".join(filter(None, ("" if place_first else site, _publisher(work), _when(work))))
    looked = bool(work.url and work.accessed and not work.issued)
    accessed = f"Accessed {american(work.accessed)}" if looked else ""
    parts = (by, *_what(work), held, accessed, line(work.url), _copy(work))
    return " ".join(closed(part) for part in parts if part)


def _what(work: Work) -> tuple[str, ...]:
    title = line(work.title)
    if title and work.english and work.type != "post":
        title = headline(title)
    version = f"Version {work.version}" if work.version and work.type in _VERSIONED else ""
    if title and work.type != "report":
        title = quoted(title)
    return title, capital(line(work.genre)), version


def _publisher(work: Work) -> str:
    return "" if work.type in {"article-newspaper", "article-journal"} else line(work.publisher)


def _when(work: Work) -> str:
    if not work.issued:
        return "" if work.type == "webpage" else "n.d."
    return american(work.issued.by_year() if work.type == "report" else work.issued)


def _copy(work: Work) -> str:
    if not work.archive:
        return ""
    when = f"{american(work.archived)}, " if work.archived else ""
    return f"Archived {when}at {line(work.archive)}"


def _authors(names: Sequence[Name]) -> str:
    if not names:
        return ""
    said = [line(inverted(_sorted(names[0]))), *(line(spoken(name)) for name in names[1:])]
    if len(said) > _MOST:
        return f"{', '.join(said[:_SHOWN])}, et al."
    if len(said) == 1:
        return said[0]
    groups = len(said) == len("&&") and all(name.literal for name in names)
    return f"{', '.join(said[:-1])}{'' if groups else ','} and {said[-1]}"


def _sorted(name: Name) -> Name:
    """Put what stands before a family name after the given one: `Gogh, Vincent van` (16.71)."""
    found = _PARTICLE.fullmatch(name.family)
    if not found:
        return name
    return replace(name, family=found[2], given=f"{name.given} {found[1].strip()}")
