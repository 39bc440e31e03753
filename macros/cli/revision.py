"""A data folder as it stands, or as it stood in a revision that git has."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final
from zipfile import ZipFile

_NO_GIT: Final = "is no folder, and git, which might know it as a revision, is not installed"


class UnknownRevisionError(Exception):
    """Neither a folder nor a revision in which the data can be found."""


@contextmanager
def data_of(given: str, data: Path) -> Iterator[Path]:
    """Give the folder that `given` names, or else `data` as it was in the revision `given`.

    Raise UnknownRevisionError where it is neither.
    """
    if Path(given).is_dir():
        yield Path(given)
        return
    with TemporaryDirectory(prefix="briefing-") as scratch:
        folder = Path(scratch) / data.resolve().name
        _unpack(given, data.resolve(), folder)
        yield folder


def _unpack(revision: str, data: Path, target: Path) -> None:
    """Write the files of a folder as they were in a revision."""
    named = f"`{revision}`"
    git = shutil.which("git")
    if git is None:
        raise UnknownRevisionError(f"{named} {_NO_GIT}")
    home = next(folder for folder in data.parents if folder.is_dir())
    commit = _git(
        git, home, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"
    )
    if commit.returncode:
        said = commit.stderr.decode(errors="replace").strip()
        said = f" (git says: {said})" if said else ""
        raise UnknownRevisionError(f"{named} is no folder and no revision that git knows{said}")
    within = data.relative_to(home).as_posix()
    tree = f"{commit.stdout.decode().strip()}:./{within}"
    archive = target.with_suffix(".zip")
    packed = _git(git, home, "archive", "--format=zip", f"--output={archive}", tree)
    if packed.returncode:
        raise UnknownRevisionError(f"{named} has no folder {within} in {home}: say --data DIR")
    with ZipFile(archive) as files:
        files.extractall(target)


def _git(git: str, home: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(  # noqa: S603  git alone, found on the path, and never through a shell
        [git, *arguments], cwd=home, capture_output=True, check=False
    )
