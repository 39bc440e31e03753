"""The same bytes come of the same data, wherever, whenever and by whomever they are built."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from macros.release.sums import SUMS, sums
from tests.programs import ROOT

PROJECT = ("data", "docs", "macros", "overrides", "releases", "schema", "mkdocs.yml", ".git")
TEAPOT = ROOT / "tests" / "site" / "data"
ELSEWHERE = Path(__file__).parent / "elsewhere"
SOME_DAY = "1767225600"


def copied(folder: Path) -> Path:
    """Copy the project, without anything that was kept from earlier builds, and touch each file."""
    folder.mkdir()
    kept = shutil.ignore_patterns("__pycache__")
    for name in reversed(PROJECT):
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=kept)
        elif source.exists():
            shutil.copy(source, folder / name)
    for number, file in enumerate(sorted(folder.rglob("*"))):
        os.utime(file, (86_400 * number, 86_400 * number))
    return folder


def somebody(home: Path, **more: str) -> dict[str, str]:
    """Return the environment of another user, in another land."""
    ours = {
        name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "TMPDIR") if name in os.environ
    }
    return {
        **ours,
        "HOME": str(home),
        "USER": "somebody-else",
        "LC_ALL": "C",
        "LANG": "tr_TR.UTF-8",
        "LANGUAGE": "zh:tr",
        "TZ": "Asia/Kathmandu",
        "PYTHONHASHSEED": "7",
        "PYTHONDONTWRITEBYTECODE": "1",
        "RAYON_NUM_THREADS": "1",
        "NO_MKDOCS_2_WARNING": "1",
        "COLUMNS": "40",
        "SITE_NAME": "x",
        **more,
    }


def by_somebody_else(folder: Path, *options: str | Path, **more: str) -> Path:
    """Build the project as another person on another machine does; return the site."""
    project = copied(folder / "another folder, 另一個")
    home = folder / "home"
    home.mkdir()
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "macros.cli", "build", *options],
        cwd=project,
        env=somebody(home, PYTHONPATH=f"{ELSEWHERE}{os.pathsep}{project}", **more),
        umask=0o027 if os.name == "posix" else -1,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return project / "site"


def differing(one: Path, other: Path) -> list[str]:
    """Return the files that two sites do not have in common byte for byte."""
    lines = ({*sums(site).splitlines()} for site in (one, other))
    first, second = lines
    return sorted({line[66:] for line in first ^ second})


def test_the_real_briefing_is_the_same_built_by_anybody(qwen_site: Path, tmp_path: Path) -> None:
    site = by_somebody_else(tmp_path, "--data", "data")

    assert differing(qwen_site, site) == []
    assert (qwen_site / SUMS).read_bytes() == (site / SUMS).read_bytes()


def test_so_is_the_made_up_one_of_the_same_day(tmp_path: Path) -> None:
    here = subprocess.run(
        [
            sys.executable,
            "-m",
            "macros.cli",
            "build",
            "--data",
            TEAPOT,
            "--site",
            tmp_path / "here",
        ],
        cwd=ROOT,
        env={**os.environ, "SOURCE_DATE_EPOCH": SOME_DAY},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert here.returncode == 0, here.stdout + here.stderr

    site = by_somebody_else(tmp_path, "--data", TEAPOT, SOURCE_DATE_EPOCH=SOME_DAY)

    assert differing(tmp_path / "here", site) == []
    assert (tmp_path / "here" / SUMS).read_bytes() == (site / SUMS).read_bytes()


SEEN = """
import os
from datetime import datetime
print(datetime.now().year, os.cpu_count())
print(*(entry.name for entry in os.scandir(".")))
print(*os.listdir("."))
"""


def test_the_other_machine_is_another_one() -> None:
    """Without this, the tests above could compare a machine with itself."""
    command = [sys.executable, "-c", SEEN]
    env = somebody(ROOT, PYTHONPATH=str(ELSEWHERE))
    said = subprocess.check_output(command, cwd=ROOT / "docs", env=env, encoding="utf-8")

    clock, scanned, listed = said.splitlines()
    year, processors = clock.split()
    names = sorted(path.name for path in (ROOT / "docs").iterdir())
    assert int(year) >= 2028
    assert processors == "1"
    assert listed.split() == names[::-1]
    assert sorted(scanned.split()) == names != scanned.split()
