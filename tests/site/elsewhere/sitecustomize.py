"""Another machine: files come in another order, the clock is years on, and there is one processor.

Python imports this module by itself where it stands on its path.
"""

import datetime as dt
import os
import time
from typing import Any, Self

AHEAD = 1_000 * 24 * 60 * 60
_listdir, _scandir, _time = os.listdir, os.scandir, time.time


def listdir(*where: Any) -> list[Any]:
    """Name files from the last to the first."""
    return sorted(_listdir(*where), reverse=True)


class _Entries:
    """The entries of a folder in another order."""

    def __init__(self, *where: Any) -> None:
        with _scandir(*where) as found:
            self._left = iter(sorted(found, key=lambda entry: entry.name[::-1], reverse=True))

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> Any:
        return next(self._left)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Nothing is open any more."""


class Later(dt.datetime):
    """A moment; now is later."""

    @classmethod
    def now(cls, tz: Any = None) -> Any:
        """Return what the clock shows here."""
        return cls.fromtimestamp(_time() + AHEAD, tz)


os.listdir = listdir  # type: ignore[assignment]
os.scandir = _Entries  # type: ignore[assignment]
os.cpu_count = lambda: 1
time.time = lambda: _time() + AHEAD
dt.datetime = Later  # type: ignore[misc]
