"""Records as YAML, as an editor would write them."""

import json
from collections.abc import Iterator, Mapping
from typing import Any


def as_yaml(fields: Mapping[str, Any]) -> str:
    """Write the mapping of a file."""
    return "\n".join(_lines(fields, "")) + "\n"


def _lines(fields: Mapping[str, Any], indent: str) -> Iterator[str]:
    """Write a mapping as an editor would; what has no value is left out."""
    for name, value in fields.items():
        if value is None or value == []:
            continue
        if isinstance(value, dict):
            yield f"{indent}{name}:"
            yield from _lines(value, f"{indent}  ")
        elif isinstance(value, list) and isinstance(value[0], dict):
            yield f"{indent}{name}:"
            for item in value:
                head, *rest = _lines(item, f"{indent}    ")
                yield f"{indent}  - {head.lstrip()}"
                yield from rest
        elif isinstance(value, list):
            yield f"{indent}{name}: [{', '.join(value)}]"
        else:
            yield f"{indent}{name}: {_text(value)}"


def _text(value: str) -> str:
    """Write a text: plain where YAML takes it so, else in double quotes, as JSON has them."""
    is_plain = value[0].isalnum() and ": " not in value and " #" not in value
    return value if is_plain else json.dumps(value, ensure_ascii=False)
