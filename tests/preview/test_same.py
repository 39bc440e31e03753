"""The preview shows, at every address, what a build would write there, byte for byte."""

import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from macros.press.building import built
from macros.preview.stage import Stage
from macros.words import ENGLISH, speak
from tests.preview.conftest import Project
from tests.programs import ROOT
from tests.release.made import FIRST, SECOND, Desk, worked_on
from tests.site.test_engines import CARD

FINISHING = re.compile(r"^SHA256SUMS$|^assets/search/|(^|/)card\.png$")
"""What a build adds when the site is finished, and cards, of which a preview has none."""


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    yield
    speak(ENGLISH)


def stage(data: Path) -> Stage:
    found = Stage(ROOT / "mkdocs.yml", data)
    assert found.take_up(whole=True)
    assert found.board.now.errors == []
    return found


def files(site: Path) -> list[str]:
    """Return the files of a site in no order: whatever is asked for first must not matter."""
    found = (file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file())
    kept = [name for name in found if not FINISHING.search(name)]
    return sorted(kept, key=lambda name: sha256(name.encode()).digest())


def assert_same(shown: Stage, site: Path, names: list[str]) -> None:
    differ = [
        name
        for name in names
        if content(shown.printed(name)) != content((site / name).read_bytes())
    ]
    assert differ == []


def content(found: str | bytes | None) -> bytes | None:
    """Return what is compared: all but how a page names its card, which a preview has none of."""
    return (
        None
        if found is None
        else CARD.sub(b"", found.encode() if isinstance(found, str) else found)
    )


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(ROOT / "tests" / "site" / "data", id="the made-up briefing"),
        pytest.param(ROOT / "tests" / "words" / "data", id="a Chinese one"),
    ],
)
def test_every_address_shows_what_a_build_writes(data: Path, tmp_path: Path) -> None:
    built(ROOT / "mkdocs.yml", data, tmp_path / "site", cards=0)
    names = files(tmp_path / "site")

    assert len(names) > 300
    assert_same(stage(data), tmp_path / "site", names)


def test_what_was_released_is_shown_as_a_build_writes_it(tmp_path: Path) -> None:
    desk = Desk.of(tmp_path)
    desk.release(FIRST)
    worked_on(desk)
    desk.edit("claims.yml", "well-run:\n", "well-run:\n" + TAKEN_DOWN)
    desk.add("corrections.yml", NOTE)
    desk.release(SECOND)
    site = tmp_path / "site"
    built(ROOT / "mkdocs.yml", desk.data, site, cards=0)
    names = files(site)

    assert {"index.html", "timemap.link", "manifest.json", "cite.ris"} <= {
        name.rpartition("/")[2] for name in names
    }
    assert_same(stage(desk.data), site, names)


TAKEN_DOWN = "  withdrawn: {date: 2026-12-03, because: A court said so., taken_down: true}\n"
NOTE = """\
taken-down:
  date: 2026-12-03
  kind: withdrawal
  records: [well-run]
  cause: A court said so.
"""


def test_the_real_briefing_is_shown_as_a_build_writes_it(qwen_site: Path) -> None:
    names = files(qwen_site)
    few = [name for name in names if name.count("/") < 2]  # pages that people write, and lists
    shown = stage(ROOT / "data")

    assert_same(shown, qwen_site, [*few, *names[:200]])


def test_after_an_edit_every_address_shows_what_a_build_would_write_then(tmp_path: Path) -> None:
    desk = Desk.of(tmp_path)
    shown = stage(desk.data)
    for name in ("index.html", "claims/index.html", "llms.txt", "data/claims.csv"):
        shown.printed(name)
    worked_on(desk)
    assert shown.take_up(whole=False)
    built(ROOT / "mkdocs.yml", desk.data, tmp_path / "site", cards=0)

    assert_same(shown, tmp_path / "site", files(tmp_path / "site"))


def test_pages_of_any_name_are_shown_as_a_build_writes_them(project: Project) -> None:
    for name in ("50% off", "a%20b", "thé", "a#b"):
        (project.folder / "docs" / f"{name}.md").write_text("# Of tea\n\nWords.\n", "utf-8")
    built(project.config, None, project.folder / "site", cards=0)
    shown = Stage(project.config)
    assert shown.take_up(whole=True)

    names = files(project.folder / "site")
    assert "50% off/cite.bib" in names
    assert_same(shown, project.folder / "site", names)


@pytest.mark.parametrize(
    "address",
    [
        *("nowhere/index.html", "claims/nowhere/index.html", "claims/nowhere/index.json"),
        *("claims/nowhere/cite.ris", "claims/nowhere/cite", "embed/claims/nowhere/oembed.json"),
        *("embed/people/the-collector/index.html", "people/the-collector/v/index.html"),
        *("data/nothing.json", "feeds/nothing.atom", "schema/nothing.json", "ledger/x/index.html"),
        *("as-of/2026-01-01/index.json", "as-of/yesterday/index.md", "releases/x/manifest.json"),
        *("claims/silence-heard/index.html/", "claims//index.html", "/", "", "index.md/index.md"),
        *("claims/zqbriefingidqz/index.html", "claims/zqbriefingidqz.md", "docs/index.md"),
        *("../mkdocs.yml", "claims/../../mkdocs.yml", "/etc/passwd", "main.html", "sitemap.xml.gz"),
    ],
)
def test_elsewhere_there_is_nothing(address: str, teapot: Stage) -> None:
    assert teapot.printed(address) is None


@pytest.fixture(scope="module")
def teapot() -> Stage:
    return stage(ROOT / "tests" / "site" / "data")
