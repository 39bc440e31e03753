"""YAML is read as text, whatever parser does it."""

import json

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from macros.read import events
from macros.read.text import DataFile
from macros.read.value import Value
from macros.read.yaml_text import read_structure

words = st.text("ab1 é茶🫖:#-?'\"{}[],&*!|>%@`~\\\n")
values: st.SearchStrategy[Value] = st.recursive(
    words, lambda inner: st.lists(inner) | st.dictionaries(words.filter(bool), inner), max_leaves=9
)


def read(text: str) -> dict[str, Value]:
    found = read_structure(DataFile("data/claims.yml", text))
    assert found.faults == []
    return found.values


@pytest.mark.parametrize(
    "typed", ["no", "on", "1_000", "12:30", "017", "0x1F", "1902-05-03", "~", "null", "1e3", ".inf"]
)
def test_a_value_stays_what_was_typed(typed: str) -> None:
    assert read(f"kettle: {typed}\n") == {"kettle": typed}


def test_a_value_left_out_is_none_and_an_empty_text_is_a_text() -> None:
    assert read("kettle:\nlid: ''\ncups:\n-\n- ''\n") == {
        "kettle": None,
        "lid": "",
        "cups": [None, ""],
    }


def test_blocks_of_text_are_folded_and_kept_as_yaml_says() -> None:
    assert read("kettle: >-\n  was\n  moved\nlid: |\n  a\n  b\n") == {
        "kettle": "was moved",
        "lid": "a\nb\n",
    }


@given(st.dictionaries(words.filter(bool), values))
def test_what_was_written_is_what_is_read(written: dict[str, Value]) -> None:
    assert read(yaml.safe_dump(written, allow_unicode=True, default_style='"')) == written
    assert read(json.dumps(written, ensure_ascii=False)) == written


@given(st.dictionaries(words.filter(bool), values))
def test_without_libyaml_the_same_is_read(written: dict[str, Value]) -> None:
    text = yaml.safe_dump(written, allow_unicode=True, default_style='"')
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(events, "LOADER", yaml.BaseLoader)
        assert read(text) == written


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("kettle: {date: 2023-10?}\n", "close it with }, or put the whole value in quotes"),
        ("kettle: [2023-10?]\n", "close it with ], or put the whole value in quotes"),
        ('kettle: "\\U00110000"\n', r"compare the line with those of other records"),
        ("kettle: 'lid\n", "close it"),
    ],
)
def test_without_libyaml_what_yaml_refuses_is_a_fault_too(
    text: str, hint: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(events, "LOADER", yaml.BaseLoader)
    (fault,) = read_structure(DataFile("data/claims.yml", text)).faults
    assert (fault.code, fault.place.line, fault.hint) == ("yaml-syntax", 1, hint)


def test_a_broken_file_still_tells_which_records_it_holds() -> None:
    text = "kettle: {a: b}\nlid: {a: b\ncup:\n  a: b\n# pot:\n"
    found = read_structure(DataFile("data/claims.yml", text))
    assert (list(found.values), found.withheld) == (["kettle"], {"lid", "cup"})
    assert found.starts["cup"].line == 2


def test_nesting_without_end_is_refused_before_it_hurts() -> None:
    text = "kettle: " + "[" * 100_000
    (fault,) = read_structure(DataFile("data/claims.yml", text)).faults
    assert fault.code == "too-deep"
