"""A copied embed on somebody else's page: live, frozen to a version, and as a quotation."""

import pytest
from lxml import html
from playwright.sync_api import Browser, Frame, Page

from macros.draw import embed
from macros.draw.view import View
from tests.browser import axe
from tests.browser.server import Serve
from tests.release.made import FIRST, Desk

NAME = "kettle-moved"


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """Give the made-up briefing after a release and a correction that is in no release yet."""
    found = Desk.of(tmp_path_factory.mktemp("embedded"))
    found.release(FIRST)
    found.edit("claims.yml", "The works moved the kettle to", "The works carried the kettle to")
    found.build()
    return found


@pytest.fixture(scope="session")
def site(desk: Desk, serve: Serve) -> str:
    """Return where it is served."""
    return serve(desk.folder / "site")


def copied(view: View, name: str) -> list[str]:
    """Return what a reader copies: live, frozen, quotation, in the order of the page."""
    box = html.fragment_fromstring(str(embed.draw(view, name)))
    return [str(code.text_content()) for code in box.iter("code")]


def framed(page: Page, code: str) -> Frame:
    """Put a copied frame on a blank page of nobody's, and return it when it is there."""
    page.set_content(f"<!doctype html><title>A blog</title><h1>A blog</h1>{code}")
    handle = page.locator("iframe").element_handle()
    assert handle is not None
    frame = handle.content_frame()
    assert frame is not None
    frame.wait_for_load_state()
    return frame


def test_a_frozen_frame_shows_its_version_and_what_has_changed_since(
    page: Page, desk: Desk, site: str
) -> None:
    _live, frozen, _quotation = copied(desk.view(site), NAME)
    card = framed(page, frozen)
    assert card.locator(".says").inner_text() == "The works moved the kettle to the cellar."
    assert card.locator(".stands").is_visible()
    assert not card.locator(".rest").is_visible()
    assert "version 1, of 20 November 2026" in card.locator(".bar__version").inner_text()
    (since,) = card.child_frames
    since.wait_for_load_state()
    assert "words changed" in since.locator("ul").first.inner_text()
    assert card.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert card.evaluate("document.documentElement.scrollHeight <= innerHeight")


def test_a_live_frame_shows_what_is_so_today(page: Page, desk: Desk, site: str) -> None:
    live, _frozen, quotation = copied(desk.view(site), NAME)
    card = framed(page, live)
    assert card.locator("h1").inner_text() == "The works carried the kettle to the cellar."
    assert "established" in card.locator(".embed__stands").inner_text()
    assert "carried the kettle" in quotation


def test_every_frame_is_as_tall_as_what_it_shows(page: Page, desk: Desk, site: str) -> None:
    view = desk.view(site)
    for name in embed.names(view):
        for code in copied(view, name)[:-1]:
            frame = html.fragment_fromstring(code)
            width, height = int(frame.get("width", "")), int(frame.get("height", ""))
            page.set_viewport_size({"width": width, "height": height})
            page.goto(frame.get("src", ""))
            shown = page.evaluate("document.documentElement.scrollHeight")
            assert shown <= height, (name, frame.get("src"), shown, height)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [560, 320])
def test_the_card_alone_has_nothing_against_it(
    page: Page, site: str, width: int, scheme: str
) -> None:
    page.set_viewport_size({"width": width, "height": 500})
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(f"{site}claims/{NAME}/v/1/#embed")
    assert axe.violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_click_in_a_frame_leads_out_of_it(page: Page, desk: Desk, site: str) -> None:
    _live, frozen, _quotation = copied(desk.view(site), NAME)
    card = framed(page, frozen)
    card.child_frames[0].get_by_role("link", name="The current page").click()
    page.wait_for_url(f"{site}claims/{NAME}/")


def test_without_scripts_it_is_the_same(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(f"{site}claims/{NAME}/v/1/#embed")
    assert plain.locator(".says").is_visible()
    assert not plain.locator(".rest").is_visible()
    context.close()


def test_the_whole_page_of_a_version_shows_all_of_it(page: Page, site: str) -> None:
    page.goto(f"{site}claims/{NAME}/v/1/")
    assert page.locator(".rest").is_visible()
    assert axe.violations(page) == []
    page.get_by_role("link", name="Cite this version").click()
    assert page.url == f"{site}claims/{NAME}/v/1/since/#cite"
    assert "The works moved the kettle" in page.locator("#cite").inner_text()
    assert axe.violations(page) == []
