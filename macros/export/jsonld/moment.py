"""Dates as ISO 8601 has them, no more exact than they are certain."""

import re
from typing import Final

from macros.model.edtf import Edtf

_EXACT: Final = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?")


def certain(when: Edtf | None) -> str | None:
    """Return the certain part of a date: of one that is doubted or about, the next wider unit."""
    return None if when is None or "/" in when.text else _side(when.text)


def start(when: Edtf) -> str | None:
    """Return the certain part of a beginning."""
    return _side(when.text.partition("/")[0])


def end(when: Edtf) -> str | None:
    """Return the certain part of an end; None for what is no span."""
    return _side(when.text.partition("/")[2])


def uncertain(when: Edtf) -> bool:
    """Say whether a date holds more than its certain parts say."""
    return any(_side(one) != one for one in when.text.split("/"))


def _side(text: str) -> str | None:
    bare = text.rstrip("~?%")
    while bare.endswith("-XX"):
        bare = bare.removesuffix("-XX")
    if bare != text and text[-1] in "~?%":
        bare = bare.rpartition("-")[0]
    return bare if _EXACT.fullmatch(bare) else None
