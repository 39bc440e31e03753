"""The search index: what can be found, given to Pagefind, which cuts it into files to fetch.

Pagefind reads a small document for each record instead of its page. So a result can print no
more than the document says, ten thousand records take seconds, and pages carry no marks for it.
"""

import errno
import json
import os
import signal
import subprocess
from itertools import chain
from pathlib import Path
from typing import Any, Final
from xml.etree import ElementTree as ET

from pagefind_bin_extended import get_executable  # type: ignore[import-untyped]

from macros.draw import findable
from macros.draw.against import DOUBTED
from macros.draw.findable import Findable
from macros.draw.runs import pairs
from macros.draw.spellings import whole
from macros.draw.view import View
from macros.draw.words import _
from macros.press.addresses import INDEX
from macros.press.sections import sections
from macros.press.settling import settle
from macros.press.site import Site
from macros.press.writing import write
from macros.weigh.judgement import Standing

UNFOUND: Final = frozenset({"search/"})
"""Authored pages that search does not find: itself."""

_UNUSED: Final = ("*-ui.*", "pagefind-highlight.js", "pagefind-worker.js")
"""What Pagefind puts beside an index for interfaces that this site does not have."""

_WITHOUT_SPACES: Final = frozenset({"ja", "km", "lo", "my", "th", "zh"})
"""Languages that Pagefind would cut by a dictionary; here they are cut into pairs."""
_SUFFIX: Final = ".html"

_BETWEEN: Final = " | "
"""What stands between names, so that a name that is asked for in full is known for one."""

_ROOM: Final = 1 << 16
"""Bytes that must still fit on the disk: Pagefind says nothing of one that is full."""


class SearchError(RuntimeError):
    """Pagefind could not make the index."""


def index(site: Site, new: Path, spare: Path) -> None:
    """Make the search index of the finished site in `new`; `spare` is an empty folder to work in.

    Everything indexed is of the site's own day: it comes from the view that the pages were drawn
    from, and from the pages themselves.
    """
    addresses = sorted(address for address in site.authored if address not in UNFOUND)
    authored = chain.from_iterable(sections(new, address) for address in addresses)
    found = chain(findable.every(site.view), authored)
    write(spare, ((_file(one.address), document(one)) for one in found))
    folder = new / INDEX
    done = subprocess.run(  # noqa: S603 (the program of the wheel, on files of our own)
        [
            *(str(get_executable()), "--silent", "--site", "."),
            *("--output-path", os.path.relpath(folder, spare)),
            *("--force-language", language(site.view.briefing.about.language)),
        ],
        cwd=spare,  # whose name need be no text, which Pagefind's arguments have to be
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
        close_fds=False,  # so that it holds the lock of a build that is killed meanwhile
    )
    (spare / "room").write_bytes(bytes(_ROOM))
    if done.returncode < 0:
        by = signal.Signals(-done.returncode).name
        raise InterruptedError(errno.EINTR, f"{by} ended pagefind, which makes the search index")
    if done.returncode:
        raise SearchError(f"pagefind stopped with {done.returncode}: {done.stderr.strip()}")
    settle(folder)
    _clear(folder)
    (folder / "words.json").write_text(json.dumps(words(site.view), ensure_ascii=False), "utf-8")


def _clear(folder: Path) -> None:
    """Take away what no page of this site asks for."""
    entry = json.loads((folder / "pagefind-entry.json").read_text("utf-8"))
    programs = {f"wasm.{one['wasm'] or 'unknown'}.pagefind" for one in entry["languages"].values()}
    unused = chain.from_iterable(folder.glob(pattern) for pattern in _UNUSED)
    for file in (*unused, *folder.glob("wasm.*")):
        if file.name not in programs:
            file.unlink()


def language(spoken: str) -> str:
    """Return whose endings Pagefind takes off words: those of the briefing's own language."""
    first = spoken.split("-", maxsplit=1)[0].lower()
    return "unknown" if first in _WITHOUT_SPACES else first


def _file(address: str) -> str:
    """Name the file of an address, from which Pagefind takes it again.

    It is one file in a folder of its kind, not a folder for each.
    """
    page, hash_, anchor = address.partition("#")
    if hash_:
        return f"{page}#{anchor}{_SUFFIX}"
    folder, _, name = page.rstrip("/").rpartition("/")
    return f"{folder}/{name}{_SUFFIX}" if name else f"index{_SUFFIX}"


def document(one: Findable) -> bytes:
    """Return the document that Pagefind reads for something to be found."""
    root = ET.Element("html")
    head = ET.SubElement(root, "head")
    for name, value in printed(one).items():
        _meta(head, "meta", name, value)
    facets = {"kind": one.kind, "standing": one.standing, "stands": one.stands}
    for name, value in facets.items():
        if value:
            _meta(head, "filter", name, value)
    body = ET.SubElement(root, "body", {"data-pagefind-body": ""})
    ET.SubElement(body, "h1").text = one.title
    for text in one.text:
        if text not in {one.title, one.says}:
            ET.SubElement(body, "p").text = text
    html: bytes = ET.tostring(root, "utf-8", method="html")
    return b"<!doctype html>" + html


def printed(one: Findable) -> dict[str, str]:
    """Return what a result prints beside its title, kind and standing, and what it is found by.

    What there is not is left out. Pagefind finds it by all of these, and first by its names.
    """
    named = (one.title, *one.names)
    words = {
        "lang": one.lang,
        "beside": one.beside,
        "besidelang": one.beside_lang,
        "names": _BETWEEN.join((*one.names, " ".join((*pairs(named), *whole(named))))),
        "runs": " ".join(pairs((one.says, one.against, *one.text))),
        "says": one.says,
        "against": one.against,
    }
    return {name: value for name, value in words.items() if value}


def words(view: View) -> dict[str, Any]:
    """Return what results say of kinds and standings."""
    return {
        "kinds": {kind: findable.word(kind) for kind in findable.FOUND},
        "standings": {standing.value: view.standing_word(standing) for standing in Standing},
        "doubted": sorted(DOUBTED),
        "against": "{evidence}",
        "nothing": _("Nobody on record reports it; no evidence against it is listed."),
    }


def _meta(head: ET.Element, sort: str, name: str, value: str) -> None:
    ET.SubElement(head, "meta", {f"data-pagefind-{sort}": f"{name}[content]", "content": value})
