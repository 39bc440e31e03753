"""One record edited under `briefing serve`, until its page is served anew."""

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from bench.process import ENVIRONMENT, spent_by
from bench.staged import ROOT

PAGE = "claims/claim-0/"
MARK = "An edit that readers see"
LONGEST = 600
"""Seconds after which a preview counts as stuck."""


def edited(data: Path, folder: Path) -> tuple[float, float]:
    """Serve a copy of the data, edit a claim; return seconds until it is served, by clock and CPU.

    The clock counts what else the machine does; the CPU is the server's own.
    """
    _desk(data, folder)
    file = folder / "data" / "claims.yml"
    with _served(folder) as (server, address):
        _until(address, "")
        text = file.read_text("utf-8")
        head, _, rest = text.partition("  unknown: ")
        cpu, started = spent_by(server), time.monotonic()
        file.write_text(f"{head}  unknown: {MARK}. {rest}", "utf-8")
        _until(address, MARK)
        return time.monotonic() - started, spent_by(server) - cpu


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
        stderr=subprocess.DEVNULL,
    )
    try:
        yield server.pid, f"http://{where}/{PAGE}"
    finally:
        server.terminate()
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
        time.sleep(0.05)
    raise TimeoutError(address)
