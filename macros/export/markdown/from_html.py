"""Drawn HTML as Markdown: the twins of pages that people write, whose macros draw HTML.

A claim that the page prints as a link keeps its words and gets its framing in place of the glyphs;
any other line in which a claim's words stand has the framing added to it.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final
from urllib.parse import urljoin

from lxml import etree, html

from macros.export.markdown.desk import Desk
from macros.export.markdown.text import begins, link, listed, words

Spoken = Callable[[str], Iterable[str]]
"""Finds the claims whose words stand in a text, by their ids."""

_HEADINGS: Final = {f"h{level}": "#" * level for level in range(1, 7)}
_BLOCKS: Final = frozenset(
    {
        *_HEADINGS,
        *("address", "article", "aside", "blockquote", "caption", "dd", "details", "div", "dl"),
        *("dt", "fieldset", "figcaption", "figure", "footer", "header", "hr", "legend", "li"),
        *("main", "nav", "ol", "p", "pre", "section", "summary", "table", "ul"),
    }
)
_LEFT_OUT: Final = frozenset(
    {"button", "caption", "form", "input", "noscript", "script", "style", "svg", "template"}
)
_LEFT_OUT_CLASSES: Final = frozenset({"cite", "page__where", "report"})
"""Parts of a page that serve only there: its cite box, its form, where it stands."""

_CLAIM_LINKS: Final = frozenset({"cited", "point"})
_PICTURE: Final = re.compile(r"(?<!\\)!(?=\[)")
"""A link after an exclamation mark, which is none of a picture."""


def blocks(drawn: str, desk: Desk, page: str, spoken: Spoken) -> Iterator[str]:
    """Write what was drawn for the page at this address, block by block."""
    if drawn.strip():
        root = html.fragment_fromstring(drawn, create_parent="div")
        for block in _Writing(desk, desk.at(page), spoken).inside(root):
            yield _PICTURE.sub("&#33;", block)


class _Writing:
    """Writes the parts of one page."""

    def __init__(self, desk: Desk, page: str, spoken: Spoken) -> None:
        self._desk = desk
        self._page = page
        self._spoken = spoken

    def inside(self, element: html.HtmlElement) -> Iterator[str]:
        """Write what an element holds: its blocks, and the running text between them."""
        running = [_spaced(element.text)]
        for child in element.iterchildren(etree.Element):
            if _is_block(child):
                yield from self._paragraph(running)
                running = []
                yield from self._block(child)
            else:
                running.append(self._inline(child))
            running.append(_after(child))
        yield from self._paragraph(running)

    def _paragraph(self, running: Iterable[str]) -> Iterator[str]:
        if said := " ".join("".join(running).split()):
            yield begins(self._framed(said))

    def _block(self, element: html.HtmlElement) -> Iterator[str]:
        match element.tag:
            case _ if _is_left_out(element):
                return
            case "ul" | "ol":
                items = ("\n\n".join(self.inside(item)) for item in element.iterchildren("li"))
                if found := [item for item in items if item]:
                    yield listed(found)
            case "table":
                yield from self._table(element)
            case "hr":
                yield "---"
            case "pre":
                yield f"```\n{element.text_content().rstrip()}\n```"
            case "blockquote":
                yield "\n".join(
                    f"> {line}" for line in "\n\n".join(self.inside(element)).split("\n")
                )
            case tag if tag in _HEADINGS:
                yield from (f"{_HEADINGS[tag]} {said}" for said in self.inside(element))
            case _:
                yield from self.inside(element)

    def _table(self, table: html.HtmlElement) -> Iterator[str]:
        """Write a table row by row: a line each, so that nothing in a row is parted."""
        rows = [
            [" ".join(" ".join(self.inside(cell)).split()) for cell in row.iterchildren("th", "td")]
            for row in table.iter("tr")
        ]
        if rows := [row for row in rows if any(row)]:
            width = max(map(len, rows))
            lines = [f"| {' | '.join([*row, *[''] * (width - len(row))])} |" for row in rows]
            yield "\n".join([lines[0], f"|{' --- |' * width}", *lines[1:]])

    def _inline(self, element: html.HtmlElement) -> str:
        if _is_left_out(element) or element.tag == "br":
            return " "
        name = element.get("data-claim", "")
        if name in self._desk.judgements.claims and _CLAIM_LINKS & set(element.classes):
            links = " ".join(map(self._inline, element.iter("a")))
            return f"{links} ({self._desk.framed(name)})"
        said = "".join(self._parts(element))
        stripped = " ".join(said.split())
        if not stripped:
            return " " if said else ""
        match element.tag:
            case "a" if address := element.get("href"):
                said = link(stripped, self._whole(address))
            case "strong" | "b":
                said = f"**{stripped}**"
            case "em" | "i":
                said = f"*{stripped}*"
            case "code":
                said = _code(element.text_content())
        return said

    def _whole(self, address: str) -> str:
        try:
            return urljoin(self._page, address)
        except ValueError:  # half an address in brackets, which leads nowhere
            return address

    def _parts(self, element: html.HtmlElement) -> Iterator[str]:
        yield _spaced(element.text)
        for child in element.iterchildren(etree.Element):
            yield f" {self._inline(child)} " if _is_block(child) else self._inline(child)
            yield _after(child)

    def _framed(self, said: str) -> str:
        """Add to a line how the claims stand whose words it has, where it does not say so."""
        for name in sorted(self._spoken(said)):
            if (framing := self._desk.framed(name)) not in said:
                said = f"{said} ({framing})"
        return said


def _is_block(element: html.HtmlElement) -> bool:
    return element.tag in _BLOCKS


def _is_left_out(element: html.HtmlElement) -> bool:
    return (
        element.tag in _LEFT_OUT
        or "hidden" in element.attrib
        or element.get("aria-hidden") == "true"
        or bool(_LEFT_OUT_CLASSES & set(element.classes))
    )


def _after(element: html.HtmlElement) -> str:
    """Return what follows an element; elements side by side are parted, as they are to the eye."""
    return _spaced(element.tail or ("" if element.getnext() is None else " "))


def _spaced(text: str | None) -> str:
    """Return running text with its spaces made one, those at its ends kept."""
    if not text:
        return ""
    said = words(text)
    before, after = " " * text[0].isspace(), " " * text[-1].isspace()
    return f"{before}{said}{after}" if said else " "


def _code(text: str) -> str:
    """Return text as code, between more backticks than stand together in it."""
    fence = "`" * (max(map(len, re.findall("`+", text)), default=0) + 1)
    return f"{fence} {text} {fence}" if "`" in text else f"{fence}{text}{fence}"
