"""Words as Markdown: what comes out of the data reads as it was written, whatever it holds."""

import re
from collections.abc import Iterable
from typing import Final

_SPECIAL: Final = re.compile(r"[\\`*_\[\]<>|]|&(?=#?\w+;)")
_OPENS: Final = re.compile(r"^(\s*)([#>+-]|={2,}|~{3,}|\d{1,9}(?=[.)](?:\s|$)))", re.MULTILINE)
_RUNS: Final = re.compile(
    r"(?<!\\)((?:\\\\)*)(?:(?P<tag><)(?=[A-Za-z/!?])(?!(?:https?|mailto):)|(?P<picture>!)(?=\[))"
)
_IN_ADDRESS: Final = str.maketrans({letter: f"%{ord(letter):02X}" for letter in ' "<>\\^`{|}()'})


def words(text: str) -> str:
    """Return plain text for a line of Markdown: nothing in it is markup."""
    return _SPECIAL.sub(r"\\\g<0>", " ".join(text.split()))


def inert(markdown: str) -> str:
    """Return Markdown without HTML and pictures: what would begin either is text."""
    return _RUNS.sub(lambda at: f"{at[1]}{'&lt;' if at['tag'] else '&#33;'}", markdown)


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
