"""After the Publication Manual of the American Psychological Association, 7th edition."""

import re
from collections.abc import Sequence
from typing import Final
from unicodedata import category

from macros.export.citation.casing import place
from macros.export.citation.issued import year_first
from macros.export.citation.line import capital, closed, line
from macros.export.citation.names import Name
from macros.export.citation.work import Work

_MOST: Final = 20
_BY_YEAR: Final = frozenset({"report", "article-journal"})
_GENRES: Final = {"post": "Online post", "personal_communication": "Letter"}


def apa(work: Work) -> str:
    """Write an entry of a reference list (9.4 to 9.37)."""
    work = work.printed
    what = closed(_what(work))
    when = f"({_when(work)})."
    by = closed(_authors(work.authors))
    parts = [by, when, what] if by else [what, when]
    return " ".join(filter(None, (*parts, closed(_where(work)), _address(work))))


def _what(work: Work) -> str:
    genre = capital(line(work.genre)) or _GENRES.get(work.type, "")
    version = f"(Version {work.version})" if work.version else ""
    return " ".join(filter(None, (line(work.title), version, f"[{genre}]" if genre else "")))


def _when(work: Work) -> str:
    if not work.issued:
        return "n.d."
    by_year = work.type in _BY_YEAR
    return year_first(work.issued.by_year() if by_year else work.issued)


def _where(work: Work) -> str:
    """Name the site and the publisher; a site that wrote the work itself is not named again."""
    if work.by_its_site:
        return line(work.publisher) if work.container else ""
    container = line(work.container)
    if container and work.english:
        container = place(container)
    return ". ".join(filter(None, (line(work.publisher), container)))


def _address(work: Work) -> str:
    address = line(work.url)
    if address and not work.issued and work.accessed:
        address = f"Retrieved {_day(work)}, from {address}"
    if not work.archive:
        return address
    when = f"{year_first(work.archived)}, " if work.archived else ""
    return f"{address} (archived {when}at {line(work.archive)})".strip()


def _day(work: Work) -> str:
    year, _, rest = year_first(work.accessed).partition(", ")
    return f"{rest}, {year}" if rest else year


def _authors(names: Sequence[Name]) -> str:
    said = [_author(name) for name in names]
    if len(said) > _MOST:
        return f"{', '.join(said[: _MOST - 1])}, … {said[-1]}"
    if len(said) < len("&&"):
        return "".join(said)
    groups = len(said) == len("&&") and all(name.literal for name in names)
    return f"{', '.join(said[:-1])}{'' if groups else ','} & {said[-1]}"


def _author(name: Name) -> str:
    if name.literal or name.joined:
        return line(name.whole)
    initials = " ".join(_initial(part) for part in re.sub(r"\.(?=\w)", ". ", name.given).split())
    return line(", ".join(filter(None, (name.family, initials, name.suffix))))


def _initial(part: str) -> str:
    """Shorten a given name; of `Ing-wen`, whose second syllable is small, one letter is left."""
    pieces = [
        piece for at, piece in enumerate(part.split("-")) if piece and not (at and piece.islower())
    ]
    return "-".join(f"{_letter(piece)}." for piece in pieces)


def _letter(piece: str) -> str:
    """Return the first letter, with the marks that belong to it."""
    end = next((at for at, mark in enumerate(piece) if at and category(mark)[0] != "M"), len(piece))
    return piece[:end]
