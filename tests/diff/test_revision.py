"""Revisions that git has, as sides of a comparison."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.diff import planted as plant
from tests.diff.planted import NOTICE_WITHDRAWN, planted

GIT = shutil.which("git")
pytestmark = pytest.mark.skipif(GIT is None, reason="git is not installed")


def diff(*arguments: str | Path) -> tuple[int, str]:
    """Run `briefing diff`; return its status and what it says, on one line."""
    result = plant.diff(*arguments)
    return result.exit_code, " ".join(result.output.split())


def git(*arguments: str) -> None:
    """Run git in the current folder, by nobody's configuration."""
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    subprocess.run([str(GIT), *who, *arguments], check=True, capture_output=True)


@pytest.fixture(autouse=True)
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a repository whose second commit withdraws a source, in a folder further down."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", os.devnull)
    home = tmp_path / "repository"
    (home / "desk").mkdir(parents=True)
    monkeypatch.chdir(home)
    git("init", "--quiet", "--initial-branch=main")
    (home / "empty").write_text("", "utf-8")
    git("add", ".")
    git("commit", "--quiet", "--message=nothing yet")
    git("tag", "bare")
    monkeypatch.chdir(home / "desk")
    planted(Path("data"), {})
    git("add", ".")
    git("commit", "--quiet", "--message=first")
    git("tag", "first")
    shutil.rmtree("data")
    planted(Path("data"), NOTICE_WITHDRAWN)
    git("commit", "--all", "--quiet", "--message=second")
    return home


def test_two_revisions() -> None:
    code, text = diff("first", "HEAD", "--strict")
    assert code == 1
    assert text.startswith("What changes from first to HEAD =")
    assert "falls from established to reported" in text
    assert " - data/claims.yml:" in text
    assert os.sep + "briefing-" not in text


def test_a_revision_and_the_folder_as_it_stands() -> None:
    shutil.rmtree("data")
    planted(Path("data"), {})
    assert "Nothing changed in the reading" in diff("first")[1]
    assert "rises from reported to established" in diff("HEAD", "data")[1]


def test_from_another_folder_of_the_repository(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(repository)
    _, text = diff("first", "HEAD", "--data", "desk/data")
    assert "falls from established to reported" in text
    monkeypatch.chdir(repository.parent)
    _, text = diff("first", "HEAD", "--data", repository / "desk" / "data")
    assert "falls from established to reported" in text


def test_an_unknown_revision_is_wrong_use() -> None:
    code, text = diff("no-such", "HEAD")
    assert code == 2
    assert "`no-such` is no folder and no revision that git knows" in text


def test_a_revision_that_looks_like_an_option_is_none() -> None:
    code, text = diff("--", "--output=elsewhere", "HEAD")
    assert code == 2
    assert "no revision that git knows" in text


def test_a_revision_without_the_data_is_wrong_use() -> None:
    code, text = diff("bare", "HEAD")
    assert code == 2
    assert "`bare` has no folder data" in text


def test_outside_of_any_repository_git_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    code, text = diff("HEAD", "HEAD")
    assert code == 2
    assert "git cannot look here" in text
    assert "not a git repository" in text


def test_without_git_the_message_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    code, text = diff("first", "HEAD")
    assert code == 2
    assert "git, which might know it as a revision, is not installed" in text
    assert "Nothing changed in the reading" in diff("data", "data")[1]


def test_faults_of_a_revision_stand_in_the_data_folder() -> None:
    Path("data/claims.yml").write_text("kettle: {text: x}\n", "utf-8")
    git("commit", "--all", "--quiet", "--message=broken")
    code, text = diff("first", "HEAD")
    assert code == 1
    assert "HEAD has faults" in text
    assert " data/claims.yml:" in text
