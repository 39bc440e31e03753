"""`briefing check` from the outside: its forms, its statuses, its last line."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import macros.load
from macros.cli import main
from tests.programs import ROOT

SOUND = Path(__file__).parents[1] / "faults" / "sound"
SOURCE = (
    "{0}: {{title: A kettle is gone, publisher: Paper, kind: news, url: https://paper.example}}\n"
)


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return Path(shutil.copytree(SOUND, "data"))


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["check", *arguments])


def spoil(data: Path) -> None:
    (data / "people.yml").write_text(
        "mara-quill:\n  name: 'Mara: 100%'\n  relevance: Her cellar,\n  fullname: x\n"
    )


def test_all_is_well() -> None:
    result = run()
    assert (result.exit_code, result.output) == (0, "0 errors, 0 warnings in 5 files\n")


def test_faults_in_a_workflow_are_annotations(data: Path) -> None:
    spoil(data)
    result = run("--format", "github")
    assert result.exit_code == 1
    assert result.output == (
        "::error file=data/people.yml,line=4,col=3,title=unknown-field::`fullname` is no field here"
        "%0Ahint: did you mean `name`?\n"
    )


def test_faults_for_a_program_are_a_list(data: Path) -> None:
    spoil(data)
    assert json.loads(run("--format", "json").output) == [
        {
            "file": "data/people.yml",
            "line": 4,
            "column": 3,
            "severity": "error",
            "code": "unknown-field",
            "message": "`fullname` is no field here",
            "hint": "did you mean `name`?",
        }
    ]


def test_another_folder_is_called_as_it_was_given(data: Path) -> None:
    spoil(data)
    data.rename("elsewhere")
    assert run("--data", "./elsewhere/").output.startswith("elsewhere/people.yml:4:3: ")


def test_strictly_taken_a_warning_is_an_error(data: Path) -> None:
    (data / "claims.yml").write_text("")
    assert run().output.endswith("\n0 errors, 1 warning in 1 of 6 files\n")
    assert run().exit_code == 0
    assert run("--strict").output == (
        "data/claims.yml:1:1: the file holds no claims [empty-file]\n"
        "  hint: write the first one, or remove the file\n"
        "1 error, 0 warnings in 1 of 6 files\n"
    )
    assert run("--strict").exit_code == 1


def test_of_many_warnings_alike_three_are_shown_and_the_others_counted(data: Path) -> None:
    with (data / "sources.yml").open("a") as sources:
        sources.write("".join(SOURCE.format(f"paper-{number}") for number in range(5)))
    report = run().output.splitlines()
    assert sum("[missing-archive]" in line and "hint" not in line for line in report) == 4
    assert report[-3:] == [
        "data/sources.yml: 2 more warnings like these [missing-archive]; --all shows them",
        "data/sources.yml: 2 more warnings like these [orphan-record]; --all shows them",
        "0 errors, 10 warnings in 1 of 5 files",
    ]
    assert run("--all").output.count("has no archived copy") == 5


def test_errors_are_shown_all(data: Path) -> None:
    people = "".join(f"somebody-{number}: {{name: Somebody}}\n" for number in range(9))
    (data / "people.yml").write_text(people)
    assert run().output.count("[private-person]") == 9


def test_the_day_can_be_given(data: Path) -> None:
    (data / "signals.yml").write_text("next: {question: Will it go?, deadline: 1902-06-01}\n")
    assert "0 errors, 0 warnings" in run("--today", "1902-06-01").output
    assert "[deadline-passed]" in run("--today", "1902-06-02").output


def test_the_command_used_wrongly_is_no_fault_of_the_data() -> None:
    assert run("--fromat", "json").exit_code == 2
    assert run("--format", "xml").exit_code == 2


def test_a_fault_of_ours_is_said_to_be_one(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("the kettle boiled over")

    monkeypatch.setattr(macros.load, "load", fail)
    result = run()
    assert result.exit_code == 3
    assert (
        "a fault of ours, not of your data: RuntimeError: the kettle boiled over" in result.output
    )
    assert "Traceback" not in result.output
    shown = CliRunner().invoke(main, ["--debug", "check"])
    assert shown.exit_code == 3
    assert "RuntimeError: the kettle boiled over" in shown.output
    assert "Traceback" in shown.output


def test_it_runs_as_a_module_and_shows_help() -> None:
    shown = subprocess.run(
        [sys.executable, "-m", "macros.cli", "check", "--help"],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert "Check the data alone" in shown.stdout


def test_a_terminal_that_knows_no_chinese_gets_escapes(data: Path) -> None:
    (data / "people.yml").write_text("mara-quill:\n  name: Mara\n  林: x\n", "utf-8")
    result = subprocess.run(
        [sys.executable, "-m", "macros.cli", "check"],
        env=os.environ | {"PYTHONIOENCODING": "cp1252", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="cp1252",
        check=False,
    )
    assert result.returncode == 1
    assert r"`\u6797` is no field here" in result.stdout
