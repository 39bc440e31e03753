"""A printed page skimmed: enough to know that all is well on it, at a tenth of what reading costs.

What the press prints has a shell that is the same for all pages of a folder, and writes every
attribute in double quotes. So the shell is read once, and the rest is looked through for all that
can be wrong, as the bytes that a reader is sent. Whatever is doubtful, the page is read in full:
skimming itself reports nothing.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache
from html import unescape
from typing import Final

from macros.press.framing import APART, Unframed
from macros.read.text import TOKEN

_ADDRESS: Final = re.compile(rb'href="([^"]*)"')
_ID: Final = re.compile(rb' id="([^"]*)"')
_RARE: Final = (
    *(b'action="', b'background="', b'cite="', b'data="', b"http-equiv", b'longdesc="', b'ping="'),
    *(b'poster="', b'src="', b'srcset="', b"<style", b'style="'),
)
"""What can name an address too and is not printed on pages of records; shown code has no quotes
that are not escaped."""

_SHOWN: Final = b"href=&#34;"
"""An address in code that is shown."""

_FETCHED: Final = re.compile(rb'<(?:link|use|image|feimage)\b[^>]*\bhref="([^"]*)"', re.IGNORECASE)
"""An address that a browser may fetch before anybody follows it."""

LEFT_OVER: Final = tuple(mark.encode() for mark in (TOKEN, "\ue000", "\ue001"))
"""What is on no finished page: the beginnings of slots, and the marks of drawings."""

_TEXT: Final = re.compile(rb">([^<]+)")
_BESIDE: Final = tuple(
    re.compile(rb' %s="([^"]+)"' % name) for name in (b"alt", b"aria-label", b"content", b"title")
)
"""What says something beside the text of a page."""

_FRAMED: Final = b' data-claim="'
_ESCAPED: Final = (("&#34;", '"'), ("&#39;", "'"), ("&lt;", "<"), ("&gt;", ">"))

Sound = Callable[[str, str, bool], bool]
"""Whether an address leads somewhere: the page's own address, the link, whether it is fetched."""


class Skimming:
    """Skims pages of one site; `sound` judges an address as reading in full does."""

    def __init__(self, sound: Sound, unframed: Unframed) -> None:
        self._sound = sound
        self._unframed = unframed
        self._shells = set[tuple[str, bytes, bytes]]()
        self._good = defaultdict[str, set[bytes]](set)

    def read(self, address: str, page: bytes) -> None:
        """Take note of a page that was read in full, and is well."""
        self._shells.add(_cut(address, page)[0])

    def is_well(self, address: str, page: bytes) -> bool:
        """Say whether nothing is wrong on a page; False where that takes reading it in full."""
        shell, head, body = _cut(address, page)
        return (
            shell in self._shells
            and not any(mark in own for mark in LEFT_OVER for own in (head, body))
            and not any(rare in body for rare in _RARE)
            and self._leads_somewhere(address, head + body, page)
            and self._is_framed(head, body)
        )

    def _leads_somewhere(self, address: str, own: bytes, page: bytes) -> bool:
        found, good = _ADDRESS.findall(own), self._good[_folder(address)]
        if len(found) != own.count(b"href") - own.count(_SHOWN):
            return False
        links = set(found) - good
        places = {link[1:] for link in links if link.startswith(b"#")}
        if places and not places.issubset(_ID.findall(page)):
            return False
        fetched = frozenset(_FETCHED.findall(own))
        for link in links:
            if link.startswith(b"#"):
                continue
            if not self._sound(address, unescape(link.decode()), link in fetched):
                return False
            if link.startswith(b"../"):
                good.add(link)  # it leads to the same place from all of the folder
        return True

    def _is_framed(self, head: bytes, body: bytes) -> bool:
        parts = list(_unframed(body))
        text = b"".join(_TEXT.findall(b">%s" % b"<> ".join(parts)))
        title = head.rpartition(b"<title>")[2]
        said = (text, title, *_beside(APART.encode().join((head, *parts))))
        return self._unframed.none_in(_plain(APART.encode().join(said)))


def _cut(address: str, page: bytes) -> tuple[tuple[str, bytes, bytes], bytes, bytes]:
    """Take a page apart: its shell in its folder, and its own part of the head and of the body."""
    head = page.find(b"</title>")
    body = page.find(b'<article class="page', head)
    foot = page.rfind(b"</article>")
    beneath = page[foot:].replace(address.encode(), b"")  # a page's foot says where it stands
    return (_folder(address), page[head:body], beneath), page[:head], page[body:foot]


def _folder(address: str) -> str:
    """Return what pages with one shell share; those beside versions name all from the root."""
    if "/v/" in address:
        return "../" * address.count("/")
    return address.rstrip("/").rpartition("/")[0]


def _unframed(body: bytes) -> Iterator[bytes]:
    """Go through the parts of a page between the claims that are printed with their standing."""
    done = 0
    while (at := body.find(_FRAMED, done)) >= 0:
        start = body.rfind(b"<", done, at)
        yield body[done:start]
        done = _end(body, start)
    yield body[done:]


def _beside(part: bytes) -> Iterator[bytes]:
    for said in _BESIDE:
        yield from said.findall(part)


def _plain(escaped: bytes) -> str:
    """Return HTML without tags as the text that it is."""
    text = escaped.decode()
    if "&" in text:
        for entity, letter in _ESCAPED:  # nearly all that are there
            text = text.replace(entity, letter)
        if "&" in text:
            text = unescape(text)
    return text


def _end(body: bytes, start: int) -> int:
    """Return where the element that starts here ends; the end of the text where it never does."""
    tag = body[start + 1 : body.index(b" ", start)]
    depth = 0
    for edge in _edges(tag).finditer(body, start):
        depth += -1 if edge[1] else 1
        if not depth:
            return edge.end()
    return len(body)


@cache
def _edges(tag: bytes) -> re.Pattern[bytes]:
    return re.compile(rb"<(/?)%s\b[^>]*>" % tag)
