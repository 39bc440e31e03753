"""Adding to the folder of the releases: all the files of a release, or none of them."""

import errno
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from macros.lock import alone
from macros.press import lasting
from macros.press.exchange import exchanged
from macros.press.workroom import beside, recover
from macros.press.writing import write


@contextmanager
def adding(folder: Path) -> Iterator[None]:
    """Be the only one who adds to a folder; what killed releases left beside it is cleared away."""
    place = _place(folder)
    if not place.parent.is_dir():
        yield
        return
    with alone(place.parent):
        recover(place)
        yield


def clear(folder: Path) -> None:
    """Clear away what killed releases left beside a folder, where this user may."""
    with suppress(OSError):
        recover(_place(folder))


def add(folder: Path, files: Mapping[str, bytes]) -> None:
    """Put files into a folder, all in one step; the last of them is the one that names the others.

    They are written into a copy of the folder, in which all other files are the very same ones, and
    the two change places. Where the system cannot do that, they are moved in one by one.
    """
    place = _place(folder)
    if place.exists() and not os.access(place, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(place))
    with beside(place) as room:
        new = room / "new"
        if place.exists():
            _copy(place, new)
        for address in files:
            (new / address).unlink(missing_ok=True)  # it may be the very file of the old folder
        write(new, files.items())
        lasting.written_down(new)
        if not place.exists():
            new.rename(place)
        elif not exchanged(new, place):
            for address in files:
                (place / address).parent.mkdir(parents=True, exist_ok=True)
                (new / address).replace(place / address)
        lasting.renamed(place.parent)


def _place(folder: Path) -> Path:
    return Path(os.path.realpath(folder))


def _copy(folder: Path, there: Path) -> None:
    """Make a folder of the same files; only their names are new."""
    there.mkdir()
    with os.scandir(folder) as found:
        for one in found:
            target = there / one.name
            if one.is_symlink():
                target.symlink_to(Path(one.path).readlink())
            elif one.is_dir():
                _copy(Path(one.path), target)
            else:
                _same(one.path, target)
    there.chmod(folder.stat().st_mode & 0o7777 | 0o700)


def _same(file: str, target: Path) -> None:
    try:
        os.link(file, target)
    except OSError:  # a disk without second names, or somebody else's file
        shutil.copy2(file, target)
