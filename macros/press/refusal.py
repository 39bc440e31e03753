"""What the system refuses: no room, no right; nothing of it is a fault."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, TypeGuard

_SAID: Final = {
    errno.ENOSPC: ("the disk is full", "free some room on it"),
    getattr(errno, "EDQUOT", -1): ("no room is left for this user", "free some"),
    errno.EROFS: ("the disk can only be read", ""),
    errno.EACCES: ("this user has no right to", "give it the right"),
    errno.EPERM: ("this user has no right to", "give it the right"),
    errno.EIO: ("the disk fails", "look after the disk"),
    errno.ENOTDIR: ("a file stands where a folder is meant", ""),
    errno.EEXIST: ("a file stands where a folder is meant", ""),
    errno.EISDIR: ("a folder stands where a file is meant", ""),
    errno.ELOOP: ("it is a link that leads back to itself", ""),
}
"""What is said, and what helps, if not to write elsewhere."""

_ONLY: Final = {
    errno.EBUSY: ("it is in use, or a disk of its own", "name a folder inside it"),
    errno.EXDEV: ("it lies on a disk of its own", "name a folder inside it"),
    errno.EMFILE: ("too many files are open", "raise the limit of this user, and try again"),
    errno.ENFILE: ("too many files are open", "wait for other programs, and try again"),
    errno.ENAMETOOLONG: ("the path is too long", "name a folder with a shorter path"),
    errno.EINTR: (
        "a program that this one runs was ended",
        "run it again, with more memory if that was short",
    ),
    errno.EFBIG: (
        "a file would be larger than this user may write",
        "raise the limit of this user",
    ),
}
"""The same where writing elsewhere is no help, or is what helps."""


class RefusedError(Exception):
    """The system refused to read or write something; what was published stays as it was."""

    def __init__(self, refusal: OSError, target: Path, option: str = "--site") -> None:
        said, cure = _told(refusal, f"name a folder elsewhere with {option}")
        if cure.startswith("name a folder ") and option not in cure:
            cure += f" with {option}"
        super().__init__(
            f"{_where(refusal) or target}: {said}.\n"
            f"Nothing was published: {target} is as it was. {_sentence(cure)}"
        )


@contextmanager
def refusals(target: Path) -> Iterator[None]:
    """Raise RefusedError where the system refused, as it may anybody; other errors are ours."""
    try:
        yield
    except OSError as error:
        if is_refusal(error):
            raise RefusedError(error, target) from error
        raise


def is_refusal(error: BaseException) -> TypeGuard[OSError]:
    """Say whether the system refused what it may refuse anybody."""
    return isinstance(error, OSError) and (error.errno in _SAID or error.errno in _ONLY)


def refused(error: OSError) -> str:
    """Say what the system refused to a command that publishes nothing, and what helps."""
    said, cure = _told(error, "name another place to write to")
    where = _where(error)
    return f"{where}: {said}. {_sentence(cure)}" if where else f"{said}. {_sentence(cure)}"


def _told(error: OSError, elsewhere: str) -> tuple[str, str]:
    number = error.errno or 0
    said, cure = _ONLY[number] if number in _ONLY else _SAID[number]
    if number in _SAID:
        cure = f"{cure}, or {elsewhere}" if cure else elsewhere
    return f"{said} ({error.strerror})", cure


def _where(error: OSError) -> str:
    return str(error.filename2 or error.filename or "")


def _sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}."
