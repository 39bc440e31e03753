"""Markdown in data: CommonMark of words and links, rendered by cmark in its safe mode."""

import re
from typing import Final

import cmarkgfm
from cmarkgfm.cmark import Options

_TAG: Final = re.compile(r"<(?P<ends>/?)(?P<name>[a-z][a-z0-9]*)[^>]*>")
_ALONE: Final = frozenset({"br", "hr"})

_APART: Final = "\ue002"
"""What parts the signs that would begin a tag or a picture; in a text it is no letter."""

_APART_IN_ADDRESS: Final = "%EE%80%82"
_BEGINS: Final = re.compile(
    r"(\\[\\<!])"  # such a sign is text already
    r"|(<)(?=[A-Za-z/!?])(?![A-Za-z][A-Za-z0-9+.-]{1,31}:|[\w.+-]+@)"  # but no <https://a.example>
    r"|(!)(?=\[)"
)


def html(text: str) -> str:
    """Render CommonMark: no scripting addresses; tags come out as text, pictures as links."""
    text = text.replace(_APART, "\ufffd")
    apart = _BEGINS.sub(_parted, text) if "<" in text or "![" in text else text
    rendered: str = cmarkgfm.markdown_to_html(apart, options=Options.CMARK_OPT_VALIDATE_UTF8)
    if apart is text:
        return rendered
    return rendered.replace(_APART, "").replace(_APART_IN_ADDRESS, "")


def _parted(found: re.Match[str]) -> str:
    return found[1] or f"{found[0]}{_APART}"


def depth(rendered: str) -> int:
    """Return how many elements stand inside each other at most."""
    now = most = 0
    for tag in _TAG.finditer(rendered):
        if tag["name"] not in _ALONE:
            now += -1 if tag["ends"] else 1
            most = max(most, now)
    return most
