"""Addresses as people read them: spelled out on paper, and broken at their slashes on a screen."""

import re
from functools import lru_cache
from typing import Final
from unicodedata import category
from urllib.parse import quote, unquote_to_bytes

from markupsafe import Markup, escape

_ENCODED: Final = re.compile(r"(?:%[89A-Fa-f][0-9A-Fa-f])+")
"""What stands for letters beyond ASCII."""

_ADDRESS: Final = re.compile(r"https?://\S+")
_AROUND_ADDRESS: Final = re.compile(f"({_ADDRESS.pattern})")
_SLASH: Final = re.compile(r"(?<=[^/]/)(?=\w)")


@lru_cache(maxsize=4096)  # the same addresses come again and again
def href(address: str) -> str:
    """Return an address as a link has it: what may not stand in one is encoded."""
    return quote(address, safe="%/:?#[]@!$&'()*+,;=~")


def spelled(address: str) -> str:
    """Return an address as it would be copied by hand: letters of any script are themselves.

    What would not be seen, or turns the direction of what is beside it, stays encoded.
    """
    return _ENCODED.sub(_letters, href(address))


def _letters(encoded: re.Match[str]) -> str:
    try:
        text = unquote_to_bytes(encoded[0]).decode("utf-8")
    except UnicodeDecodeError:
        return encoded[0]
    return "".join(one if category(one)[0] in "LMNPS" else quote(one) for one in text)


def breakable(text: str) -> Markup:
    """Let a line end after each slash of an address; what is copied is the same."""
    if "://" not in text:
        return escape(text)
    return Markup("").join(
        _broken(part) if _ADDRESS.match(part) else escape(part)
        for part in _AROUND_ADDRESS.split(text)
    )


def _broken(address: str) -> Markup:
    return Markup("<wbr>").join(_SLASH.split(address))
