"""Which files of a folder are read, and which lie there in vain."""

import os
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Final

from macros.diagnostic import Diagnostic, Place, Severity
from macros.read.text import unreadable

_HARMLESS: Final = frozenset({"", ".md", ".txt"})
"""Endings of files that nobody takes for data."""


@dataclass(slots=True)
class Finding:
    """The files to read, with what each holds and the name that the editor knows it by.

    `closed` are folders that cannot be listed, by their names: the whole, or one of a kind.
    """

    files: list[tuple[str, Path, str]] = field(default_factory=list)
    closed: set[str] = field(default_factory=set)
    faults: list[Diagnostic] = field(default_factory=list)


def find_files(folder: Path, kinds: Collection[str]) -> Finding:
    """Find each kind's file, or the files of its folder; report what else looks like data."""
    found = Finding()
    for path in _visible(found, folder, folder.as_posix()):
        name = f"{folder.as_posix()}/{path.name}"
        if _is_folder(path) and path.name in kinds:
            _add_folder(found, path, name)
        elif path.suffix == ".yml" and path.stem in kinds:
            found.files.append((path.stem, path, name))
            if _is_folder(folder / path.stem):
                found.faults.append(_two_homes(name, path.stem))
        elif fault := _stray(path, name, kinds):
            found.faults.append(fault)
    return found


def _add_folder(found: Finding, folder: Path, name: str) -> None:
    for path in _visible(found, folder, name):
        inner = f"{name}/{path.name}"
        if path.suffix == ".yml" and not _is_folder(path):
            found.files.append((folder.name, path, inner))
        elif fault := _stray(path, inner, ()):
            found.faults.append(fault)


def _visible(found: Finding, folder: Path, name: str) -> Iterator[Path]:
    """Go through a folder by name; hidden files are those of editors and systems."""
    try:
        paths = sorted(folder.iterdir())
    except OSError as refusal:
        found.faults.append(unreadable(name, refusal, "folder"))
        found.closed.add(name)
        return
    yield from (path for path in paths if not path.name.startswith("."))


def _is_folder(path: Path) -> bool:
    """Say whether this is a folder; what may not be asked is none, and cannot be read either."""
    return os.path.isdir(path)  # noqa: PTH112 (Path.is_dir raises where it may not ask)


def _two_homes(name: str, kind: str) -> Diagnostic:
    return Diagnostic(
        Place(name, 1, 1),
        "two-homes",
        f"both this file and the folder {kind} hold {kind}",
        f"move the file into the folder, under another name: {kind}/more.yml",
    )


def _stray(path: Path, name: str, kinds: Collection[str]) -> Diagnostic | None:
    """Say that something is not read; it is an error where it looks like data."""
    is_folder = _is_folder(path)
    if not is_folder and path.suffix in _HARMLESS:
        return None
    holds_data = any(path.rglob("*.y*ml")) if is_folder else path.suffix in {".yml", ".yaml"}
    return Diagnostic(
        Place(name, 1, 1),
        "stray-file",
        f"this {'folder' if is_folder else 'file'} is not read",
        _cure(path, kinds, is_folder=is_folder),
        Severity.ERROR if holds_data else Severity.WARNING,
    )


def _cure(path: Path, kinds: Collection[str], *, is_folder: bool) -> str:
    if path.suffix == ".yaml" and (path.stem in kinds or not kinds):
        return f"name it {path.stem}.yml"
    if near := get_close_matches(path.stem.lower(), kinds, n=1):
        return f"did you mean {near[0]}{'' if is_folder else '.yml'}?"
    if path.suffix not in {".yml", ".yaml"}:
        return "take it out, or move what it holds into the files that are read"
    return f"name it after what it holds: {', '.join(f'{kind}.yml' for kind in kinds)}"
