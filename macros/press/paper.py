"""The briefing on paper: the pages of a finished site as one document, in the order to read them.

Its links lead to each other inside the document, and to the web where they leave it.
"""

import re
from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Final
from urllib.parse import urldefrag, urljoin
from xml.etree import ElementTree as ET

from lxml import etree, html
from lxml.html import HtmlElement

from macros.draw.words import _, framed
from macros.press.printing import SITEMAP

NAME: Final = "briefing-on-paper.html"
"""What the document is called while it is printed; no page of a site is called so."""

STYLES: Final = "assets/css/paper.css"
"""How the document is set; the pages of a site have no use for it."""

PARTS: Final = ("interpretations/", "claims/", "sources/")
"""The parts after the front page: each begins with the page of its folder."""

_LEFT_OUT: Final = (
    "//*[contains(concat(' ', @class, ' '), ' cite ')]",
    "//*[contains(@class, 'sheet--cite')]",
    "//*[contains(concat(' ', @class, ' '), ' page__where ')]/a",
    "//*[contains(@class, 'lineage__frame')]",
    "//script",
    "//template",
)
"""What a page has for the screen alone, what a list says again, and what is said once here."""

_REFERS: Final = ("aria-labelledby", "aria-describedby", "aria-controls", "for", "headers")
_INSIDE: Final = re.compile(r"url\(#([^)]+)\)")
_SPACE: Final = re.compile(r"[ \t\n]+")
_GLYPH: Final = "g-"
"""How the names of glyphs begin: they stand once in the document, and keep their names."""


class NoSiteError(Exception):
    """There is no finished site in the folder."""


@dataclass(frozen=True, slots=True)
class Paper:
    """The document as HTML, and its title."""

    title: str
    html: str
    pages: int


def paper(site: Path) -> Paper:
    """Join the front page, the readings, the claims and the sources of a finished site.

    `site` is the folder it was built into. Raise NoSiteError where there is none.
    """
    base, addresses = _listed(site)
    front = _read(site, "")
    title = str(front.findtext(".//title") or "")
    parts = [_of(folder, addresses) for folder in PARTS]
    inside = frozenset(("", *chain.from_iterable(parts)))
    joining = _Joining(site, base, inside)

    root = html.Element("html", lang=front.get("lang", "en"))
    root.append(_head(front, title))
    body = html.Element("body", {"class": "paper"})
    root.append(body)
    body.extend(deepcopy(front.findall(".//svg[@class='glyphs']")))
    body.append(joining.article("", 1))
    body.append(_contents(site, joining, parts))
    for part in parts:
        body.extend(joining.article(one, 1 if one in PARTS else 2) for one in part)
    text = html.tostring(root, encoding="unicode", doctype="<!doctype html>")
    return Paper(title, text, len(inside))


def _listed(site: Path) -> tuple[str, list[str]]:
    """Return the address of the site, and those of its pages from there, in their order."""
    file = site / "sitemap.xml"
    if not file.is_file() or not (site / "index.html").is_file():
        raise NoSiteError(site)
    root = ET.parse(file).getroot()  # noqa: S314 (written by the build)
    found = [where.text or "" for where in root.iter(f"{{{SITEMAP}}}loc")]
    base = min(found, key=len, default="/")
    return base, [where.removeprefix(base) for where in found]


def _of(folder: str, addresses: Iterable[str]) -> list[str]:
    """Return a folder's own page, then the records in it."""
    own = re.compile(rf"{re.escape(folder)}(?:[^/]+/)?")
    return sorted((one for one in addresses if own.fullmatch(one)), key=lambda one: one != folder)


def _read(site: Path, address: str) -> HtmlElement:
    return html.document_fromstring((site / address / "index.html").read_text("utf-8"))


def _head(front: HtmlElement, title: str) -> HtmlElement:
    head = html.Element("head")
    head.append(html.Element("meta", charset="utf-8"))
    named = html.Element("title")
    named.text = title
    head.append(named)
    for link in front.iterfind(".//link[@rel='stylesheet']"):
        head.append(html.Element("link", rel="stylesheet", href=link.get("href", "")))
    head.append(html.Element("link", rel="stylesheet", href=STYLES))
    foot = html.Element("style")
    foot.text = f"@page {{ @bottom-left {{ content: {_string(title)}; }} }}"
    head.append(foot)
    return head


