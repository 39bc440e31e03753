"""Printing: a page for each record from its plate, and the files that programs read."""

import gc
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import Final
from urllib.parse import unquote
from xml.etree import ElementTree as ET

from macros.address import in_full
from macros.draw import pages
from macros.load import without_collector
from macros.press.addresses import File
from macros.press.outputs import OUTPUTS
from macros.press.proof import prove
from macros.press.site import Site
from macros.press.writing import write
from macros.release.manifest import sum_of

_TOGETHER: Final = 256
"""How many files are printed between two sweeps."""

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"


def print_all(site: Site, folder: Path) -> None:
    """Write every record's page and what belongs beside it into the site's folder.

    Where an author's file stands in the place of one of them, it stays, and is a fault.
    """
    prove(site)
    begun = [form.every(site) for form in OUTPUTS]  # all at once: cards are drawn meanwhile
    files = _as_files(chain.from_iterable(begun))
    renewed = {unquote(f"{address}index.html") for address in site.late}
    with without_collector():
        write(folder, _summed(site.addresses.ours(_swept(files), renewed), site.written))
    site.faults += site.addresses.faults


def _as_files(outputs: Iterable[File]) -> Iterator[File]:
    """Name each file as the disk does: pages of authors may be called what an address escapes."""
    for address, content in outputs:
        yield (unquote(address) if "%" in address else address), content


def _swept(files: Iterable[File]) -> Iterator[File]:
    """Throw away now and then what templates leave behind.

    Their macros and contexts hold each other, with all that was drawn on a page. What was there
    before stays, and is not looked at; what is new is looked at once.
    """
    gc.freeze()
    try:
        for number, file in enumerate(files):
            yield file
            if number % _TOGETHER == 0:
                gc.collect(0)
    finally:
        gc.unfreeze()


def _summed(files: Iterable[File], sums: dict[str, str]) -> Iterator[tuple[str, bytes]]:
    """Take the sum of each file on its way to the disk, so that nothing is read again for it."""
    for address, content in files:
        data = content.encode() if isinstance(content, str) else content
        sums[address] = sum_of(data)
        yield address, data


def sitemap(site: Site, site_url: str) -> str:
    """Return the sitemap of all pages that are meant to be found."""
    root, hidden = ET.Element("urlset", xmlns=SITEMAP), {*site.hidden, *pages.unlisted(site.view)}
    for address in (one for one in _addresses(site) if one not in hidden):
        ET.SubElement(ET.SubElement(root, "url"), "loc").text = in_full(site_url or "/", address)
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, "unicode") + "\n"


def _addresses(site: Site) -> Iterator[str]:
    yield from sorted(site.authored)
    for drawer in pages.DRAWERS:
        yield from drawer.addresses(site.view)
