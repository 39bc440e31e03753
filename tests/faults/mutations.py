"""What becomes of data files in the hands of people, programs and bad luck."""

import re
from collections.abc import Callable
from typing import TypeAlias

from hypothesis import strategies as st

Draw: TypeAlias = st.DataObject

_VALUE = re.compile(r"(?<=: )[^\n]+")
_WORD = re.compile(r"[\w.-]+")
_OTHER_SORTS = (
    "",
    "~",
    "true",
    "1e999",
    "-1",
    "2026-13-45",
    "[]",
    "{}",
    "[a, [b, {c: d}]]",
    "{a: b, c: [d]}",
    "'" + "x" * 5_000 + "'",
    "|\n      [[nobody]] {{ 7 * 7 }} <script>",
    '"\\u0007"',
    "*kettle",
    "&kettle tea",
    "!!python/object:os.system x",
    "? [a, b]",
    "茶壺",
)
_ENCODINGS = ("utf-16", "utf-16-be", "utf-32", "utf-8-sig", "latin-1", "cp1252", "gb18030", "big5")


def delete(text: str, draw: Draw) -> bytes:
    """Take some lines out."""
    lines = text.splitlines(keepends=True)
    start = draw.draw(st.integers(0, len(lines) - 1))
    end = draw.draw(st.integers(start + 1, min(len(lines), start + 12)))
    return "".join(lines[:start] + lines[end:]).encode()


def swap(text: str, draw: Draw) -> bytes:
    """Let two lines, or two words, change places."""
    parts = re.split(draw.draw(st.sampled_from([r"(?<=\n)", r"(?<=\s)", r"\b"])), text)
    one, other = (draw.draw(st.integers(0, len(parts) - 1)) for _ in range(2))
    parts[one], parts[other] = parts[other], parts[one]
    return "".join(parts).encode()


def duplicate(text: str, draw: Draw) -> bytes:
    """Put some lines in a second time, here or elsewhere, perhaps indented otherwise."""
    lines = text.splitlines(keepends=True)
    start = draw.draw(st.integers(0, len(lines) - 1))
    end = draw.draw(st.integers(start + 1, min(len(lines), start + 12)))
    where = draw.draw(st.integers(0, len(lines)))
    indent = " " * draw.draw(st.sampled_from([0, 0, 0, 1, 2]))
    return "".join(
        lines[:where] + [indent + line for line in lines[start:end]] + lines[where:]
    ).encode()


def retype(text: str, draw: Draw) -> bytes:
    """Put a value of another sort, or another word of the file, where a value or a name is."""
    found = list(draw.draw(st.sampled_from([_VALUE, _WORD])).finditer(text))
    if not found:
        return text.encode()
    spot = draw.draw(st.sampled_from(found))
    words = st.sampled_from([match[0] for match in found])
    value = draw.draw(st.sampled_from(_OTHER_SORTS) | words | st.text(max_size=8))
    changed = text[: spot.start()] + value + text[spot.end() :]
    return changed.encode("utf-8", "surrogatepass")


def truncate(text: str, draw: Draw) -> bytes:
    """Break the file off at any byte, or lose its beginning."""
    content = text.encode()
    at = draw.draw(st.integers(0, len(content)))
    return draw.draw(st.sampled_from([content[:at], content[at:], content[:at] + bytes(64)]))


def encode_again(text: str, draw: Draw) -> bytes:
    """Save the file in another encoding, with other line breaks, or with some bits turned over."""
    breaks = draw.draw(st.sampled_from(["\n", "\r\n", "\r", "\u2028"]))
    encoding = draw.draw(st.sampled_from([*_ENCODINGS, "utf-8"]))
    content = bytearray(text.replace("\n", breaks).encode(encoding, "replace"))
    for _ in range(draw.draw(st.integers(0, 3))):
        content[draw.draw(st.integers(0, len(content) - 1))] ^= 1 << draw.draw(st.integers(0, 7))
    return bytes(content)


MUTATIONS: tuple[Callable[[str, Draw], bytes], ...] = (
    delete,
    swap,
    duplicate,
    retype,
    truncate,
    encode_again,
)
