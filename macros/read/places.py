"""Where a value stands, found only when somebody asks.

Reading notes nothing but the line of every record. A fault is rare, so its record is read again,
this time with the place of every node.
"""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple, cast

import yaml

from macros.diagnostic import Place
from macros.read.structure import Start
from macros.read.syntax import LOADER
from macros.read.text import DataFile
from macros.read.value import Path


class Entry(NamedTuple):
    """A record's part of a file, from its key's line to that of the next; or a whole file."""

    file: DataFile
    key: str | None
    start: Start
    end: int

    @classmethod
    def whole(cls, file: DataFile) -> "Entry":
        """Take a file that is one record."""
        return cls(file, None, Start(0, 0, 0), len(file.text))

    @property
    def place(self) -> Place:
        """Where it begins."""
        return Place(self.file.name, self.start.line + 1, self.start.column + 1)


class Places:
    """Finds the places of the values that were read, by kind, id and the path inside."""

    def __init__(self) -> None:
        self._entries: dict[str, dict[str, Entry]] = {}
        self._last: tuple[Entry, tuple[str, int, yaml.Node | None]] | None = None

    def add(self, kind: str, entries: Mapping[str, Entry]) -> None:
        """Remember where records of a kind are, so that their values can be found."""
        self._entries.setdefault(kind, {}).update(entries)

    def knows(self, kind: str, name: str) -> bool:
        """Say whether a record has been added."""
        return name in self._entries.get(kind, ())

    def known(self, kind: str, names: Iterable[str]) -> set[str]:
        """Return those of some names under which a record of the kind has been added."""
        return self._entries.get(kind, {}).keys() & names

    def at(  # noqa: PLR0913
        self,
        kind: str,
        name: str,
        path: Path = (),
        *,
        key: bool = False,
        word: str = "",
        after: str = "",
    ) -> Place:
        """Return where a value starts, or (`key`) the name of its field, or what is around it.

        Without a path it is the record's id. What a record lacks stands where the record does.
        Of a long text, `word` is what to look for inside it; of several, the one `after` others.
        """
        entry = self._entries[kind][name]
        own = entry.place
        if not path:
            return own
        text, above, node = self._record(entry)
        found = _walk(node, path, key=key)
        if found is None:
            return own
        start, end = cast("yaml.Mark", found.start_mark), cast("yaml.Mark", found.end_mark)
        first = _find(word, after, text, start.index, end.index) if word else start.index
        line = above + text.count("\n", 0, first)
        return Place(own.file, line + 1, first - text.rfind("\n", 0, first))

    def _record(self, entry: Entry) -> tuple[str, int, yaml.Node | None]:
        """Return the text that holds a record, how many lines are above it, and its node."""
        if self._last is None or self._last[0] is not entry:
            text, above = entry.file.text[entry.start.offset : entry.end], entry.start.line
            node = _compose(text, entry.key)
            if node is None:  # several records on a line: only the whole file makes sense
                text, above = entry.file.text, 0
                node = _compose(text, entry.key)
            self._last = entry, (text, above, node)
        return self._last[1]


def _find(word: str, after: str, text: str, start: int, end: int) -> int:
    """Find words as a YAML file may hold them, broken over lines; or else the start."""
    pattern = r"\s+".join(re.escape(part) for part in word.split())
    context = r"\s+".join(re.escape(part) for part in after.split())
    found = re.compile(rf"{context}\s*({pattern})").search(text, start, end)
    if found is None:
        found = re.compile(f"({pattern})").search(text, start, end)
    return found.start(1) if found else start


def _compose(text: str, key: str | None) -> yaml.Node | None:
    """Return the node of a top-level value; of repeated ones the last, as reading does."""
    try:
        root = yaml.compose(text, LOADER)
    except (yaml.YAMLError, ValueError):
        return None
    if key is None:
        return root
    found = _child(root, key)
    return found[1] if found else None


def _walk(node: yaml.Node | None, path: Path, *, key: bool) -> yaml.Node | None:
    """Walk down a path as far as it goes; a list of one may stand without its brackets."""
    reached = None
    for depth, step in enumerate(path, start=1):
        found = _child(node, step)
        if found is None:
            if isinstance(step, int):
                continue
            break
        name, node = found
        reached = name if key and depth == len(path) else node
    return reached


def _child(node: yaml.Node | None, step: str | int) -> tuple[yaml.Node, yaml.Node] | None:
    """Return a field's name and value, or an item twice."""
    if isinstance(node, yaml.MappingNode):
        pairs = (pair for pair in reversed(node.value) if pair[0].value == step)
        return next(pairs, None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step], node.value[step]
    return None
