"""`briefing explain KIND`: what a record of a kind can say."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from macros.cli import main
from macros.model.build import FILES
from macros.read.folder import BRIEFING
from tests.programs import ROOT

DATA = ROOT / "tests" / "site" / "data"


def explained(*words: str | Path) -> str:
    done = CliRunner().invoke(main, ["explain", *map(str, words), "--data", str(DATA)])
    assert done.exit_code == 0, done.output
    return " ".join(done.output.split())


@pytest.mark.parametrize("kind", [BRIEFING, *FILES])
def test_every_field_of_the_schema_is_told_with_its_meaning(kind: str) -> None:
    told = explained(kind)
    text = (ROOT / "schema" / f"{kind}.schema.json").read_text("utf-8")

    def check(schema: object) -> None:
        if isinstance(schema, list):
            for one in schema:
                check(one)
        if isinstance(schema, dict):
            for name, field in schema.get("properties", {}).items():
                must = " (required)" if name in schema.get("required", ()) else ""
                assert f"- {name}{must}: {' '.join(field.get('description', '').split())}" in told
            for one in schema.values():
                check(one)

    check(json.loads(text))


def test_a_kind_can_be_called_by_one_or_by_many() -> None:
    assert explained("claim") == explained("claims")
    assert "One of: fact, statement, figure, motive, forecast." in explained("claim")


def test_a_program_is_given_the_schema() -> None:
    done = CliRunner().invoke(main, ["explain", "event", "--json", "--data", str(DATA)])
    assert json.loads(done.output)["title"] == "events.yml"


def test_a_kind_is_explained_while_the_data_is_broken(tmp_path: Path) -> None:
    (tmp_path / "briefing.yml").write_text("headline: x\n", "utf-8")
    done = CliRunner().invoke(main, ["explain", "source", "--data", str(tmp_path)])
    assert done.exit_code == 0
    assert "publisher (required)" in done.output


def test_a_record_of_that_name_comes_first(tmp_path: Path) -> None:
    (tmp_path / "briefing.yml").write_text("title: x\nquestion: y\n", "utf-8")
    (tmp_path / "terms.yml").write_text("claim: {term: claim, meaning: A statement.}\n", "utf-8")
    done = CliRunner().invoke(main, ["explain", "claim", "--data", str(tmp_path)])
    assert done.output.startswith("term claim")
