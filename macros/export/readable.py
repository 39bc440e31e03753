"""JSON as it is published: readable, in any script, the same bytes as `json.dumps` would indent.

Python's own encoder is fast only where it need not indent; half of a large site is such files.
"""

import json
from collections.abc import Iterable, Iterator
from json.encoder import encode_basestring
from typing import Any, Final

Json = Any
"""Whatever `json.dumps` takes."""

_STEP: Final = "  "


def text(values: Json) -> str:
    """Return a file of JSON; it ends in a new line."""
    return f"{_shown(values, '')}\n"


def list_of(texts: Iterable[str]) -> str:
    """Return the file that lists what other such files hold."""
    return "".join((*pieces(texts), "\n"))


def pieces(texts: Iterable[str]) -> Iterator[str]:
    """Go through such a list without its last new line, so that it need never be whole."""
    before = "[\n"
    for text in texts:
        yield before + _STEP + text.rstrip("\n").replace("\n", f"\n{_STEP}")
        before = ",\n"
    yield "\n]" if before == ",\n" else "[]"


def _shown(value: Json, margin: str) -> str:
    """Write a value whose closing bracket stands at a margin."""
    if type(value) is str:
        return encode_basestring(value)
    inner = margin + _STEP
    if isinstance(value, dict) and value:
        fields = [
            f"{inner}{encode_basestring(name)}: {_shown(value[name], inner)}" for name in value
        ]
        return "{\n" + ",\n".join(fields) + f"\n{margin}}}"
    if isinstance(value, list | tuple) and value:
        items = [f"{inner}{_shown(item, inner)}" for item in value]
        return "[\n" + ",\n".join(items) + f"\n{margin}]"
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
