"""Cards as PNG: drawn by resvg with our own typefaces, kept by what they show, many at a time."""

import os
import re
import zlib
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from hashlib import sha256
from multiprocessing import get_context, parent_process
from pathlib import Path
from threading import Thread
from typing import Final

from macros.export.cards.typeface import FILES, FOLDER

_WORTH_IT: Final = 24
"""With fewer cards to draw, starting other processes takes longer than it saves."""

_BEGINNING: Final = b"\x89PNG\r\n\x1a\n"
"""The beginning of every PNG."""


def png(svg: str) -> bytes:
    """Draw a card; the same SVG gives the same bytes on every machine."""
    import resvg_py

    fonts = [str(FOLDER / name) for name in FILES]
    return resvg_py.svg_to_bytes(svg_string=svg, font_files=fonts, skip_system_fonts=True)


def drawn(svgs: Iterable[str], cache: Path | None) -> Iterator[bytes]:
    """Begin to draw cards; go through them in order, waiting for each that is not ready.

    Many are drawn by other processes, so that this one can do something else before it asks for
    the first. Those in the folder `cache` are not drawn again. Where nothing can be kept there, as
    in a source tree that can only be read, all are drawn.
    """
    wanted = list(svgs)
    if cache is None:
        return map(png, wanted)
    _clear(cache)
    files = [cache / f"{_key(svg)}.png" for svg in wanted]
    missing = {file: svg for file, svg in zip(files, wanted, strict=True) if not _kept(file)}
    return _brought(files, zip(missing, _many(list(missing.values())), strict=True))


def _brought(files: list[Path], made: Iterable[tuple[Path, bytes]]) -> Iterator[bytes]:
    """Keep the cards that were `made`; go through those of all `files`."""
    unkept = {file: data for file, data in made if not _keep(file, data)}
    yield from (unkept[file] if file in unkept else file.read_bytes() for file in files)


def _kept(file: Path) -> bool:
    """Say whether a card was kept, and whole: what fails, or writes there, may hurt any of it."""
    try:
        return _is_whole(file.read_bytes())
    except OSError:
        return False


def _is_whole(data: bytes) -> bool:
    """Say whether every piece of a PNG bears its own sum, to the end."""
    at = len(_BEGINNING)
    while data.startswith(_BEGINNING) and at < len(data):
        end = at + 8 + int.from_bytes(data[at : at + 4], "big")
        if zlib.crc32(data[at + 4 : end]) != int.from_bytes(data[end : end + 4], "big"):
            return False
        if data[at + 4 : at + 8] == b"IEND":
            return end + 4 == len(data)
        at = end + 4
    return False


def _keep(file: Path, data: bytes) -> bool:
    beside = file.with_suffix(f".{os.getpid()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(data)
        beside.replace(file)
    except OSError:
        with suppress(OSError):
            beside.unlink()
        return False
    return True


def _clear(cache: Path) -> None:
    """Take away what killed builds left; one at work that loses a file so draws it all the same."""
    with suppress(OSError):
        for file in cache.iterdir():
            if re.fullmatch(r"[0-9a-f]{64}\.\d+", file.name):
                file.unlink()


def _many(svgs: list[str]) -> Iterator[bytes]:
    workers = min(os.cpu_count() or 1, 8)
    if len(svgs) < _WORTH_IT or workers == 1:
        return map(png, svgs)
    pool = ProcessPoolExecutor(workers, get_context("spawn"), _end_with_parent)
    return _ending(pool, pool.map(png, svgs, chunksize=4), svgs)


def _end_with_parent() -> None:
    """End this process when the one that it draws for is gone; a killed one cannot tell it so."""

    def watch() -> None:
        if parent := parent_process():
            parent.join()
            os._exit(1)

    Thread(target=watch, daemon=True).start()


def _ending(
    pool: ProcessPoolExecutor, made: Iterator[bytes], svgs: Sequence[str]
) -> Iterator[bytes]:
    """Go through what the pool makes; where one of its processes was killed, draw the rest here."""
    done = 0
    with pool:
        try:
            for data in made:
                done += 1
                yield data
        except BrokenProcessPool:
            yield from map(png, svgs[done:])


def _key(svg: str) -> str:
    """Name a card by what it shows and what draws it."""
    import resvg_py

    drawer = f"{resvg_py.__version__} {resvg_py.__resvg_version__}"
    fonts = " ".join(f"{name} {(FOLDER / name).stat().st_size}" for name in FILES)
    return sha256(f"{drawer} {fonts}\n{svg}".encode()).hexdigest()
