"""Locks that the system lets go of however a build ends, `kill -9` included.

On Windows, which has no flock(2), a file that is open cannot be removed: that is lock enough.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any

if sys.platform == "win32":

    def held(lock: IO[Any]) -> bool:
        """Take the lock on an open file: it is taken by being open."""
        return not lock.closed

    def forsaken(lock: Path) -> bool:
        """Say whether nobody holds the lock on a file."""
        try:
            lock.unlink()
        except OSError:
            return False
        return True

    @contextmanager
    def alone(folder: Path) -> Iterator[None]:
        """Let all builds publish into a folder: where two do at once, one is refused."""
        del folder
        yield

else:
    import fcntl

    def held(lock: IO[Any]) -> bool:
        """Take the lock on an open file; say False where somebody else has it."""
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def forsaken(lock: Path) -> bool:
        """Say whether nobody holds the lock on a file."""
        try:
            with lock.open("r+", encoding="utf-8") as opened:
                return held(opened)
        except OSError:
            return False

    @contextmanager
    def alone(folder: Path) -> Iterator[None]:
        """Let one build at a time publish into a folder."""
        opened = os.open(folder, os.O_RDONLY)
        try:
            with suppress(OSError):  # some network shares lock no folders
                fcntl.flock(opened, fcntl.LOCK_EX)
            yield
        finally:
            os.close(opened)
