"""The handbook of faults has an entry for every code, and what its examples show is true."""

import re
import shutil
from pathlib import Path

import pytest

from macros.load import load
from macros.press.tongues import tag_of
from tests.faults.codes import codes
from tests.programs import ROOT

HERE = Path(__file__).parent
CURE = {"en": "**Cure:**", "zh-Hans": "**改正**："}
"""What stands before the cure, by language."""


def handbook(language: str) -> str:
    """Read the handbook in one language."""
    file = "faults.md" if language == "en" else f"faults.{language}.md"
    return (ROOT / "docs" / file).read_text("utf-8")


def entries(text: str) -> dict[str, str]:
    """Return code -> entry of a handbook."""
    found = re.findall(r"^### `([a-z0-9-]+)`\n(.*?)(?=^##|\Z)", text, re.MULTILINE | re.DOTALL)
    assert len(found) == len(dict(found))
    return dict(found)


ENTRIES = {language: entries(handbook(language)) for language in CURE}
EXAMPLES = {
    code: blocks
    for code, text in ENTRIES["en"].items()
    if (blocks := re.findall(r"^```yaml\n(.*?)^```", text, re.MULTILINE | re.DOTALL))
}


def test_it_is_in_every_language_in_which_there_are_pages_of_prose() -> None:
    tags = {tag_of(file.name) for file in ROOT.glob("docs/**/*.md")}
    assert tags - {""} | {"en"} == set(CURE)


@pytest.mark.parametrize("language", CURE)
def test_every_code_has_an_entry_and_every_entry_a_code(language: str) -> None:
    assert sorted(ENTRIES[language]) == sorted(codes())


def test_entries_stand_in_one_order() -> None:
    assert list(ENTRIES["zh-Hans"]) == list(ENTRIES["en"])


@pytest.mark.parametrize("language", CURE)
@pytest.mark.parametrize("code", ENTRIES["en"])
def test_an_entry_says_what_is_found_why_and_what_to_do(code: str, language: str) -> None:
    found, cured = ENTRIES[language][code].split(CURE[language])
    assert len(re.findall(r"[a-z]+|[一-鿿]", found, re.IGNORECASE)) > 8
    assert cured.strip()


def is_warning(entry: str) -> bool:
    return entry.strip().startswith(("A warning.", "警告。"))


@pytest.mark.parametrize("code", ENTRIES["en"])
def test_what_is_a_warning_is_called_one_in_every_language(code: str) -> None:
    assert len({is_warning(ENTRIES[language][code]) for language in CURE}) == 1


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
