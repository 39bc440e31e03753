"""What a command says at length, in sections: for a terminal, or as Markdown for a pull request."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias
from unicodedata import east_asian_width

WIDTH: Final = 80
"""How many columns a terminal is taken to have."""

_INDENT: Final = "  "
_GAP: Final = 2
_WIDE: Final = r"\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60"
_OPENS: Final = r"[“‘（《〈「『【]*"
_CLOSES: Final = r"[”’，。、：；？！）》〉」』】]*"
_WORD: Final = re.compile(
    rf"\s+|{_OPENS}[{_WIDE}]{_CLOSES}|{_OPENS}[^\s{_WIDE}]+{_CLOSES}|{_OPENS}\S{_CLOSES}"
)
"""What stays on one line: a word, or a Chinese character, with the marks that belong to it."""

_MARKS: Final = re.compile(r"[\\`*_{}\[\]<>|~&!]|#(?!\w)")
_AT_HEAD: Final = re.compile(r"^(\d*)([-+=.)])")
_CALL: Final = re.compile(r"([@#])(?=\w)")


@dataclass(frozen=True, slots=True)
class Point:
    """An entry of a list, with the entries below it."""

    says: str
    below: tuple["Point", ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, of which the first holds the headings; columns in `right` hold numbers."""

    rows: tuple[tuple[str, ...], ...]
    right: frozenset[int] = frozenset()


Entry: TypeAlias = str | Point | Table
"""A paragraph, an entry of a list, or a table."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, and what stands under it."""

    heading: str
    entries: tuple[Entry, ...]


def points(says: Iterable[str]) -> tuple[Point, ...]:
    """Make a list of sentences."""
    return tuple(Point(one) for one in says)


def as_text(title: str, sections: Iterable[Section]) -> str:
    """Return what a terminal shows: 80 columns, no colour."""
    lines = [*wrapped(title), "=" * min(WIDTH, columns(title)), ""]
    for section in sections:
        lines += [*wrapped(section.heading.upper()), *_text(section.entries), ""]
    return "\n".join(lines[:-1]) + "\n"


def _text(entries: Iterable[Entry]) -> Iterator[str]:
    for entry in entries:
        if isinstance(entry, str):
            yield from wrapped(entry, _INDENT, _INDENT)
        elif isinstance(entry, Point):
            yield from _point(entry, _INDENT)
        else:
            yield from _table(entry)


def _point(point: Point, indent: str) -> Iterator[str]:
    yield from wrapped(point.says, f"{indent}- ", f"{indent}  ")
    for below in point.below:
        yield from _point(below, f"{indent}  ")


def _table(table: Table) -> Iterator[str]:
    """Set out a table; its last column is broken over lines where it is too wide."""
    widths = [max(map(columns, column)) for column in zip(*table.rows, strict=True)]
    for row in table.rows:
        cells = [
            _padded(cell, width, right=place in table.right)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        head = _INDENT + "".join(cell + " " * _GAP for cell in cells[:-1])
        yield from wrapped(cells[-1].rstrip(), head, " " * columns(head))


def _padded(cell: str, width: int, *, right: bool) -> str:
    space = " " * (width - columns(cell))
    return space + cell if right else cell + space


def wrapped(text: str, first: str = "", rest: str = "") -> list[str]:
    """Break a text into lines that begin with `first` and `rest`; Chinese breaks anywhere."""
    lines, line, there, space = list[str](), first, columns(first), ""
    started = False
    for word in _WORD.findall(text):
        if word.isspace():
            space = " "
            continue
        wide = columns(word)
        if started and there + len(space) + wide > WIDTH:
            lines.append(line)
            line, there, space = rest, columns(rest), ""
        line += (space if started else "") + word
        there += (len(space) if started else 0) + wide
        started, space = True, ""
    return [*lines, line.rstrip()]


def columns(text: str) -> int:
    """Return how many columns of a terminal a text takes."""
    return sum(2 if east_asian_width(mark) in {"W", "F"} else 1 for mark in text)


def as_markdown(title: str, sections: Iterable[Section]) -> str:
    """Return Markdown that says nothing but these words, whatever stands in them."""
    blocks = [f"## {_escaped(title)}"]
    for section in sections:
        blocks.append(f"### {_escaped(section.heading)}")
        blocks += _blocks(section.entries)
    return "\n\n".join(blocks) + "\n"


def _blocks(entries: Sequence[Entry]) -> Iterator[str]:
    listed: list[str] = []
    for entry in entries:
        if isinstance(entry, Point):
            listed += _items(entry, "")
            continue
        if listed:
            yield "\n".join(listed)
            listed = []
        yield _escaped(entry) if isinstance(entry, str) else "\n".join(_rows(entry))
    if listed:
        yield "\n".join(listed)


def _items(point: Point, indent: str) -> Iterator[str]:
    yield f"{indent}- {_escaped(point.says)}"
    for below in point.below:
        yield from _items(below, f"{indent}  ")


def _rows(table: Table) -> Iterator[str]:
    head, *rows = table.rows
    sides = ["---:" if place in table.right else "---" for place in range(len(head))]
    for row in (head, sides, *rows):
        cells = row if row is sides else map(_escaped, row)
        yield f"| {' | '.join(cells)} |"


def _escaped(text: str) -> str:
    """Take the meaning off every mark, and keep `@name` and `#1` from calling anybody."""
    plain = _MARKS.sub(r"\\\g<0>", " ".join(text.split()))
    plain = _AT_HEAD.sub(r"\1\\\2", plain)
    return _CALL.sub(r"\1<!-- -->", plain)
