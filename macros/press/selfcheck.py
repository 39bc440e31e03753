"""The finished site, read back: what a reader would meet before an editor does."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urldefrag, urljoin, urlsplit
from xml.etree import ElementTree as ET

from macros.address import address
from macros.diagnostic import Diagnostic, Place
from macros.draw.view import View
from macros.model.briefing import KINDS
from macros.press.framing import Unframed
from macros.press.plate import TOKENS
from macros.press.printing import SITEMAP
from macros.press.readback import Named, PageRead, styles

_LEFT_OVER = (*TOKENS.values(), "\ue000", "\ue001")
_OURS: Final = "this is a fault of the press"
_UNLISTED = {"404.html"}


@dataclass(frozen=True, slots=True)
class _Site:
    """The files of a site, by their addresses from its root, and where it will stand."""

    base: str
    files: frozenset[str]
    pages: Mapping[str, PageRead]

    def has(self, target: str) -> bool:
        """Say whether something is served at this address."""
        return target in self.pages or target in self.files


def check(folder: Path, view: View, base: str) -> list[Diagnostic]:
    """Read the site in `folder` back; return what is broken in it, in files named from its root.

    `base` is the address that it will be published at. Found are: links and anchors that lead
    nowhere, anything that a page would load from another host, slots and marks left over, claims
    printed without their standing, records without a page, pages that are not in the sitemap.
    """
    files = frozenset(
        file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()
    )
    texts = {
        name: (folder / name).read_text("utf-8")
        for name in sorted(files)
        if name.endswith((".html", ".css"))
    }
    pages = {name: PageRead.of(text) for name, text in texts.items() if name.endswith(".html")}
    named = {name: page.named for name, page in pages.items()} | {
        name: tuple(styles(text)) for name, text in texts.items() if name.endswith(".css")
    }
    site = _Site(_based(base), files, {_address(name): page for name, page in pages.items()})
    return sorted(
        [
            *_left_over(texts),
            *_empty(pages),
            *_links(site, named),
            *_unframed(pages, view),
            *_missing(site, view),
            *_unlisted(folder, site),
        ]
    )


def _based(base: str) -> str:
    """Give a site that knows no address of its own one that no link can lead to."""
    return base if urlsplit(base).netloc else urljoin("https://site.invalid/", base)


def _address(file: str) -> str:
    return file.removesuffix("index.html") if file.rpartition("/")[2] == "index.html" else file


def _left_over(texts: Mapping[str, str]) -> Iterator[Diagnostic]:
    for file, text in texts.items():
        if not any(mark in text for mark in _LEFT_OVER):
            continue
        for line, words in enumerate(text.splitlines(), 1):
            found = [words.index(mark) for mark in _LEFT_OVER if mark in words]
            if found:
                place = Place(file, line, min(found) + 1)
                yield Diagnostic(place, "left-over", "a slot was not filled", _OURS)


def _empty(pages: Mapping[str, PageRead]) -> Iterator[Diagnostic]:
    for file, page in pages.items():
        if page.root is None:
            yield Diagnostic(Place(file, 1, 1), "empty-page", "there is nothing to read", _OURS)


def _links(site: _Site, named: Mapping[str, Iterable[Named]]) -> Iterator[Diagnostic]:
    """Report each broken address once: a fault of the shell is on every page."""
    broken = defaultdict[tuple[str, str], list[tuple[Place, str]]](list)
    for file, names in named.items():
        here = urljoin(site.base, _address(file))
        for name in {(one.link, one.loads): one for one in names}.values():
            there = urljoin(here, name.link.strip())
            code = _broken(site, name, there)
            if code:
                broken[code, there].append((Place(file, name.line, 1), name.link))
    for (code, _), places in broken.items():
        place, link = min(places)
        others = len(places) - 1
        also = f", here and in {others} more {'file' if others == 1 else 'files'}" if others else ""
        says, hint = _SAYS[code]
        yield Diagnostic(place, code, f"`{link}` {says}{also}", hint)


_SAYS: Final = {
    "third-party-request": ("would be loaded from another host", "keep the file with the site"),
    "dead-anchor": (
        "names no place on that page",
        "give the place this id, or link to the page alone",
    ),
    "dead-link": ("leads nowhere", "write an address of this site"),
}


def _broken(site: _Site, name: Named, there: str) -> str | None:
    """Return what is wrong with an address, as a code; None where it leads somewhere."""
    if not there.startswith(site.base):
        outward = urlsplit(name.link.strip())
        if not (outward.scheme or outward.netloc):
            return "dead-link"
        return "third-party-request" if name.loads and outward.scheme != "data" else None
    page, anchor = urldefrag(there.removeprefix(site.base))
    target = unquote(page.partition("?")[0])
    if not site.has(target):
        return "dead-link"
    if anchor and target in site.pages and unquote(anchor) not in site.pages[target].anchors:
        return "dead-anchor"
    return None


def _unframed(pages: Mapping[str, PageRead], view: View) -> Iterator[Diagnostic]:
    unframed = Unframed(view)
    for file, page in pages.items():
        if page.root is None:
            continue
        for line, claim in unframed.found(page.root):
            yield Diagnostic(
                Place(file, line, 1),
                "unframed-speculation",
                f"the words of `{claim}` stand here without their standing, and it is speculative",
                f"write [[{claim}]], or say it in other words with who says so",
            )


def _missing(site: _Site, view: View) -> Iterator[Diagnostic]:
    for kind in KINDS:
        for name in view.briefing.records(kind):
            page, anchor = urldefrag(address(kind, name))
            found = site.pages.get(page)
            if found is None or (anchor and anchor not in found.anchors):
                said = f"the record {name} has no place on it" if found else f"{name} has no page"
                yield Diagnostic(Place(f"{page}index.html", 1, 1), "missing-page", said, _OURS)


def _unlisted(folder: Path, site: _Site) -> Iterator[Diagnostic]:
    file = folder / "sitemap.xml"
    listed = Counter[str]()
    if file.is_file():
        for location in ET.parse(file).iter(f"{{{SITEMAP}}}loc"):  # noqa: S314 - written by us
            listed[urljoin(site.base, location.text or "").removeprefix(site.base)] += 1
    place = Place("sitemap.xml", 1, 1)
    for page in sorted(site.pages.keys() - _UNLISTED):
        if listed[page] != 1:
            said = f"`{page}` is listed {listed[page]} times"
            yield Diagnostic(place, "sitemap", said, _OURS)
    for page in sorted(listed.keys() - site.pages.keys()):
        yield Diagnostic(place, "sitemap", f"`{page}` is listed, but is no page", _OURS)
