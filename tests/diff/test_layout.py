"""Reports laid out for a terminal, and as Markdown that says nothing but its words."""

import re

import cmarkgfm
from hypothesis import given
from hypothesis import strategies as st

from macros.export.layout import (
    WIDTH,
    Point,
    Section,
    Table,
    as_markdown,
    as_text,
    columns,
    wrapped,
)

words = st.text(st.characters(blacklist_categories=("C", "Z"), blacklist_characters="|")) | st.text(
    st.sampled_from("ab1 -+=*_`~[]()<>&!#@.:/\\茶")
)


@given(words)
def test_markdown_says_the_words_and_nothing_else(text: str) -> None:
    shown = " ".join(text.split())
    written = as_markdown("T", [Section("H", (shown, Point(shown, (Point("below"),))))])
    html = cmarkgfm.github_flavored_markdown_to_html(written)
    assert set(re.findall(r"<([a-z0-9]+)", html)) <= {"h2", "h3", "p", "ul", "li", "a"}
    links = re.findall(r'href="([^"]*)"', html)
    assert all(link.startswith(("http", "mailto:", "ftp")) for link in links)
    bare = re.sub(r"<!--.*?-->|<[^>]*>", "", html)
    for mark, name in (("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("&", "&amp;")):
        bare = bare.replace(name, mark)
    assert "".join(bare.split()) == "".join(f"TH{shown}{shown}below".split())


def test_nobody_is_called_by_a_report() -> None:
    assert "@<!-- -->all and #<!-- -->1" in as_markdown("T", [Section("H", ("@all and #1",))])


def test_a_table_in_markdown() -> None:
    table = Table((("n", "what"), ("1", "a|b")), frozenset({0}))
    text = as_markdown("T", [Section("H", (Point("before"), table, "after"))])
    assert (
        text
        == "## T\n\n### H\n\n- before\n\n| n | what |\n| ---: | --- |\n| 1 | a\\|b |\n\nafter\n"
    )


@given(st.text(st.sampled_from("ab cdé茶水，。 "), max_size=400))
def test_lines_fit_and_nothing_is_lost(text: str) -> None:
    lines = wrapped(text, "- ", "  ")
    assert lines[0].startswith("-")
    longest = max(map(columns, text.split()), default=0)
    for line in lines:
        assert columns(line) <= max(WIDTH, longest + 2)
        assert line == line.rstrip() or not text.strip()
    joined = "".join(line[2:] for line in lines)
    assert "".join(joined.split()) == "".join(text.split())


def test_a_long_word_is_not_broken_and_chinese_is() -> None:
    assert wrapped("a" * 100, "- ") == ["- " + "a" * 100]
    assert [columns(line) for line in wrapped("茶" * 50)] == [WIDTH, 20]


def test_a_terminal_gets_tables_with_numbers_set_right() -> None:
    table = Table((("n", "what"), ("10", "x"), ("1", "y " * 60)), frozenset({0}))
    lines = as_text("T", [Section("H", (table,))]).splitlines()
    assert lines[3] == "H"
    assert lines[4:6] == ["   n  what", "  10  x"]
    assert lines[6].startswith("   1  y y")
    assert lines[7].startswith("      y y")
