"""Every linter is content; what each is told is in pyproject.toml or a file of its own."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.programs import NODE, NODE_MODULES, ROOT

BIN = Path(sys.executable).parent
BIOME = NODE_MODULES / "@biomejs" / "biome" / "bin" / "biome"


@pytest.mark.parametrize(
    "command",
    [
        pytest.param([BIN / "ruff", "check", "."], id="ruff"),
        pytest.param([BIN / "ruff", "format", "--check", "."], id="ruff format"),
        pytest.param([BIN / "mypy"], id="mypy"),
        pytest.param([BIN / "yamllint", "--strict", "."], id="yamllint"),
        pytest.param([BIN / "codespell"], id="codespell"),
        pytest.param([NODE, BIOME, "check", "--error-on-warnings"], id="biome"),
    ],
)
def test_a_linter_is_content(command: list[str | Path]) -> None:
    run = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    if run.returncode:
        pytest.fail(run.stdout + run.stderr, pytrace=False)
