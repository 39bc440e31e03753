"""A printed page skimmed: enough to know that all is well on it, at a tenth of what reading costs.

What the press prints has a shell that is the same for all pages of a folder, and writes every
attribute in double quotes. So the shell is read once, and the rest is looked through for all that
can be wrong. Whatever is doubtful, the page is read in full: skimming itself reports nothing.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache
from html import unescape
from typing import Final

from macros.press.framing import Unframed

_ADDRESS: Final = re.compile(r'href="([^"]*)"')
_RARE: Final = (
    *('action="', 'background="', 'cite="', 'data="', "http-equiv", 'longdesc="', 'ping="'),
    *('poster="', 'src="', 'srcset="', "<style", 'style="'),
)
"""What can name an address too and is not printed on pages of records; shown code has no quotes
that are not escaped."""

_SHOWN: Final = "href=&#34;"
"""An address in code that is shown."""

_TAG: Final = re.compile(r"<[^>]*>")
_BESIDE: Final = (' alt="', ' aria-label="', ' content="', ' title="')
"""What says something beside the text of a page."""

_FRAMED: Final = ' data-claim="'

Sound = Callable[[str, str, bool], bool]
"""Whether an address leads somewhere: the page's own address, the link, whether it is fetched."""


class Skimming:
    """Skims pages of one site; `sound` judges an address as reading in full does."""

    def __init__(self, sound: Sound, unframed: Unframed) -> None:
        self._sound = sound
        self._unframed = unframed
        self._shells = set[tuple[str, str, str]]()
        self._good = defaultdict[str, set[str]](set)

    def read(self, address: str, text: str) -> None:
        """Take note of a page that was read in full, and is well."""
        self._shells.add(_cut(address, text)[0])

    def is_well(self, address: str, text: str) -> bool:
        """Say whether nothing is wrong on a page; False where that takes reading it in full."""
        shell, head, body = _cut(address, text)
        return (
            shell in self._shells
            and not any(rare in body for rare in _RARE)
            and self._leads_somewhere(address, head + body, text)
            and self._is_framed(head, body)
        )

    def _leads_somewhere(self, address: str, own: str, text: str) -> bool:
        found, good = _ADDRESS.findall(own), self._good[_folder(address)]
        if len(found) != own.count("href") - own.count(_SHOWN):
            return False
        for link in set(found) - good:
            if link.startswith("#"):
                if f' id="{link[1:]}"' not in text:
                    return False
            elif not self._sound(address, unescape(link), not _is_followed(own, link)):
                return False
            elif link.startswith("../"):
                good.add(link)  # it leads to the same place from all of the folder
        return True

    def _is_framed(self, head: str, body: str) -> bool:
        parts = list(_unframed(body))
        text = " ".join(_TAG.sub("", part) for part in parts)
        title = head.rpartition("<title>")[2]
        beside = [title, *(said for part in (head, *parts) for said in _beside(part))]
        return self._unframed.none_in(unescape(text), map(unescape, beside))


def _is_followed(own: str, link: str) -> bool:
    """Say whether nothing but `<a>` names an address: it is fetched when somebody follows it."""
    named = f'href="{link}"'
    at = own.find(named)
    while at >= 0:
        if not own.startswith("<a ", own.rfind("<", 0, at)):
            return False
        at = own.find(named, at + 1)
    return True


def _cut(address: str, text: str) -> tuple[tuple[str, str, str], str, str]:
    """Take a page apart: its shell in its folder, and its own part of the head and of the body."""
    head = text.find("</title>")
    body = text.find('<article class="page', head)
    foot = text.rfind("</article>")
    beneath = text[foot:].replace(address, "")  # a page's foot says where it stands
    return (_folder(address), text[head:body], beneath), text[:head], text[body:foot]


def _folder(address: str) -> str:
    """Return what pages with one shell share; those beside versions name all from the root."""
    if "/v/" in address:
        return "../" * address.count("/")
    return address.rstrip("/").rpartition("/")[0]


def _unframed(text: str) -> Iterator[str]:
    """Go through the parts of a page between the claims that are printed with their standing."""
    done = 0
    while (at := text.find(_FRAMED, done)) >= 0:
        start = text.rfind("<", done, at)
        yield text[done:start]
        done = _end(text, start)
    yield text[done:]


def _beside(part: str) -> Iterator[str]:
    for name in _BESIDE:
        at = part.find(name)
        while at >= 0:
            end = part.index('"', at + len(name))
            yield part[at + len(name) : end]
            at = part.find(name, end)


def _end(text: str, start: int) -> int:
    """Return where the element that starts here ends; the end of the text where it never does."""
    tag = text[start + 1 : text.index(" ", start)]
    depth = 0
    for edge in _edges(tag).finditer(text, start):
        depth += -1 if edge[1] else 1
        if not depth:
            return edge.end()
    return len(text)


@cache
def _edges(tag: str) -> re.Pattern[str]:
    return re.compile(rf"<(/?){tag}\b[^>]*>")
