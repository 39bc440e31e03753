"""The versions of a record as a TimeMap of Memento (RFC 7089), in the form of RFC 6690.

The protocol negotiates in headers, which a host of files does not send: this list, and the links
in the pages that lead to it, are hints for programs that look for earlier states of a page. A
release knows its day and no hour, so each version is dated at the beginning of its day.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from macros.release.version import Version

NAME: Final = "timemap.link"
"""What the file is called, beside the page that lists the versions."""

TYPE: Final = "application/link-format"

_DAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS: Final = (
    *("Jan", "Feb", "Mar", "Apr", "May", "Jun"),
    *("Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
)


def timemap(base: str, home: str, versions: Sequence[Version]) -> str:
    """List the versions of a record, oldest first; there is at least one.

    `base` is the site's address, `home` that of the record's page from there.
    """
    return ",\n".join(_links(base, home, versions)) + "\n"


def _links(base: str, home: str, versions: Sequence[Version]) -> Iterator[str]:
    first, last = versions[0], versions[-1]
    span = f'from="{_at(first.day)}";until="{_at(last.day)}"'
    yield f'<{base}{home}>;rel="original latest-version"'
    yield f'<{base}{home}v/{NAME}>;rel="self";type="{TYPE}";{span}'
    for version in versions:
        ends = [end for end, one in (("first", first), ("last", last)) if one is version]
        relation = " ".join((*ends, "memento"))
        yield f'<{base}{version.address}>;rel="{relation}";datetime="{_at(version.day)}"'


def _at(day: date) -> str:
    """Write the beginning of a day as headers do, whatever the machine's language."""
    week = _DAYS[day.weekday()]
    return f"{week}, {day.day:02} {_MONTHS[day.month - 1]} {day.year:04} 00:00:00 GMT"
