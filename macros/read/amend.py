"""Fields written into a record of a YAML file, and every other character left as it stands."""

import re
from collections.abc import Mapping
from json import dumps
from typing import Final

import yaml

from macros.read.syntax import LOADER

_PLAIN: Final = re.compile(r"[A-Za-z0-9][\w./:?=&%~+;@!$()*-]*[\w/=&%~+$)*-]")
"""Texts that need no quotation marks in a block: nothing in them is YAML."""


class UnamendableError(Exception):
    """A file does not hold the record in a form into which a field can be written."""


def amended(text: str, record: str, after: str, fields: Mapping[str, str]) -> str:
    """Return a file's text with fields of a record written after one that it has.

    A field that is there already gets its new value. Comments, order, quotation marks and line
    ends stay. Raise UnamendableError where the result would say anything else than was meant.
    """
    head = "\ufeff" * text.startswith("\ufeff")
    found = text.removeprefix(head)
    for name, value in reversed(tuple(fields.items())):
        found = _with(found, record, after, name, value)
    _prove(text.removeprefix(head), found, record, fields)
    return head + found


def _with(text: str, record: str, after: str, name: str, value: str) -> str:
    mapping = _record(text, record)
    there = _field(mapping, name)
    if there is not None:
        start, end = there[1].start_mark.index, there[1].end_mark.index
        return text[:start] + _written(value, flow=bool(mapping.flow_style)) + text[end:]
    anchor = _field(mapping, after)
    if anchor is None:
        raise UnamendableError(f"`{record}` has no `{after}`")
    key, node = anchor
    end = node.end_mark.index
    end -= text[end - 1 : end] == "\n"  # a folded text ends where the next line begins
    if mapping.flow_style:
        return f"{text[:end]}, {name}: {_written(value, flow=True)}{text[end:]}"
    line = re.compile(r"[^\n]*").match(text, end)
    stop = line.end() if line else len(text)
    cut = stop - 1 if text[stop - 1 : stop] == "\r" else stop
    ends = "\r\n" if cut < stop or "\r\n" in text[:stop] else "\n"
    margin = " " * key.start_mark.column
    return f"{text[:cut]}{ends}{margin}{name}: {_written(value, flow=False)}{text[cut:]}"


def _written(value: str, *, flow: bool) -> str:
    if _PLAIN.fullmatch(value) and not (flow and re.search(r"[^\w.:/-]", value)):
        return value
    return dumps(value, ensure_ascii=False)


def _record(text: str, record: str) -> yaml.MappingNode:
    root = yaml.compose(text, LOADER)
    found = _field(root, record) if isinstance(root, yaml.MappingNode) else None
    if found is None or not isinstance(found[1], yaml.MappingNode):
        raise UnamendableError(f"there is no record `{record}`")
    return found[1]


def _field(mapping: yaml.MappingNode, name: str) -> tuple[yaml.Node, yaml.Node] | None:
    return next((pair for pair in mapping.value if pair[0].value == name), None)


def _prove(before: str, after: str, record: str, fields: Mapping[str, str]) -> None:
    """Compare what both texts say: nothing but the fields of the one record may differ."""
    try:
        was, now = yaml.load(before, yaml.BaseLoader), yaml.load(after, yaml.BaseLoader)  # noqa: S506
    except yaml.YAMLError as broken:
        raise UnamendableError(f"`{record}` could not be written to") from broken
    was[record] = {**was[record], **fields}
    if was != now:
        raise UnamendableError(f"`{record}` could not be written to")
