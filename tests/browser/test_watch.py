"""What the browser tests stand on: each must notice what it is there to notice."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import axe, vnu
from tests.browser.conftest import watch
from tests.browser.server import Serve

SOUND = """\
<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Sound</title></head>
<body><main><h1>Sound</h1><p>Rain in 杭州.</p></main></body>
</html>
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "index.html").write_text(SOUND, "utf-8")
    (tmp_path / "404.html").write_text(SOUND.replace("Sound", "Nothing"), "utf-8")
    return tmp_path


@pytest.mark.parametrize("base", ["/", "/deep/down/"])
def test_a_sound_page_passes(page: Page, site: Path, serve: Serve, base: str) -> None:
    page.goto(serve(site, base))
    assert page.inner_text("h1") == "Sound"
    assert axe.violations(page) == []
    assert vnu.faults(site) == []


@pytest.mark.parametrize("address", ["elsewhere", "../", "../elsewhere/"])
def test_where_there_is_nothing_the_site_says_so(
    page: Page, site: Path, serve: Serve, address: str
) -> None:
    answer = page.goto(serve(site, "/deep/") + address)
    assert answer is not None
    assert answer.status == 404
    assert page.inner_text("h1") == "Nothing"


def test_a_request_to_another_host_is_noticed(browser: Browser, site: Path, serve: Serve) -> None:
    with (site / "index.html").open("a") as page_file:
        page_file.write('<img src="https://example.org/pixel.gif" alt="">')
    page = browser.new_page()
    trouble = watch(page)
    page.goto(serve(site))
    page.close()
    assert trouble == ["asked for https://example.org/pixel.gif"]


def test_a_broken_script_is_noticed(browser: Browser, site: Path, serve: Serve) -> None:
    with (site / "index.html").open("a") as page_file:
        page_file.write("<script>nowhere()</script>")
    page = browser.new_page()
    trouble = watch(page)
    page.goto(serve(site))
    page.close()
    assert trouble == ["a script broke: nowhere is not defined"]


def test_what_stands_in_a_readers_way_is_noticed(page: Page, site: Path, serve: Serve) -> None:
    (site / "index.html").write_text(SOUND.replace(' lang="en"', ""), "utf-8")
    page.goto(serve(site))
    assert [fault.split(":")[0] for fault in axe.violations(page)] == ["html-has-lang"]


def test_bad_html_is_noticed(site: Path) -> None:
    (site / "index.html").write_text(SOUND.replace("<p>", '<p id="a b">'), "utf-8")
    (fault,) = vnu.faults(site)
    assert fault.endswith("An ID must not contain whitespace.")
