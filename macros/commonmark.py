"""Markdown in data: CommonMark, rendered by cmark in its safe mode."""

import re
from typing import Final

import cmarkgfm
from cmarkgfm.cmark import Options

_TAG: Final = re.compile(r"<(?P<ends>/?)(?P<name>[a-z][a-z0-9]*)[^>]*>")
_ALONE: Final = frozenset({"br", "hr"})


def html(text: str) -> str:
    """Render CommonMark: no raw HTML, no scripting addresses."""
    rendered: str = cmarkgfm.markdown_to_html(text, options=Options.CMARK_OPT_VALIDATE_UTF8)
    return rendered


def depth(rendered: str) -> int:
    """Return how many elements stand inside each other at most."""
    now = most = 0
    for tag in _TAG.finditer(rendered):
        if tag["name"] not in _ALONE:
            now += -1 if tag["ends"] else 1
            most = max(most, now)
    return most
