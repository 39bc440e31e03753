"""Tables as CSV: RFC 4180 in UTF-8, and no cell that a spreadsheet would run as a formula.

A text that begins as a formula does, or with an apostrophe, gets one apostrophe before it, as
spreadsheets write text. Whoever takes one apostrophe from the head of each text that begins with
one has the text as it was, to the character: nothing is lost.
"""

import csv
import io
import re
from collections.abc import Iterable, Mapping
from json import dumps
from typing import Any, Final

from macros.export.column import Column

_FORMULA: Final = re.compile(r"[\s\ufeff]*['=+\-@＝＋－＠]|[\t\r\n]")
"""How a text begins that a spreadsheet might run, or that is marked as text already."""


class Table:
    """A table that is written row by row."""

    def __init__(self, columns: Iterable[Column]) -> None:
        self._columns = tuple(columns)
        self._written = io.StringIO(newline="")
        self._writer = csv.writer(self._written)
        self._writer.writerow(column.name for column in self._columns)

    def add(self, row: Mapping[str, Any]) -> None:
        """Write a row; a value that it does not have is an empty cell."""
        self._writer.writerow([_cell(column, row.get(column.name)) for column in self._columns])

    @property
    def text(self) -> str:
        """All that was written."""
        return self._written.getvalue()


def as_csv(columns: Iterable[Column], rows: Iterable[Mapping[str, Any]]) -> str:
    """Write a table."""
    table = Table(columns)
    for row in rows:
        table.add(row)
    return table.text


def safe(text: str) -> str:
    """Return a text as a cell may hold it."""
    return f"'{text}" if _FORMULA.match(text) else text


def _cell(column: Column, value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case str():
            return safe(value)
        case int() | float():
            return repr(value)
    if column.type == "list":
        return ",".join(value)
    return dumps(value, ensure_ascii=False, separators=(",", ":")) if value else ""
