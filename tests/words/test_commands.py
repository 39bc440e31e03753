"""What the commands say of a Chinese briefing: Chinese, but for ids, addresses and options."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from macros.cli import main
from macros.export import explanation
from macros.export.layout import WIDTH, columns
from macros.load import load
from macros.words import ENGLISH, speak
from tests.faults.codes import codes
from tests.release.made import Desk
from tests.words.made import DATA, released

_WORD = re.compile(r"[A-Za-z]{2,}")
_NO_WORDS = re.compile(
    r"`[^`]*`|https?://\S+|/[a-z/#0-9-]+|[a-z0-9]+(?:-[a-z0-9]+)+|--?[a-z]+|[a-z]+\.yml"
)
_KEPT = re.compile(r"字段：[^）]*|^ +- [a-z]+,|Ada Example|json|update|correction|withdrawal")
"""What is called so in the data itself: its fields, its words, its names."""
_ENDS = tuple("，。：；？！、）”》")


@pytest.fixture(autouse=True)
def _english_after() -> Iterator[None]:
    yield
    speak(ENGLISH)


def english(text: str, ids: set[str]) -> list[str]:
    """Return the lines of a report that say something in English."""
    found = []
    for line in text.splitlines():
        rest = _KEPT.sub("", _NO_WORDS.sub("", line))
        if any(word not in ids for word in _WORD.findall(rest)):
            found.append(line)
    return found


def test_every_record_is_explained_in_chinese() -> None:
    judgements = load(DATA).judgements
    assert judgements is not None
    ids = set(judgements.briefing.index)
    for name in ids:
        text = explanation.as_text(judgements, name)
        assert english(text, ids) == [], name
        for line in text.splitlines():
            assert columns(line) <= WIDTH or len(line.split()) <= 2, (name, line)
            assert not line.strip().startswith(_ENDS), (name, line)


@pytest.mark.parametrize("code", sorted(codes()))
def test_the_code_of_a_fault_is_looked_up_in_chinese(code: str) -> None:
    found = CliRunner().invoke(main, ["explain", code, "--data", str(DATA)])
    assert found.exit_code == 0
    assert found.output.startswith(f"{code}\n\n")
    assert "\n**改正**：" in found.output
    assert "**Cure:**" not in found.output


def test_a_code_is_looked_up_in_the_language_of_data_with_faults(tmp_path: Path) -> None:
    (tmp_path / "briefing.yml").write_text("language: zh-CN\ntitle: 茶壶\n", "utf-8")
    found = CliRunner().invoke(main, ["explain", "missing-field", "--data", str(tmp_path)])
    assert "\n**改正**：" in found.output


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_a_change_is_told_in_chinese(
    form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = released(tmp_path)
    _changed_all_over(desk)
    shutil.copytree(DATA, tmp_path / "old")
    monkeypatch.chdir(tmp_path)
    found = CliRunner().invoke(main, ["diff", "old", "data", "--format", form])
    ids = set(load(desk.data).briefing.index) | set(load(DATA).briefing.index)
    head, text = found.output.split("\n", 1)
    assert head.endswith("从old到data的变化")
    assert "未应验" in text
    assert english(text.replace("\\", ""), ids) == []


def _changed_all_over(desk: Desk) -> None:
    """Change what a report has sections for, and the claims have not: places, likelihoods, ends."""
    desk.edit("weighing.yml", "moved-to-cellar: {fit: fits-well", "moved-to-cellar: {fit: strains")
    desk.edit("interpretations.yml", "confidence: moderate", "confidence: high")
    desk.edit("signals.yml", "outcome: mixed", "outcome: met")
    desk.edit("briefing.yml", "lead: moved-to-cellar", "lead: broke-down\nlead_because: 存疑。")
    settled = "  resolved: {date: 1902-07-01, came_true: false, because: 没有卖契。}\n"
    desk.edit("interpretations.yml", "sold-off:\n", f"sold-off:\n{settled}")
    desk.edit(
        "claims.yml",
        "source: diary, basis: named, speaker",
        "source: diary, basis: unnamed, speaker",
    )
