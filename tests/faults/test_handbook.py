"""The handbook of faults has an entry for every code, and what its examples show is true."""

import re
import shutil
from pathlib import Path

import pytest

from macros.load import load
from tests.faults.codes import codes

HERE = Path(__file__).parent
HANDBOOK = (HERE.parents[1] / "docs" / "faults.md").read_text("utf-8")
ENTRIES = dict(
    re.findall(r"^### `([a-z0-9-]+)`\n(.*?)(?=^##|\Z)", HANDBOOK, re.MULTILINE | re.DOTALL)
)
EXAMPLES = {
    code: blocks
    for code, text in ENTRIES.items()
    if (blocks := re.findall(r"^```yaml\n(.*?)^```", text, re.MULTILINE | re.DOTALL))
}


def test_every_code_has_an_entry_and_every_entry_a_code() -> None:
    assert sorted(ENTRIES) == sorted(codes())


@pytest.mark.parametrize("code", ENTRIES)
def test_an_entry_says_what_is_found_why_and_what_to_do(code: str) -> None:
    assert len(ENTRIES[code].split("**Cure:**")) == 2
    assert len(ENTRIES[code].split()) > 10


def found(example: str, data: Path) -> set[str]:
    """Put an example's files in the place of the sound briefing's, and return the codes found."""
    shutil.copytree(HERE / "sound", data)
    _, *parts = re.split(r"^# (\w+\.yml)\n", example, flags=re.MULTILINE)
    for file, text in zip(parts[::2], parts[1::2], strict=True):
        (data / file).write_text(text, "utf-8")
    return {fault.code for fault in load(data).faults}


@pytest.mark.parametrize("code", EXAMPLES)
def test_the_example_has_the_fault_and_its_cures_have_none(code: str, tmp_path: Path) -> None:
    example, *cures = EXAMPLES[code]
    assert code in found(example, tmp_path / "example")
    for number, cure in enumerate(cures, 1):
        assert found(cure, tmp_path / f"cure-{number}") == set()
