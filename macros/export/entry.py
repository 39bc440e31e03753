"""One entry of a feed, and a feed: ids that stay, dates out of the data."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, NamedTuple
from urllib.parse import urljoin, urlsplit

from macros.address import address

MOST: Final = 100
"""How many entries a feed has: the newest. All there is stands under /data/."""

_SINCE: Final = "2026"
"""The year in the ids of entries. A `tag:` needs a date (RFC 4151), and ids never change."""


class Where(NamedTuple):
    """The id of an entry, and where it leads."""

    id: str
    url: str

    @classmethod
    def of(cls, home: str, kind: str, name: str, about: str = "") -> "Where":
        """Lead to a record; an entry that tells something `about` it has an id of its own."""
        return cls(tag(home, f"{about or kind}/{name}"), urljoin(home, address(kind, name)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry: where it leads, what it says, and when that last changed.

    `said` are paragraphs of plain text; the first says what the title does, in full.
    """

    where: Where
    title: str
    said: tuple[str, ...]
    published: date
    updated: date
    tags: tuple[str, ...] = ()
    extra: dict[str, Any] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """One feed: its name in addresses, its title, its entries, newest first."""

    name: str
    title: str
    what: str
    entries: tuple[Entry, ...]


def tag(home: str, name: str) -> str:
    """Return an id that stays the same when a page moves: a `tag:` of the site's host."""
    return f"tag:{urlsplit(home).hostname or 'briefing.invalid'},{_SINCE}:{name}"


def newest(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Put the newest in front; no more than a feed has."""
    return tuple(sorted(entries, key=lambda one: (-one.updated.toordinal(), one.where.id))[:MOST])
