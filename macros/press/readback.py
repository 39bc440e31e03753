"""A finished page or stylesheet, read back: the places it has, and the addresses it names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import html
from lxml.etree import LxmlError

_LINKS = {"href", "action", "formaction", "cite", "longdesc", "ping"}
_LOADS = {"src", "srcset", "imagesrcset", "poster", "data", "background"}
_LOADING_ELEMENTS = {"use", "image", "feimage"}
_LOADING_RELATIONS = {
    *("dns-prefetch", "icon", "manifest", "modulepreload", "preconnect", "prefetch", "preload"),
    *("apple-touch-icon", "mask-icon", "prerender", "stylesheet"),
}
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_IN_STYLES = re.compile(
    r"""url\(\s*(?:"([^"]*)"|'([^']*)'|([^)'"\s]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')"""
)
_REFRESH = re.compile(r"^\s*[\d.]*\s*[;,]?\s*url\s*=\s*['\"]?(.*?)['\"]?\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Named:
    """An address that a page names: on which line, as written, and whether it is fetched."""

    line: int
    link: str
    loads: bool


@dataclass(frozen=True, slots=True)
class PageRead:
    """One page as read back: its ids, to which an address may lead, and the addresses it names.

    `root` is None where there was nothing to read.
    """

    root: html.HtmlElement | None
    anchors: frozenset[str] = frozenset()
    named: tuple[Named, ...] = ()

    @classmethod
    def of(cls, text: str) -> "PageRead":
        """Read a page as a browser would."""
        try:
            root = html.document_fromstring(text)
        except (LxmlError, ValueError):
            return cls(None)
        return cls(root, frozenset(map(str, root.xpath("//@id"))), tuple(_named(root)))


def styles(text: str, first: int = 1) -> Iterator[Named]:
    """Go through the addresses that styles fetch; `first` is the line on which they begin."""
    plain = _COMMENT.sub(lambda found: "\n" * found[0].count("\n"), text)
    for found in _IN_STYLES.finditer(plain):
        link = next((one for one in found.groups() if one), "")
        if link:
            yield Named(first + plain.count("\n", 0, found.start()), link, loads=True)


def _named(root: html.HtmlElement) -> Iterator[Named]:
    for element in root.iter():
        if not isinstance(element.tag, str):
            continue
        line = element.sourceline or 1
        for attribute, value in element.attrib.items():
            yield from _by_attribute(element, attribute.removeprefix("xlink:"), value, line)
        if element.tag == "style":
            yield from styles(element.text or "", line)


def _by_attribute(element: html.HtmlElement, name: str, value: str, line: int) -> Iterator[Named]:
    if name in _LINKS:
        yield Named(line, value, _fetched(element))
    elif name in _LOADS and (name != "data" or element.tag == "object"):
        for link in _candidates(value) if name.endswith("srcset") else (value,):
            yield Named(line, link, loads=True)
    elif name == "style":
        yield from styles(value, line)
    elif name == "content" and element.get("http-equiv", "").lower() == "refresh":
        target = _REFRESH.match(value)
        if target:
            yield Named(line, target[1], loads=False)


def _fetched(element: html.HtmlElement) -> bool:
    """Say whether a browser fetches what an element's `href` names before anybody follows it."""
    if element.tag == "link":
        return not _LOADING_RELATIONS.isdisjoint(element.get("rel", "").lower().split())
    return element.tag in _LOADING_ELEMENTS


def _candidates(srcset: str) -> list[str]:
    """Return the addresses of a `srcset`: each is followed by its size, and then a comma."""
    return [one.split()[0] for one in srcset.split(",") if one.strip()]
