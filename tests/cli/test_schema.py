"""`briefing schema`: what the repository keeps is current, and true of the data."""

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from macros.cli import main
from macros.model.build import FILES
from macros.read.folder import BRIEFING
from tests.programs import ROOT

SCHEMA = ROOT / "schema"
FOLDERS = [ROOT / "data", ROOT / "tests" / "site" / "data"]


def checked(*options: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "check_jsonschema", *map(str, options)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


def test_the_repository_keeps_what_the_command_writes(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["schema", "--to", str(tmp_path)])
    assert result.exit_code == 0
    written = {file.name: file.read_text("utf-8") for file in tmp_path.iterdir()}
    kept = {file.name: file.read_text("utf-8") for file in SCHEMA.iterdir()}
    assert written == kept, "run `briefing schema` and commit what it writes"
    assert {*kept} == {f"{name}.schema.json" for name in (BRIEFING, *FILES)}


def test_they_are_schemas() -> None:
    found = checked("--check-metaschema", *sorted(SCHEMA.iterdir()))
    assert found.returncode == 0, found.stdout


@pytest.mark.parametrize("name", [BRIEFING, "claims", "people", "signals", "sources", "weighing"])
def test_sound_data_is_valid_by_them(name: str) -> None:
    files = [file for folder in FOLDERS for file in folder.glob(f"{name}.yml")]
    files += [file for folder in FOLDERS for file in folder.glob(f"{name}/*.yml")]
    found = checked("--schemafile", SCHEMA / f"{name}.schema.json", *sorted(files))
    assert found.returncode == 0, found.stdout


def test_a_misspelt_field_and_a_wrong_word_are_not(tmp_path: Path) -> None:
    for fields in ("text: A\n  kind: fact\n  abouts: [x]", "text: A\n  kind: rumour"):
        file = tmp_path / "claims.yml"
        file.write_text(f"it:\n  {fields}\n", "utf-8")
        assert checked("--schemafile", SCHEMA / "claims.schema.json", file).returncode == 1
