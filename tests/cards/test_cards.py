"""Social cards: the standing is drawn in, words fit whatever they are, and bytes are the same."""

import os
import re
import sys
from itertools import pairwise
from multiprocessing import active_children
from pathlib import Path
from struct import unpack
from subprocess import run
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.draw import card
from macros.draw.view import View
from macros.export.cards.card import HEIGHT, WIDTH, Card, svg
from macros.export.cards.png import drawn, png
from macros.export.cards.setting import LEADING, fitted, shown
from macros.export.cards.typeface import REGULAR, STRONG, typeface
from tests.cards.ink import columns, rows
from tests.examples import examples

SVG = "{http://www.w3.org/2000/svg}"
CHINESE = "阿里巴巴千问负责人林俊旸宣布离职，未说明原因。"
KETTLE = Card(
    site="The Teapot",
    words="The kettle was moved",
    glyph="contested",
    stands="Contested",
    counted="1 origin, 2 outlets",
    against="Strongest evidence against it: a neighbour, at first hand",
    edition="as of 1 July 1902",
    address="teapot.example/claims/kettle/",
)
letters = st.characters(
    codec="utf-8", categories=("L", "N", "P", "Zs", "Mn", "S"), max_codepoint=0x9FFF
)
hostile = st.one_of(
    st.text(letters, max_size=400),
    st.text("abc ,.’-", max_size=1200),
    st.text(CHINESE + "ab 1", max_size=600),
    st.builds(lambda letter, times: letter * times, st.sampled_from("Wi林—"), st.integers(1, 900)),
)


def texts(drawing: str) -> list[ET.Element]:
    return list(ET.fromstring(drawing).iter(f"{SVG}text"))  # noqa: S314 (ours)


def width(text: ET.Element) -> float:
    face = typeface(STRONG if text.get("font-weight") == "600" else REGULAR)
    drawn = re.sub("[\u2066\u2067\u2069]", "", text.text or "")  # what isolates has no width
    return face.width(drawn) * float(text.get("font-size", ""))


@examples(150)
@given(words=hostile, against=hostile, site=hostile, stands=hostile)
def test_no_words_go_beyond_the_card(words: str, against: str, site: str, stands: str) -> None:
    made = Card(
        site=site,
        words=words,
        glyph="contested",
        stands=stands,
        counted=stands,
        against=against,
        edition="as of 1 July 1902",
        address="teapot.example/claims/kettle/",
    )
    found = texts(svg(made))
    for one in found:
        start = float(one.get("x", ""))
        left = start - width(one) if one.get("text-anchor") == "end" else start
        assert left >= 71.5
        assert left + width(one) <= WIDTH - 72 + 0.5
        assert float(one.get("y", "")) <= HEIGHT - 40
    lines = sorted((float(one.get("y", "")), one) for one in found if one.get("x") == "72")
    for (above, _), (below, one) in pairwise(lines):
        assert below - above >= float(one.get("font-size", "")) * 0.99


@given(words=hostile, wide=st.integers(200, 1100), high=st.integers(60, 400))
def test_a_setting_keeps_to_its_box_and_loses_no_word_that_fits(
    words: str, wide: int, high: int
) -> None:
    face = typeface(STRONG)
    setting = fitted(words, face, width=wide, height=high, sizes=(48, 36, 24))
    assert setting.height <= max(high, 24 * LEADING)
    assert all(face.width(line) * setting.size <= wide for line in setting.lines)
    said = "".join(setting.lines)
    if not said.endswith("…"):
        assert "".join(said.split()) == "".join(words.split())


def test_chinese_breaks_anywhere_but_before_its_closing_marks() -> None:
    setting = fitted(CHINESE * 3, typeface(STRONG), width=400, height=900, sizes=(40,))
    assert "".join(setting.lines) == CHINESE * 3
    assert len(setting.lines) > 3
    assert not any(line.startswith(("，", "。")) for line in setting.lines)


def test_long_words_make_letters_smaller_before_any_is_left_out() -> None:
    face = typeface(STRONG)
    short, longer = ("It rained. " * times for times in (3, 30))
    sizes = (66, 48, 30)
    assert fitted(short, face, width=1000, height=300, sizes=sizes).size == 66
    assert fitted(longer, face, width=1000, height=300, sizes=sizes).size < 66


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("Łódź, Ελλάδα, Москва, Việt Nam", "Łódź, Ελλάδα, Москва, Việt Nam"),
        ("林俊旸（林俊暘）", "林俊旸（林俊暘）"),
        ("りんごとカナ", "りんごとカナ"),
        ("It rained 🌧 and\u200b rained", "It rained and rained"),
        ("한국어와 千问", "한국어와 千问"),
        ("שָׁלוֹם, محمد الأحمد", "שָׁלוֹם, محمد الأحمد"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("अमित कुमार, สมชาย", "अमित कुमार, สมชาย"),
        ("محمد 千问", None),
        ("ქართული", None),
    ],
)
def test_what_a_card_can_show(words: str, says: str | None) -> None:
    assert shown(words, typeface(STRONG)) == says


