"""Words from the data stay words, in every place that they go to, whatever they look like."""

import shutil
from pathlib import Path

import pytest
from lxml import html

from macros.press.building import built
from tests.programs import ROOT
from tests.site.built import BuiltSite, spaced, words
from tests.site.conftest import TEAPOT

HOSTILE = (
    "</title><script>alert(1)</script><img src=x onerror=alert(2)> & &amp; \"two\" 'one' "
    "{{ 7 * 7 }} {% if x %} [[ada-example]] *star* `tick` עברית 🫖 ${x}"
)
QUOTED = HOSTILE.replace("'", "''")

PLANTED = {
    "briefing": [('title: "The Teapot <briefing> & “friends” {{ 7 * 7 }}"', "title")],
    "people": [("  name: Ada Example", "  name"), ("title: Cellar inspector", "title")],
    "organizations": [("name: The Teapot Works", "name"), ("name: Moon Teapot 1", "name")],
    "events": [("title: The kettle falls silent", "title"), ("time: about 02:00", "time")],
    "claims": [
        ("text: The works moved the kettle to the cellar.", "text"),
        ("quote: it rests in the cellar", "quote"),
        ("locator: page 2", "locator"),
    ],
    "sources": [
        ("title: Heard at the pump", "title"),
        ("publisher: The Pump", "publisher"),
        ("author: [C. Scribe, D. Scribe]", "author"),
    ],
    "interpretations": [("title: Moved, not sold", "title"), ("locator: last line", "locator")],
    "conflicts": [("title: Where the kettle is", "title")],
    "questions": [("question: Who gave the order?", "question")],
    "signals": [("question: Does the kettle whistle again?", "question")],
    "terms": [("term: Whistle", "term")],
}
"""Fields that are one line of text: what stands there, and the field that is made hostile."""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    folder = tmp_path_factory.mktemp("hostile")
    data = shutil.copytree(TEAPOT, folder / "data")
    for name, fields in PLANTED.items():
        file = data / f"{name}.yml"
        text = file.read_text("utf-8")
        for old, field in fields:
            assert old in text, old
            value = f"['{QUOTED}']" if field == "author" else f"'{QUOTED}'"
            text = text.replace(old, f"{field}: {value}", 1)
        file.write_text(text, "utf-8")
    built(ROOT / "mkdocs.yml", data, folder / "site")
    return BuiltSite.of(folder / "site", data)


RECORDS = [
    ("people", "ada-example"),
    ("organizations", "teapot-works"),
    ("events", "kettle-falls-silent"),
    ("claims", "kettle-moved"),
    ("sources", "rumour-mill"),
    ("interpretations", "moved-to-cellar"),
]


@pytest.mark.parametrize(("kind", "name"), RECORDS)
def test_the_page_of_a_record_has_its_title_to_the_letter(
    kind: str, name: str, hostile: BuiltSite
) -> None:
    page = hostile.page(kind, name)

    assert spaced(HOSTILE) in words(page.xpath("//h1")[0])
    assert spaced(HOSTILE) in words(page.xpath("//head/title")[0])
    assert hostile.json(f"{kind}/{name}/index.json")["title"] == HOSTILE


def test_a_description_has_the_words_to_the_letter(hostile: BuiltSite) -> None:
    (description,) = hostile.page("claims", "kettle-moved").xpath(
        "//meta[@name='description']/@content"
    )
    assert spaced(HOSTILE) in spaced(description)


@pytest.mark.parametrize(
    "page",
    [
        *("claims/", "people/", "sources/", "timeline/", "interpretations/"),
        *("conflicts/", "signals/", "terms/", ""),
    ],
)
def test_every_list_has_the_words_to_the_letter(page: str, hostile: BuiltSite) -> None:
    (article,) = hostile.pages[page].xpath("//article[starts-with(@class, 'page')]")

    assert spaced(HOSTILE) in words(article)


def test_the_site_is_named_to_the_letter_on_every_page(hostile: BuiltSite) -> None:
    for address, page in hostile.pages.items():
        assert words(page.xpath("//head/title")[0]).endswith(spaced(HOSTILE)), address
        assert spaced(HOSTILE) in words(page.xpath("//header")[0]), address


SCRIPTS = "//script[not(@type='application/ld+json')]"
"""What a browser runs: structured data is none of it."""


def alien(page: html.HtmlElement) -> list[str]:
    """Return what the data would have brought in, had it been read as HTML."""
    return [
        *(one.text for one in page.xpath(f"{SCRIPTS}[contains(text(), 'alert')]")),
        *page.xpath("//@onerror"),
        *page.xpath("//img[@src='x']/@src"),
        *page.xpath("//b[contains(., 'not sold')]/text()"),
    ]


def test_nothing_of_the_data_became_html(hostile: BuiltSite) -> None:
    assert {address: alien(page) for address, page in hostile.pages.items() if alien(page)} == {}


def test_every_page_has_the_scripts_of_the_shell_and_no_other(hostile: BuiltSite) -> None:
    scripts = {
        script.text or Path(script.get("src") or "").name
        for page in hostile.pages.values()
        for script in page.xpath(SCRIPTS)
    }
    (inline,) = (one for one in scripts if "document.documentElement" in one)
    assert scripts - {inline} == {"briefing.js", "filter.js", "matrix.js"}


def test_nothing_of_the_data_was_run(hostile: BuiltSite) -> None:
    for address, page in hostile.pages.items():
        assert "49" not in words(page.xpath("//head/title")[0]), address
        assert not page.xpath("//h1[contains(., '49')]"), address


def test_an_address_with_marks_of_its_own_is_linked_as_it_is(teapot: BuiltSite) -> None:
    links = teapot.page("sources", "works-notice").xpath("//article//a/@href")

    assert "https://teapot.example/notice?a=1&b=%222%22" in links


def test_a_name_from_right_to_left_is_set_apart_with_its_language(teapot: BuiltSite) -> None:
    page = teapot.page("people", "ada-example")

    (name, *_) = page.xpath("//*[@lang='ar']")
    assert words(name) == "عدا المثال"
    assert name.tag == "bdi" or name.get("dir") or name.xpath("ancestor-or-self::bdi")


def test_a_title_in_another_script_says_its_language_on_every_list(teapot: BuiltSite) -> None:
    for link in teapot.pages["sources/"].xpath("//article//a[contains(., 'صدى')]"):
        assert link.xpath("descendant-or-self::*[@lang='ar']")
