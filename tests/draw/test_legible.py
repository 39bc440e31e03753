"""Addresses as people read them: on paper, and where a line ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.draw.legible import breakable, href, spelled


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("https://news.example/a", "https://news.example/a"),
        ("https://news.example/%E6%9E%97%E4%BF%8A", "https://news.example/林俊"),
        ("https://news.example/林俊", "https://news.example/林俊"),
        ("https://news.example/a%20b%2Fc?q=%26", "https://news.example/a%20b%2Fc?q=%26"),
        pytest.param("https://x.example/%FF%FE", "https://x.example/%FF%FE", id="no text"),
        pytest.param(
            "https://x.example/%E2%80%AEcod", "https://x.example/%E2%80%AEcod", id="turns"
        ),
        pytest.param("https://x.example/%C2%A0", "https://x.example/%C2%A0", id="not seen"),
        pytest.param("https://x.example/%E3%80%80", "https://x.example/%E3%80%80", id="wide blank"),
    ],
)
def test_an_address_is_spelled_as_one_would_copy_it(address: str, said: str) -> None:
    assert spelled(address) == said


@given(st.text(max_size=60))
def test_what_is_spelled_leads_where_the_link_leads(text: str) -> None:
    assert href(spelled(f"https://news.example/{text}")) == href(f"https://news.example/{text}")


def test_a_line_may_end_after_a_slash_of_an_address_and_nowhere_else() -> None:
    assert breakable("See https://news.example/a/b-c/ and/or <b>") == (
        "See https://news.example/<wbr>a/<wbr>b-c/ and/or &lt;b&gt;"
    )


@given(st.text(max_size=80))
def test_where_lines_may_end_nothing_is_lost_or_let_in(text: str) -> None:
    drawn = breakable(f"https://{text}")
    assert drawn.replace("<wbr>", "").unescape() == f"https://{text}"
    assert drawn.count("<") == drawn.count("<wbr>")
