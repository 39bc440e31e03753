"""Records edited under `briefing serve`, until their pages are served anew."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import NamedTuple
from urllib.error import URLError
from urllib.request import urlopen

from bench.process import ENVIRONMENT, peak_of, spent_by
from bench.staged import ROOT

LONGEST = 600
"""Seconds after which a preview counts as stuck."""

TIMES = 5
"""How often each edit is made; the first is not counted, since it fills what later ones find."""


IDLE = 1.5
"""Seconds without work after which a preview is through with an edit: rules, and written pages."""


class Spent(NamedTuple):
    """Seconds by the clock, which counts what else the machine does, and of the server's CPU."""

    clock: float
    cpu: float


@dataclass(frozen=True)
class Edit:
    """Some fields of a record that are edited, and the page on which it is seen.

    `written` is what stands in their place, with a word that is another each time.
    """

    what: str
    file: str
    fields: str
    written: str
    page: str

    def make(self, data: Path, word: str) -> None:
        """Edit the file once more."""
        file = data / self.file
        basis = "named" if len(word) % 2 else "unnamed"
        written = self.written.format(word=word, basis=basis)
        file.write_text(re.sub(self.fields, written, file.read_text("utf-8"), count=1), "utf-8")


EDITS = (
    Edit(
        "what is not known of a claim",
        "claims.yml",
        r"(?m)(^  unknown: ).*$",
        r"\1Edited {word}.",
        "claims/claim-0/",
    ),
    Edit(
        "who published a source",
        "sources.yml",
        r"(?m)(^  publisher: ).*$",
        r"\1Edited {word}.",
        "sources/source-0/",
    ),
    Edit(
        "how a source knows of a claim of the matrix",
        "claims.yml",
        r"(?s)(\n      basis: )[\w-]+(\n.*?\n      note: )[^\n]*",
        r"\1{basis}\2Edited {word}.",
        "claims/claim-0/",
    ),
)


@dataclass(frozen=True)
class Preview:
    """What a preview took: to its first page, for each sort of edit (medians), and its memory."""

    first: Spent
    edits: dict[str, Spent]
    memory: float


def previewed(data: Path, folder: Path) -> Preview:
    """Serve a copy of the data and edit it, again and again."""
    _desk(data, folder)
    started = time.monotonic()
    with _served(folder) as (server, address):
        _until(address + EDITS[0].page, "")
        first = Spent(time.monotonic() - started, spent_by(server))
        _rest(server)
        edits = {edit.what: _median(edit, folder / "data", server, address) for edit in EDITS}
        return Preview(first, edits, peak_of(server))


def _median(edit: Edit, data: Path, server: int, address: str) -> Spent:
    taken = list[Spent]()
    for number in range(TIMES + 1):
        word, cpu = "x" * (number + 1), spent_by(server)
        edit.make(data, word)
        saved = time.monotonic()  # writing 7 MB of YAML is the editor's part
        _until(address + edit.page, f"Edited {word}.")
        taken.append(Spent(time.monotonic() - saved, spent_by(server) - cpu))
        _rest(server)
    counted = taken[1:]
    return Spent(median(one.clock for one in counted), median(one.cpu for one in counted))


def _rest(server: int) -> None:
    """Wait until the server has nothing to do."""
    before = -1.0
    while (now := spent_by(server)) > before:
        before = now
        time.sleep(IDLE)


def _desk(data: Path, folder: Path) -> None:
    """Set up a project of its own: the pages and the shell of this one, and the made-up data."""
    folder.mkdir(parents=True)
    for name in ("macros", "overrides", "docs"):
        (folder / name).symlink_to(ROOT / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(data, folder / "data")


@contextmanager
def _served(folder: Path) -> Iterator[tuple[int, str]]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        where = f"127.0.0.1:{free.getsockname()[1]}"
    server = subprocess.Popen(
        [sys.executable, "-m", "macros.cli", "serve", "--address", where],
        cwd=folder,
        env=ENVIRONMENT,
        stdout=subprocess.DEVNULL,
    )
    try:
        yield server.pid, f"http://{where}/"
    finally:
        os.kill(server.pid, signal.SIGINT)
        server.wait()


def _until(address: str, words: str) -> None:
    """Wait until a page has these words."""
    end = time.monotonic() + LONGEST
    while time.monotonic() < end:
        try:
            with urlopen(address, timeout=LONGEST) as page:  # noqa: S310  our own server
                if words in page.read().decode("utf-8"):
                    return
        except URLError:
            pass
        time.sleep(0.005)
    raise TimeoutError(address)


def main(data: Path, folder: Path) -> None:
    """Print what a preview of the data takes."""
    found = previewed(data, folder)
    print(f"start to the first page: {found.first.clock:.2f} s, CPU {found.first.cpu:.2f} s")
    for what, spent in found.edits.items():
        print(f"{what}: {spent.clock:.2f} s, CPU {spent.cpu:.2f} s")
    print(f"memory at most: {found.memory:.0f} MiB")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
