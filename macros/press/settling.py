"""An index of Pagefind, made the same by every build and lighter to fetch.

Pagefind writes its filters in no fixed order, and a reader fetches the list of all fragments
before the first answer: ten thousand random names, which nothing compresses. Here filters are put
in order, and fragments get names that begin with what the whole index holds and then count up. So
the list is a quarter as long, and no browser takes the fragment of an older index for one of this.
"""

import gzip
import json
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from macros.press import cbor

_MAGIC: Final = b"pagefind_dcd"
_SYSTEM, _UNKNOWN = 9, 255
"""Where RFC 1952 has the system that a file was packed on, and what says nothing of it."""

_FRAGMENTS, _FILTERS = 1, 3
"""Where the list of fragments and that of filters stand in an index's own list of itself."""


def settle(folder: Path) -> None:
    """Put the index in `folder` in order."""
    entry_file = folder / "pagefind-entry.json"
    entry = json.loads(entry_file.read_text("utf-8"))
    for language, about in entry["languages"].items():
        old = folder / f"pagefind.{about['hash']}.pf_meta"
        meta: Any = _read(old)
        meta[_FILTERS] = sorted(
            [name, _settled(folder / "filter", language, digest)] for name, digest in meta[_FILTERS]
        )
        digest = _digest(cbor.write(meta))
        for number, fragment in enumerate(meta[_FRAGMENTS]):
            named = f"{language}_{digest}{number:05x}"
            _path(folder, fragment[0]).rename(_path(folder, named))
            fragment[0] = named
        about["hash"] = f"{language}_{digest}"
        _write(folder / f"pagefind.{about['hash']}.pf_meta", meta)
        old.unlink()
    entry_file.write_text(json.dumps(entry, ensure_ascii=False, sort_keys=True), "utf-8")


def _path(folder: Path, fragment: str) -> Path:
    return folder / "fragment" / f"{fragment}.pf_fragment"


def _settled(folder: Path, language: str, name: str) -> str:
    """Put the values of a filter in order; return its new name."""
    old = folder / f"{name}.pf_filter"
    value: Any = _read(old)
    value[1].sort()
    old.unlink()
    named = f"{language}_{_digest(cbor.write(value))}"
    _write(folder / f"{named}.pf_filter", value)
    return named


def _read(file: Path) -> cbor.Value:
    data = gzip.decompress(file.read_bytes())
    if not data.startswith(_MAGIC):
        raise ValueError(f"{file.name} is no file of Pagefind")
    return cbor.read(data[len(_MAGIC) :])


def _write(file: Path, value: cbor.Value) -> None:
    packed = bytearray(gzip.compress(_MAGIC + cbor.write(value), mtime=0))
    packed[_SYSTEM] = _UNKNOWN  # which Python 3.13 writes, and others the system they run on
    file.write_bytes(packed)


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()[:8]
