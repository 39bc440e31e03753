"""What drawings are made of: letters of known width, elements that escape."""

import pytest

from macros.draw.drawing.lettering import cut, lines, width
from macros.draw.drawing.svg import Drawing, number


def test_strong_letters_are_wider_and_chinese_ones_are_square() -> None:
    assert width("Reuters", 15, strong=True) > width("Reuters", 15)
    assert width("范禹", 15) == 30


def test_a_mark_above_a_letter_takes_no_room() -> None:
    assert width("e\u0301", 10) == width("e", 10)


def test_words_are_cut_where_the_room_ends() -> None:
    assert cut("Reuters", 15, 1000) == "Reuters"
    assert cut("South China Morning Post", 15, 100).endswith("…")
    assert width(cut("South China Morning Post", 15, 100), 15) <= 100


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("Reuters", ["Reuters"], id="one word is one line"),
        pytest.param(
            "South China Morning Post", ["South China", "Morning Post"], id="a name is broken once"
        ),
        pytest.param("", [], id="nothing is no line"),
    ],
)
def test_words_are_broken_between_words(words: str, expected: list[str]) -> None:
    assert lines(words, 15, 110, strong=True) == expected


def test_a_drawing_says_what_it_shows_and_escapes_it() -> None:
    drawing = Drawing("d", 10, 10, title="<b>", desc="a & b")
    drawing.text(0, 1, "<script>", lang="zh", anchor="end")
    drawn = drawing.markup()
    assert 'role="img" aria-labelledby="d-title d-desc"' in drawn
    assert '<title id="d-title">&lt;b&gt;</title>' in drawn
    assert '<text x="0" y="1" lang="zh" text-anchor="end">&lt;script&gt;</text>' in drawn


@pytest.mark.parametrize(
    ("value", "written"), [(-0.01, "0"), (1.0, "1"), (1.25, "1.2"), (-3.14, "-3.1")]
)
def test_numbers_are_short(value: float, written: str) -> None:
    assert number(value) == written


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("阿里巴巴宣布成立", ["阿里巴巴宣", "布成立"], id="between any two characters"),
        pytest.param("阿里巴巴集，宣布", ["阿里巴巴", "集，宣布"], id="not before a comma"),
        pytest.param("Qwen 千问大模型", ["Qwen 千问", "大模型"], id="beside a word"),
        pytest.param("阿里\u3000巴巴", ["阿里 巴巴"], id="a wide space is a space"),
    ],
)
def test_chinese_is_broken_without_spaces(words: str, expected: list[str]) -> None:
    assert lines(words, 15, 80) == expected


def test_an_accent_takes_no_room() -> None:
    assert width("Ñandú, Köln", 13) == width("Nandu, Koln", 13)
    assert width("e\u0301", 13) == width("é", 13) == width("e", 13)
    assert width("한", 13) == width("林", 13)
