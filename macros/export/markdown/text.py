"""Words as Markdown: what comes out of the data reads as it was written, whatever it holds."""

import re
from collections.abc import Iterable
from typing import Final

_SPECIAL: Final = re.compile(r"[\\`*_\[\]<>|]|&(?=#?\w+;)")
_OPENS: Final = re.compile(r"^(\s*)([#>+-]|={2,}|~{3,}|\d{1,9}(?=[.)](?:\s|$)))", re.MULTILINE)
_BEGINS: Final = re.compile(r"<(?=[A-Za-z/!?])(?!(?:https?|mailto):)|!(?=\[)")
_IN_ADDRESS: Final = str.maketrans({letter: f"%{ord(letter):02X}" for letter in ' "<>\\^`{|}()'})


def words(text: str) -> str:
    """Return plain text for a line of Markdown: nothing in it is markup."""
    return _SPECIAL.sub(r"\\\g<0>", " ".join(text.split()))


def inert(markdown: str) -> str:
    """Return Markdown without HTML and pictures: what would begin either is text."""
    return _BEGINS.sub(_as_text, markdown)


def _as_text(found: re.Match[str]) -> str:
    """Write what would begin a tag or a picture as text, unless a backslash does so already."""
    first = found.start()
    while first and found.string[first - 1] == "\\":
        first -= 1
    if (found.start() - first) % 2:
        return found[0]
    return "&lt;" if found[0] == "<" else "&#33;"


def begins(text: str) -> str:
    """Return a paragraph of Markdown that opens no heading, list or quotation."""
    return _OPENS.sub(lambda found: _opened(found[1], found[2]), text)


def _opened(margin: str, mark: str) -> str:
    return f"{margin}{mark}\u200b" if mark.isdigit() else f"{margin}\\{mark}"


def link(text: str, address: str) -> str:
    """Return a link; `text` is Markdown already."""
    return f"[{text}]({address.translate(_IN_ADDRESS)})"


def listed(items: Iterable[str]) -> str:
    """Return a list."""
    return "\n".join(f"- {item.replace(chr(10), chr(10) + '  ')}" for item in items)


def quoted(text: str) -> str:
    """Return a quotation inside a sentence."""
    return f"“{words(text)}”"
