"""When to take up what has changed: at once, but once for files that are saved together."""

import time
from collections.abc import Callable
from pathlib import Path
from threading import Condition, Thread
from typing import Final, Protocol

from macros.diagnostic import Diagnostic

ONE: Final = 0.04
"""Seconds without a change after which one saved file is taken to be whole."""

SEVERAL: Final = 0.25
"""The same after several: a program, or a person with many files, may not be through."""

LONGEST: Final = 5.0
"""Seconds after which what is there is shown, even if something changes all the time."""

_WRITING: Final = 0.01
"""Seconds without a change after which it is worth a look: a large file is written in pieces."""

_BUSY: Final = 0.2
"""Seconds after a page was asked for in which the rest waits: another may be asked for."""


class Shown(Protocol):
    """What takes up changes: see `Stage`."""

    def take_up(self, *, whole: bool, settled: Callable[[], bool]) -> bool:
        """Show what is there now, unless it has not settled meanwhile."""

    def check(self, between: Callable[[], None]) -> list[Diagnostic]:
        """Find all that is wrong with it."""


class Told(Protocol):
    """Whoever wants to know what was done: see `Report`."""

    def renewed(self, paths: set[Path], seconds: float) -> None:
        """Tell that changes were taken up."""

    def checked(self, faults: list[Diagnostic]) -> None:
        """Tell what is wrong."""

    def failed(self, failure: Exception) -> None:
        """Tell of a fault of ours."""


class MoreToComeError(Exception):
    """Something has changed: what was begun is of no use any more."""


class Renewal:
    """One thread that takes up changes when files have settled, and then looks for faults.

    `follow` has watched what was taken up, and says whether any of it was not watched before:
    then something may have changed meanwhile that nobody told of.
    """

    def __init__(
        self, stage: Shown, is_data: Callable[[Path], bool], told: Told, follow: Callable[[], bool]
    ) -> None:
        self._stage, self._is_data, self._told, self._follow = stage, is_data, told, follow
        self._changes = Condition()
        self._paths = set[Path]()
        self._burst = set[Path]()
        self._begun = self._last = self._asked = 0.0
        self._is_current = True
        self._stopped = False
        self._thread = Thread(target=self._run, name="renewal", daemon=True)

    def start(self) -> None:
        """Take up what is there, find what is wrong with it, and wait for changes."""
        self._is_current = False
        self._thread.start()

    def stop(self) -> None:
        """Take up nothing any more."""
        with self._changes:
            self._stopped = True
            self._changes.notify_all()
        self._thread.join()

    def note(self, path: Path) -> None:
        """Note that something has changed; who asks for a page from now on gets the new one."""
        with self._changes:
            self._paths.add(path)
            self._last = time.monotonic()
            self._is_current = False
            self._changes.notify_all()

    def current(self, seconds: float) -> None:
        """Wait until what is noted has been taken up, so many seconds at most."""
        with self._changes:
            self._asked = time.monotonic()
            self._changes.wait_for(lambda: self._is_current or self._stopped, seconds)

    def _run(self) -> None:
        whole = True
        while not self._stopped:
            self._renew(whole=whole)
            try:
                self._told.checked(self._stage.check(self._between))
            except MoreToComeError:
                pass
            except Exception as failure:  # noqa: BLE001 (it is told, and the preview goes on)
                self._told.failed(failure)
            with self._changes:
                self._changes.wait_for(lambda: bool(self._paths) or self._stopped)
            whole = False

    def _renew(self, *, whole: bool) -> None:
        self._begun = started = time.monotonic()
        self._burst.clear()
        try:
            while True:
                while not self._stage.take_up(
                    whole=self._gathered(whole=whole), settled=self._settled
                ):
                    pass
                if not self._follow():
                    break
                whole = False
        except Exception as failure:  # noqa: BLE001 (likewise)
            self._told.failed(failure)
        with self._changes:
            self._is_current = not self._paths
            self._changes.notify_all()
        self._told.renewed(set(self._burst), time.monotonic() - started)

    def _gathered(self, *, whole: bool) -> bool:
        """Take the paths that changed; say whether any of this burst is more than data."""
        with self._changes:
            while (left := self._last + _WRITING - time.monotonic()) > 0 and self._in_time():
                self._changes.wait(left)
            self._burst |= self._paths
            self._paths.clear()
        return whole or not all(map(self._is_data, self._burst))

    def _settled(self) -> bool:
        """Wait until nothing has changed for a while; say at once if something does."""
        quiet = SEVERAL if len(self._burst) > 1 else ONE
        with self._changes:
            if not self._in_time():
                return True
            left = max(self._last + quiet - time.monotonic(), 0.0)
            return not self._changes.wait_for(lambda: bool(self._paths), left)

    def _in_time(self) -> bool:
        """Say whether there is time to wait for what is saved."""
        return time.monotonic() - self._begun < LONGEST and not self._stopped

    def _between(self) -> None:
        """Let pages go first that are asked for; give up where something has changed."""
        with self._changes:
            while not self._paths and not self._stopped:
                left = self._asked + _BUSY - time.monotonic()
                if left <= 0:
                    return
                self._changes.wait_for(lambda: bool(self._paths) or self._stopped, left)
        raise MoreToComeError
