"""How commands end before they are done: stopped, refused by the system, heard by nobody."""

import os
import shlex
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.programs import ROOT, STOPPING, heedful

MADE_UP = ROOT / "tests" / "site" / "data"
BRIEFING = (sys.executable, "-m", "macros.cli")

posix = pytest.mark.skipif(os.name != "posix", reason="Windows ends programs otherwise")


def build(target: Path, *arguments: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [*arguments, *BRIEFING, "build", "--data", str(MADE_UP), "--site", str(target)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        preexec_fn=heedful if os.name == "posix" else None,  # noqa: PLW1509  no threads here
    )


def until_at_work(folder: Path) -> None:
    """Wait until a build has begun to write beside its target."""
    ends = time.monotonic() + 30
    while not any(folder.glob(".site-*/site/*")):
        assert time.monotonic() < ends
        time.sleep(0.01)


@posix
@pytest.mark.parametrize("name", STOPPING)
def test_a_build_that_is_stopped_clears_up_and_says_what_is_left(name: str, tmp_path: Path) -> None:
    process = build(tmp_path / "site")
    until_at_work(tmp_path)
    process.send_signal(getattr(signal, name))
    _, said = process.communicate(timeout=30)

    by = "Ctrl+C" if name == "SIGINT" else name
    assert f"briefing: stopped by {by}. Nothing is half done" in said
    assert process.returncode == 128 + getattr(signal, name)
    assert list(tmp_path.iterdir()) == []


@posix
def test_what_was_started_to_outlive_its_terminal_does(tmp_path: Path) -> None:
    process = build(tmp_path / "site", "nohup")
    until_at_work(tmp_path)
    process.send_signal(signal.SIGHUP)
    process.communicate(timeout=60)

    assert process.returncode == 0
    assert (tmp_path / "site" / "index.html").exists()


@posix
@pytest.mark.parametrize("command", ["check --data tests/site/data", "explain claim"])
def test_a_report_that_nobody_reads_to_its_end_is_no_fault(command: str) -> None:
    script = (
        f"{shlex.quote(sys.executable)} -m macros.cli {command} | true; exit ${{PIPESTATUS[0]}}"
    )
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("the status of a part of a pipe is known to bash")
    done = subprocess.run(
        [bash, "-c", script], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )

    assert (done.returncode, done.stderr) == (141, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device here is always full")
def test_where_the_report_finds_no_room_it_is_said() -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [*BRIEFING, "check", "--data", str(MADE_UP)],
            cwd=ROOT,
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            check=False,
        )

    assert done.returncode == 4
    assert done.stderr.startswith("briefing: the disk is full (No space left on device).")


@posix
@pytest.mark.parametrize(
    "command",
    [
        ["init", "file/mine", "--set", "title=T", "--set", "question=Q?"],
        ["schema", "--to", "file/schema"],
    ],
)
def test_a_file_in_the_way_is_called_what_it_is(command: list[str], tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine", "utf-8")
    (tmp_path / "mkdocs.yml").touch()
    done = subprocess.run(
        [*BRIEFING, *command],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=False,
        stdin=subprocess.DEVNULL,
    )

    assert done.returncode == 4
    assert "a file stands where a folder is meant" in done.stderr
    assert "a fault of ours" not in done.stderr
