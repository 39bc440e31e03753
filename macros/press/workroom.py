"""The folder beside a site in which the next one is made, and what killed builds left there.

A build holds a lock in its folder for as long as it, or a program that it runs, is at work. So a
folder whose lock is free belongs to a build that was killed.
"""

import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Final

from macros.lock import forsaken, held

LOCK: Final = ".briefing-at-work"
OLD: Final = "old"
"""The name under which the old site waits in such a folder, while the new one is moved."""


@contextmanager
def beside(target: Path) -> Iterator[Path]:
    """Lend an empty folder beside `target`, on the same disk; it is gone afterwards."""
    target.parent.mkdir(parents=True, exist_ok=True)
    folder, lock = _lent(target)
    try:
        yield folder
    finally:
        lock.close()
        _remove(folder)


def recover(target: Path) -> None:
    """Put right what killed builds left: the old site back in its place, their folders gone."""
    ours = re.compile(rf"\.{re.escape(target.name)}-[a-z0-9_]{{8}}")
    beside_it = target.parent.iterdir() if target.parent.is_dir() else ()
    for folder in sorted(one for one in beside_it if ours.fullmatch(one.name)):
        if not (folder / LOCK).exists():
            with suppress(OSError):
                folder.rmdir()  # only where it is empty: killed before it was locked
        elif forsaken(folder / LOCK):
            if not target.exists() and (folder / OLD).is_dir():
                (folder / OLD).rename(target)
            _remove(folder)


def _lent(target: Path) -> tuple[Path, IO[str]]:
    """Make a folder and lock it; a build that clears up may take it for forsaken in between."""
    while True:
        folder = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
        try:
            lock = (folder / LOCK).open("x", encoding="utf-8")
        except FileNotFoundError:
            continue
        except OSError:
            _remove(folder)
            raise
        if held(lock) and (folder / LOCK).exists():
            os.set_inheritable(lock.fileno(), True)  # noqa: FBT003 (its name says it)
            return folder, lock
        lock.close()


def _remove(folder: Path) -> None:
    """Remove a folder, its lock last: what is left of it is known for what it is."""
    with suppress(OSError):
        for one in folder.iterdir():
            if one.name != LOCK:
                shutil.rmtree(one, ignore_errors=True)
    shutil.rmtree(folder, ignore_errors=True)
