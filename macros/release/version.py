"""A published version of a record: a page of its own that never changes."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Version:
    """Which version, the day of its release, and its page's address from the site's root."""

    number: int
    day: date
    address: str
