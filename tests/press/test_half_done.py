"""Whatever becomes of a build: what is published is the old site or the new one, and whole."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.press.building import built
from macros.press.refusal import RefusedError
from macros.release.sums import sums
from tests.press.killed import build, finished, is_whole, publish_again, started
from tests.programs import ROOT

SOUND = ROOT / "tests" / "faults" / "sound"
KILLS, BUILDS = 50, 15
"""How often something is killed, and how often of these a whole build."""

posix = pytest.mark.skipif(os.name != "posix", reason="Windows kills otherwise")
ALONE = ("unshare", "--user", "--map-root-user", "--mount", "--propagation", "private")
"""What lends a process a table of mounts of its own."""


AS_SOMEBODY = ("unshare", "--user", "--map-user=1000", "--map-group=1000")
"""What takes from root the right to write anywhere."""


def may_mount() -> bool:
    """Say whether this machine lets a test have disks of its own."""
    if sys.platform != "linux" or shutil.which("unshare") is None:
        return False
    return (
        subprocess.run([*ALONE, "mount", "-t", "tmpfs", "none", "/mnt"], check=False).returncode
        == 0
    )


mounting = pytest.mark.skipif(not may_mount(), reason="no disk of its own may be mounted here")


@pytest.fixture
def versions(tmp_path: Path) -> list[Path]:
    """Return two states of a small briefing."""
    for name, title in (("one", "The kettle"), ("two", "The kettle again")):
        shutil.copytree(SOUND, tmp_path / name)
        file = tmp_path / name / "briefing.yml"
        said = file.read_text("utf-8").splitlines(keepends=True)
        lines = [f"title: {title}\n" if line.startswith("title:") else line for line in said]
        file.write_text("".join(lines), "utf-8")
    return [tmp_path / "one", tmp_path / "two"]


@pytest.fixture
def public(tmp_path: Path, versions: list[Path]) -> Path:
    """Return the folder of a site that was published before, with nothing beside it."""
    target = tmp_path / "public" / "site"
    finished(build, versions[0], target)
    return target


@posix
def test_what_is_killed_at_any_moment_leaves_a_whole_site(
    tmp_path: Path, public: Path, versions: list[Path]
) -> None:
    shutil.copytree(public, tmp_path / "first")
    started_at = time.monotonic()
    finished(build, versions[1], public)
    lasts = time.monotonic() - started_at
    shutil.copytree(public, tmp_path / "second")
    known = {sums(tmp_path / "first"), sums(tmp_path / "second")}
    assert len(known) == 2
    moments = random.Random(2026)  # noqa: S311 (moments, not secrets)
    killed = 0

    for number in range(KILLS):
        if number < BUILDS:
            process = started(build, versions[number % 2], public)
            process.join(moments.uniform(0, 1.1 * lasts))
        else:  # the end of a build, in which the folders change places
            made = tmp_path / ("first", "second")[number % 2]
            process = started(publish_again, made, public)
            process.join(moments.uniform(0, 0.1))
        process.kill()
        process.join()
        killed += process.exitcode == -signal.SIGKILL

        assert sums(public) in known
        assert is_whole(public)

    assert killed > KILLS / 2
    finished(build, versions[1], public)
    assert [one.name for one in public.parent.iterdir()] == ["site"]


def killed_at_a_move(data: Path, target: Path, move: int) -> None:
    """Publish as where folders cannot be exchanged, and die before a certain move of a folder."""
    from macros.press import publish

    setattr(publish, "exchanged", lambda *_: False)  # noqa: B010 (it is of another module)
    rename, moves = Path.rename, iter(range(move))

    def dying(path: Path, there: Path) -> Path:
        if target in (path, there) and next(moves, None) is None:
            os.kill(os.getpid(), signal.SIGKILL)
        return rename(path, there)

    setattr(Path, "rename", dying)  # noqa: B010 (of all paths)
    build(data, target)


@posix
@pytest.mark.parametrize("move", [0, 1])
def test_where_a_build_is_killed_between_two_moves_the_next_one_puts_the_old_site_back(
    move: int, public: Path, versions: list[Path]
) -> None:
    before = sums(public)
    process = started(killed_at_a_move, versions[1], public, move)
    process.join(60)
    assert process.exitcode == -signal.SIGKILL
    assert public.exists() == (move == 0)
    (versions[1] / "people.yml").write_text("mara-quill: [\n", "utf-8")

    started(build, versions[1], public).join(60)  # which finds the fault, and publishes nothing

    assert sums(public) == before
    assert [one.name for one in public.parent.iterdir()] == ["site"]


def test_two_builds_at_once_leave_one_site_whole(public: Path, versions: list[Path]) -> None:
    for _ in range(2):
        builds = [started(build, data, public) for data in versions]
        for process in builds:
            process.join(60)

        assert [process.exitcode for process in builds] == [0, 0]
        assert is_whole(public)
        assert [one.name for one in public.parent.iterdir()] == ["site"]


def run(target: Path, mount: str, after: str = ":", data: Path = SOUND) -> tuple[int, str]:
    """Build with a disk of its own, and do something after; return the status and what is said."""
    command = [sys.executable, "-m", "macros.cli", "build", "--data", str(data)]
    script = f'{mount} && {{ "$@"; status=$?; {after}; exit $status; }}'
    done = subprocess.run(
        [*ALONE, "sh", "-c", script, "sh", *command, "--site", str(target)],
        cwd=ROOT,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stderr


@mounting
@pytest.mark.parametrize("room", [0.0, 0.6, 0.9])
def test_a_full_disk_leaves_the_old_site_and_is_called_by_its_name(
    room: float, public: Path, tmp_path: Path
) -> None:
    disk, after = tmp_path / "disk", tmp_path / "after"
    disk.mkdir()
    du = subprocess.check_output(["du", "-sk", public], encoding="utf-8")  # noqa: S607
    size = int(int(du.split()[0]) * (1 + room)) + 64
    mount = f"mount -t tmpfs -o size={size}k none {disk} && cp -r {public} {disk}/site"

    status, said = run(disk / "site", mount, after=f"cp -r {disk} {after}")

    assert status == 4, said
    assert "the disk is full (No space left on device)" in said
    assert f"Nothing was published: {disk / 'site'} is as it was. Free some room" in said
    assert is_whole(after / "site")
    assert [one.name for one in after.iterdir()] == ["site"]


@mounting
def test_where_nothing_can_be_written_it_is_said_before_any_work(public: Path) -> None:
    folder = public.parent
    mount = f"mount --bind {folder} {folder} && mount -o remount,bind,ro {folder}"

    status, said = run(public, mount)

    assert status == 4, said
    assert "the disk can only be read (Read-only file system)" in said
    assert f"Nothing was published: {public} is as it was. Name a folder elsewhere" in said


@mounting
def test_a_site_that_is_a_disk_of_its_own_is_not_replaced(public: Path, tmp_path: Path) -> None:
    (tmp_path / "disk").mkdir()

    status, said = run(tmp_path / "disk", f"mount --bind {public} {tmp_path / 'disk'}")

    assert status == 4, said
    assert "Name a folder inside it with --site." in said
    assert is_whole(public)


@mounting
def test_a_source_tree_that_can_only_be_read_is_built_from(
    tmp_path: Path, versions: list[Path]
) -> None:
    """Nothing that an earlier build kept there is of use: no title was like this one."""
    data = versions[0]
    about = (data / "briefing.yml").read_text("utf-8")
    (data / "briefing.yml").write_text(about.replace("kettle", f"kettle {time.time_ns()}", 1))
    mount = f"mount --bind {ROOT} {ROOT} && mount -o remount,bind,ro {ROOT} && cd {ROOT}"

    status, said = run(tmp_path / "site", mount, data=data)

    assert (status, said) == (0, "")
    assert is_whole(tmp_path / "site")


@pytest.fixture
def closed(public: Path) -> Iterator[Path]:
    """Return a published site in a folder that nobody may write to."""
    public.parent.chmod(0o555)
    yield public
    public.parent.chmod(0o755)


def without_rights() -> tuple[str, ...] | None:
    """Return what lends a process no more rights than other users have; None where nothing does."""
    if os.name != "posix" or os.geteuid() != 0:
        return ()
    found = sys.platform == "linux" and shutil.which("unshare")
    return AS_SOMEBODY if found and not subprocess.call([*AS_SOMEBODY, "true"]) else None


@posix
@pytest.mark.skipif(without_rights() is None, reason="root may write anywhere")
def test_without_the_right_to_write_it_is_said_before_any_work(closed: Path) -> None:
    build = [
        sys.executable,
        "-m",
        "macros.cli",
        "build",
        "--data",
        str(SOUND),
        "--site",
        str(closed),
    ]
    done = subprocess.run(
        [*(without_rights() or ()), *build],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert done.returncode == 4
    assert "this user has no right to (Permission denied)" in done.stderr
    assert is_whole(closed)


@posix
@pytest.mark.parametrize("inside", ["", "site"])
def test_a_link_that_leads_to_itself_and_a_file_hold_no_site(inside: str, tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "file").write_text("mine", "utf-8")

    for target in (tmp_path / "loop" / inside, tmp_path / "file" / inside):
        with pytest.raises(RefusedError, match="a file stands where a folder is meant"):
            built(ROOT / "mkdocs.yml", SOUND, target)

    assert (tmp_path / "file").read_text("utf-8") == "mine"


@posix
def test_a_limit_on_the_size_of_files_leaves_the_old_site(public: Path) -> None:
    build = [sys.executable, "-m", "macros.cli", "build", "--data", str(SOUND), "--site"]
    done = subprocess.run(
        ["/bin/sh", "-c", 'ulimit -f 20 && exec "$@"', "sh", *build, str(public)],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert done.returncode == 4
    assert "a file would be larger than this user may write (File too large)" in done.stderr
    assert is_whole(public)
