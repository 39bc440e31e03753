"""A PDF made small: what is no stream is packed, many objects together (ISO 32000-1, 7.5.7-8).

A tagged document has an object for every piece of text; printed plainly they are most of the file.
"""

import re
import zlib
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

_HEADER: Final = b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n"
_TABLE: Final = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*\Z")
_TRAILER: Final = re.compile(rb"trailer\s*<<(.*)>>\s*startxref", re.DOTALL)
_OBJECT: Final = re.compile(rb"(\d+) 0 obj\s*")
_SIZE: Final = re.compile(rb"/Size \d+\s*")
_IN_TABLE: Final = 20
"""How many bytes an entry has in the table of objects."""
_TOGETHER: Final = 200

_FREE, _PLAIN, _PACKED = 0, 1, 2


def packed(pdf: bytes) -> bytes:
    """Return the same document with its objects packed, as PDF 1.5 and later can have them.

    What is written otherwise than a browser writes it, in one piece, is returned as it came.
    """
    start, trailer = _TABLE.search(pdf), _TRAILER.search(pdf)
    if not start or not trailer:
        return pdf
    objects = dict(_objects(pdf, int(start[1])))
    small = [name for name, body in objects.items() if not body.endswith(b"endstream")]
    size = max(objects, default=0) + 1
    entries: dict[int, tuple[int, int, int]] = {}
    out = bytearray(_HEADER)
    for name, body in objects.items():
        if body.endswith(b"endstream"):
            entries[name] = (_PLAIN, len(out), 0)
            out += b"%d 0 obj\n%s\nendobj\n" % (name, body)
    for first in range(0, len(small), _TOGETHER):
        names = small[first : first + _TOGETHER]
        entries |= {name: (_PACKED, size, place) for place, name in enumerate(names)}
        entries[size] = (_PLAIN, len(out), 0)
        out += _stream(size, *_together(names, objects))
        size += 1
    entries[size] = (_PLAIN, len(out), 0)
    place = len(out)
    table = b"".join(
        kind.to_bytes(1, "big") + where.to_bytes(4, "big") + among.to_bytes(2, "big")
        for kind, where, among in (entries.get(name, (_FREE, 0, 0)) for name in range(size + 1))
    )
    kept = _SIZE.sub(b"", trailer[1]).strip()
    out += _stream(size, b"/Type /XRef /Size %d /W [1 4 2] %s" % (size + 1, kept), table)
    return bytes(out) + b"startxref\n%d\n%%%%EOF\n" % place


def _objects(pdf: bytes, table: int) -> Iterator[tuple[int, bytes]]:
    """Go through the objects: their numbers, and what stands between `obj` and `endobj`."""
    _, span, entries = pdf[table:].split(b"\n", 2)
    count = int(span.split()[1])
    lines = (entries[one * _IN_TABLE : (one + 1) * _IN_TABLE] for one in range(count))
    places = sorted(int(line[:10]) for line in lines if line[17:18] == b"n")
    for start, end in pairwise([*places, table]):
        if found := _OBJECT.match(pdf, start):
            yield int(found[1]), pdf[found.end() : pdf.rindex(b"endobj", start, end)].strip()


def _together(names: list[int], objects: dict[int, bytes]) -> tuple[bytes, bytes]:
    """Return the dictionary and the body of a stream that holds these objects."""
    head, body = bytearray(), bytearray()
    for name in names:
        head += b"%d %d " % (name, len(body))
        body += objects[name] + b"\n"
    return b"/Type /ObjStm /N %d /First %d" % (len(names), len(head)), bytes(head + body)


def _stream(name: int, dictionary: bytes, body: bytes) -> bytes:
    short = zlib.compress(body, 9)
    says = b"%d 0 obj\n<<%s /Filter /FlateDecode /Length %d>>\nstream\n%s\nendstream\nendobj\n"
    return says % (name, dictionary, len(short), short)
