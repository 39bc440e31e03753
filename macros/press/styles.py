"""The stylesheets of the components as one file: one request, kept by browsers for good."""

import re
from collections.abc import Iterable
from hashlib import sha256
from typing import Final

FOLDER: Final = "assets/css/"
"""Where the stylesheets of the components stand; what they refer to holds from the sheet too."""

_PIECES: Final = re.compile(
    r"""(?P<kept>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\burl\([^"')]*\))"""
    r"|(?P<comment>/\*.*?\*/)"
    r"|(?P<sign>\s*[{};,]\s*)"
    r"|(?P<space>\s+)",
    re.DOTALL,
)
_DIGITS: Final = 10


def sheet(styles: Iterable[str]) -> tuple[str, str]:
    """Join stylesheets in their order; return the address and the text of the one sheet.

    The address holds the sum of the text: what has changed has another address, and a host may
    let browsers keep the file without asking.
    """
    text = "\n".join(short(style) for style in styles) + "\n"
    return f"{FOLDER}briefing.{sha256(text.encode()).hexdigest()[:_DIGITS]}.css", text


def short(style: str) -> str:
    """Take comments and needless space out of a stylesheet; strings and addresses are kept."""
    without = _PIECES.sub(_shortened, style)
    return without.replace(";}", "}").strip()


def _shortened(piece: re.Match[str]) -> str:
    match piece.lastgroup:
        case "sign":
            return piece["sign"].strip()
        case "space":
            return " "
        case "comment":
            return ""
    return piece["kept"]
