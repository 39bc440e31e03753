"""Ids that an editor may have meant."""

from collections.abc import Collection, Mapping
from difflib import get_close_matches
from itertools import islice
from typing import Final

MANY: Final = 1000
"""Above so many, only ids that begin or end alike are compared: comparing all takes too long."""

HINTS: Final = 200
"""For so many slips of one sort it is told what may have been meant: for more it takes too long."""


class Near:
    """Finds, among the ids that the data declares, those that others may be slips of."""

    def __init__(self, declared: Mapping[str, Collection[str]]) -> None:
        self._declared = declared
        self._of_kinds = dict[Collection[str], list[str]]()
        self._asked = 0

    def to(self, name: str, kinds: Collection[str]) -> str:
        """Return the id most like `name`, of one of these kinds (none: of any), or nothing."""
        self._asked += 1
        if self._asked > HINTS:
            return ""
        if kinds not in self._of_kinds:
            self._of_kinds[kinds] = [
                other
                for other, its in self._declared.items()
                if not kinds or any(kind in kinds for kind in its)
            ]
        return near(name, self._of_kinds[kinds])


def near(name: str, known: Collection[str]) -> str:
    """Return the id most like `name`, or nothing."""
    if len(known) > MANY:
        head, tail = name[:4], name[-4:]
        alike = (other for other in known if other.startswith(head) or other.endswith(tail))
        known = list(islice(alike, MANY))
    return next(iter(get_close_matches(name.lower(), known, n=1)), "")
