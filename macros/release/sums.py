"""Proving a copy of the site: against the sums of its build, and of every release it holds.

`SHA256SUMS` at the root has the sum of every file of the build, in the form of GNU coreutils:
`sha256sum --check SHA256SUMS` proves a copy without this program. The manifests of the releases
say what must not change from one build to the next.
"""

import json
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final

from macros.release.kept import FOLDER
from macros.release.manifest import MalformedReleaseError, Manifest, sum_of

SUMS: Final = "SHA256SUMS"
TAKEN_DOWN: Final = f"{FOLDER}/taken-down.json"
"""The list of promised files that a takedown replaced, with the sums of the notices."""

_LINE: Final = re.compile(r"(?P<sum>[0-9a-f]{64}) [ *](?P<name>.+)")
_KEPT: Final = re.compile(r".+/v/\d+/index\.(?:html|json)")


@dataclass(frozen=True, order=True, slots=True)
class Finding:
    """One file of a copy that is not as promised: `differs`, `missing` or `extra`."""

    file: str
    what: str
    because: str

    def __str__(self) -> str:
        return f"{self.file}: {self.what}: {self.because}"


def sums(folder: Path, known: Mapping[str, str] = MappingProxyType({})) -> str:
    """Return the text of SHA256SUMS for all files of a site but that one.

    Those that are `known` were taken of the bytes as they were written, and are not read again.
    """
    return "".join(
        f"{known.get(name) or sum_of((folder / name).read_bytes())}  {name}\n"
        for name in _names(folder)
    )


def verify(folder: Path) -> list[Finding]:
    """Prove a copy of the site; return what differs, is missing or is extra, by file."""
    files = {name: folder / name for name in _names(folder)}
    found = [*_build(folder, files), *_no_files(folder)]
    named = {one.file for one in found}
    found += [one for one in _releases(files) if one.file not in named]
    return sorted(found)


def _names(folder: Path) -> list[str]:
    """Return the addresses of a site's files, folder by folder, but for the sums themselves."""
    above = len(f"{folder}{os.sep}")
    names = (
        f"{where}{os.sep}{name}"[above:].replace(os.sep, "/")
        for where, _, names in os.walk(folder)
        for name in names
        if os.path.isfile(f"{where}{os.sep}{name}")  # noqa: PTH113 (faster)
    )
    return sorted((name for name in names if name != SUMS), key=lambda at: at.replace("/", "\0"))


def _no_files(folder: Path) -> Iterator[Finding]:
    """Find what stands in a copy and is no file of its own: links, pipes and the like."""
    for where, folders, names in os.walk(folder):
        for path in (Path(where, name) for name in (*folders, *names)):
            name = path.relative_to(folder).as_posix()
            if path.is_symlink():
                yield Finding(name, "differs", "it is a link, and the build wrote none")
            elif not (path.is_file() or path.is_dir()):
                yield Finding(name, "extra", "it is no file")


def _build(folder: Path, files: Mapping[str, Path]) -> Iterator[Finding]:
    file = folder / SUMS
    if not file.is_file():
        yield Finding(SUMS, "missing", "without it only what releases promised can be proved")
        return
    promised = dict[str, str]()
    for line in file.read_text("utf-8", "surrogateescape").splitlines():
        if read := _LINE.fullmatch(line):
            if promised.setdefault(read["name"], read["sum"]) != read["sum"]:
                yield Finding(SUMS, "differs", f"it has two sums of {read['name']}")
        else:
            yield Finding(SUMS, "differs", f"{line!r} is no sum of a file")
    yield from _against(promised, files, "the sums of its build")
    for name in files.keys() - promised.keys():
        yield Finding(name, "extra", "the build wrote no such file")


def _releases(files: Mapping[str, Path]) -> Iterator[Finding]:
    """Prove the chain of manifests, and every file that they promise."""
    promised: dict[str, str] = {}
    previous = ""
    for name in sorted(name for name in files if _is_manifest(name)):
        data = files[name].read_bytes()
        try:
            manifest = Manifest.read(data.decode("utf-8", "replace"))
        except MalformedReleaseError as wrong:
            yield Finding(name, "differs", str(wrong))
            continue
        if manifest.previous != previous:
            yield Finding(name, "differs", "it does not follow from the release before it")
        promised |= manifest.files
        previous = sum_of(data)
    if (notices := files.get(TAKEN_DOWN)) is not None:
        try:
            promised |= _notices(notices)
        except (KeyError, TypeError, ValueError, RecursionError):
            yield Finding(TAKEN_DOWN, "differs", "it is no list of files and sums")
    gone = {name for name, total in promised.items() if not total}
    kept = {name: total for name, total in promised.items() if total}
    yield from _against(kept, files, "the release that published it")
    for name in sorted(files.keys() - kept.keys()):
        if name in gone:
            yield Finding(name, "extra", "it was taken down")
        elif _KEPT.fullmatch(name):
            yield Finding(name, "extra", "no release published it")


def _is_manifest(name: str) -> bool:
    return re.fullmatch(rf"{FOLDER}/\d{{4}}-\d\d-\d\d/manifest\.json", name) is not None


def _notices(file: Path) -> dict[str, str]:
    """Return the sums of what stands now in the place of files that were taken down."""
    return {str(one["file"]): str(one["sum"]) for one in json.loads(file.read_text("utf-8"))}


def _against(promised: Mapping[str, str], files: Mapping[str, Path], by: str) -> Iterator[Finding]:
    for name, total in promised.items():
        if name not in files:
            yield Finding(name, "missing", f"promised by {by}")
        elif sum_of(files[name].read_bytes()) != total:
            yield Finding(name, "differs", f"its sum is not that of {by}")
