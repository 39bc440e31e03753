"""What has changed since a day that the address asks for, on any page; and without scripts."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import axe
from tests.browser.server import Serve


@pytest.fixture(scope="session")
def teapot(teapot_site: Path, serve: Serve) -> str:
    """Return where the made-up briefing is served."""
    return serve(teapot_site)


def test_a_record_tells_what_changed_of_it(page: Page, teapot: str) -> None:
    page.goto(f"{teapot}claims/kettle-moved/?since=1902-06-01")
    page.locator(".since").wait_for()
    (row,) = page.locator(".since__list li").all()
    assert (
        "1902-06-10: Correction: The notice was put up on 5 May. A torn page." in row.inner_text()
    )
    assert "(established)" in row.inner_text()
    row.locator(".since__more").click()
    assert page.url == f"{teapot}changes/#day-of-the-notice"


@pytest.mark.parametrize("address", ["", "method/", "people/ada-example/", "as-of/1902-06-01/"])
def test_any_page_answers(page: Page, teapot: str, address: str) -> None:
    page.goto(f"{teapot}{address}?since=1902-06-01")
    page.locator(".since").wait_for()
    said = page.locator(".since").inner_text()
    assert ("Correction" in said) != ("Nothing that is listed" in said)


def test_after_the_last_change_it_says_that_nothing_did(page: Page, teapot: str) -> None:
    page.goto(f"{teapot}claims/kettle-moved/?since=1902-06-11")
    page.locator(".since__none").wait_for()
    assert page.locator(".since__list").count() == 0


@pytest.mark.parametrize("asked", ["", "yesterday", "<script>alert(1)</script>", "1902-6-1"])
def test_what_is_no_day_is_no_question(page: Page, teapot: str, asked: str) -> None:
    page.goto(f"{teapot}claims/kettle-moved/?since={asked}")
    page.wait_for_load_state("networkidle")
    assert page.locator(".since").count() == 0


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_stands_above_the_page_and_in_nobodys_way(
    page: Page, teapot: str, width: int, scheme: str
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(f"{teapot}claims/kettle-moved/?since=1902-06-01")
    page.locator(".since").wait_for()
    assert axe.violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_without_scripts_the_page_of_changes_says_the_same(browser: Browser, teapot: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(f"{teapot}claims/kettle-moved/?since=1902-06-01")
    assert plain.locator(".since").count() == 0
    plain.get_by_role("link", name="Corrections and changes").last.click()
    told = plain.locator("#day-of-the-notice").inner_text()
    assert "The notice was put up on 5 May." in told
    assert "A torn page." in told
    context.close()
