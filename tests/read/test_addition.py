"""Records written into YAML: what was meant, at the end, and all the rest as it was."""

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from macros.read.addition import UnaddableError, added

FILE = """\
# 林俊旸: a comment
one:
  text: 'One'   # as it says

two: {text: Two} # flow
"""
IT = {"text": "It rained: twice", "date": "2026-03-05", "about": ["rain"]}


@pytest.mark.parametrize("ends", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize("head", ["", "\ufeff"], ids=["plain", "BOM"])
@pytest.mark.parametrize("cut", [0, 1], ids=["ends in a line", "ends without one"])
def test_the_record_stands_at_the_end_and_nothing_else_moves(
    ends: str, head: str, cut: int
) -> None:
    text = (head + FILE[: len(FILE) - cut]).replace("\n", ends)
    expected = f"""{head}{FILE}
it:
  text: 'It rained: twice'
  date: 2026-03-05
  about:
    - rain
""".replace("\n", ends)
    assert added(text, "it", IT) == expected


def test_an_empty_file_begins_with_the_record() -> None:
    assert added("", "it", {"text": "no"}) == "it:\n  text: no\n"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        pytest.param("it:\n  text: x\n", "stands there already", id="the id is taken"),
        pytest.param("- it\n", "holds no records", id="a list"),
        pytest.param("one: {text: x\n", "cannot be read", id="broken"),
        pytest.param("{one: {text: x}}\n", "cannot be read", id="a mapping in braces"),
    ],
)
def test_a_file_that_cannot_take_the_record_is_left_alone(text: str, why: str) -> None:
    with pytest.raises(UnaddableError, match=why):
        added(text, "it", IT)


words = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\x85\u2028\u2029\ufeff"),
    min_size=1,
)


@given(st.dictionaries(st.sampled_from(["text", "short", "unknown"]), words, min_size=1))
def test_whatever_somebody_answers_is_read_back_to_the_character(fields: dict[str, Any]) -> None:
    text = added(FILE, "it", fields)
    assert text.startswith(FILE)
    assert yaml.load(text, yaml.BaseLoader)["it"] == fields  # noqa: S506
