"""Files watched: whoever asked is told which of them was written, made, moved or deleted."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver, ObservedWatch
from watchdog.observers.polling import PollingObserver

_CHANGES: Final = frozenset({"created", "modified", "moved", "deleted", "closed"})
"""What is told; that somebody opens or reads a file, this preview included, is not."""

_INTERVAL: Final = 0.5
"""Seconds between two looks where the system tells nothing by itself."""


class Watch:
    """Watches files and folders, those as well that are not there yet."""

    def __init__(self, tell: Callable[[Path], None]) -> None:
        self._handler = _Handler(self, tell)
        self._wanted: tuple[Path, ...] = ()
        self._watches = dict[tuple[Path, bool], tuple[int, ObservedWatch]]()
        self._observer: BaseObserver = Observer()
        try:
            self._observer.start()
        except OSError:  # the system has no watches left
            self._observer = PollingObserver(timeout=_INTERVAL)
            self._observer.start()

    def follow(self, wanted: Iterable[Path]) -> bool:
        """Watch these from now on, a folder with all in it, a file by itself.

        Say whether any was not watched before.
        """
        self._wanted = tuple(dict.fromkeys(wanted))
        needed = dict[tuple[Path, bool], int]()
        for path in self._wanted:
            if number := _number(path):
                needed[path, True] = number
            above, number = next((one, found) for one in path.parents if (found := _number(one)))
            needed.setdefault((above, False), number)
        for key in [*self._watches]:
            number, watch = self._watches[key]
            if needed.get(key) != number:
                self._observer.unschedule(watch)
                del self._watches[key]
        new = [key for key in needed if key not in self._watches]
        for key in new:
            self._schedule(key, needed[key])
        return bool(new)

    def concerns(self, path: Path) -> bool:
        """Say whether a path is watched: what editors and Python leave beside files is not."""
        for wanted in self._wanted:
            if path == wanted or wanted in path.parents:
                inside = path.relative_to(wanted).parts
                return not any(part.startswith(".") or part == "__pycache__" for part in inside)
        return False

    def stop(self) -> None:
        """Watch nothing any more."""
        self._observer.stop()

    def _schedule(self, key: tuple[Path, bool], number: int) -> None:
        path, whole = key
        try:
            watch = self._observer.schedule(self._handler, str(path), recursive=whole)
        except OSError:
            polling = PollingObserver(timeout=_INTERVAL)
            polling.start()
            self._observer.stop()
            self._observer = polling
            self._watches.clear()
            self.follow(self._wanted)
        else:
            self._watches[key] = number, watch


class _Handler(FileSystemEventHandler):
    """Passes on what concerns somebody."""

    def __init__(self, watch: Watch, tell: Callable[[Path], None]) -> None:
        self._watch, self._tell = watch, tell

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Tell of a change; that a folder holds others now is told by those."""
        if event.event_type not in _CHANGES:
            return
        if event.is_directory and event.event_type == "modified":
            return
        for name in (event.src_path, event.dest_path):
            path = Path(name.decode() if isinstance(name, bytes) else name) if name else None
            if path and self._watch.concerns(path):
                self._tell(path)


def _number(path: Path) -> int:
    """Return by what the system knows a folder; 0 for what is none."""
    try:
        return path.stat().st_ino if path.is_dir() else 0
    except OSError:
        return 0
