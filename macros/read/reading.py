"""One file of a data folder: what it holds, and how little of it has to be read once more."""

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, NamedTuple

from macros.diagnostic import Diagnostic
from macros.read.edited import read_edited
from macros.read.places import Entry
from macros.read.structure import Structure
from macros.read.text import DataFile, decoded, read_bytes
from macros.read.yaml_text import read_structure

_SETTLED: Final = 3_000_000_000
"""Nanoseconds after which a clock of files surely tells a second writing from the first."""


class Stamp(NamedTuple):
    """By what a system tells that a file was written to."""

    size: int
    written: int
    changed: int
    number: int


@dataclass(frozen=True, slots=True)
class Reading:
    """What one file holds, and what is wrong with it.

    `structure` is None where nothing of it is known. `entries` say where its records stand, by
    their names. `stamp` is that of the file, where it had settled before it was read.
    """

    faults: list[Diagnostic] = field(default_factory=list)
    structure: Structure | None = None
    entries: Mapping[str, Entry] = field(default_factory=dict)
    stamp: Stamp | None = None

    def says_as_much_as(self, other: "Reading") -> bool:
        """Say whether another reading is of the same text."""
        mine, others = self.structure, other.structure
        return mine is not None and others is not None and mine.file.text == others.file.text


def read_file(path: Path, name: str, before: Reading | None = None) -> Reading:
    """Read a file; what was read of it `before` and is as it was is not read again."""
    stamp = _stamp(path)
    if before and stamp and before.stamp == stamp:
        return before
    content, faults = read_bytes(path, name)
    if content is None:
        return Reading(faults)
    if before and before.structure and not before.faults:
        again = _again(before, before.structure, content, stamp)
        if again is not None:
            return again
    file, unfit = decoded(content, name)
    if file is None:
        return Reading(unfit)
    return _found(read_structure(file), unfit, stamp)


def _again(
    before: Reading, structure: Structure, content: bytes, stamp: Stamp | None
) -> Reading | None:
    """Return what an edited file holds; None where the whole of it has to be read."""
    try:
        text = content.decode()
    except UnicodeDecodeError:
        return None
    if text == structure.file.text:
        return Reading(before.faults, structure, before.entries, stamp)
    edited = read_edited(structure, DataFile(structure.file.name, text))
    return None if edited is None else _found(edited, [], stamp)


def _found(structure: Structure, unfit: list[Diagnostic], stamp: Stamp | None) -> Reading:
    file = structure.file
    starts = sorted(structure.starts.items(), key=lambda item: item[1])
    ends = [start.offset for _, start in starts[1:]] + [len(file.text)] * bool(starts)
    entries = {
        name: Entry(file, name, start, end) for (name, start), end in zip(starts, ends, strict=True)
    }
    return Reading([*unfit, *structure.faults], structure, entries, stamp)


def _stamp(path: Path) -> Stamp | None:
    """Return a file's stamp; None where a further writing might leave the same one."""
    try:
        found = path.stat()
    except OSError:
        return None
    if time.time_ns() - max(found.st_mtime_ns, found.st_ctime_ns) < _SETTLED:
        return None
    return Stamp(found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)