def test_words_that_no_typeface_has_are_replaced_by_the_address() -> None:
    said = [one.text for one in texts(svg(Card(words="ქართული", site="S", address="a.example/x/")))]
    assert said.count("a.example/x/") == 2


ON_NOTHING = {
    "a mark after a digit": "0\u0903" * 60,
    "marks between spaces": "\u0903 " * 60,
    "one mark after another": "\u094d" * 60,
    "marks after their letter": "\u0915\u0903\u0903\u0903\u0903" * 60,
    "vowels on vowels": "\u0907\u093f\u0941\u0901\u0900\u0902" * 30,
    "a mark after a joiner": "\u0915\u200d\u0903\u200c\u093f" * 40,
}
"""Marks of Devanagari without a letter to stand on: each is drawn on a circle of dots."""


@pytest.mark.parametrize("words", ON_NOTHING.values(), ids=ON_NOTHING)
def test_marks_that_stand_on_nothing_do_not_go_beyond_the_card(words: str) -> None:
    made = Card(site=words, words=words, stands=words, address="a.example/")
    _, right = columns(png(svg(made)), 0, 535)
    assert right <= WIDTH - 72


TITLE = (130, 215)
"""The rows in which one line of words stands."""


def titled(words: str) -> bytes:
    return png(svg(Card(words=words, site="S", address="a.example/")))


@pytest.mark.parametrize("words", ["محمد الأحمد.", "דוד כהן, 2026."])
def test_words_that_run_from_the_right_begin_at_the_right_edge(words: str) -> None:
    left, right = columns(titled(words), *TITLE)
    assert WIDTH - 72 - 12 <= right <= WIDTH - 72
    assert left > WIDTH / 2


def test_a_line_of_latin_with_a_name_from_the_right_begins_at_the_left() -> None:
    left, right = columns(titled("Lin (محمد الأحمد)"), *TITLE)
    assert 72 <= left <= 84
    assert right < WIDTH / 2


@pytest.mark.parametrize(
    ("joined", "apart"),
    [
        pytest.param("ببببب", "\u200c".join("ببببب"), id="Arabic letters join"),
        pytest.param("क्षक्षक्ष", "क्\u200cषक्\u200cषक्\u200cष", id="Devanagari letters stand together"),
        pytest.param("Lin क्षक्ष", "Lin क्\u200cषक्\u200cष", id="so they do beside Latin ones"),
    ],
)
def test_letters_that_join_are_joined(joined: str, apart: str) -> None:
    (first, last), (begin, end) = (columns(titled(one), *TITLE) for one in (joined, apart))
    assert last - first < (end - begin) * 0.95


def test_a_vowel_sign_is_drawn_before_its_letter_beside_latin_letters_too() -> None:
    """`मि` begins with its vowel: alone or after Latin words, its ink is the same."""
    alone, beside = (titled(words) for words in ("मि", "Lin मि"))
    (first, last), (_, end) = (columns(one, *TITLE) for one in (alone, beside))
    wide = last - first
    shape = [row[4 * first : 4 * (last + 1)] for row in rows(alone, *TITLE)]
    there = [row[4 * (end - wide) : 4 * (end + 1)] for row in rows(beside, *TITLE)]
    differs = sum(
        abs(a - b) > 96
        for one, other in zip(shape, there, strict=True)
        for a, b in zip(one, other, strict=True)
    )
    assert differs < sum(byte < 128 for row in shape for byte in row) * 0.25


@pytest.mark.parametrize("name", ["teapot", "qwen"])
def test_a_claims_card_says_how_it_stands(name: str, request: pytest.FixtureRequest) -> None:
    view: View = request.getfixturevalue(name)
    for claim, judged in view.judgements.claims.items():
        said = " ".join(one.text or "" for one in texts(svg(card.of(view, claim))))
        assert view.standing_word(judged.standing).lower() in said.lower()
        assert f"{len(judged.origins)} origin" in said or not judged.counts
        if judged.against:
            assert judged.against[:60].lower() in said.lower()


