"""What came after a day, and whether anything of it can be read in what is printed for that day."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from macros.model.briefing import Briefing
from macros.model.field import Holds
from macros.model.record import Part
from macros.model.walk import walk

_MARKED = re.compile(r"\[\[[^\]]*\]\]|\]\([^)]*\)|[*_`<>\[\]]|https?://\S+")
_WORD = re.compile(r"\w")
_TAG = re.compile(r"(<[^>]*>)")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_TERM = re.compile(r'(?:terms/#|"id": ")([a-z0-9]+(?:-[a-z0-9]+)*)')
_PLAIN, _PIECE = 3, 4


@dataclass(frozen=True)
class Later:
    """The ids and texts of a whole briefing that are not in the briefing of a day."""

    whole: Briefing
    then: Briefing

    @cached_property
    def ids(self) -> frozenset[str]:
        """Return the ids of records that were not there."""
        return frozenset(self.whole.index.keys() - self.then.index.keys())

    @cached_property
    def texts(self) -> frozenset[str]:
        """Return the stretches of text that were not there, in no text that was.

        A few words of plain Latin letters tell nothing: `Reading` is a word of every page. Words of
        an address that was there were there too, as pages spell it.
        """
        addresses = {unquote(one) for one in _texts(self.then) if "://" in one}
        known = " \n ".join(sorted(stretches(self.then) | addresses))
        said = (one for one in stretches(self.whole) if one not in known)
        return frozenset(one for one in said if len(one.split()) > _PLAIN or not one.isascii())

    @cached_property
    def _sought(self) -> list[tuple[str, str]]:
        """Return each stretch with a word from its middle: where that is not, it need not be."""
        return [(one, max(one.split()[1:-1], key=len, default="")) for one in sorted(self.texts)]

    def in_text(self, text: str) -> list[str]:
        """Return what can be read in a text, once markup is out of it.

        The ids of terms are words of the language, so they count where ids of terms stand.
        """
        words, named = set(_ID.findall(text)), set(_TERM.findall(text))
        spaced = " ".join(text.split())
        terms = self.whole.terms.keys()
        found = [one for one in sorted(self.ids) if one in (named if one in terms else words)]
        parts = {"", *text.split()}
        return found + [
            said for said, inner in self._sought if inner in parts and _stands_in(said, spaced)
        ]

    def in_file(self, file: Path) -> list[str]:
        """Return what can be read in a file: as it is, and as a reader or a program sees it."""
        return sorted({one for text in readable(file) for one in self.in_text(text)})


def stretches(briefing: Briefing) -> set[str]:
    """Return all texts of a briefing, broken where markup stands; short pieces are left out."""
    found = set[str]()
    for text in _texts(briefing):
        pieces = [" ".join(said.split()) for said in _MARKED.split(text) if _WORD.search(said)]
        found.update(one for one in pieces if len(pieces) == 1 or len(one.split()) > _PIECE)
    return found


def _texts(briefing: Briefing) -> Iterator[str]:
    yield from _in(briefing.about)
    for _, record in briefing.everything():
        yield from _in(record)
    for row in briefing.weighing.values():
        for cells in row.values():
            for cell in cells:
                yield from _in(cell)


def _in(part: Part) -> Iterator[str]:
    for _, value, mark in walk(part):
        if isinstance(value, str) and isinstance(mark, Holds):
            yield value


def _stands_in(said: str, text: str) -> bool:
    """Say whether words stand in a text as words, not inside others."""
    at = text.find(said)
    while at >= 0:
        before, after = text[at - 1 : at], text[at + len(said) : at + len(said) + 1]
        if not (_joins(before, said[0]) or _joins(said[-1], after)):
            return True
        at = text.find(said, at + 1)
    return False


def _joins(left: str, right: str) -> bool:
    return left.isalnum() and right.isalnum() and left.isascii() and right.isascii()


def readable(file: Path) -> Iterator[str]:
    """Go through the ways to read a file."""
    raw = file.read_bytes().decode("utf-8", "replace")
    yield raw
    yield unescape(raw)
    if file.suffix in {".atom", ".html", ".rss", ".svg", ".xml"}:
        yield unescape(re.sub(r"<[^>]*>", " ", raw))
        yield unescape(re.sub(r"<[^>]*>", "", raw))
    if file.suffix in {".json", ".jsonld", ".webmanifest"}:
        yield " \n ".join(_strings(json.loads(raw)))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)


def found_in(files: Iterable[Path], later: Later) -> dict[str, list[str]]:
    """Return what leaks, by file."""
    return {file.as_posix(): leaks for file in files if (leaks := later.in_file(file))}


def gathered(texts: Iterable[str]) -> str:
    """Join all that stands in and between tags, each stretch once: most is on many pages."""
    parts = (unescape(part) for text in texts for part in _TAG.split(text))
    return " \n ".join(dict.fromkeys(parts))
