"""The made-up briefing, released: once as it is, and again after a year of an editor's work."""

import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from macros.draw.view import View
from macros.load import load
from macros.press.building import built
from macros.press.releasing import Released, release
from macros.release.kept import Kept
from tests.programs import ROOT

TEAPOT = ROOT / "tests" / "site" / "data"
BASE = "https://briefing.example/"
FIRST, SECOND = date(2026, 11, 20), date(2026, 12, 20)


@dataclass(frozen=True)
class Desk:
    """A folder with data, the releases beside it, and the sites built from them."""

    folder: Path

    @classmethod
    def of(cls, folder: Path, data: Path = TEAPOT) -> "Desk":
        """Begin with a copy of the made-up briefing, or of other data."""
        shutil.copytree(data, folder / "data")
        return cls(folder)

    @property
    def data(self) -> Path:
        return self.folder / "data"

    @property
    def releases(self) -> Path:
        return self.folder / "releases"

    def edit(self, file: str, was: str, now: str) -> None:
        """Replace words in every place of a file; they must be there."""
        path = self.data / file
        text = path.read_text("utf-8")
        assert was in text
        path.write_text(text.replace(was, now), "utf-8")

    def add(self, file: str, text: str) -> None:
        """Write more at the end of a file."""
        path = self.data / file
        path.write_text(f"{path.read_text('utf-8')}\n{text}", "utf-8")

    def rename(self, was: str, now: str, more: str = "") -> None:
        """Give a record another id, wherever it is named."""
        for path in self.data.glob("*.yml"):
            text = path.read_text("utf-8")
            path.write_text(text.replace(was, now), "utf-8")
        for path in self.data.glob("*.yml"):
            text = path.read_text("utf-8")
            head = f"\n{now}:\n"
            if head in text and path.name != "weighing.yml":
                new = f"{head}  formerly: [{was}]\n{more}"
                path.write_text(text.replace(head, new, 1), "utf-8")

    def release(self, day: date) -> Released:
        """Make a release."""
        return release(self.data, day, ("", "changes/"))

    def view(self, base: str = BASE) -> View:
        """Return what is to be drawn today."""
        judgements = load(self.data).judgements
        assert judgements is not None
        return View(judgements, base=base).releasing(Kept.beside(self.data))

    def build(self, name: str = "site", day: date | None = None) -> Path:
        """Build the site, and return its folder."""
        built(ROOT / "mkdocs.yml", self.data, self.folder / name, day=day)
        return self.folder / name


def worked_on(desk: Desk) -> None:
    """Rename, withdraw, correct and reword, as an editor does between two releases."""
    desk.rename("kettle-melted", "kettle-ruined")
    desk.rename("whistle-returns", "whistle-again")
    desk.rename("where-is-it", "where-it-is")
    desk.edit("claims.yml", "The works moved the kettle to", "The works moved the kettle down to")
    desk.edit("claims.yml", "quote: it rests in the cellar", "quote: it rests in the dry cellar")
    desk.edit(
        "claims.yml",
        "tea-cheaper:\n",
        "tea-cheaper:\n  withdrawn: {date: 2026-12-02, because: The shop misread its ledger.}\n",
    )
    desk.add(
        "corrections.yml",
        "quote-of-the-notice:\n"
        "  date: 2026-12-01\n"
        "  kind: correction\n"
        "  records: [kettle-moved]\n"
        "  was: It rests in the cellar.\n"
        "  now: It rests in the dry cellar.\n"
        "  cause: A word was left out.\n",
    )
