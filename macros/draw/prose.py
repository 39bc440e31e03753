"""Prose from the data: CommonMark without raw HTML, and links to records."""

import re
from collections.abc import Callable
from html import unescape

from markupsafe import Markup, escape

from macros import commonmark
from macros.draw.policy import outward
from macros.model.prose import LINK

_HELD = re.compile("\ue000([0-9]+)\ue001")
_TAG_HOLDING = re.compile("<[^>]*(?:\ue000|%EE%80%80)[^>]*>")
_HELD_IN_TAG = re.compile("(?:\ue000|%EE%80%80)([0-9]+)(?:\ue001|%EE%80%81)")
_TAG = re.compile(r"<[^>]*>")

Linker = Callable[[str, str | None], Markup]


def prose(text: str, link: Linker) -> Markup:
    """Turn a prose field into blocks of HTML; tags in it come out as text.

    `link` draws a record's link from its id and the words given for it, if any.
    """
    held: list[Markup] = []
    written: list[str] = []

    def hold(found: re.Match[str]) -> str:
        held.append(link(found["id"], found["words"]))
        written.append(found[0])
        return f"\ue000{len(held) - 1}\ue001"

    markdown = LINK.sub(hold, text.replace("\ue000", "\ufffd").replace("\ue001", "\ufffd"))
    html = outward(commonmark.html(markdown))
    if held:
        html = _TAG_HOLDING.sub(
            lambda tag: _HELD_IN_TAG.sub(lambda found: escape(written[int(found[1])]), tag[0]), html
        )
    return Markup(_HELD.sub(lambda found: held[int(found[1])], html))  # noqa: S704


def prose_line(text: str, link: Linker) -> Markup:
    """Turn prose into inline HTML where it is one paragraph, else into its blocks."""
    html = prose(text, link)
    line = str(html).rstrip()
    if line.startswith("<p>") and line.endswith("</p>") and line.count("<p>") == 1:
        return Markup(line.removeprefix("<p>").removesuffix("</p>"))  # noqa: S704
    return html


def plain(text: str, words_of: Callable[[str, str | None], str]) -> str:
    """Return prose as plain text, for attributes, descriptions and data.

    `words_of` names a record, by the words given for it, if any.
    """

    def words(name: str, given: str | None) -> Markup:
        return escape(words_of(name, given))

    return " ".join(unescape(_TAG.sub("", prose(text, words))).split())
