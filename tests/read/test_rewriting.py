"""A file that is replaced: whole or not at all, where it is, and nothing left beside it."""

import os
import signal
import sys
from pathlib import Path

import pytest

from macros.read.rewriting import rewrite
from tests.press.killed import started

posix = pytest.mark.skipif(os.name != "posix", reason="Windows kills otherwise")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return a data file, in a folder where nothing else is."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "claims.yml").write_text("old", "utf-8")
    return tmp_path / "data" / "claims.yml"


def killed_at_the_move(file: Path) -> None:
    def watch(event: str, _: tuple[object, ...]) -> None:
        if event == "os.rename":
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(watch)
    rewrite(file, "new" * 100_000)


@posix
def test_what_a_killed_one_left_is_cleared_away_by_the_next_in_the_folder(file: Path) -> None:
    process = started(killed_at_the_move, file)
    process.join(60)
    assert process.exitcode == -signal.SIGKILL
    assert file.read_text("utf-8") == "old"

    rewrite(file.with_name("sources.yml"), "more")

    assert sorted(one.name for one in file.parent.iterdir()) == ["claims.yml", "sources.yml"]


@posix
def test_a_link_stays_a_link_and_what_it_leads_to_is_replaced(file: Path, tmp_path: Path) -> None:
    (tmp_path / "here.yml").symlink_to(file)

    rewrite(tmp_path / "here.yml", "new")

    assert (tmp_path / "here.yml").is_symlink()
    assert file.read_text("utf-8") == "new"


def test_what_stands_in_the_way_beside_it_is_left_alone(file: Path) -> None:
    theirs = file.with_name(f".{file.name}.new")
    theirs.mkdir()

    rewrite(file, "new")

    assert file.read_text("utf-8") == "new"
    assert theirs.is_dir()


@posix
def test_its_rights_stay(file: Path) -> None:
    file.chmod(0o640)

    rewrite(file, "new")

    assert file.stat().st_mode & 0o777 == 0o640


def test_a_new_file_has_the_rights_that_others_have(file: Path) -> None:
    (file.parent / "other.yml").touch()

    rewrite(file.with_name("sources.yml"), "new")

    mode = file.with_name("sources.yml").stat().st_mode
    assert mode == (file.parent / "other.yml").stat().st_mode
