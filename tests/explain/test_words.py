"""Explanations as they are read: of the made-up briefing to the letter, of the real one by rules.

`--force-regen` writes the texts anew; read what changed.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from pytest_regressions.file_regression import FileRegressionFixture

from macros.cli import main
from macros.diagnostic import Severity
from macros.export import explanation, records
from macros.export.layout import WIDTH, columns
from macros.load import load
from macros.weigh.judge import judge
from macros.weigh.judgement import Judgements
from tests.programs import ROOT

TEAPOT = ROOT / "tests" / "site" / "data"
TOLD = (
    "silence-heard",  # reprints, traced by the editors
    "kettle-moved-early",  # disputed by something unknown
    "well-run",  # interested, and on a source that was withdrawn
    "editor-knows",  # the editors set its standing
    "taken-back",  # withdrawn
    "moved-to-cellar",  # first
    "broke-down",  # a cell unrated, a claim not counted
    "moon-wire",  # an origin
    "evening-echo",  # a reprint
    "rumour-mill",  # goes back to something unknown
    "ada-example",
    "whistle-returns",
)


@dataclass(frozen=True)
class Told:
    """A briefing, and explanations of its records by id: as text, and as values."""

    judgements: Judgements
    texts: dict[str, str]
    values: dict[str, dict[str, Any]]


def weighed(folder: Path) -> Judgements:
    return judge(load(folder).briefing)


@pytest.fixture(scope="module", params=[(TEAPOT, 1), (ROOT / "data", 23)], ids=["teapot", "qwen"])
def told(request: pytest.FixtureRequest) -> Told:
    """Explain every record of the made-up briefing, and some of the real one."""
    folder, step = request.param
    judgements = weighed(folder)
    names = [record.id for _, record in judgements.briefing.everything()][::step]
    return Told(
        judgements,
        {name: explanation.as_text(judgements, name) for name in names},
        {name: json.loads(explanation.as_json(judgements, name)) for name in names},
    )


@pytest.mark.parametrize("name", TOLD)
def test_an_explanation_says_why(name: str, file_regression: FileRegressionFixture) -> None:
    file_regression.check(explanation.as_text(weighed(TEAPOT), name), encoding="utf-8")


def test_programs_read_the_same_steps(file_regression: FileRegressionFixture) -> None:
    text = explanation.as_json(weighed(TEAPOT), "kettle-moved")
    file_regression.check(text, encoding="utf-8", extension=".json")


def test_no_line_is_wider_than_a_terminal(told: Told) -> None:
    for name, text in told.texts.items():
        for line in text.splitlines():
            assert columns(line) <= WIDTH or len(line.split()) <= 2, (name, line)


def test_no_mark_steers_the_terminal(told: Told) -> None:
    for name, text in told.texts.items():
        assert all(mark.isprintable() for mark in text if mark != "\n"), name


def test_a_claim_is_never_named_in_words_without_its_standing(told: Told) -> None:
    claims = told.judgements.briefing.claims
    for name, text in told.texts.items():
        flowing = " ".join(text.split())
        for other, claim in claims.items():
            for after in flowing.split(f"{claim.label} (")[1:]:
                assert name == other or after.startswith(f"{other};"), (name, other)


def test_what_programs_get_is_the_record_and_its_steps(told: Told) -> None:
    for name, values in told.values.items():
        steps = values.pop("steps")
        kind, _ = told.judgements.briefing.index[name]
        assert values == json.loads(records.text(records.record(told.judgements, kind, name)))
        assert [step["step"] for step in steps]


def test_likelihood_and_confidence_never_share_a_sentence(told: Told) -> None:
    for name, text in told.texts.items():
        for sentence in " ".join(text.split()).split(". "):
            assert not ("onfidence" in sentence and " %)" in sentence), (name, sentence)


def briefing(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["explain", *arguments])
    return result.exit_code, result.output


def test_the_command_prints_the_explanation() -> None:
    code, text = briefing("well-run", "--data", str(TEAPOT))
    assert (code, text) == (0, explanation.as_text(weighed(TEAPOT), "well-run"))
    code, text = briefing("well-run", "--data", str(TEAPOT), "--json")
    assert (code, text) == (0, explanation.as_json(weighed(TEAPOT), "well-run"))


def test_a_former_id_leads_to_the_record() -> None:
    assert briefing("no-kettle", "--data", str(TEAPOT)) == briefing(
        "taken-back", "--data", str(TEAPOT)
    )


def test_an_unknown_id_is_wrong_use_and_the_near_ones_are_named() -> None:
    code, text = briefing("kettle-movd", "--data", str(TEAPOT))
    assert code == 2
    assert "`kettle-movd` is the id of no record and the code of no fault." in text
    assert "Near it: kettle-moved, kettle-moved-early, kettle-melted" in text


def test_part_of_an_id_finds_those_that_hold_it() -> None:
    _, text = briefing("wire", "--data", str(TEAPOT))
    assert "moon-wire" in text


def test_nothing_near_is_not_guessed_at() -> None:
    code, text = briefing("xyzzy", "--data", str(TEAPOT))
    assert code == 2
    assert "Near it" not in text


def test_the_code_of_a_fault_is_looked_up_in_the_handbook() -> None:
    code, text = briefing("unknown-id", "--data", str(TEAPOT))
    assert code == 0
    assert text.startswith("unknown-id\n\n")
    assert "**Cure:**" in text
    assert "\n###" not in text
    code, text = briefing("unknown-id", "--data", str(TEAPOT), "--json")
    assert json.loads(text)["code"] == "unknown-id"


def test_a_code_is_looked_up_even_where_there_is_no_data(tmp_path: Path) -> None:
    code, text = briefing("tab", "--data", str(tmp_path / "none"))
    assert code == 0
    assert text.startswith("tab\n\n")


ABOUT = "title: The kettle\nquestion: Where is it?\n"
HANDBOOK = """\
## Ids

