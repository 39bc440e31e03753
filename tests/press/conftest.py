"""A desk to build from: the project's own pages and shell, and the made-up briefing."""

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from macros.diagnostic import as_text
from macros.draw.view import View
from macros.load import load
from macros.press.building import Built, FaultsError, built
from tests.programs import ROOT

DATA = ROOT / "tests" / "site" / "data"
BASE = "https://briefing.example/"
"""Where the configuration says that the site stands."""


@dataclass(frozen=True)
class Desk:
    """A folder with a configuration, pages and data, which a test may change."""

    folder: Path

    @property
    def data(self) -> Path:
        """The folder with the data."""
        return self.folder / "data"

    @property
    def site(self) -> Path:
        """The folder that the site is published to."""
        return self.folder / "site"

    def page(self, markdown: str, name: str = "note.md") -> None:
        """Write an authored page."""
        (self.folder / "docs" / name).write_text(markdown, "utf-8")

    def configure(self, old: str, new: str) -> None:
        """Change some words of the configuration."""
        file = self.folder / "mkdocs.yml"
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new), "utf-8")

    def build(self, *, strict: bool = False) -> Built:
        """Build the site."""
        return built(Path("mkdocs.yml"), None, Path("site"), strict=strict)

    def report(self) -> str:
        """Build the site; return the faults for which it was not built."""
        with pytest.raises(FaultsError) as stopped:
            self.build()
        return as_text(stopped.value.faults)

    def printed(self, address: str) -> str:
        """Return a page of the site, by its address."""
        return (self.site / address / "index.html").read_text("utf-8")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    for name in ("macros", "overrides"):
        (tmp_path / name).symlink_to(ROOT / name)
    config = (ROOT / "mkdocs.yml").read_text("utf-8")
    config = re.sub("^  data: .+", "  data: data", config, flags=re.MULTILINE)
    (tmp_path / "mkdocs.yml").write_text(config, "utf-8")
    shutil.copytree(ROOT / "docs", tmp_path / "docs")
    shutil.copytree(DATA, tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    return Desk(tmp_path)


@pytest.fixture(scope="session")
def view() -> View:
    """Give the made-up briefing as the pages of `sound` show it."""
    judgements = load(DATA).judgements
    assert judgements is not None
    return View(judgements, base=BASE)


@pytest.fixture(scope="session")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a built site, which no test may change: copy it first."""
    site = tmp_path_factory.mktemp("sound") / "site"
    built(ROOT / "mkdocs.yml", DATA, site)
    return site
