"""Where a card has ink: its pixels, read from the PNG (8 bits, RGBA, as resvg writes it)."""

import zlib
from struct import unpack_from

PIXEL = 4


def rows(png: bytes, top: int, bottom: int) -> list[bytes]:
    """Return some rows of a picture, by the filters of the PNG specification (2nd edition, 9)."""
    data, at = b"", 8
    width = unpack_from(">I", png, 16)[0]
    while at < len(png):
        length, kind = unpack_from(">I4s", png, at)
        if kind == b"IDAT":
            data += png[at + 8 : at + 8 + length]
        at += 12 + length
    raw = zlib.decompress(data)
    size = width * PIXEL
    found = [bytes(size)]
    for start in range(0, bottom * (size + 1), size + 1):
        found.append(_unfiltered(raw[start], raw[start + 1 : start + 1 + size], found[-1]))
    return found[1 + top :]


def _unfiltered(kind: int, line: bytes, above: bytes) -> bytes:
    if kind == 0:
        return line
    out = bytearray(PIXEL)  # what stands before the first pixel
    for place, byte in enumerate(line):
        before, up = out[place], above[place]
        corner = above[place - PIXEL] if place >= PIXEL else 0
        guess = (0, before, up, (before + up) // 2, _paeth(before, up, corner))[kind]
        out.append((byte + guess) & 0xFF)
    return bytes(out[PIXEL:])


def _paeth(left: int, up: int, corner: int) -> int:
    guess = left + up - corner
    return min((left, up, corner), key=lambda one: abs(guess - one))


def columns(png: bytes, top: int, bottom: int) -> tuple[int, int]:
    """Return the first and the last column with ink in some rows, right of the bar."""
    dark = {
        place // PIXEL
        for row in rows(png, top, bottom)
        for place in range(30 * PIXEL, len(row), PIXEL)
        if row[place] < 128
    }
    return min(dark), max(dark)
