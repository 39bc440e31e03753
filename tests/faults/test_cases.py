"""Every fault an editor can make: data in, report out.

A case is a folder under `cases/`: files that stand beside those of the sound briefing or in their
place, and the report that `briefing check` then prints, whole. What a case keeps under `releases/`
stands beside the data. `--force-regen` writes the reports anew; read what changed.
"""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from pytest_regressions.file_regression import FileRegressionFixture

from macros.cli import main

HERE = Path(__file__).parent
CASES = sorted(path.name for path in (HERE / "cases").iterdir())


def report(case: str, folder: Path) -> str:
    """Return what `briefing check` prints for a case, run in a folder of its own."""
    data = folder / "data"
    shutil.copytree(HERE / "sound", data)
    shutil.copytree(
        HERE / "cases" / case, data, dirs_exist_ok=True, ignore=lambda *_: ["report.txt"]
    )
    if (data / "releases").exists():
        (data / "releases").rename(folder / "releases")
    result = CliRunner().invoke(main, ["check", "--all", "--today", "2026-11-01"])
    errors = int(result.output.splitlines()[-1].split()[0])
    assert result.exit_code == bool(errors), result.output
    return result.output


@pytest.mark.parametrize("case", CASES)
def test_the_report_says_what_is_wrong_where_and_what_to_do(
    case: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    file_regression: FileRegressionFixture,
) -> None:
    monkeypatch.chdir(tmp_path)
    file_regression.check(
        report(case, tmp_path), fullpath=HERE / "cases" / case / "report.txt", encoding="utf-8"
    )


def test_the_briefing_that_cases_start_from_has_no_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copytree(HERE / "sound", tmp_path / "data")
    result = CliRunner().invoke(main, ["check"])
    assert (result.exit_code, result.output) == (0, "0 errors, 0 warnings in 5 files\n")
