"""Prose in a Markdown twin is Markdown without HTML, whoever renders it, and however trusting."""

import cmarkgfm
import pytest
from cmarkgfm.cmark import Options

from macros.export.markdown.text import inert


@pytest.mark.parametrize(
    "prose",
    [
        "<script>__ran(1)</script>",
        "a <img src=x onerror=__ran(1)> b",
        r"\\<img src=x onerror=__ran(1)>",
        "<!-- x --> <?php ?> <![CDATA[ x ]]>",
        "</p><b>x</b>",
        "![x](https://evil.example/x.png)",
        r"\\![x](https://evil.example/x.png)",
        "`x <b>` <b> `",
    ],
)
def test_nothing_of_it_is_html(prose: str) -> None:
    html = cmarkgfm.markdown_to_html(inert(prose), options=Options.CMARK_OPT_UNSAFE)
    for made in ("<script", "<img", "<!", "<?", "<b"):
        assert made not in html


@pytest.mark.parametrize(
    ("prose", "html"),
    [
        ("1 < 2 <3", "<p>1 &lt; 2 &lt;3</p>"),
        (r"\<b>", "<p>&lt;b&gt;</p>"),
        ("<b>", "<p>&lt;b&gt;</p>"),
        ("*Rain!* [here](https://a.example)", None),
        ("<https://a.example/>", '<p><a href="https://a.example/">https://a.example/</a></p>'),
    ],
)
def test_the_rest_reads_as_it_did(prose: str, html: str | None) -> None:
    assert (inert(prose) == prose) if html is None else True
    if html:
        assert cmarkgfm.markdown_to_html(inert(prose)).strip() == html
