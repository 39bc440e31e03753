"""The finished site, read back: what a reader would meet before an editor does."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urldefrag, urljoin
from xml.etree import ElementTree as ET

from macros.address import address
from macros.check.unframed_speculation import CODE, HINT
from macros.diagnostic import Diagnostic, Place
from macros.draw import embed
from macros.draw.pages import DRAWERS
from macros.draw.view import View
from macros.model.briefing import KINDS
from macros.press.finished import Finished
from macros.press.finished import address as address_of
from macros.press.framing import Unframed
from macros.press.plate import TOKENS
from macros.press.printing import SITEMAP
from macros.press.readback import Named, PageRead, styles
from macros.press.skimming import LEFT_OVER, Skimming

_LEFT_OVER = (*TOKENS.values(), "\ue000", "\ue001")
_ELSEWHERE: Final = ("https://", "http://")
_OURS: Final = "this is a fault of the press"
_UNLISTED = {"404.html"}
_HIDDEN: Final = b'<meta name="robots" content="noindex'


def check(folder: Path, view: View, base: str) -> list[Diagnostic]:
    """Read the site in `folder` back; return what is broken in it, in files named from its root.

    `base` is the address that it will be published at. Found are: links and anchors that lead
    nowhere, anything that a page would load from another host, slots and marks left over, claims
    printed without their standing, records without a page, pages that are not in the sitemap.
    """
    site = Finished(folder, base)
    reading = _Reading(site, view)
    for file in sorted(site.files):
        if file.endswith(".html"):
            reading.page(file)
        elif file.endswith(".css"):
            reading.styles(file)
    return sorted([*reading.faults(), *_missing(site, view), *_unlisted(site, reading.hidden)])


class _Reading:
    """Reads files one by one, and keeps what is wrong with them.

    Of the printed pages most are only skimmed: there may be ten thousand.
    """

    def __init__(self, site: Finished, view: View) -> None:
        self._site = site
        self._unframed = Unframed(view)
        self._printed = {
            *(page for drawer in DRAWERS for page in drawer.addresses(view)),
            *embed.addresses(view),
            *_beside_versions(view),
        }
        self._promised = view.kept.files
        self.hidden = set[str]()
        self._skimming = Skimming(partial(_leads, site), self._unframed)
        self._faults = list[Diagnostic]()
        self._broken = defaultdict[tuple[str, str], list[tuple[Place, str]]](list)

    def page(self, file: str) -> None:
        """Read a page, or skim it."""
        written, address = self._site.data(file), address_of(file)
        if written.find(_HIDDEN, 0, written.find(b"</head>")) >= 0:
            self.hidden.add(address)
        if file in self._promised:  # it was checked at its release, and stays as it is
            return
        printed = address in self._printed
        if printed and self._skimming.is_well(address, written):
            return
        page = PageRead.of(written.decode())
        self._site.note(address, page)
        faults = [
            *_left_over(file, written),
            *_empty(file, page),
            *_said(file, page, self._unframed),
        ]
        self._faults += faults
        if self._follow(file, page.named) and printed and not faults:
            self._skimming.read(address, written)

    def styles(self, file: str) -> None:
        """Read a stylesheet."""
        written = self._site.data(file)
        self._faults += _left_over(file, written)
        self._follow(file, styles(written.decode()))

    def faults(self) -> Iterator[Diagnostic]:
        """Go through all faults; an address that is broken on many pages is told once."""
        yield from self._faults
        for (code, _), places in self._broken.items():
            place, link = min(places)
            others = len(places) - 1
            more = f"{others} more {'file' if others == 1 else 'files'}"
            also = f", here and in {more}" if others else ""
            says, hint = _SAYS[code]
            yield Diagnostic(place, code, f"`{link}` {says}{also}", hint)

    def _follow(self, file: str, named: Iterable[Named]) -> bool:
        """Note which addresses are broken; say whether none is."""
        well = True
        for name in {(one.link, one.loads): one for one in named}.values():
            page = address_of(file)
            there = self._site.joined(page, name.link)
            if code := self._site.broken(page, name.link, there, loads=name.loads):
                self._broken[code, there].append((Place(file, name.line, 1), name.link))
                well = False
        return well


def _left_over(file: str, written: bytes) -> Iterator[Diagnostic]:
    if not any(mark in written for mark in LEFT_OVER):
        return
    for line, words in enumerate(written.decode().splitlines(), 1):
        found = [words.index(mark) for mark in _LEFT_OVER if mark in words]
        if found:
            yield Diagnostic(
                Place(file, line, min(found) + 1), "left-over", "a slot was not filled", _OURS
            )


def _empty(file: str, page: PageRead) -> Iterator[Diagnostic]:
    if page.root is None:
        yield Diagnostic(Place(file, 1, 1), "empty-page", "there is nothing to read", _OURS)


def _said(file: str, page: PageRead, unframed: Unframed) -> Iterator[Diagnostic]:
    for line, claim in unframed.found(page.root) if page.root is not None else ():
        yield Diagnostic(
            Place(file, line, 1),
            CODE,
            f"the words of `{claim}` stand here without their standing, and it is speculative",
            HINT.format(name=claim),
        )


_SAYS: Final = {
    "third-party-request": ("would be loaded from another host", "keep the file with the site"),
    "unsafe-link": ("runs something", "write an address that begins with https://"),
    "dead-anchor": (
        "names no place on that page",
        "give the place this id, or link to the page alone",
    ),
    "dead-link": ("leads nowhere", "write an address of this site"),
}


def _leads(site: Finished, page: str, link: str, loads: bool) -> bool:  # noqa: FBT001
    if not loads and link.startswith(_ELSEWHERE) and not link.startswith(site.base):
        return True  # as most links to sources do: nothing has to be joined or split
    return site.broken(page, link, site.joined(page, link), loads=loads) is None


def _missing(site: Finished, view: View) -> Iterator[Diagnostic]:
    for kind in KINDS:
        for name in view.briefing.records(kind):
            page, anchor = urldefrag(address(kind, name))
            found = page in site.pages
            if not found or (anchor and anchor not in site.anchors(page)):
                said = f"the record {name} has no place on it" if found else f"{name} has no page"
                yield Diagnostic(Place(f"{page}index.html", 1, 1), "missing-page", said, _OURS)


def _beside_versions(view: View) -> Iterator[str]:
    """Go through the pages that the press prints beside versions: there may be as many."""
    for name, versions in view.versions.items():
        for version in versions:
            yield f"{version.address}since/"
        if name in view.briefing.index:
            yield f"{view.at('').url(name)}v/"


def _unlisted(site: Finished, hidden: set[str]) -> Iterator[Diagnostic]:
    """Find pages that the sitemap lacks or repeats, and pages in it that say `noindex`."""
    file = site.folder / "sitemap.xml"
    listed = Counter[str]()
    if file.is_file():
        for location in ET.parse(file).iter(f"{{{SITEMAP}}}loc"):  # noqa: S314 - written by us
            there = urljoin(site.base, location.text or "").removeprefix(site.base)
            listed[unquote(there)] += 1
    place = Place("sitemap.xml", 1, 1)
    for page in sorted(site.pages - _UNLISTED - hidden):
        if listed[page] != 1:
            said = f"`{page}` is listed {listed[page]} times"
            yield Diagnostic(place, "sitemap", said, _OURS)
    for page in sorted(listed.keys() & hidden):
        said = f"`{page}` is listed, but asks not to be found"
        yield Diagnostic(place, "sitemap", said, _OURS)
    for page in sorted(listed.keys() - site.pages):
        yield Diagnostic(place, "sitemap", f"`{page}` is listed, but is no page", _OURS)
