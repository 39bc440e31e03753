"""Which commits touched which record, read from git."""

import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from macros.release.commits import Commit, commits

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


def test_a_folder_that_git_does_not_know_has_no_history(tmp_path: Path) -> None:
    assert commits(tmp_path) is None
    assert commits(tmp_path / "nowhere") is None


def test_a_shallow_copy_says_nothing_rather_than_half_of_it(data: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "--quiet", "--depth=1", data.parent.as_uri(), "copy")
    assert commits(tmp_path / "copy" / "data") is None
