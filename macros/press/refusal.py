"""What the system refuses while a site is made: no room, no right; nothing of it is a fault."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

_ELSEWHERE: Final = "name a folder elsewhere with --site"
_SAID: Final = {
    errno.ENOSPC: ("the disk is full", f"free some room on it, or {_ELSEWHERE}"),
    getattr(errno, "EDQUOT", -1): ("no room is left for this user", f"free some, or {_ELSEWHERE}"),
    errno.EROFS: ("the disk can only be read", _ELSEWHERE),
    errno.EACCES: ("this user has no right to", f"give it the right, or {_ELSEWHERE}"),
    errno.EPERM: ("this user has no right to", f"give it the right, or {_ELSEWHERE}"),
    errno.EBUSY: ("it is in use, or a disk of its own", "name a folder inside it with --site"),
    errno.EXDEV: ("it lies on a disk of its own", "name a folder inside it with --site"),
    errno.EIO: ("the disk fails", f"look after the disk, or {_ELSEWHERE}"),
    errno.EMFILE: ("too many files are open", "raise the limit of this user, and try again"),
    errno.ENFILE: ("too many files are open", "wait for other programs, and try again"),
    errno.ENAMETOOLONG: ("the path is too long", "name a folder with a shorter path with --site"),
    errno.ENOTDIR: ("a file stands where a folder is meant", _ELSEWHERE),
    errno.EEXIST: ("a file stands where a folder is meant", _ELSEWHERE),
    errno.ELOOP: ("it is a link that leads back to itself", _ELSEWHERE),
    errno.EFBIG: (
        "a file would be larger than this user may write",
        "raise the limit of this user",
    ),
}


class RefusedError(Exception):
    """The system refused to read or write something; what was published stays as it was."""

    def __init__(self, refusal: OSError, target: Path) -> None:
        said, cure = _SAID[refusal.errno or 0]
        where = refusal.filename2 or refusal.filename
        super().__init__(
            f"{where or target}: {said} ({refusal.strerror}).\n"
            f"Nothing was published: {target} is as it was. {cure[0].upper()}{cure[1:]}."
        )


@contextmanager
def refusals(target: Path) -> Iterator[None]:
    """Raise RefusedError where the system refused, as it may anybody; other errors are ours."""
    try:
        yield
    except OSError as error:
        if error.errno in _SAID:
            raise RefusedError(error, target) from error
        raise
