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
    commit = _found(git, home, f"{revision}^{{commit}}")
    if commit is None:
        raise UnknownRevisionError(f"{named} is no folder and no revision that git knows")
    within = data.relative_to(home).as_posix()
    tree = _found(git, home, f"{commit}:./{within}")
    if tree is None:
        raise UnknownRevisionError(f"{named} has no folder {within} in {home}: say --data DIR")
    top = _git(git, home, "rev-parse", "--show-cdup").stdout.decode().strip()
    archive = target.with_suffix(".zip")
    _git(git, home / top, "archive", "--format=zip", f"--output={archive}", tree).check_returncode()
    with ZipFile(archive) as files:
        files.extractall(target)


def _found(git: str, home: Path, what: str) -> str | None:
    """Return the name under which git keeps an object, None where it has none."""
    found = _git(git, home, "rev-parse", "--verify", "--quiet", "--end-of-options", what)
    if said := found.stderr.decode(errors="replace").strip():
        raise UnknownRevisionError(f"git cannot look here for `{what}`: {said}")
    return found.stdout.decode().strip() if found.returncode == 0 else None


def _git(git: str, home: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(  # noqa: S603  git alone, found on the path, and never through a shell
        [git, *arguments], cwd=home, capture_output=True, check=False
    )
