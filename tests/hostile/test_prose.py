"""Prose is Markdown of words and links: tags and pictures are text, and code is to the letter."""

import re

import cmarkgfm
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from markupsafe import Markup, escape

from macros.draw.prose import plain, prose
from tests.hostile.bones import MARKDOWN
from tests.hostile.corpus import WORDS


def drawn(text: str) -> str:
    return str(prose(text, lambda name, words: Markup("<b>{}</b>").format(words or name))).strip()


def said(text: str) -> str:
    return plain(text, lambda name, words: words or name)


@pytest.mark.parametrize(
    ("text", "shows"),
    [
        pytest.param("`![x](y)`", "<p><code>![x](y)</code></p>", id="a picture in code"),
        pytest.param("    ![x](y)", "<pre><code>![x](y)\n</code></pre>", id="a picture in a block"),
        pytest.param(
            "`<b>` <i>x</i>",
            "<p><code>&lt;b&gt;</code> &lt;i&gt;x&lt;/i&gt;</p>",
            id="a tag in code beside a tag",
        ),
        pytest.param(r"<b>\<i>", "<p>&lt;b&gt;&lt;i&gt;</p>", id="a tag after a backslash"),
        pytest.param(r"<b>\\<i>", r"<p>&lt;b&gt;\&lt;i&gt;</p>", id="a tag after two"),
        pytest.param(
            "<b> ![x](https://a.example/y.png)",
            '<p>&lt;b&gt; !<a rel="noopener noreferrer" href="https://a.example/y.png">x</a></p>',
            id="a picture beside a tag",
        ),
        pytest.param(
            "[![x](https://a.example/y.png)](https://a.example/) <b>",
            None,
            id="a picture in a link beside a tag",
        ),
        pytest.param(r"\![x](y)", '<p>!<a href="y">x</a></p>', id="a mark and a link"),
        pytest.param(
            '[x](y "[[kettle|z onclick=a]]")',
            '<p><a href="y" title="[[kettle|z onclick=a]]">x</a></p>',
            id="a record in the title of a link",
        ),
        pytest.param(
            "[x]([[kettle]])",
            '<p><a href="[[kettle]]">x</a></p>',
            id="a record in an address",
        ),
        pytest.param(
            "[x](HTTPS://a.example/)",
            '<p><a rel="noopener noreferrer" href="HTTPS://a.example/">x</a></p>',
            id="a link in capitals",
        ),
        pytest.param(
            "<HTTPS://a.example/> <b>",
            '<p><a rel="noopener noreferrer" href="HTTPS://a.example/">HTTPS://a.example/</a> '
            "&lt;b&gt;</p>",
            id="an address in capitals beside a tag",
        ),
        pytest.param(
            "<!-- raw HTML omitted --> `<!-- raw HTML omitted -->`",
            "<p>&lt;!-- raw HTML omitted --&gt; <code>&lt;!-- raw HTML omitted --&gt;</code></p>",
            id="what is printed for HTML",
        ),
        pytest.param("a\ue002b <i>", "<p>a\ufffdb &lt;i&gt;</p>", id="what keeps tags apart"),
    ],
)
def test_what_it_shows(text: str, shows: str | None) -> None:
    assert "<img" not in drawn(text)
    if shows is not None:
        assert drawn(text) == shows


PIECES = (
    *("<b>", "![", "[", "](", ")", "`", "``", "\\", "<", ">", "!", "x", " ", "\n", "    ", "~~~"),
    *(
        "https://a.example",
        "&lt;",
        "<!--",
        "-->",
        "<https:",
        "[x]: ",
        '"',
        "<i x=",
        "<?",
        "<![CDATA[",
    ),
    *("\n> ", "\n- ", "[[kettle]]", "<x@a.example>"),
)


@given(st.lists(st.sampled_from(PIECES), max_size=16).map("".join) | st.sampled_from(WORDS))
def test_it_makes_nothing_but_what_markdown_of_words_has(text: str) -> None:
    rendered = drawn(text)
    made = {one.tag for one in html.fromstring(f"<div>{rendered}</div>").iter()}
    assert made <= {*MARKDOWN, "div", "b"}
    assert "<!--" not in rendered
    assert not re.search("[\ue000-\ue019]|%EE%80%8", rendered)


@given(st.text("<b>!/ x`\\[]()", max_size=12))
def test_code_is_shown_to_the_letter(text: str) -> None:
    block = "\n".join(f"    {line}" for line in [f"x{text}", "<i>"])
    shown = html.fromstring(drawn(f"{block}\n\n<b>")).xpath("string(//code)")
    assert shown == f"x{text}\n<i>\n"


@given(st.text("ab*_ \n", max_size=20))
def test_all_else_is_common_mark(text: str) -> None:
    assert drawn(text) == cmarkgfm.markdown_to_html(text).strip()


@pytest.mark.parametrize("text", ["<b>x</b>", "`![x](y)`", "a `<b>` <i>"])
def test_as_plain_text_it_says_the_same(text: str) -> None:
    assert said(text) == text.replace("`", "")
    assert escape(said(text))
