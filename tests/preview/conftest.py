"""A project of its own to preview: the pages and the shell of this one, and a made-up briefing."""

import json
import shutil
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from macros.preview.running import previewing
from macros.words import ENGLISH, speak
from tests.programs import ROOT

DATA = ROOT / "tests" / "site" / "data"
LONG = 60.0
"""Seconds after which something will not happen any more, on a machine with other work."""


@dataclass(frozen=True)
class Seen:
    """What a browser got."""

    status: int
    type: str
    text: str
    location: str | None


@dataclass
class Project:
    """A folder with a configuration, pages, a shell and data, all of which a test may change."""

    folder: Path

    @property
    def data(self) -> Path:
        return self.folder / "data"

    @property
    def config(self) -> Path:
        return self.folder / "mkdocs.yml"

    def edit(self, name: str, was: str, now: str) -> None:
        """Replace words in a file, once; they must be there."""
        file = self.folder / name
        text = file.read_text("utf-8")
        assert was in text
        file.write_text(text.replace(was, now, 1), "utf-8")


@dataclass
class Live:
    """A preview that is served, as a browser and the terminal see it."""

    project: Project
    address: str
    said: list[str] = field(default_factory=list)

    def get(self, path: str, host: str | None = None) -> Seen:
        """Ask for a path, to the letter."""
        with_host = {} if host is None else {"Host": host}
        where = urlsplit(self.address)
        connection = HTTPConnection(where.hostname or "", where.port, timeout=LONG)
        try:
            connection.request("GET", path, headers=with_host)
            found: HTTPResponse = connection.getresponse()
            return Seen(
                found.status,
                found.headers["Content-Type"],
                found.read().decode("utf-8", "replace"),
                found.headers["Location"],
            )
        finally:
            connection.close()

    def state(self, after: int = 0) -> Any:
        """Return what an open page is told, at the latest when something comes after a revision."""
        return json.loads(self.get(f"/.briefing/state?after={after}").text)

    def until(self, holds: Any) -> Any:
        """Wait until what an open page is told is so."""
        told, end = self.state(), time.monotonic() + LONG
        while not holds(told):
            if time.monotonic() > end:
                pytest.fail(f"it was never so: {told}, {self.said}")
            told = self.state(told["revision"])
        return told

    def heard(self, words: str) -> bool:
        """Say whether the terminal says so, at last: it is told after open pages are."""
        end = time.monotonic() + LONG
        while words not in "\n".join(self.said) and time.monotonic() < end:
            time.sleep(0.02)
        return words in "\n".join(self.said)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    (tmp_path / "macros").symlink_to(ROOT / "macros")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    for name in ("docs", "overrides"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copytree(DATA, tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    return Project(tmp_path)


@pytest.fixture
def live(project: Project) -> Iterator[Live]:
    said = list[str]()
    with previewing(project.config, None, ("127.0.0.1", 0), said.append) as address:
        yield Live(project, address, said)
    speak(ENGLISH)