### `lost-kettle`

Look in the cellar.

```
## no heading
### `nor-this`
```

## More

### plain words

"""


def test_a_newsroom_s_own_handbook_comes_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "faults.md").write_text(HANDBOOK, "utf-8")
    code, text = briefing("lost-kettle", "--data", str(TEAPOT))
    assert code == 0
    assert text.endswith("```\n## no heading\n### `nor-this`\n```\n")
    assert briefing("nor-this", "--data", str(TEAPOT))[0] == 2


def test_a_handbook_is_read_in_the_language_of_the_briefing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "docs").mkdir()
    for name, word in (("faults", "Look"), ("faults.de", "Schau"), ("faults.fr", "Cherche")):
        (tmp_path / "docs" / f"{name}.md").write_text(f"### `lost-kettle`\n\n{word}.\n", "utf-8")
    for language, word in (("de-AT", "Schau"), ("ar", "Look"), ("en", "Look")):
        (tmp_path / "briefing.yml").write_text(f"language: {language}\n{ABOUT}", "utf-8")
        assert briefing("lost-kettle", "--data", ".")[1] == f"lost-kettle\n\n{word}.\n"


def test_without_a_handbook_a_code_is_unknown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("macros.cli.handbook._OURS", tmp_path)
    monkeypatch.chdir(tmp_path)
    assert briefing("unknown-id", "--data", str(TEAPOT))[0] == 2


def test_faults_come_before_explanations(tmp_path: Path) -> None:
    (tmp_path / "briefing.yml").write_text("title: T\n", "utf-8")
    code, text = briefing("anything", "--data", str(tmp_path))
    assert code == 1
    assert "[missing-field]" in text
    assert "Nothing can be explained before these are mended." in text


def test_a_lead_that_is_not_first_can_be_explained(tmp_path: Path) -> None:
    for file in TEAPOT.glob("*.yml"):
        words = file.read_text("utf-8").replace("lead: moved-to-cellar", "lead: sold-off")
        (tmp_path / file.name).write_text(words, "utf-8")
    loaded = load(tmp_path)
    assert loaded.judgements is None
    assert [fault.code for fault in loaded.faults if fault.severity is Severity.ERROR] == [
        "unearned-lead"
    ]
    assert briefing("sold-off", "--data", str(tmp_path))[0] == 0
