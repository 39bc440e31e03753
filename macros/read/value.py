"""What YAML is read as, before any field decides what its text means."""

from typing import TypeAlias

Value: TypeAlias = "str | list[Value] | dict[str, Value] | None"
"""A text as typed, a list, a mapping; None is a value left out (`summary:` and nothing after)."""

Path: TypeAlias = tuple[str | int, ...]
"""The way to a value inside a record: names of fields, positions in lists."""
