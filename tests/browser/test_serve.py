"""A page of the preview in a browser: it loads itself anew, and says what stands in the way."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from macros.preview.running import previewing
from macros.words import ENGLISH, speak
from tests.browser import axe
from tests.browser.conftest import watch
from tests.programs import ROOT

CLAIM = "/claims/silence-heard/"
LONG = 60_000


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT / "tests" / "site" / "data", tmp_path / "data"))


@pytest.fixture
def address(data: Path) -> Iterator[str]:
    with previewing(ROOT / "mkdocs.yml", data, ("127.0.0.1", 0), lambda _: None) as found:
        yield found
    speak(ENGLISH)


def edit(file: Path, was: str, now: str) -> None:
    text = file.read_text("utf-8")
    assert was in text
    file.write_text(text.replace(was, now, 1), "utf-8")


def test_a_saved_record_is_seen_without_a_hand(page: Page, address: str, data: Path) -> None:
    page.goto(address + CLAIM)
    page.evaluate("window.scrollTo(0, 300)")
    edit(data / "claims.yml", "Teapot stopped whistling", "Teapot went quiet")

    expect(page.locator("h1")).to_contain_text("went quiet", timeout=LONG)
    page.wait_for_load_state("load")
    assert page.evaluate("scrollY") == 300


def test_what_stands_in_the_way_is_said_above_the_page_until_it_is_mended(
    page: Page, address: str, data: Path
) -> None:
    page.goto(address + CLAIM)
    heading = page.inner_text("h1")
    edit(data / "claims.yml", "kind: fact", "kind: fakt")
    bar = page.get_by_role("alert")

    expect(bar).to_contain_text("did you mean fact?", timeout=LONG)
    expect(bar).to_contain_text("claims.yml:5:9")
    expect(bar).to_contain_text("[malformed-field]")
    assert page.inner_text("h1") == heading
    assert axe.violations(page) == []

    edit(data / "claims.yml", "kind: fakt", "kind: fact")
    expect(bar).to_have_count(0, timeout=LONG)


def test_words_of_the_data_stay_words_in_the_bar(page: Page, address: str, data: Path) -> None:
    page.goto(address + CLAIM)
    edit(data / "claims.yml", "kind: fact", "kind: <img src=x onerror=alert(1)>")
    bar = page.get_by_role("alert")

    expect(bar).to_contain_text("<img src=x onerror=alert(1)>", timeout=LONG)
    expect(bar.locator("img")).to_have_count(0)


def test_a_preview_begun_with_faulty_data_shows_the_site_when_it_is_mended(
    page: Page, data: Path
) -> None:
    edit(data / "claims.yml", "kind: fact", "kind: fakt")
    with previewing(ROOT / "mkdocs.yml", data, ("127.0.0.1", 0), lambda _: None) as address:
        page.goto(address + CLAIM)
        expect(page.get_by_role("alert")).to_contain_text("did you mean fact?")
        edit(data / "claims.yml", "kind: fakt", "kind: fact")
        expect(page.locator("h1")).to_contain_text("stopped whistling", timeout=LONG)
    speak(ENGLISH)


@contextmanager
def begun(address: str, data: Path) -> Iterator[str]:
    """Begin a preview as a person does; end it as hard as a closed terminal does."""
    command = [sys.executable, "-u", "-m", "macros.cli", "serve", "--address", address]
    with subprocess.Popen(
        [*command, "--data", data], cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8"
    ) as serving:
        assert serving.stdout is not None
        yield serving.stdout.readline().split()[4].rstrip(";")
        serving.kill()


def test_a_preview_that_has_ended_is_told_of_until_it_is_begun_anew(
    browser: Browser, data: Path
) -> None:
    page = browser.new_page()
    watch(page)
    with begun("127.0.0.1:0", data) as address:
        page.goto(address + CLAIM)
    bar = page.get_by_role("alert")
    expect(bar).to_contain_text("does not answer", timeout=LONG)
    with begun(address.removeprefix("http://"), data):
        expect(bar).to_have_count(0, timeout=LONG)
        assert "stopped whistling" in page.inner_text("h1")
    page.close()


def test_nothing_that_a_page_of_the_preview_does_is_against_its_policy(
    page: Page, address: str
) -> None:
    page.add_init_script(
        "window.refused = []; document.addEventListener('securitypolicyviolation', "
        "event => window.refused.push(event.violatedDirective + ' ' + event.blockedURI))"
    )
    for path in ("/", CLAIM, "/claims/", "/interpretations/", "/search/", "/embed" + CLAIM, "/no"):
        page.goto(address + path)
        assert page.evaluate("window.refused") == [], path


def test_the_search_says_that_a_preview_has_no_index(page: Page, address: str) -> None:
    page.goto(address + CLAIM)
    page.keyboard.press("/")
    page.keyboard.type("kettle")
    expect(page.locator(".seek__said")).to_contain_text("briefing build")
