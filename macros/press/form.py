"""A form of the site: its files all together, as a build writes them, and each by its address."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from macros.press.addresses import File
from macros.press.site import Site

Asked: TypeAlias = Callable[[Site, str], str | bytes | None]
"""Returns what stands at an address, None where the form has nothing there."""


@dataclass(frozen=True, slots=True)
class Form:
    """Files of one form: `every` of them, and what stands `at` one address.

    Both are made by the same functions; the second makes no more than it is asked for.
    """

    every: Callable[[Site], Iterator[File]]
    at: Asked


class Beside(NamedTuple):
    """A file beside a page in a folder: `claims/rain/index.json`."""

    folder: str
    name: str
    file: str

    @classmethod
    def of(cls, address: str) -> "Beside | None":
        """Take an address apart; None where it is of no such file."""
        parts = address.split("/")
        return cls(*parts) if len(parts) == len(cls._fields) else None


def few(every: Callable[[Site], Iterator[File]], begins: str = "") -> Form:
    """Make a form of which all files are made when one is asked for, since they are few.

    Their addresses begin with some words.
    """

    def made(site: Site) -> dict[str, str | bytes]:
        return dict(every(site))

    def at(site: Site, address: str) -> str | bytes | None:
        return site.once(made).get(address) if address.startswith(begins) else None

    return Form(every, at)
