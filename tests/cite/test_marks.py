"""Quotation marks: straight ones made round, and titles put between double ones."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.export.citation.line import quoted
from macros.export.citation.marks import rounded, turned


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        ("No marks", "No marks"),
        ("The harbour's berth", "The harbour’s berth"),
        ('A "mutiny" there', "A “mutiny” there"),
        ('"A mutiny"', "“A mutiny”"),
        ("A 'free' berth", "A ‘free’ berth"),
        ("The crews' strike", "The crews’ strike"),
        ("The '90s", "The ’90s"),
        ('("so")', "(“so”)"),
    ],
)
def test_straight_marks_become_round(words: str, printed: str) -> None:
    assert rounded(words) == printed


@pytest.mark.parametrize(
    ("title", "between"),
    [
        pytest.param("It ends", "“It ends.”", id="without marks"),
        pytest.param("Who pays?", "“Who pays?”", id="a question"),
        pytest.param("A “mutiny”", "“A ‘mutiny.’”", id="the stop goes inside"),
        pytest.param("A “mutiny?”", "“A ‘mutiny?’”", id="a question has its own"),
        pytest.param("He: “I ‘never’ did”", "“He: ‘I “never” did.’”", id="one within the other"),
        pytest.param("He: “I said ‘no’”", "“He: ‘I said “no.”’”", id="both end together"),
        pytest.param("A ‘free’ berth", "“A ‘free’ berth.”", id="British marks stay single"),
        pytest.param("The crews’ strike", "“The crews’ strike.”", id="an apostrophe stays"),
        pytest.param(
            "The strike of the crews’", "“The strike of the crews’.”", id="at the end too"
        ),
        pytest.param("„Wir bleiben“", "“„Wir bleiben“.”", id="marks of another country stay"),
        pytest.param("An “open one", "“An “open one.”", id="a mark without its other stays"),
        pytest.param("谁来付钱？", "“谁来付钱？”", id="a Chinese question"),
    ],
)
def test_a_title_stands_between_double_marks(title: str, between: str) -> None:
    assert quoted(title) == between


@given(st.text(st.sampled_from("ab “”‘’„‚'\"?.")))
def test_nothing_of_a_title_is_lost(title: str) -> None:
    letters = str.maketrans("", "", "“”‘’'\"")
    for said in (rounded(title), turned(title)[0]):
        assert len(said) == len(title)
        assert said.translate(letters) == title.translate(letters)
