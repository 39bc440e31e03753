"""Compiled templates, kept where Python keeps compiled modules: compiling takes half a second."""

import sys
from contextlib import suppress
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from tempfile import NamedTemporaryFile

from jinja2.bccache import Bucket, BytecodeCache

from macros.words import ENGLISH

_FOLDER = Path(__file__).parent / "templates" / "__pycache__"


class Compiled(BytecodeCache):
    """Keeps what was compiled in a folder; where that cannot be written, nothing is kept.

    `compiler` is whatever decides what a template is compiled to beside its own source; templates
    with the words of a `language` in them are kept apart.
    """

    def __init__(
        self, compiler: str = "", folder: Path = _FOLDER, *, language: str = ENGLISH
    ) -> None:
        self._compiler = f"{version('jinja2')} {compiler}"
        self._folder = folder
        self._language = "" if language == ENGLISH else f".{language}"

    def get_source_checksum(self, source: str) -> str:
        """Return what tells whether a compiled template is still that of its source."""
        return sha256(f"{self._compiler}\n{source}".encode()).hexdigest()

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill a bucket, if what it is to hold is kept."""
        with suppress(OSError), self._file(bucket).open("rb") as file:
            bucket.load_bytecode(file)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what a bucket holds; another process may be about to keep the same."""
        if sys.dont_write_bytecode:
            return
        with suppress(OSError):
            self._folder.mkdir(exist_ok=True)
            with NamedTemporaryFile(dir=self._folder, delete=False) as file:
                bucket.write_bytecode(file)
            Path(file.name).replace(self._file(bucket))

    def _file(self, bucket: Bucket) -> Path:
        return self._folder / f"{bucket.key}{self._language}.{sys.implementation.cache_tag}.pyc"
