"""A record written into a YAML file below those that stand there, which stay as they are."""

from collections.abc import Mapping
from typing import Any, Final, TypeAlias

import yaml

from macros.read.syntax import LOADER

Fields: TypeAlias = Mapping[str, Any]
"""What a record holds: texts, lists and mappings of texts."""

_WIDTH: Final = 100


class UnaddableError(Exception):
    """A file is not in a form to which a record can be added."""


class _Plain(yaml.SafeDumper):
    """Writes a date as it is typed: to the reader of data files every scalar is a text."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 - PyYAML's own class variable

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: FBT001, FBT002
        """Indent a list below its field, as data files do."""
        del indentless
        super().increase_indent(flow, indentless=False)


def written(fields: Fields) -> str:
    """Return a mapping as YAML, in the order given."""
    found: str = yaml.dump(
        dict(fields), Dumper=_Plain, sort_keys=False, allow_unicode=True, width=_WIDTH
    )
    return found


def added(text: str, record: str, fields: Fields) -> str:
    """Return a file's text with a record at its end; an empty line stands between records.

    Comments, order, quotation marks and line ends of what is there stay. Raise UnaddableError
    where the file is no mapping of records in a block, holds one of this name, or would say
    anything else than was meant.
    """
    was = _records(text)
    if record in was:
        raise UnaddableError(f"`{record}` stands there already")
    ends = "\r\n" if "\r\n" in text else "\n"
    block = written({record: fields}).replace("\n", ends)
    kept = text if not text or text.endswith("\n") else text + ends
    gap = ends if was and not kept.endswith(ends * 2) else ""
    found = f"{kept}{gap}{block}"
    if _records(found) != {**was, record: fields}:
        raise UnaddableError(f"`{record}` could not be written")
    return found


def _records(text: str) -> dict[str, Any]:
    try:
        found = yaml.load(text.removeprefix("\ufeff"), LOADER)  # noqa: S506
    except (yaml.YAMLError, ValueError) as broken:
        raise UnaddableError("the file cannot be read as it stands") from broken
    if not found:
        return {}
    if not isinstance(found, dict):
        raise UnaddableError("the file holds no records")
    return found
