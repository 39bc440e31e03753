"""A folder of data files -> everything in it, by kind and id."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from macros.diagnostic import Diagnostic, Place, Severity, few
from macros.read.finding import find_files
from macros.read.places import Entry, Places
from macros.read.reading import Reading, read_file
from macros.read.structure import Structure
from macros.read.text import DataFile
from macros.read.value import Value

BRIEFING: Final = "briefing"
"""The one file that is a single record; its places are those of the id ``""``."""

USUAL: Final = "data"
"""What the folder with the data is called, unless somebody says otherwise."""


@dataclass(slots=True)
class Folder:
    """What a folder holds.

    `about` are the fields of `briefing.yml`, None where they could not be read. `withheld` are
    the ids of records that are there and could not be read; `unread` the kinds of which even the
    ids are not all known. `readings` are what was found file by file, by their names.
    """

    about: Mapping[str, Value] | None = None
    entries: dict[str, dict[str, dict[str, Value]]] = field(default_factory=dict)
    withheld: dict[str, list[str]] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)
    places: Places = field(default_factory=Places)
    files: tuple[str, ...] = ()
    readings: dict[str, Reading] = field(default_factory=dict)


def read_folder(
    path: Path, kinds: Collection[str], before: Folder | None = None
) -> tuple[Folder, list[Diagnostic]]:
    """Read `briefing.yml`, and the file or the folder of files of every kind.

    What was read `before` and is as it was is not read again: its values are the same objects.
    """
    folder = Folder()
    if not path.is_dir():
        return folder, [_missing(path)]
    found = find_files(path, (BRIEFING, *kinds))
    folder.files = tuple(name for _, _, name in found.files)
    folder.unread |= {Path(name).name for name in found.closed}
    faults = found.faults
    for kind, file, name in found.files:
        reading = read_file(file, name, before.readings.get(name) if before else None)
        folder.readings[name] = reading
        faults += reading.faults
        structure = reading.structure
        if structure is None or structure.given_up:
            folder.unread.add(kind)
        elif kind == BRIEFING:
            _add_about(folder, structure)
        else:
            faults += few(_add(folder, kind, structure, reading.entries))
    if path.as_posix() not in found.closed and all(kind != BRIEFING for kind, _, _ in found.files):
        faults.append(_no_briefing(path))
    return folder, faults


def _add_about(folder: Folder, structure: Structure) -> None:
    folder.places.add(BRIEFING, {"": Entry.whole(structure.file)})
    folder.withheld[BRIEFING] = sorted(structure.withheld)
    if structure.values or not structure.faults:
        folder.about = structure.values


def _add(
    folder: Folder, kind: str, structure: Structure, entries: Mapping[str, Entry]
) -> list[Diagnostic]:
    """Add the records of a file to those of its kind."""
    file, faults = structure.file, list[Diagnostic]()
    records = folder.entries.setdefault(kind, {})
    withheld = folder.withheld.setdefault(kind, [])
    again = folder.places.known(kind, entries)
    faults += (_repeated(entries[name].place, name, folder.places.at(kind, name)) for name in again)
    folder.places.add(kind, {name: one for name, one in entries.items() if name not in again})
    for name, entry in entries.items():
        record = structure.values.get(name)
        if name in again:
            continue
        if isinstance(record, dict):
            records[name] = record
            continue
        withheld.append(name)
        if name not in structure.withheld:
            faults.append(_no_record(entry.place, name, record))
    if not entries and not structure.faults and file.structured:
        faults.append(_empty(file, kind))
    return faults


def _repeated(place: Place, name: str, first: Place) -> Diagnostic:
    hint = f"the first is in {first.file}, on line {first.line}; keep one of them"
    return Diagnostic(place, "repeated-id", f"`{name}` stands here a second time", hint)


def _no_record(place: Place, name: str, value: Value) -> Diagnostic:
    what = "is empty" if not value else "is a list" if isinstance(value, list) else "is a text"
    return Diagnostic(
        place,
        "malformed-record",
        f"`{name}` {what} where a mapping is meant",
        "write its fields below it, each on its own line: name: value",
    )


def _empty(file: DataFile, kind: str) -> Diagnostic:
    return Diagnostic(
        Place(file.name, 1, 1),
        "empty-file",
        f"the file holds no {kind}",
        "write the first one, or remove the file",
        Severity.WARNING,
    )


def _missing(path: Path) -> Diagnostic:
    exists = path.exists()
    return Diagnostic(
        Place(path.as_posix(), 1, 1),
        "missing-folder",
        "this is a file, not a folder" if exists else "there is no such folder",
        "say where the data is: briefing check --data DIR",
    )


def _no_briefing(path: Path) -> Diagnostic:
    return Diagnostic(
        Place(f"{path.as_posix()}/{BRIEFING}.yml", 1, 1),
        "missing-file",
        "there is no such file, and a briefing begins with it",
        "write it, with at least a title and a question",
    )
