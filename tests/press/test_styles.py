"""The one sheet: what it joins, what it leaves out, and what its address says of it."""

import re

import pytest

from macros.press.styles import sheet, short


@pytest.mark.parametrize(
    ("written", "sent"),
    [
        pytest.param("a { color: red; }\n", "a{color: red}", id="space between rules"),
        pytest.param("a /* one */ b {}", "a  b{}", id="a comment"),
        pytest.param('a { content: "/* no, one */ ;  } "; }', None, id="a string that looks so"),
        pytest.param("a { content: 'it\\'s  {'; }", None, id="a string with a quote in it"),
        pytest.param("a { src: url(a,b;c.woff2); }", None, id="an address with signs in it"),
        pytest.param("a:not(b) :hover {}", "a:not(b) :hover{}", id="a space that means something"),
        pytest.param("a { width: calc(1px + 2px); }", "a{width: calc(1px + 2px)}", id="a sum"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_a_stylesheet_loses_only_what_nobody_reads(written: str, sent: str | None) -> None:
    quoted = re.search(r"""(["'].*["']|url\(.*\))""", written)
    if sent is None:
        assert quoted is not None
        assert quoted[1] in short(written)
    else:
        assert short(written) == sent


def test_the_order_stays_and_the_address_follows_the_text() -> None:
    address, text = sheet(["b {}", "a {}"])

    assert text == "b{}\na{}\n"
    assert re.fullmatch(r"assets/css/briefing\.[0-9a-f]{10}\.css", address)
    assert sheet(["b {}", "a {}"]) == (address, text)
    assert sheet(["a {}", "b {}"])[0] != address
    assert sheet(["b{} /* the same rules */", "a {}"])[0] == address
