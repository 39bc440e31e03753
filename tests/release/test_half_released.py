"""A release is made whole or not at all, whenever it is killed and whoever else makes one."""

import os
import shutil
import signal
import sys
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

import pytest

from macros.press.releasing import NotAfterError, release
from macros.release.kept import Kept
from macros.release.sums import verify
from tests.press.killed import started
from tests.release.made import FIRST, SECOND, TEAPOT, Desk

posix = pytest.mark.skipif(os.name != "posix", reason="Windows kills otherwise")
MOMENTS = 12
"""At how many moments a release is killed, from its first writing to its last clearing up."""


def state(folder: Path) -> str:
    """Sum up a folder: every name in it, and what stands there."""
    found = sorted(one for one in folder.rglob("*") if one.is_file())
    parts = [f"{one.relative_to(folder)} {sha256(one.read_bytes()).hexdigest()}" for one in found]
    return "\n".join(parts)


def killed_at(data: Path, moment: int, counted: Path) -> None:
    """Make a release, and die before a certain file is opened to be written, moved or removed."""
    seen = 0

    def watch(event: str, given: tuple[object, ...]) -> None:
        nonlocal seen
        writes = event == "open" and isinstance(given[2], int) and given[2] & os.O_WRONLY
        moves = event in {"os.rename", "os.remove", "os.rmdir", "shutil.rmtree"}
        if not (writes or moves) or str(data.parent) not in str(given[0]):
            return
        if seen == moment:
            os.kill(os.getpid(), signal.SIGKILL)
        seen += 1

    sys.addaudithook(watch)
    release(data, SECOND, ("", "changes/"))
    counted.write_text(str(seen), "utf-8")


def released(data: Path) -> None:
    """Make a release in a process of its own."""
    release(data, SECOND, ("", "changes/"))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    (tmp_path / "desk").mkdir()
    desk = Desk.of(tmp_path / "desk")
    desk.release(FIRST)
    desk.edit("claims.yml", "The works moved the kettle to", "The works moved the kettle down to")
    return desk


@posix
def test_a_release_that_is_killed_is_made_or_is_not_and_the_next_one_clears_up(
    desk: Desk, tmp_path: Path
) -> None:
    shutil.copytree(desk.folder, tmp_path / "whole")
    process = started(killed_at, tmp_path / "whole" / "data", -1, tmp_path / "counted")
    process.join(60)
    last = int((tmp_path / "counted").read_text("utf-8")) - 1
    old, new = state(desk.releases), state(tmp_path / "whole" / "releases")
    assert old != new
    found = set[str]()

    for moment in sorted({round(one * last / (MOMENTS - 1)) for one in range(MOMENTS)}):
        copy = Desk(Path(shutil.copytree(desk.folder, tmp_path / f"killed-{moment}")))
        process = started(killed_at, copy.data, moment, tmp_path / "never")
        process.join(60)
        assert process.exitcode == -signal.SIGKILL

        found.add(state(copy.releases))
        with suppress(NotAfterError):
            copy.release(SECOND)
        assert state(copy.releases) == new
        assert sorted(one.name for one in copy.folder.iterdir()) == ["data", "releases"]

    assert found == {old, new}


@posix
def test_a_build_clears_away_what_a_killed_release_left(desk: Desk, tmp_path: Path) -> None:
    process = started(killed_at, desk.data, 5, tmp_path / "never")
    process.join(60)

    site = desk.build()

    assert verify(site) == []
    assert sorted(one.name for one in desk.folder.iterdir()) == ["data", "releases", "site"]


def test_where_folders_cannot_be_exchanged_the_manifest_comes_last(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("macros.press.adding.exchanged", lambda *_: False)
    moved, replace = list[str](), Path.replace

    def noting(path: Path, there: Path) -> Path:
        moved.append(there.name)
        return replace(path, there)

    monkeypatch.setattr(Path, "replace", noting)
    desk.release(SECOND)

    assert moved[-1] == f"{SECOND}.json"
    assert [one.day for one in Kept.beside(desk.data).releases] == [FIRST, SECOND]
    assert verify(desk.build()) == []


@posix
@pytest.mark.parametrize("inside", [".", "claims"])
def test_a_folder_that_may_not_be_written_to_is_refused_and_leaves_nothing(
    inside: str, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, closed = state(desk.releases), desk.releases / inside
    closed.chmod(0o500)
    if inside == ".":  # root may write anywhere
        monkeypatch.setattr("macros.press.adding.os.access", lambda *_: False)
        with pytest.raises(PermissionError):
            desk.release(SECOND)
        assert state(desk.releases) == old
    else:
        desk.release(SECOND)
    closed.chmod(0o755)

    assert sorted(one.name for one in desk.folder.iterdir()) == ["data", "releases"]


def test_what_else_is_in_the_folder_stays_as_it_is(desk: Desk) -> None:
    (desk.releases / "README.txt").write_text("ours", "utf-8")
    (desk.releases / "claims" / "near").symlink_to("kettle-moved")

    desk.release(SECOND)

    assert (desk.releases / "README.txt").read_text("utf-8") == "ours"
    assert (desk.releases / "claims" / "near").is_symlink()


def test_a_folder_that_is_a_link_is_added_to_where_it_leads(tmp_path: Path) -> None:
    (tmp_path / "desk").mkdir()
    desk = Desk.of(tmp_path / "desk", TEAPOT)
    (tmp_path / "kept").mkdir()
    desk.releases.symlink_to(tmp_path / "kept")

    desk.release(FIRST)

    assert desk.releases.is_symlink()
    assert (tmp_path / "kept" / f"{FIRST}.json").is_file()
    assert not [one for one in tmp_path.iterdir() if one.name.startswith(".")]


@posix
def test_two_releases_at_once_are_one_after_the_other(desk: Desk) -> None:
    at_once = [started(released, desk.data) for _ in range(2)]
    for process in at_once:
        process.join(60)

    assert sorted(process.exitcode or 0 for process in at_once) == [0, 1]  # it is not after itself
    assert [one.day for one in Kept.beside(desk.data).releases] == [FIRST, SECOND]
    assert verify(desk.build()) == []
