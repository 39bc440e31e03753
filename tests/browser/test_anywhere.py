"""A finished site works wherever it is put: below any path, inside another site, on a disk."""

import re
import shutil
from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Browser, Page

from tests.browser.server import Serve
from tests.hostile.watched import of_every_type

LEADS = "//@href | //@src | //@action | //@poster | //@data | //@srcset"
_IN_STYLES = re.compile(r"url\(\s*[\"']?([^\"')]+)")
_NO_PLACE_OF_ITS_OWN = {"404.html"}
"""What a host shows at any address: its links begin with the site's own path."""


def test_no_page_takes_the_site_for_the_root_of_its_host(teapot_site: Path) -> None:
    found = [
        f"{file.relative_to(teapot_site).as_posix()}: {lead}"
        for file in teapot_site.rglob("*.html")
        if file.name not in _NO_PLACE_OF_ITS_OWN
        for lead in html.parse(str(file)).xpath(LEADS)
        if lead.startswith("/")
    ]
    found += [
        f"{file.name}: {lead}"
        for file in teapot_site.rglob("*.css")
        for lead in _IN_STYLES.findall(file.read_text("utf-8"))
        if lead.startswith("/")
    ]
    assert found == []


@pytest.mark.parametrize("base", ["/", "/repo/", "/another site/notes, 2026/"])
def test_every_page_has_all_it_asks_for_below_any_path(
    base: str, page: Page, teapot_site: Path, serve: Serve
) -> None:
    missing: list[str] = []
    page.on("response", lambda answer: missing.append(answer.url) if answer.status != 200 else None)
    root = serve(teapot_site, base.replace(" ", "%20"))
    for address in of_every_type(teapot_site):
        if address not in _NO_PLACE_OF_ITS_OWN:
            page.goto(root + address)
    page.goto(root + "search/?q=kettle")
    page.locator(".found__link").first.click()

    assert page.url.startswith(root)
    assert page.locator("h1").count() == 1
    assert missing == []


def test_in_a_folder_of_another_site_it_links_to_itself(
    page: Page, teapot_site: Path, serve: Serve, tmp_path: Path
) -> None:
    shutil.copytree(teapot_site, tmp_path / "host" / "press" / "kettle")
    (tmp_path / "host" / "index.html").write_text("<!doctype html><title>Host</title>", "utf-8")
    root = serve(tmp_path / "host")

    page.goto(root + "press/kettle/claims/kettle-moved/")
    for link in page.locator("a[href]").evaluate_all("all => all.map((one) => one.href)"):
        assert not link.startswith(root) or link.startswith(root + "press/kettle/"), link
    page.locator(".masthead__name").click()
    assert page.url == root + "press/kettle/"


def test_from_a_disk_every_page_is_read_and_linked(browser: Browser, teapot_site: Path) -> None:
    context = browser.new_context()
    page, broken = context.new_page(), list[str]()
    page.on("pageerror", lambda error: broken.append(str(error)))
    page.on("requestfailed", lambda request: broken.append(request.url))
    page.goto((teapot_site / "index.html").as_uri())
    styled = page.evaluate("getComputedStyle(document.querySelector('.page')).maxInlineSize")
    page.locator("article a[href*='claims/']").first.click()
    page.locator(".masthead__name").click()
    back = page.url
    context.close()

    assert styled.endswith("px")
    assert back == (teapot_site / "index.html").as_uri()
    # From a disk Chromium lends no page a typeface: those of the system stand in.
    assert [what for what in broken if not what.endswith(".woff2")] == []