def _string(text: str) -> str:
    """Return a text as CSS quotes it, whatever is in it."""
    return '"' + "".join(c if c.isalnum() or c == " " else f"\\{ord(c):x} " for c in text) + '"'


def _contents(site: Path, joining: "_Joining", parts: Iterable[list[str]]) -> HtmlElement:
    """List what the document holds, each entry a link; a claim is listed with its standing."""
    nav = html.Element("nav", {"class": "paper__contents", "aria-labelledby": "paper-contents"})
    heading = html.Element("h1", {"class": "page__title", "id": "paper-contents"})
    heading.text = _("Contents")
    nav.append(heading)
    for part in parts:
        entries = html.Element("ul")
        for address in part:
            link = html.Element("a", href=f"#{joining.name(address)}")
            link.text = _title(site, address)
            entry = html.Element("p" if address in PARTS else "li")
            entry.append(link)
            (nav if address in PARTS else entries).append(entry)
        nav.append(entries)
    return nav


def _title(site: Path, address: str) -> str:
    """Return the title of a page without the name of the site after it."""
    with (site / address / "index.html").open(encoding="utf-8") as file:
        found = re.search(r"<title>(.*?)</title>", file.read(8192), re.DOTALL)
    words = found[1] if found else address
    return html.fragment_fromstring(f"<i>{words.rpartition(' - ')[0] or words}</i>").text_content()


def _framed(article: HtmlElement) -> None:
    """Put how a claim stands into the heading with its words: the outline has headings alone."""
    for head in article.xpath(".//header[@data-claim][h1]"):
        (heading,), stands = head.findall("h1"), head.find_class("claim__stands")
        said = " ".join(str(stands[0].text_content()).split()) if stands else ""
        if said:
            beside = html.Element("span", {"class": "paper__stands"})
            beside.text = framed("", said)
            heading.append(beside)


def _flatten(heading: HtmlElement) -> None:
    """Leave single spaces alone between the words of a heading.

    They are printed as they stand, as the outline would lose those at the ends of lines otherwise.
    """
    for one in heading.iter(etree.Element):
        one.text = _SPACE.sub(" ", one.text) if one.text else one.text
        if one is not heading:
            one.tail = _SPACE.sub(" ", one.tail) if one.tail else one.tail


class _Joining:
    """Turns pages into parts of one document."""

    def __init__(self, site: Path, base: str, inside: frozenset[str]) -> None:
        self._site, self._base, self._inside = site, base, inside

    @staticmethod
    def name(address: str) -> str:
        """Return the name of a page's place in the document."""
        return f"page-{address.rstrip('/').replace('/', '.')}"

    def article(self, address: str, rank: int) -> HtmlElement:
        """Return a page's article; its first heading gets this rank, the others go below it."""
        article: HtmlElement
        (article,) = _read(self._site, address).xpath("//article[@id='content']")
        for what in _LEFT_OUT:
            for unwanted in article.xpath(f".{what}"):
                unwanted.drop_tree()
        _framed(article)
        for one in article.iter(etree.Element):
            self._rename(one, address)
            tag = str(one.tag)
            if tag == "details":
                one.set("open", "")
            elif re.fullmatch("h[1-6]", tag):
                one.tag = f"h{min(int(tag[1]) + rank - 1, 6)}"
                _flatten(one)
        article.set("id", self.name(address))
        article.tail = "\n"
        return article

    def _rename(self, one: HtmlElement, address: str) -> None:
        """Give names a place's own beginning, as each page may have the same; links follow."""
        name = self.name(address)
        if own := one.get("id"):
            one.set("id", f"{name}--{own}")
        for refers in _REFERS:
            if named := one.get(refers):
                one.set(refers, " ".join(f"{name}--{word}" for word in named.split()))
        for key, value in one.items():
            if "url(#" in value:
                one.set(key, _INSIDE.sub(rf"url(#{name}--\1)", value))
        link = one.get("href")
        if link and one.tag == "a":
            one.set("href", self._led(link, address))
        elif link and link.startswith("#") and not link.startswith(f"#{_GLYPH}"):
            one.set("href", f"#{name}--{link[1:]}")

    def _led(self, link: str, address: str) -> str:
        """Return where a link leads from inside the document."""
        there = urljoin(self._base + address, link)
        page, place = urldefrag(there)
        page = page.removeprefix(self._base)
        if not there.startswith(self._base) or page not in self._inside:
            return there
        return (
            f"#{self.name(page)}--{place}"
            if place and place != "content"
            else f"#{self.name(page)}"
        )
