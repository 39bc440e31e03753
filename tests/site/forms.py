"""Every form in which words leave the site, cut into the units that are carried away whole.

A unit is what somebody takes: an object, a row, an entry, a line of Markdown, a picture.
"""

import csv
import gzip
import io
import json
import re
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import feedparser
from lxml import etree, html

from tests.site.built import spaced

_TAG = re.compile(r"<[^>]*>")
_ESCAPED = re.compile(r"\\([\\`*_\[\]<>|&#>+-])")
_GRAPH = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
_HEAD = etree.XPath(
    "//title/text() | //meta[@name='description' or @name='citation_title']/@content"
)
_SHARED = etree.XPath("//meta[@property='og:title' or @property='og:description']/@content")
_OTHER_META = etree.XPath(
    "//meta[not(@name='description' or @name='citation_title' or @property='og:title'"
    " or @property='og:description')]/@content | //head/link/@title"
)
_ATTRIBUTES = ("alt", "title", "aria-label", "placeholder", "value", "data-text")
_SPOKEN = etree.XPath(f"//body//*[{' or '.join(f'@{name}' for name in _ATTRIBUTES)}]")
"""Elements with words that no text of the page is."""


def _of_json(text: str) -> Iterator[str]:
    return _objects(json.loads(text))


def _objects(value: Any, around: str = "") -> Iterator[str]:
    """Go through the texts of each object, each with all that its object says."""
    if isinstance(value, list):
        for inner in value:
            yield from _objects(inner, around)
        return
    if not isinstance(value, dict):
        return
    said = " \n ".join(f"{key}: {inner}" for key, inner in value.items() if _is_plain(inner))
    yield from (line for key, inner in value.items() for line in _lines(key, inner, said))
    for inner in value.values():
        yield from _objects(inner)


def _is_plain(value: Any) -> bool:
    return isinstance(value, str | int | float) and not isinstance(value, bool)


def _lines(key: str, value: Any, said: str) -> Iterator[str]:
    """A field that holds a whole page of Markdown is taken line by line."""
    if key == "markdown":
        yield from _of_markdown(value)
    elif isinstance(value, str):
        yield f"{value} \n {said}" if "markdown" not in said else value
    elif isinstance(value, list):
        yield from (f"{one} \n {said}" for one in value if isinstance(one, str))


def _of_csv(text: str) -> Iterator[str]:
    for row in csv.DictReader(io.StringIO(text)):
        yield " \n ".join(f"{name}: {cell}" for name, cell in row.items())


def _of_markdown(text: str) -> Iterator[str]:
    for line in text.splitlines():
        yield _ESCAPED.sub(r"\1", line)


def _of_feed(text: str) -> Iterator[str]:
    for entry in feedparser.parse(text.encode()).entries:
        said = [entry.title, *(one.value for one in entry.get("content", []))]
        yield unescape(_TAG.sub(" ", " \n ".join(said)))


def _of_svg(text: str) -> Iterator[str]:
    yield " ".join(ET.fromstring(text).itertext())  # noqa: S314 - our own


def _of_html(text: str) -> Iterator[str]:
    """What a page carries beside what readers see, which is looked at by element.

    The title and the description are shown together by whoever shows a link; an attribute that is
    read aloud or shown is taken by itself, with what its element says.
    """
    for found in _GRAPH.findall(text):
        yield from _of_json(unescape(found))
    page = html.document_fromstring(text)
    yield " \n ".join(_HEAD(page))
    yield " \n ".join(_SHARED(page))
    for element in _SPOKEN(page):
        framed = element.xpath("ancestor-or-self::*[@data-claim][1]")
        said = [element.get(name, "") for name in _ATTRIBUTES]
        yield " \n ".join([*said, *(str(one.text_content()) for one in framed)])
    yield from (str(said) for said in _OTHER_META(page))


def _whole(text: str) -> Iterator[str]:
    yield text


FORMS: dict[str, Callable[[str], Iterator[str]]] = {
    ".atom": _of_feed,
    ".csv": _of_csv,
    ".html": _of_html,
    ".json": _of_json,
    ".jsonld": _of_json,
    ".md": _of_markdown,
    ".rss": _of_feed,
    ".svg": _of_svg,
    ".txt": _of_markdown,
}
"""How a form is cut; any other text is one unit."""

OPAQUE = frozenset(
    {
        *(".gz", ".ico", ".png", ".ttf", ".wasm", ".woff2"),
        *(".pagefind", ".pf_filter", ".pf_index", ".pf_meta"),
    }
)
"""Forms without sentences: pictures have tests of their own, an index holds words one by one."""


def _fragment(file: Path) -> Any:
    """Return what the search shows of a page: the one text that excerpts are cut from."""
    return json.loads(gzip.decompress(file.read_bytes()).removeprefix(b"pagefind_dcd"))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _strings(inner)


def units(file: Path) -> Iterator[str]:
    """Go through the units of a file, with single spaces between words."""
    if file.suffix in OPAQUE:
        return
    if file.suffix == ".pf_fragment":
        yield spaced(" \n ".join(_strings(_fragment(file))))
        return
    for unit in FORMS.get(file.suffix, _whole)(file.read_text("utf-8")):
        yield spaced(unit)


def shown(page: html.HtmlElement) -> str:
    """Return what an embedded page shows."""
    return spaced(str(page.text_content()))
