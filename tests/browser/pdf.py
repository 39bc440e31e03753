"""Reads a PDF as far as tests ask: its objects, its text, its tags, its outline, its links."""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

_TITLE = re.compile(rb"/Title (\((?:[^\\)]|\\.)*\)|<[^>]*>)")
_OBJECT = re.compile(rb"(?:^|\n)(\d+) 0 obj\s*(.*?)\s*endobj", re.DOTALL)
_STREAM = re.compile(rb"^(<<.*?>>)\s*stream\r?\n(.*)\nendstream$", re.DOTALL)
_SHOWN = re.compile(rb"/(\w+) [\d.]+ Tf|<([0-9A-Fa-f]+)> Tj|(\[.*?\])\s*TJ|(ET)", re.DOTALL)
_RANGE = re.compile(rb"<(\w+)> <(\w+)> <(\w+)>")
_CHAR = re.compile(rb"<(\w+)> <(\w+)>")


@dataclass(frozen=True)
class Pdf:
    """A document, as the bytes that it is written in."""

    data: bytes

    @cached_property
    def objects(self) -> dict[int, bytes]:
        """Every object by its number, those that are packed unpacked."""
        found = {int(one[1]): one[2] for one in _OBJECT.finditer(self.data)}
        for body in list(found.values()):
            if b"/Type /ObjStm" in body:
                found |= self._unpacked(body)
        return found

    @staticmethod
    def _unpacked(body: bytes) -> dict[int, bytes]:
        head, text = stream(body)
        first = int(re.findall(rb"/First (\d+)", head)[0])
        numbers = [int(word) for word in text[:first].split()]
        starts = [*numbers[1::2], len(text) - first]
        return {
            name: text[first + start : first + end].strip()
            for name, start, end in zip(numbers[::2], starts, starts[1:], strict=False)
        }

    @cached_property
    def catalogue(self) -> bytes:
        """The root of the document."""
        return next(body for body in self.objects.values() if b"/Type /Catalog" in body)

    @cached_property
    def sheets(self) -> list[bytes]:
        """The sheets, in their order."""
        return [*self._sheets(re.findall(rb"/Pages (\d+) 0 R", self.catalogue)[0])]

    def _sheets(self, number: bytes) -> Iterator[bytes]:
        body = self.objects[int(number)]
        if b"/Type /Pages" not in body:
            yield body
            return
        (kids,) = re.findall(rb"/Kids \[(.*?)\]", body)
        for kid in re.findall(rb"(\d+) 0 R", kids):
            yield from self._sheets(kid)

    @cached_property
    def tags(self) -> set[str]:
        """What the pieces of text are tagged as."""
        elements = (body for body in self.objects.values() if b"/Type /StructElem" in body)
        return {tag.decode() for body in elements for tag in re.findall(rb"/S /(\w+)", body)}

    @cached_property
    def outline(self) -> list[str]:
        """The titles of the outline."""
        entries = (body for body in self.objects.values() if b"/Parent" in body)
        return [_string(found[1]) for body in entries if (found := _TITLE.search(body))]

    @cached_property
    def text(self) -> str:
        """All words, sheet by sheet; spaces are as the fonts have them."""
        return "\n".join(map(self._words, self.sheets))

    def _words(self, sheet: bytes) -> str:
        fonts = {
            name.decode(): self._letters(int(number))
            for name, number in re.findall(rb"/(F\d+) (\d+) 0 R", sheet)
        }
        (content,) = re.findall(rb"/Contents (\d+) 0 R", sheet)
        letters: dict[int, str] = {}
        words = []
        for one in _SHOWN.finditer(stream(self.objects[int(content)])[1]):
            if one[1]:
                letters = fonts.get(one[1].decode(), {})
            elif one[4]:
                words.append(" ")
            else:
                for run in [one[2]] if one[2] else re.findall(rb"<([0-9A-Fa-f]+)>", one[3]):
                    words += [
                        letters.get(int(run[at : at + 4], 16), "") for at in range(0, len(run), 4)
                    ]
        return "".join(words)

    def _letters(self, font: int) -> dict[int, str]:
        """Return the characters that the glyphs of a font stand for."""
        found = re.findall(rb"/ToUnicode (\d+) 0 R", self.objects[font])
        if not found:
            return {}
        table = stream(self.objects[int(found[0])])[1]
        letters = {}
        for part in re.findall(rb"beginbfrange(.*?)endbfrange", table, re.DOTALL):
            for low, high, to in _RANGE.findall(part):
                for step in range(int(high, 16) - int(low, 16) + 1):
                    letters[int(low, 16) + step] = chr(int(to, 16) + step)
        for part in re.findall(rb"beginbfchar(.*?)endbfchar", table, re.DOTALL):
            for glyph, to in _CHAR.findall(part):
                letters[int(glyph, 16)] = bytes.fromhex(to.decode()).decode("utf-16-be")
        return letters


def stream(body: bytes) -> tuple[bytes, bytes]:
    """Return the dictionary of a stream, and what it holds."""
    found = _STREAM.match(body)
    assert found, body[:80]
    text = found[2]
    return found[1], zlib.decompress(text) if b"/FlateDecode" in found[1] else text


def _string(written: bytes) -> str:
    if written.startswith(b"<"):
        text = bytes.fromhex(written[1:-1].decode())
    else:
        text = re.sub(rb"\\(.)", rb"\1", written[1:-1])
    return (
        text.decode("utf-16")
        if text.startswith((b"\xfe\xff", b"\xff\xfe"))
        else text.decode("latin-1")
    )
