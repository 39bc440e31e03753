"""What `briefing diff` says of planted changes.

`--force-regen` writes the texts anew; read what changed.
"""

import json
import re
from pathlib import Path

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from tests.diff.planted import MANY, NOTICE_WITHDRAWN, UPDATE, Slips, diff, planted


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Run in a folder of one's own, with the made-up briefing in `old`."""
    monkeypatch.chdir(tmp_path)
    return planted(tmp_path / "old", {}).parent


def said(slips: Slips, *arguments: str) -> tuple[int, str]:
    planted(Path("new"), slips)
    result = diff("old", "new", *arguments)
    return result.exit_code, flat(result.output)


def flat(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize(
    ("form", "ending"), [("text", "txt"), ("markdown", "md"), ("json", "json")]
)
def test_a_change_of_every_kind(
    form: str, ending: str, file_regression: FileRegressionFixture
) -> None:
    planted(Path("new"), MANY)
    result = diff("old", "new", "--strict", "--format", form)
    assert result.exit_code == 1
    file_regression.check(result.output, encoding="utf-8", extension=f".{ending}")


def test_a_folder_and_itself() -> None:
    result = diff("old", "old", "--strict")
    assert result.exit_code == 0
    assert "Nothing changed in the reading" in result.output
    assert "RECORDS" not in result.output
    assert "PAGES" not in result.output
    values = json.loads(diff("old", "old", "--json").output)
    assert values.pop("text_only") is True
    assert values.pop("first") == {"before": ["moved-to-cellar"], "after": ["moved-to-cellar"]}
    assert values.pop("lead") == {"before": "moved-to-cellar", "after": "moved-to-cellar"}
    records, pins = values.pop("records"), values.pop("linchpins")
    assert not any([*records.values(), *pins.values(), *values.values()])


def test_a_change_of_text_alone_changes_nothing_in_the_reading() -> None:
    code, text = said({"claims.yml": (("note: She heard it stop.", "note: She heard that."),)})
    assert code == 0
    assert "Nothing changed in the reading" in text
    assert "claims, silence-heard (fields: evidence)" in text
    assert "/claims/silence-heard/" in text
    assert "STANDINGS" not in text
    assert "CORRECTIONS OWED" not in text


@pytest.mark.parametrize(
    "name",
    [
        "moon-wire",
        "silence-heard",
        "kettle-moved",
        "sold-off",
        "ada-example",
        "teapot-works",
        "notice-of-the-works",
        "whistle-returns",
    ],
)
def test_a_new_name_alone_changes_nothing(name: str) -> None:
    planted(Path("new"), {})
    for file in Path("new").iterdir():
        text = re.sub(rf"(?<![\w-]){name}(?![\w-])", "other-name", file.read_text("utf-8"))
        if file.name != "weighing.yml":
            text = text.replace("\nother-name:\n", f"\nother-name:\n  formerly: [{name}]\n")
        file.write_text(text, "utf-8")
    result = diff("old", "new", "--strict")
    text = flat(result.output)
    assert result.exit_code == 0, text
    assert "Nothing changed in the reading" in text
    assert f"{name} is other-name now" in text
    assert f"{name}" in text.partition("PAGES AFFECTED")[2] or name == "whistle-returns"
    assert "Edited" not in text
    assert "Removed" not in text
    assert "CORRECTIONS OWED" not in text


def test_a_fall_without_a_word_is_a_fault_where_the_claim_stands() -> None:
    code, text = said(NOTICE_WITHDRAWN, "--strict")
    assert code == 1
    line = Path("new/claims.yml").read_text("utf-8").splitlines().index("kettle-moved:") + 1
    assert f"new/claims.yml:{line}:1: `kettle-moved` falls from established to reported" in text
    assert text.count("[unexplained-fall]") == 2


@pytest.mark.parametrize("strict", [(), ("--strict",)])
def test_a_correction_explains_a_fall(strict: tuple[str, ...]) -> None:
    slips = {
        **NOTICE_WITHDRAWN,
        "corrections.yml": (
            ("  found_by: A reader", "  found_by: X\n" + UPDATE.format("kettle-moved, well-run")),
        ),
        "briefing.yml": (
            ("lead: moved-to-cellar", "lead: moved-to-cellar\nlead_because: For now."),
        ),
    }
    code, text = said(slips, *strict)
    assert code == 0
    assert "Told in notice-is-gone." in text
    assert "CORRECTIONS OWED" not in text
    assert "unexplained" not in text


def test_without_strict_a_fall_is_only_told() -> None:
    code, text = said(
        {
            **NOTICE_WITHDRAWN,
            "briefing.yml": (
                ("lead: moved-to-cellar", "lead: moved-to-cellar\nlead_because: For now."),
            ),
        }
    )
    assert code == 0
    assert "falls from established to reported" in text
    assert "unexplained-fall" not in text


LAST = "loner-with-a-very-long-id-that-has-to-be-wrapped-in-a-narrow-col"


def without_last() -> str:
    """Return the claims of the made-up briefing without the last, which nothing names."""
    kept, found, _ = Path("old/claims.yml").read_text("utf-8").partition(f"\n{LAST}:")
    assert found
    return kept


def test_a_claim_that_is_gone_was_perhaps_cited() -> None:
    planted(Path("new"), {})
    Path("new/claims.yml").write_text(without_last(), "utf-8")
    result = diff("old", "new", "--strict")
    assert result.exit_code == 1
    text = flat(result.output)
    assert f"new/claims.yml:1:1: `{LAST}` is gone, and somebody may have cited it" in text
    assert "Removed" in text
    assert f"/claims/{LAST}/" in text


def test_a_claim_is_gone_from_the_folder_of_claims() -> None:
    planted(Path("new"), {})
    Path("new/claims").mkdir()
    Path("new/claims/all.yml").write_text(without_last(), "utf-8")
    Path("new/claims.yml").unlink()
    result = diff("old", "new", "--strict")
    assert result.exit_code == 1
    assert f"new/claims:1:1: `{LAST}` is gone" in flat(result.output)


def test_a_side_with_faults_is_reported_under_its_own_name() -> None:
    code, text = said({"claims.yml": (("kind: forecast", "kind: guess"),)})
    assert code == 1
    assert "new has faults, so that nothing can be compared with it:" in text
    assert "new/claims.yml:" in text
    result = diff("new", "old")
    assert result.exit_code == 1
    assert "new has faults" in result.output


def test_another_lead_is_told() -> None:
    slips = {
        "briefing.yml": (("lead: moved-to-cellar", "lead: broke-down\nlead_because: A hunch."),)
    }
    _, text = said(slips)
    assert "The lead is “It broke”; it was “Moved, not sold”." in text
    assert "The lead is “Moved, not sold”; it was “It broke”." in diff("new", "old").output


def test_a_lead_named_for_the_first_time_is_told() -> None:
    said({"briefing.yml": (("lead: moved-to-cellar\n", ""),)})
    assert "The lead is none; it was “Moved, not sold”." in diff("old", "new").output
    assert "The lead is “Moved, not sold”; it was none." in diff("new", "old").output


def test_what_every_page_prints_changes_every_page() -> None:
    _, text = said({"briefing.yml": (("publisher: The Teapot Desk", "publisher: The Desk"),)})
    assert "Every page: what they all print of the briefing changed." in text


def test_many_pages_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("macros.export.changes._SHOWN", 2)
    _, text = said({"claims.yml": (("text: The cellar is dry.", "text: The cellar is wet."),)})
    listed = text.partition("PAGES AFFECTED - ")[2]
    assert listed.startswith("/ - /claims/ And")
    assert listed.endswith("more; --format json lists them all.")


def test_a_reading_declared_settled_is_told_with_its_reason() -> None:
    end = "  resolved: {date: 1902-07-01, came_true: false, because: It was melted.}\n"
    code, text = said({"interpretations.yml": (("sold-off:\n", f"sold-off:\n{end}"),)})
    assert code == 0
    assert "READINGS DECLARED SETTLED" in text
    assert "settled on 1 July 1902, it did not come true. It was melted." in text
    assert "/signals/" in text
