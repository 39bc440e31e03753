"""Two folders change places in one step, where the system can: nobody ever sees neither.

Linux has renameat2(2) with RENAME_EXCHANGE since 3.15, macOS renamex_np(2) with RENAME_SWAP since
10.12. File systems may lack it: some network shares do.
"""

import ctypes
import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

_HERE: Final = -100  # AT_FDCWD: relative to the working folder
_EXCHANGE: Final = 2  # RENAME_EXCHANGE of Linux, and RENAME_SWAP of macOS

_LACKING: Final = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP})
"""What a system or a file system says that does not know how."""


def exchanged(one: Path, other: Path) -> bool:
    """Let two folders of one disk change places; say False where the system does not know how.

    Raise OSError where it knows how, and refuses.
    """
    call = _call()
    if call is None:
        return False
    if call(os.fsencode(one), os.fsencode(other)) == 0:
        return True
    number = ctypes.get_errno()
    if number in _LACKING:
        return False
    raise OSError(number, os.strerror(number), str(one), None, str(other))


def _call() -> Callable[[bytes, bytes], int] | None:
    """Return the system's own call; None where there is none."""
    name = {"linux": "renameat2", "darwin": "renamex_np"}.get(sys.platform, "")
    if not name:
        return None
    call = getattr(ctypes.CDLL(None, use_errno=True), name, None)
    if call is None:
        return None
    if name == "renamex_np":
        call.argtypes = (ctypes.c_char_p, ctypes.c_char_p, ctypes.c_uint)
        return lambda one, other: int(call(one, other, _EXCHANGE))
    text, number = ctypes.c_char_p, ctypes.c_int
    call.argtypes = (number, text, number, text, ctypes.c_uint)
    return lambda one, other: int(call(_HERE, one, _HERE, other, _EXCHANGE))
