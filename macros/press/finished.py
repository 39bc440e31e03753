"""A finished site: its files, and where an address that one of its pages names leads."""

import os
import re
from pathlib import Path
from typing import Final
from urllib.parse import quote, unquote, urldefrag, urljoin, urlsplit

from macros.press.readback import PageRead

_SIMPLE: Final = re.compile(r"((?:\.\./)*)((?:\w[\w.-]*/)*(?:\w[\w.-]*)?)(?:#[\w-]+)?", re.ASCII)
"""Links as nearly all are: upwards, then downwards, to a place of this very site."""

_RUN: Final = frozenset({"javascript", "vbscript"})
"""The schemes of what runs on this very page."""


class Finished:
    """The files of a site, by their addresses from its root, and where it will stand."""

    def __init__(self, folder: Path, base: str) -> None:
        self.folder = folder
        self.base = _based(base)
        skipped = len(f"{folder}{os.sep}")
        self.files = frozenset(
            f"{where}{os.sep}{name}"[skipped:].replace(os.sep, "/")
            for where, _, names in os.walk(folder)
            for name in names
        )
        self.pages = frozenset(address(name) for name in self.files if name.endswith(".html"))
        self._anchors: dict[str, frozenset[str]] = {}

    def data(self, file: str) -> bytes:
        """Return what a file holds."""
        with open(f"{self.folder}/{file}", "rb", buffering=0) as opened:  # noqa: PTH123 (faster)
            return opened.read()

    def text(self, file: str) -> str:
        """Return what a file holds, as text."""
        return self.data(file).decode()

    def has(self, target: str) -> bool:
        """Say whether something is served at this address."""
        return target in self.pages or target in self.files

    def joined(self, page: str, link: str) -> str:
        """Return where a link on a page leads, in full."""
        # What `urljoin` would return, at a tenth of its cost.
        if link.startswith(self.base) and _SIMPLE.fullmatch(link, len(self.base)):
            return link
        simple = _SIMPLE.fullmatch(link)
        if simple and (simple[1] or simple[2]) and (not page or page.endswith("/")):
            above, ups = page.split("/")[:-1], len(simple[1]) // 3
            if ups <= len(above):
                there = "".join(f"{name}/" for name in above[: len(above) - ups])
                return f"{self.base}{quote(there)}{link[3 * ups :]}"
        try:
            return urljoin(self.base + quote(page), link.strip())
        except ValueError:  # it cannot be taken apart
            return link

    def anchors(self, page: str) -> frozenset[str]:
        """Return the places that a page has; few pages are asked for theirs."""
        if page not in self._anchors:
            file = f"{page}index.html" if not page or page.endswith("/") else page
            self._anchors[page] = PageRead.of(self.text(file)).anchors
        return self._anchors[page]

    def note(self, page: str, read: PageRead) -> None:
        """Keep the places of a page that was read anyhow."""
        self._anchors[page] = read.anchors

    def broken(self, page: str, link: str, there: str, *, loads: bool) -> str | None:
        """Return what is wrong with a link on a page that leads `there`; None if nothing is.

        `loads` says that a browser fetches it before anybody follows it.
        """
        if not there.startswith(self.base):
            return _broken_outside(link, loads=loads)
        if link.count("../") > page.count("/") and _climbs_out(page, link):
            return "dead-link"
        return self._lacking(there.removeprefix(self.base))

    def _lacking(self, target: str) -> str | None:
        """Say what is missing at an address from the root of the site; None if nothing is."""
        if "%" not in target and self.has(target):
            return None
        target, anchor = urldefrag(target)
        target = unquote(target.partition("?")[0])
        if not self.has(target):
            return "dead-link"
        if anchor and target in self.pages and unquote(anchor) not in self.anchors(target):
            return "dead-anchor"
        return None


def _broken_outside(link: str, *, loads: bool) -> str | None:
    """Return what is wrong with a link that leads to no place of this site."""
    try:
        outward = urlsplit(link.strip())
    except ValueError:  # no browser goes there
        return "dead-link"
    if outward.scheme in _RUN:
        return "unsafe-link"
    if not (outward.scheme or outward.netloc):
        return "dead-link"
    return "third-party-request" if loads and outward.scheme != "data" else None


def _climbs_out(page: str, link: str) -> bool:
    """Say whether a link leaves the site upwards, as only a site at the root of a host forgives."""
    leads = urlsplit(link.strip())
    if leads.scheme or leads.netloc or leads.path.startswith("/"):
        return False
    depth = page.count("/")
    for name in leads.path.split("/"):
        if name not in {"", "."}:
            depth += -1 if name == ".." else 1
        if depth < 0:
            return True
    return False


def address(file: str) -> str:
    """Return the address at which a file is served."""
    return file.removesuffix("index.html") if file.rpartition("/")[2] == "index.html" else file


def _based(base: str) -> str:
    """Give a site that knows no address of its own one that no link can lead to."""
    return base if urlsplit(base).netloc else urljoin("https://site.invalid/", base)
