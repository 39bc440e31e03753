"""The cite box in a browser: by keyboard, without scripts, folded and open."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from macros.export.citation import FILES, FORMS
from tests.browser import axe
from tests.browser.server import Serve


@pytest.fixture(scope="session")
def teapot(teapot_site: Path, serve: Serve) -> str:
    """Return where the made-up briefing is served."""
    return serve(teapot_site)


def test_by_keyboard_alone_a_form_is_chosen_and_copied(page: Page, teapot: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{teapot}claims/order-from-above/")
    page.locator(".cite [value=story]").focus()
    for form in list(FORMS)[1:]:
        page.keyboard.press("ArrowRight")
        shown = [one for one in page.locator(".cite__text").all() if one.is_visible()]
        assert len(shown) == 1
        assert f"cite__text--{form}" in (shown[0].get_attribute("class") or "")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.locator(".cite__said", has_text="Copied").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("{{cite web ")


SELECTED = """
async () => { while (!String(getSelection())) await new Promise(requestAnimationFrame); }
"""


def test_what_a_browser_does_not_let_copy_is_selected(page: Page, teapot: str) -> None:
    page.goto(f"{teapot}claims/order-from-above/")
    page.locator(".cite .cite__copy").first.click()
    page.evaluate(SELECTED)
    shown = next(one for one in page.locator(".cite__text").all() if one.is_visible())
    assert page.evaluate("String(getSelection())").split() == shown.inner_text().split()
    assert page.locator(".cite__said").first.text_content() == ""


def test_without_scripts_forms_are_chosen_and_files_are_fetched(
    browser: Browser, teapot: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(f"{teapot}claims/order-from-above/")
    plain.locator(".cite [value=ris]").check()
    assert plain.locator(".cite__text--ris").is_visible()
    assert not plain.locator(".cite__copy").is_visible()
    for end in FILES:
        fetched = context.request.get(f"{teapot}claims/order-from-above/cite.{end}")
        assert fetched.ok
        assert "order-from-above" in fetched.text()
    context.close()


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_open_it_stands_in_nobodys_way(page: Page, teapot: str, width: int, scheme: str) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    for address in ("sources/works-notice/", "method/"):
        page.goto(f"{teapot}{address}")
        for fold in page.locator(".cite__fold > summary").all():
            fold.click()
        for form in ("csl-json", "bibtex"):
            for radio in page.locator(f".cite [value={form}]").all():
                radio.check()
            assert axe.violations(page) == []
            assert page.evaluate("document.documentElement.scrollWidth") <= width
