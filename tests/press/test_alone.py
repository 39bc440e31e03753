"""`mkdocs build` by itself: what is published is the old site or the new one, as with ours."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from macros.release.sums import sums
from tests.press.conftest import Desk
from tests.press.test_half_done import ALONE, mounting

MKDOCS = (sys.executable, "-m", "mkdocs", "build")
posix = pytest.mark.skipif(os.name != "posix", reason="Windows kills otherwise")


def mkdocs(*arguments: str) -> str:
    """Build; return what is said."""
    done = subprocess.run([*MKDOCS, *arguments], capture_output=True, encoding="utf-8", check=False)
    assert "Traceback" not in done.stderr
    return done.stderr


def titled(desk: Desk, title: str) -> None:
    file = desk.data / "briefing.yml"
    lines = file.read_text("utf-8").splitlines(keepends=True)
    said = [f"title: {title}\n" if one.startswith("title:") else one for one in lines]
    file.write_text("".join(said), "utf-8")


def is_titled(desk: Desk, title: str) -> bool:
    return f"<title>{title}" in (desk.site / "index.html").read_text("utf-8")


@pytest.fixture
def desk(desk: Desk, sound: Path) -> Desk:
    """Give a desk whose site was built before."""
    shutil.copytree(sound, desk.site)
    return desk


@posix
@pytest.mark.parametrize("written", ["", "claims/*/index.json"])
def test_a_build_of_mkdocs_that_is_killed_leaves_the_old_site(written: str, desk: Desk) -> None:
    old = sums(desk.site)
    titled(desk, "Another")

    process = subprocess.Popen(MKDOCS, stderr=subprocess.DEVNULL)
    while not any(desk.folder.glob(f".site-*/site/{written}" if written else ".site-*")):
        time.sleep(0.001)
    process.kill()

    assert process.wait() == -signal.SIGKILL
    assert sums(desk.site) == old
    mkdocs()
    assert is_titled(desk, "Another")
    assert not [*desk.folder.glob(".site-*")]


def test_a_build_of_mkdocs_that_fails_leaves_the_old_site(desk: Desk) -> None:
    old = sums(desk.site)
    desk.page("{{ nothing_like_it() }}")

    mkdocs()

    assert sums(desk.site) == old
    assert not [*desk.folder.glob(".site-*")]


def test_a_file_in_the_place_of_the_site_is_left_alone(desk: Desk) -> None:
    shutil.rmtree(desk.site)
    desk.site.write_text("mine", "utf-8")

    mkdocs()

    assert desk.site.read_text("utf-8") == "mine"


def test_hidden_files_beside_the_pages_stay_and_others_go(desk: Desk) -> None:
    (desk.site / ".nojekyll").touch()
    (desk.site / ".well-known").mkdir()
    (desk.site / ".well-known" / "security.txt").write_text("to us", "utf-8")
    (desk.site / "left-over.html").touch()

    mkdocs()

    assert (desk.site / ".nojekyll").exists()
    assert (desk.site / ".well-known" / "security.txt").read_text("utf-8") == "to us"
    assert not (desk.site / "left-over.html").exists()


def test_a_repository_that_holds_a_site_is_written_into_as_the_engine_does(desk: Desk) -> None:
    (desk.site / ".git").mkdir()
    number = desk.site.stat().st_ino
    titled(desk, "Another")

    mkdocs()

    assert desk.site.stat().st_ino == number
    assert is_titled(desk, "Another")


@mounting
def test_a_full_disk_is_called_by_its_name_by_mkdocs_too(desk: Desk) -> None:
    old, disk = sums(desk.site), desk.folder / "disk"
    disk.mkdir()
    size = sum(one.stat().st_size for one in desk.site.rglob("*")) // 1024 + 2_500
    kept = desk.folder / "kept"
    script = (
        f"mount -t tmpfs -o size={size}k none {disk} && cp -r site {disk}/site && "
        f'{{ "$@"; status=$?; cp -r {disk} {kept}; exit $status; }}'
    )
    done = subprocess.run(
        [*ALONE, "sh", "-c", script, "sh", *MKDOCS, "--site-dir", str(disk / "site")],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert done.returncode == 1, done.stderr[-2000:]
    assert "the disk is full (No space left on device)" in done.stdout
    assert "Free some room on it, or name a folder elsewhere with --site-dir." in done.stdout
    assert "Traceback" not in done.stderr
    assert [one.name for one in kept.iterdir()] == ["site"]
    assert sums(kept / "site") == old
    shutil.rmtree(kept)
