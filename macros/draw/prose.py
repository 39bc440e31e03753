"""Prose from the data: CommonMark without raw HTML, and links to records."""

import re
from collections.abc import Callable
from html import unescape

from markupsafe import Markup, escape

from macros import commonmark
from macros.draw.policy import outward
from macros.model.prose import LINK

_HELD = re.compile("\ue000([0-9]+)\ue001")
_IMAGE = re.compile(r"!\[")
_TAG_OPENS = re.compile(r"<(?!(?:https?|mailto):)")
_OMITTED = "<!-- raw HTML omitted -->"
_TAG = re.compile(r"<[^>]*>")

Linker = Callable[[str, str | None], Markup]


def prose(text: str, link: Linker) -> Markup:
    """Turn a prose field into blocks of HTML; raw HTML in it comes out as text.

    `link` draws a record's link from its id and the words given for it, if any.
    """
    held: list[Markup] = []

    def hold(found: re.Match[str]) -> str:
        held.append(link(found["id"], found["words"]))
        return f"\ue000{len(held) - 1}\ue001"

    markdown = LINK.sub(hold, text.replace("\ue000", "\ufffd").replace("\ue001", "\ufffd"))
    html = _html(_IMAGE.sub(r"&#33;[", markdown))
    if _OMITTED in html:
        html = _html(_TAG_OPENS.sub("&lt;", markdown))
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


def _html(markdown: str) -> str:
    return outward(commonmark.html(markdown))
