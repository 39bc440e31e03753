"""Tables: RFC 4180, nothing a spreadsheet would run, and nothing lost."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.export.column import Column, columns, edges
from macros.export.datapackage import ABOUT, tables
from macros.export.table import as_csv, safe
from macros.model.about import About
from macros.model.briefing import KINDS
from macros.model.meaning import meanings

TEXT = (Column("said", "string", "What is said."),)


def read_back(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline="")))


@pytest.mark.parametrize(
    "said",
    [
        *(
            "=1+1",
            "+1",
            "-1",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "\n=1",
            " =1",
            "'quoted'",
            "＝1",
            "\ufeff=1",
        ),
        *("a,b", 'a "b" c', "two\nlines", "two\r\nlines", "林俊旸", "", "=cmd|' /C calc'!A0"),
    ],
)
def test_a_text_comes_back_to_the_character(said: str) -> None:
    (cell,) = read_back(as_csv(TEXT, [{"said": said}]))[1] or [""]
    assert cell[:1] not in {"=", "+", "-", "@", "\t", "\r"}
    assert cell.removeprefix("'") == said


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
def test_one_apostrophe_taken_away_gives_every_text_back(said: str) -> None:
    cell = safe(said)
    assert (cell.removeprefix("'")) == said


def test_lines_end_as_the_standard_has_it_and_the_first_names_the_columns() -> None:
    assert as_csv(TEXT, [{"said": "a, b"}]) == 'said\r\n"a, b"\r\n'


def test_numbers_truths_lists_and_nothing() -> None:
    described = [Column(name, name, "") for name in ("number", "boolean", "list", "array")]
    row = {"number": -1.5, "boolean": False, "list": ["a", "b"], "array": [{"x": "é"}]}
    written = read_back(as_csv(described, [row, {}]))
    assert written[1:] == [["-1.5", "false", "a,b", '[{"x":"é"}]'], ["", "", "", ""]]


@pytest.mark.parametrize("model", [*KINDS.values(), About], ids=lambda model: model.__name__)
def test_every_field_says_what_it_means(model: type) -> None:
    assert {*meanings(model)} >= {*model.model_fields}  # type: ignore[attr-defined]


def test_every_column_says_what_it_means_and_every_file_what_it_holds() -> None:
    for name, described in tables():
        assert ABOUT[name]
        assert all(column.means for column in described)
        names = [column.name for column in described]
        assert len(names) == len({*names})


def test_a_column_knows_its_words_and_where_it_leads() -> None:
    of_claims = {column.name: column for column in columns("claims")}
    assert of_claims["kind"].words == ("fact", "statement", "figure", "motive", "forecast")
    assert of_claims["about"].type == "list"
    assert {column.name: column.to for column in edges("lineage")}["source"] == "sources"
