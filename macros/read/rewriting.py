"""A file as it stands on the disk: read to the character, and replaced in one step."""

import os
import re
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Final

from macros.lock import held

_LEFT: Final = re.compile(r"\.briefing-[a-z0-9_]{8}\.new")
"""What is written before it takes a file's place."""


def text_of(file: Path) -> str:
    """Return a file's text with its own line ends; nothing of a file that is not there."""
    if not file.exists():
        return ""
    with file.open(encoding="utf-8", newline="") as opened:
        return opened.read()


def rewrite(file: Path, text: str) -> None:
    """Put a text in the place of a file's, whole or not at all; its rights stay."""
    replace(file, text.encode())


def replace(file: Path, content: bytes) -> None:
    """Put what is given in the place of a file, whole or not at all; its rights stay.

    Of a link, what it leads to is replaced. What was left beside it by one that was killed is
    cleared away.
    """
    place = Path(os.path.realpath(file))
    _clear(place.parent)
    number, name = tempfile.mkstemp(prefix=".briefing-", suffix=".new", dir=place.parent)
    beside = Path(name)
    try:
        with open(number, "wb") as opened:  # noqa: PTH123 (it is open already)
            held(opened)
            opened.write(content)
            opened.flush()
            os.fsync(number)
            beside.chmod(place.stat().st_mode & 0o777 if place.exists() else 0o666 & ~_mask())
            if sys.platform != "win32":
                beside.replace(place)
        if sys.platform == "win32":
            beside.replace(place)
    finally:
        beside.unlink(missing_ok=True)


def _clear(folder: Path) -> None:
    """Take away what nobody is writing any more."""
    for one in folder.iterdir():
        if _LEFT.fullmatch(one.name):
            with suppress(OSError), one.open("rb") as opened:
                if held(opened):
                    one.unlink()


def _mask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
