"""The finished site, read back: what a reader would meet before an editor does."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree as ET

from lxml import html
from lxml.etree import LxmlError

from macros.diagnostic import Diagnostic, Place
from macros.model.briefing import OWN_PAGE, Briefing
from macros.press.plate import TOKENS
from macros.press.printing import SITEMAP

_ADDRESSES = {"href", "src", "action", "poster", "data", "srcset"}
_LOADS = {"img", "script", "iframe", "source", "video", "audio", "embed", "object", "use", "image"}
_LOADING_RELATIONS = {"stylesheet", "preload", "icon", "modulepreload", "prefetch", "preconnect"}
_LEFT_OVER = (*TOKENS.values(), "\ue000", "\ue001")


@dataclass
class _Read:
    """One page as read back: its anchors, and the addresses that it names."""

    file: Path
    anchors: set[str] = field(default_factory=set)
    links: list[tuple[int, str, bool]] = field(default_factory=list)


def check(folder: Path, briefing: Briefing, base: str) -> list[Diagnostic]:
    """Read the site in `folder` back; return what is broken in it.

    `base` is the address that it will be published at. Found are: links and anchors that lead
    nowhere, anything that a page would load from another host, slots and marks left over,
    records without a page, pages that are not in the sitemap.
    """
    faults: list[Diagnostic] = []
    pages = {}
    for file in sorted(folder.rglob("*.html")):
        address = _address(file.relative_to(folder))
        text = file.read_text("utf-8")
        faults += _left_over(file, text)
        pages[address] = _read(file, text)
    for address, page in pages.items():
        faults += _links(folder, base, address, page, pages)
    faults += _missing(folder, briefing)
    faults += _unlisted(folder, base, pages)
    return sorted(faults)


def _address(file: Path) -> str:
    shown = file.as_posix()
    return shown.removesuffix("index.html") if PurePosixPath(shown).name == "index.html" else shown


def _left_over(file: Path, text: str) -> Iterator[Diagnostic]:
    for line, words in enumerate(text.splitlines(), 1):
        for mark in _LEFT_OVER:
            if mark in words:
                place = Place(file.as_posix(), line, words.index(mark) + 1)
                yield Diagnostic(
                    place, "left-over", "a slot was not filled", "this is a fault of the press"
                )


def _read(file: Path, text: str) -> _Read:
    page = _Read(file)
    try:
        tree = html.document_fromstring(text)
    except (LxmlError, ValueError):
        return page
    for element in tree.iter():
        if not isinstance(element.tag, str):
            continue
        anchor = element.get("id")
        if anchor:
            page.anchors.add(anchor)
        for name in _ADDRESSES & set(element.attrib):
            loads = element.tag in _LOADS or bool(
                element.tag == "link" and _LOADING_RELATIONS & set(element.get("rel", "").split())
            )
            page.links.append((element.sourceline or 1, element.get(name, ""), loads))
    return page


def _links(
    folder: Path, base: str, address: str, page: _Read, pages: dict[str, _Read]
) -> Iterator[Diagnostic]:
    here = urljoin(base, address)
    for line, link, loads in page.links:
        there = urljoin(here, link)
        place = Place(page.file.as_posix(), line, 1)
        if not there.startswith(base):
            if loads and urlsplit(there).scheme != "data":
                yield Diagnostic(
                    place,
                    "third-party-request",
                    f"`{link}` would be loaded from another host",
                    "keep the file with the site",
                )
            continue
        found, _, anchor = there.removeprefix(base).partition("#")
        target = unquote(found.partition("?")[0])
        if target in pages:
            if anchor and unquote(anchor) not in pages[target].anchors:
                yield Diagnostic(
                    place,
                    "dead-anchor",
                    f"`{link}` names no place on that page",
                    "give the place this id, or link to the page alone",
                )
        elif not (folder / target).is_file():
            yield Diagnostic(
                place, "dead-link", f"`{link}` leads nowhere", "write an address of this site"
            )


def _missing(folder: Path, briefing: Briefing) -> Iterator[Diagnostic]:
    for kind in OWN_PAGE:
        for name in briefing.records(kind):
            file = folder / kind / name / "index.html"
            if not file.is_file():
                yield Diagnostic(
                    Place(file.as_posix(), 1, 1),
                    "missing-page",
                    f"the record {name} has no page",
                    "this is a fault of the press",
                )


def _unlisted(folder: Path, base: str, pages: dict[str, _Read]) -> Iterator[Diagnostic]:
    file = folder / "sitemap.xml"
    listed: dict[str, int] = defaultdict(int)
    if file.is_file():
        for location in ET.parse(file).iter(f"{{{SITEMAP}}}loc"):  # noqa: S314 - written by us
            listed[(location.text or "").removeprefix(base)] += 1
    place = Place(file.as_posix(), 1, 1)
    for address in pages:
        if address != "404.html" and listed[address] != 1:
            yield Diagnostic(
                place,
                "sitemap",
                f"`{address}` is listed {listed[address]} times",
                "this is a fault of the press",
            )
    for address in sorted(listed.keys() - pages.keys()):
        yield Diagnostic(
            place,
            "sitemap",
            f"`{address}` is listed, but is no page",
            "this is a fault of the press",
        )
