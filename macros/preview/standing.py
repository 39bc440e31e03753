"""What the preview shows and what stands in the way: told to every page that is open."""

import json
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from threading import Condition
from typing import Any, Final

from macros.diagnostic import Diagnostic
from macros.draw.words import _, count

SHOWN: Final = 20
"""How many faults a page lists; the terminal lists all."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Which site is shown, and the errors that stand in the way of a build.

    Until one `is_shown` there is none. With errors that `halt`, what was written last is not
    shown: pages are those of the last sound site. `found` are errors that the rules found later,
    `of_pages` those of pages that people write.
    """

    site: int
    revision: int
    is_shown: bool = False
    halt: tuple[Diagnostic, ...] = ()
    found: tuple[Diagnostic, ...] = ()
    of_pages: tuple[Diagnostic, ...] = ()

    @property
    def errors(self) -> list[Diagnostic]:
        """All errors, sorted."""
        return sorted({*self.halt, *self.found, *self.of_pages})

    def told(self) -> dict[str, Any]:
        """Return what a page is told."""
        errors = self.errors
        says = _("The site would not be built like this.")
        if not self.is_shown:
            says = _("There is nothing to show yet. The page comes by itself when they are mended.")
        elif self.halt:
            says = _("What was saved last is not shown: pages stay as they were before.")
        return {
            "site": self.site,
            "revision": self.revision,
            "title": count(len(errors), "error", "errors"),
            "says": says,
            "faults": [
                {
                    "place": str(fault.place),
                    "message": f"{fault.message} [{fault.code}]",
                    "hint": fault.hint,
                }
                for fault in errors[:SHOWN]
            ],
            "more": _("More of them are listed in the terminal.") if errors[SHOWN:] else "",
        }


class Board:
    """Where the standing is put up, and where pages wait for the next one."""

    def __init__(self) -> None:
        begun = time.time_ns() // 1_000_000  # no page takes this server's for an earlier one's
        self._now = Standing(begun, begun)
        self._changed = Condition()

    @property
    def now(self) -> Standing:
        """What holds now."""
        return self._now

    def put(self, change: Callable[[Standing], Standing]) -> None:
        """Put up what holds from now on; nobody is woken for what was known."""
        with self._changed:
            new = change(self._now)
            if new != self._now:
                self._now = replace(new, revision=self._now.revision + 1)
                self._changed.notify_all()

    def after(self, revision: int, seconds: float) -> Standing:
        """Wait for what comes after a revision, so many seconds at most."""
        with self._changed:
            self._changed.wait_for(lambda: self._now.revision > revision, seconds)
            return self._now


def as_told(told: dict[str, Any]) -> bytes:
    """Write what a page is told."""
    return json.dumps(told, ensure_ascii=False).encode("utf-8", "backslashreplace")


def unique(faults: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return faults sorted, each once."""
    return tuple(sorted(set(faults)))
