"""Some words cannot be ids: one has a meaning of its own, others name devices on Windows."""

from collections.abc import Iterator
from typing import Final

from macros.address import DEVICES
from macros.check.case import Case
from macros.check.malformed_id import ids
from macros.diagnostic import Diagnostic
from macros.model.field import UNKNOWN

CODE: Final = "reserved-id"


def reserved_id(case: Case) -> Iterator[Diagnostic]:
    """Find ids that are such words."""
    for spot, name in ids(case):
        if name.lower() in DEVICES:
            message = f"`{name}` is the name of a device on Windows, where no folder can have it"
        elif name == UNKNOWN:
            message = f"`{name}` says that an origin could not be identified"
        else:
            continue
        yield case.error(spot, CODE, message, f"write another word, such as {name.lower()}-1")
