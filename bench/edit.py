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


class Spent(NamedTuple):
    """Seconds by the clock, which counts what else the machine does, and of the server's CPU."""

    clock: float
    cpu: float


@dataclass(frozen=True)
class Edit:
    """One field of a record that is edited, and the page on which it is seen."""

    what: str
    file: str
    field: re.Pattern[str]
    page: str
    now: str

    def make(self, data: Path, word: str) -> str:
        """Edit the file; return the words that the page has then."""
        file = data / self.file
        text = file.read_text("utf-8")
        now = self.now.format(word)
        file.write_text(self.field.sub(lambda at: f"{at[1]}{now}", text, count=1), "utf-8")
        return now


EDITS = (
    Edit(
        "what is not known of a claim",
        "claims.yml",
        re.compile(r"(?m)(^  unknown: ).*$"),
        "claims/claim-0/",
        "Edited {}.",
    ),
    Edit(
        "who published a source",
        "sources.yml",
        re.compile(r"(?m)(^  publisher: ).*$"),
        "sources/source-0/",
        "The {}",
    ),
    Edit(
        "what speaks for a claim of the matrix",
        "claims.yml",
        re.compile(r"(?m)(^  evidence:\n(?:    .*\n)*?      note: ).*$"),
        "claims/claim-0/",
        "Noted {}.",
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
        time.sleep(5)  # the rules run, and every page that people wrote is rendered
        edits = {edit.what: _median(edit, folder / "data", server, address) for edit in EDITS}
        return Preview(first, edits, peak_of(server))


def _median(edit: Edit, data: Path, server: int, address: str) -> Spent:
    taken = list[Spent]()
    for word in ("nought", "one", "two", "three", "four", "five")[: TIMES + 1]:
        cpu, started = spent_by(server), time.monotonic()
        words = edit.make(data, word)
        saved = time.monotonic()  # writing 7 MB of YAML is the editor's part
        _until(address + edit.page, words)
        taken.append(Spent(time.monotonic() - saved, spent_by(server) - cpu))
        time.sleep(max(2.0, 4 * (saved - started)))
    counted = taken[1:]
    return Spent(median(one.clock for one in counted), median(one.cpu for one in counted))


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
        print(f"{what}, edited, to its page served: {spent.clock:.2f} s, CPU {spent.cpu:.2f} s")
    print(f"memory at most: {found.memory:.0f} MiB")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
