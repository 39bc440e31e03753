"""A file that was read before and has been edited since: only what was edited is read.

YAML is made so that this holds: a record at the margin is over where the next one begins, whatever
stands around the two. So a record whose text is as it was says what it said. All that is not plain
is left to a reading of the whole file, which alone can say what is wrong with it.
"""

import re
from itertools import pairwise
from typing import Final

from macros.read.events import MOST
from macros.read.structure import Start, Structure
from macros.read.text import DataFile, is_fit
from macros.read.value import Value
from macros.read.yaml_text import read_structure

_NEXT: Final = re.compile(r"\n(?=[^ \n#\r])")
"""Where a line begins that goes on with nothing."""

_KEY: Final = re.compile(r"(\w[\w.-]{0,200}):(?=[ \n\r]|$)", re.ASCII)
_HEAD: Final = re.compile(r"(?:[ ]*(?:#[^\n]*)?\n)*")
"""What may stand above the first record of a plain file: comments and empty lines."""


def read_edited(before: Structure, file: DataFile) -> Structure | None:
    """Return what a file holds that held `before`; None where the whole of it has to be read.

    `before` was read without any fault.
    """
    edit = _Edit(before, file.text)
    found = edit.middle()
    if found is None or len(found) + edit.first + len(edit.names) - edit.last > MOST:
        return None
    structure = Structure(file)
    values, starts = structure.values, structure.starts
    for name in edit.names[: edit.first]:
        values[name], starts[name] = before.values[name], before.starts[name]
    for name, value, start in found:
        values[name], starts[name] = value, start
    for name in edit.names[edit.last :]:
        offset, line, column = before.starts[name]
        values[name] = before.values[name]
        starts[name] = Start(offset + edit.longer, line + edit.lines, column)
    if len(values) != edit.first + len(found) + len(edit.names) - edit.last:
        return None  # an id stands there twice
    return structure


class _Edit:
    """What is between the records that are as they were, at the head of a file and at its end.

    Those before `first` and those from `last` on are; the file is `longer` by so many characters
    and `lines`.
    """

    def __init__(self, before: Structure, text: str) -> None:
        self._before, self._text = before, text
        self.names = list(before.starts)
        was, starts = before.file.text, before.starts.values()
        self._ends = [*[start.offset for start in starts], len(was)]
        self._is_plain = not any(start.column for start in starts)
        same = _shared(was, text)
        left = min(len(was), len(text)) - same
        kept = len(was) - _shared_end(was, text, left)
        self.first = sum(end < same for end in self._ends[1:])
        self.last = next(
            (at for at, end in enumerate(self._ends) if at >= self.first and end > kept),
            len(self.names),
        )
        self.longer = len(text) - len(was)
        self._from = self._ends[self.first] if self.first or same > self._ends[0] else 0
        self._to = self._ends[self.last] + self.longer
        self.lines = text.count("\n", self._from, self._to)
        self.lines -= was.count("\n", self._from, self._ends[self.last])

    def middle(self) -> list[tuple[str, Value, Start]] | None:
        """Read what is between; None where it is not plain."""
        text = self._text[self._from : self._to]
        if not self._is_plain or not is_fit(text) or self._follows_on(text):
            return None
        head = _HEAD.match(text) if self._from == 0 else None
        begin = head.end() if head else 0
        if begin == len(text):
            return []
        cuts = [begin, *(found.end() for found in _NEXT.finditer(text, begin)), len(text)]
        known = self._known()
        line = self._text.count("\n", 0, self._from)
        found, counted = list[tuple[str, Value, Start]](), 0
        for start, end in pairwise(cuts):
            line += text.count("\n", counted, start)
            counted = start
            key = _KEY.match(text, start, end)
            if key is None:
                return None
            one = known.get(text[start:end]) or self._read(text[start:end])
            if one is None or one[0] != key[1]:
                return None
            found.append((*one, Start(self._from + start, line, 0)))
        return found

    def _follows_on(self, text: str) -> bool:
        """Say whether the last line runs into the record that follows."""
        return self.last < len(self.names) and not text.endswith("\n") and bool(text)

    def _known(self) -> dict[str, tuple[str, Value]]:
        """Return what stood between before, by its texts."""
        was, some = self._before.file.text, range(self.first, self.last)
        return {
            was[self._ends[at] : self._ends[at + 1]]: (
                self.names[at],
                self._before.values[self.names[at]],
            )
            for at in some
        }

    def _read(self, text: str) -> tuple[str, Value] | None:
        """Read a record by itself; None where it is not one, or anything is wrong with it."""
        found = read_structure(DataFile(self._before.file.name, text))
        if found.faults or found.withheld or len(found.values) != 1:
            return None
        return next(iter(found.values.items()))


def _shared(one: str, other: str) -> int:
    """Return with how many of the same characters two texts begin."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _shared_end(one: str, other: str, most: int) -> int:
    """Return with how many of the same characters two texts end, `most` at most."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if one[len(one) - middle : len(one) - low] == other[len(other) - middle : len(other) - low]:
            low = middle
        else:
            high = middle - 1
    return low
