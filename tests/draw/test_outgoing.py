"""Links that lead out: to the quoted words themselves, and mendable when the page is gone."""

from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from macros.draw import source
from macros.draw.evidence import plain
from macros.draw.view import View
from macros.export.fragment import to_phrase
from macros.model.record import Evidence
from tests.draw.conftest import Make

PAGE = "https://gazette.example/1"


@pytest.mark.parametrize(
    ("words", "language", "leads_to"),
    [
        (None, "en", ""),
        ("It rained", "en", "#:~:text=It%20rained"),
        ("“It rained”", "en", "#:~:text=It%20rained"),
        ("rain-soaked, cold & wet", "en", "#:~:text=rain%2Dsoaked%2C%20cold%20%26%20wet"),
        ("It rained … all day", "en", "#:~:text=It%20rained,all%20day"),
        ("It rained [...] all day", "en", "#:~:text=It%20rained,all%20day"),
        ("下雨了", "zh", "#:~:text=%E4%B8%8B%E9%9B%A8%E4%BA%86"),
        ("It rained", "zh", ""),  # a translation stands nowhere on that page
        ("…", "en", ""),
    ],
)
def test_a_link_leads_to_the_quoted_words(words: str | None, language: str, leads_to: str) -> None:
    assert to_phrase(PAGE, words, language) == PAGE + leads_to


def test_a_fragment_that_is_there_stays() -> None:
    assert to_phrase(f"{PAGE}#part", "It rained") == f"{PAGE}#part:~:text=It%20rained"


@given(st.text(min_size=1))
def test_a_phrase_is_always_one_directive(words: str) -> None:
    address = to_phrase(PAGE, words)
    _, _, directive = address.partition("#:~:text=")
    assert address.startswith(PAGE)
    assert not set(directive) & set("-& <>\"'#")
    assert directive.count(",") <= 1
    assert all(unquote(one).strip() for one in directive.split(",") if directive)


@pytest.fixture
def gazette(make: Make) -> View:
    """Give a source with an archived copy."""
    kept = {"archived_url": "https://archive.example/1", "archived": "1902-05-04"}
    return make(sources={"gazette": {"publisher": "Gazette", "kind": "news", "url": PAGE, **kept}})


def test_evidence_links_to_its_words_and_to_the_copy(gazette: View) -> None:
    piece = Evidence.model_validate(
        {"source": "gazette", "basis": "document", "quote": "It rained"}
    )
    drawn = html.fragment_fromstring(str(plain(gazette, [piece])))
    page, copy = drawn.xpath(".//div[@class='evidence__meta']/a")
    assert page.get("href") == f"{PAGE}#:~:text=It%20rained"
    assert copy.get("href") == "https://archive.example/1"
    for one in (page, copy):
        assert one.get("data-originalurl") == PAGE
        assert one.get("data-versionurl") == "https://archive.example/1"
        assert one.get("data-versiondate") == "1902-05-04"


def test_every_link_out_of_a_sources_page_can_be_mended(gazette: View) -> None:
    body = html.fragment_fromstring(str(source.page(gazette, "gazette").body))
    out = [one for one in body.iter("a") if one.get("href", "").startswith("https://")]
    assert len(out) == 4
    assert all(one.get("data-originalurl") == PAGE for one in out)
