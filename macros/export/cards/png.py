"""Cards as PNG: drawn by resvg with our own typefaces, kept by what they show, many at a time."""

import os
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from hashlib import sha256
from multiprocessing import get_context
from pathlib import Path
from typing import Final

from macros.export.cards.typeface import FILES, FOLDER

_WORTH_IT: Final = 24
"""With fewer cards to draw, starting other processes takes longer than it saves."""


def png(svg: str) -> bytes:
    """Draw a card; the same SVG gives the same bytes on every machine."""
    import resvg_py

    fonts = [str(FOLDER / name) for name in FILES]
    return resvg_py.svg_to_bytes(svg_string=svg, font_files=fonts, skip_system_fonts=True)


def drawn(svgs: Iterable[str], cache: Path | None) -> Iterator[bytes]:
    """Go through the cards in order; those in the folder `cache` are not drawn again."""
    wanted = list(svgs)
    if cache is None:
        yield from map(png, wanted)
        return
    cache.mkdir(parents=True, exist_ok=True)
    kept = [cache / f"{_key(svg)}.png" for svg in wanted]
    missing = {file: svg for file, svg in zip(kept, wanted, strict=True) if not file.exists()}
    for file, data in zip(missing, _many(list(missing.values())), strict=True):
        beside = file.with_suffix(f".{os.getpid()}")
        beside.write_bytes(data)
        beside.replace(file)
    yield from (file.read_bytes() for file in kept)


def _many(svgs: list[str]) -> Iterator[bytes]:
    workers = min(os.cpu_count() or 1, 8)
    if len(svgs) < _WORTH_IT or workers == 1:
        yield from map(png, svgs)
        return
    with ProcessPoolExecutor(workers, get_context("spawn")) as pool:
        yield from pool.map(png, svgs, chunksize=4)


def _key(svg: str) -> str:
    """Name a card by what it shows and what draws it."""
    import resvg_py

    drawer = f"{resvg_py.__version__} {resvg_py.__resvg_version__}"
    fonts = " ".join(f"{name} {(FOLDER / name).stat().st_size}" for name in FILES)
    return sha256(f"{drawer} {fonts}\n{svg}".encode()).hexdigest()
