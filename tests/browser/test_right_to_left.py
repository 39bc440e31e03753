"""A briefing in Arabic, for which there is no catalogue yet: nothing reads the wrong way."""

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from macros import words
from macros.press.building import built
from tests.browser.server import Serve
from tests.programs import ROOT

ASKED = "لماذا توقف إبريق القمر عن الصفير؟"

PLACES = """([selector, first, second]) => {
  const place = (words) => {
    for (const one of document.querySelectorAll(selector)) {
      const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const at = walker.currentNode.data.indexOf(words);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(walker.currentNode, at);
        range.setEnd(walker.currentNode, at + words.length);
        return range.getBoundingClientRect().left;
      }
    }
    return null;
  };
  return [place(first), place(second)];
}"""


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory, serve: Serve) -> Iterator[str]:
    """Return where the made-up briefing is served, as one in Arabic."""
    folder = tmp_path_factory.mktemp("arabic")
    shutil.copytree(ROOT / "tests" / "site" / "data", folder / "data")
    file = folder / "data" / "briefing.yml"
    lines = file.read_text("utf-8").splitlines()
    kept = [line for line in lines if not line.startswith(("language:", "question:"))]
    head = ["language: ar", f"question: {ASKED}"]
    file.write_text("\n".join([*kept, *head, ""]), "utf-8")
    built(ROOT / "mkdocs.yml", folder / "data", folder / "site", cards=0)
    yield serve(folder / "site")
    words.speak(words.ENGLISH)


@pytest.mark.parametrize(
    ("address", "looked_for"),
    [
        pytest.param("", [".origins", "2", "origins"], id="a number before what it counts"),
        pytest.param("claims/kettle-moved/", [".origins", "2", "origins"], id="on a record’s page"),
        pytest.param("embed/claims/kettle-moved/", [".origins", "2", "origins"], id="in a frame"),
        pytest.param("", [".weight__sum", "−", "91"], id="a minus before its number"),
        pytest.param("", [".section__dek", "Over three", "on once."], id="a sentence"),
        pytest.param("", ["h1", "الصفير", "لماذا"], id="what is Arabic, from the right"),
    ],
)
def test_words_run_as_their_language_does(
    page: Page, url: str, address: str, looked_for: list[str]
) -> None:
    page.goto(url + address)
    left, right = page.evaluate(PLACES, looked_for)
    assert left < right


def test_drawings_are_laid_out_from_the_left(page: Page, url: str) -> None:
    page.goto(url)
    found = page.locator("svg[role=img]").evaluate_all(
        "all => all.map(one => getComputedStyle(one).direction)"
    )
    assert set(found) == {"ltr"}


def test_the_page_runs_from_the_right_and_its_english_lists_say_so(page: Page, url: str) -> None:
    page.goto(url)
    assert page.locator("html").get_attribute("lang") == "ar"
    assert page.locator("h1").evaluate("one => getComputedStyle(one).direction") == "rtl"
    for one in page.locator(".masthead ul, .colophon ul, .md-skip").all():
        assert (one.get_attribute("lang"), one.get_attribute("dir")) == ("en", "ltr")


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_runs_out_of_the_page(page: Page, url: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    for address in ("", "claims/", "claims/kettle-moved/", "interpretations/", "timeline/"):
        page.goto(url + address)
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= width, address
