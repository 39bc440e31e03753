"""Which commits touched which record, read from git."""

import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest
from lxml import html

from macros.draw.versions import history_page
from macros.press.building import built
from macros.release.commits import Commit, Commits, commits
from tests.programs import ROOT
from tests.release.made import FIRST, Desk

GIT = shutil.which("git") or "git"


def git(folder: Path, *arguments: str, day: str = "2026-03-05") -> None:
    stamp = f"{day}T12:00:00+0000"
    subprocess.run(
        [GIT, "-c", "user.name=E", "-c", "user.email=e@example.org", *arguments],
        cwd=folder,
        check=True,
        capture_output=True,
        env={"GIT_COMMITTER_DATE": stamp, "GIT_AUTHOR_DATE": stamp, "HOME": str(folder)},
    )


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Give the made-up briefing."""
    return Desk.of(tmp_path)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Give a data folder with three commits: two records, one of them edited, one renamed."""
    folder = tmp_path / "data"
    (folder / "sources").mkdir(parents=True)
    git(tmp_path, "init", "--quiet")
    claims = folder / "claims.yml"
    claims.write_text("kettle:\n  text: It is gone.\n\ncup:\n  text: It is full.\n", "utf-8")
    (folder / "sources" / "may.yml").write_text("notice:\n  kind: letter\n", "utf-8")
    git(tmp_path, "add", "data")
    git(tmp_path, "commit", "--quiet", "-m", "Two claims and a source")
    claims.write_text("kettle:\n  text: It is gone.\n\ncup:\n  text: It is empty.\n", "utf-8")
    git(tmp_path, "commit", "--quiet", "-a", "-m", "The cup\u2019s state", day="2026-03-07")
    claims.write_text("pot:\n  text: It is gone.\n\ncup:\n  text: It is empty.\n", "utf-8")
    git(tmp_path, "commit", "--quiet", "-a", "-m", "A better id", day="2026-03-09")
    return folder


def subjects(found: list[Commit]) -> list[str]:
    return [one.subject for one in found]


def test_a_record_has_the_commits_that_touched_its_lines_the_newest_first(data: Path) -> None:
    known = commits(data)
    assert known is not None
    assert subjects(known.touching("claims", ["cup"])) == [
        "The cup\u2019s state",
        "Two claims and a source",
    ]
    assert subjects(known.touching("sources", ["notice"])) == ["Two claims and a source"]
    assert known.touching("claims", ["cup"])[0].day == date(2026, 3, 7)


def test_a_record_keeps_the_commits_of_its_former_ids(data: Path) -> None:
    known = commits(data)
    assert known is not None
    assert subjects(known.touching("claims", ["pot", "kettle"])) == [
        "A better id",
        "Two claims and a source",
    ]


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("diff.noprefix", "true"),
        ("diff.mnemonicPrefix", "true"),
        ("diff.interHunkContext", "50"),
        ("diff.algorithm", "patience"),
        ("log.showRoot", "false"),
        ("color.ui", "always"),
    ],
)
def test_the_history_is_the_same_whatever_a_user_has_told_git(
    setting: str, value: str, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = commits(data)
    monkeypatch.setenv("GIT_CONFIG_COUNT", "1")
    monkeypatch.setenv("GIT_CONFIG_KEY_0", setting)
    monkeypatch.setenv("GIT_CONFIG_VALUE_0", value)

    assert usual is not None
    assert usual.of
    assert commits(data) == usual


def test_a_folder_that_git_does_not_know_has_no_history(tmp_path: Path) -> None:
    assert commits(tmp_path) is None
    assert commits(tmp_path / "nowhere") is None


def test_a_shallow_copy_says_from_when_on_it_is_whole_and_takes_nothing_for_new(
    data: Path, tmp_path: Path
) -> None:
    git(tmp_path, "clone", "--quiet", "--depth=2", data.parent.as_uri(), "copy")
    known = commits(tmp_path / "copy" / "data")
    assert known is not None
    assert known.cut == date(2026, 3, 7)
    assert subjects(known.touching("claims", ["pot", "kettle"])) == ["A better id"]
    assert known.touching("claims", ["cup"]) == []
    assert known.touching("sources", ["notice"]) == []


def test_a_whole_history_is_cut_nowhere(data: Path) -> None:
    known = commits(data)
    assert known is not None
    assert known.cut is None


def test_a_history_page_says_what_is_missing_of_a_shallow_copy(tmp_path: Path) -> None:
    desk = Desk.of(tmp_path / "desk")
    desk.release(FIRST)
    for day in ("2026-03-05", "2026-03-07"):
        (desk.folder / "note").write_text(day, "utf-8")
        desk.add("claims.yml", f"# {day}\n")
        if day == "2026-03-05":
            git(desk.folder, "init", "--quiet")
        git(desk.folder, "add", ".")
        git(desk.folder, "commit", "--quiet", "-m", f"On {day}", day=day)
    git(tmp_path, "clone", "--quiet", "--depth=1", desk.folder.as_uri(), "copy")
    view = desk.view()

    def told(known: Commits | None) -> str:
        page = html.document_fromstring(history_page(view, "kettle-moved", known))
        return " ".join(str(page.text_content()).split())

    assert "begins on 7 March 2026: changes up to then are missing here." in told(
        commits(tmp_path / "copy" / "data")
    )
    whole = told(commits(desk.data))
    assert "On 2026-03-05" in whole
    assert "missing" not in whole
    assert "was not at hand" in told(None)


def test_a_history_that_git_keeps_from_another_user_is_warned_of_with_its_cure(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    git(desk.folder, "init", "--quiet")
    git(desk.folder, "add", "data")
    git(desk.folder, "commit", "--quiet", "-m", "The teapot")
    desk.release(FIRST)
    assert not any("safe.directory" in one for one in warned(desk))

    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")

    said = next(one for one in warned(desk) if "safe.directory" in one)
    assert said.startswith(f"git tells nothing of {desk.data}, which is another user's: ")
    assert said.endswith(f"To let it: git config --global --add safe.directory {desk.folder}")


def warned(desk: Desk) -> list[str]:
    """Build the site; return what was warned of."""
    return built(ROOT / "mkdocs.yml", desk.data, desk.folder / "site").warnings
