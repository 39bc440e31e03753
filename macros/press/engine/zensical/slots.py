"""Marks that go through the engine in the place of words, and what is printed for each.

So no word of the data is anything to the engine, and each is escaped here, for where it stands.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from markupsafe import Markup, escape

from macros.press.stash import Stash


@dataclass
class Slots:
    """What is known before the engine runs, and what only what it rendered will tell."""

    _stash: Stash = field(default_factory=Stash)
    _late: dict[int, Callable[[], Markup]] = field(default_factory=dict)

    def put(self, words: str) -> str:
        """Return the mark for some words."""
        return self._stash.put(escape(words)) if words else ""

    def late(self, html: Callable[[], Markup]) -> str:
        """Return the mark for what will be known when pages are filled."""
        self._late[len(self._stash.drawn)] = html
        return self._stash.put(Markup())

    def settle(self) -> None:
        """Ask for all that was not yet known."""
        for number, html in self._late.items():
            self._stash.drawn[number] = html()

    def filled(self, html: str) -> str:
        """Put everything where its mark stands."""
        return self._stash.filled(html)