def test_what_speaks_against_a_claim_of_the_real_briefing_is_never_cut(qwen: View) -> None:
    cut = [
        name
        for name in qwen.briefing.claims
        if any((one.text or "").endswith("…") for one in texts(svg(card.of(qwen, name))))
    ]
    assert cut == []


def test_the_same_card_is_the_same_bytes_from_the_cache_or_not(tmp_path: Path) -> None:
    drawing = svg(KETTLE)
    first, again = drawn([drawing, drawing], tmp_path)
    (kept,) = tmp_path.iterdir()
    assert first == again == kept.read_bytes() == png(drawing)
    other = png('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    kept.write_bytes(other)
    assert list(drawn([drawing], tmp_path)) == [other]


@pytest.mark.parametrize("left", [b"", b"IEND", b"\x89PNG and no end"])
def test_a_card_that_was_not_kept_whole_is_drawn_anew(left: bytes, tmp_path: Path) -> None:
    drawing = svg(KETTLE)
    (first,) = drawn([drawing], tmp_path)
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(left)
    assert list(drawn([drawing], tmp_path)) == [first]
    assert kept.read_bytes() == first


@pytest.mark.parametrize("at", [20, 0.5, -6])
def test_a_card_that_was_hurt_where_it_is_kept_is_drawn_anew(at: float, tmp_path: Path) -> None:
    drawing = svg(KETTLE)
    (first,) = drawn([drawing], tmp_path)
    (kept,) = tmp_path.iterdir()
    hurt = bytearray(first)
    hurt[int(at * len(first)) if at == 0.5 else int(at)] ^= 0xFF
    kept.write_bytes(hurt)
    assert list(drawn([drawing], tmp_path)) == [first]
    assert kept.read_bytes() == first


def test_what_a_killed_build_left_among_the_cards_is_cleared_away(tmp_path: Path) -> None:
    (tmp_path / f"{'a' * 64}.4711").touch()
    (tmp_path / "notes.txt").touch()
    list(drawn([svg(KETTLE)], tmp_path))
    assert sorted(one.suffix for one in tmp_path.iterdir()) == [".png", ".txt"]


def test_where_those_who_draw_are_killed_the_rest_is_drawn_all_the_same(tmp_path: Path) -> None:
    small = '<svg xmlns="http://www.w3.org/2000/svg" width="{}" height="8"/>'
    svgs = [small.format(size) for size in range(10, 70)]
    cards = drawn(svgs, tmp_path)
    for process in active_children():
        process.kill()
    assert list(cards) == [png(one) for one in svgs]


def test_where_cards_cannot_be_kept_they_are_drawn_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file, and no folder", "utf-8")
    drawing = svg(KETTLE)
    assert list(drawn([drawing, drawing], tmp_path / "cache")) == [png(drawing)] * 2


def test_many_cards_are_drawn_in_order(tmp_path: Path) -> None:
    small = '<svg xmlns="http://www.w3.org/2000/svg" width="{}" height="9"/>'
    made = list(drawn([small.format(size) for size in range(10, 40)], tmp_path))
    assert [unpack(">I", one[16:20])[0] for one in made] == list(range(10, 40))


def test_many_cards_are_begun_before_the_first_is_asked_for(tmp_path: Path) -> None:
    small = '<svg xmlns="http://www.w3.org/2000/svg" width="{}" height="9"/>'
    cards = drawn([small.format(size) for size in range(50, 80)], tmp_path)
    assert os.cpu_count() == 1 or active_children()
    assert len(list(cards)) == 30
    assert not active_children()


KILLED = """
import os, signal
from pathlib import Path
from macros.export.cards.png import drawn
svg = '<svg xmlns="http://www.w3.org/2000/svg" width="{}" height="9"/>'
cards = drawn([svg.format(size) for size in range(10, 40)], Path("cache"))
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a process is killed otherwise there")
def test_what_draws_for_a_build_that_is_killed_ends_with_it(tmp_path: Path) -> None:
    # It holds the other end of the pipe for as long as it lives, and so ends the wait.
    run([sys.executable, "-c", KILLED], cwd=tmp_path, capture_output=True, timeout=60, check=False)


def test_a_card_has_the_size_that_previews_take() -> None:
    made = png(svg(KETTLE))
    assert made.startswith(b"\x89PNG")
    assert unpack(">II", made[16:24]) == (1200, 630)


def test_letters_of_all_three_typefaces_are_drawn() -> None:
    blank = png(svg(Card(words=" ", site="", address="")))
    for words in ("Rain", "林俊旸", "Ελλάδα"):
        assert len(png(svg(Card(words=words, site="", address="")))) > len(blank) + 1000
