"""Previews: what a link leads to, shown to whoever rests on it, and never the only way there."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import axe


def rest_on(page: Page, link: str) -> None:
    """Bring the pointer to a link and wait for what it shows."""
    page.locator(link).first.hover()
    expect(page.get_by_role("tooltip")).to_be_visible()


CONTESTED = "#content [data-standing=contested] a"


def test_a_claim_comes_with_its_standing_origins_and_what_is_against_it(
    page: Page, qwen_url: str
) -> None:
    page.goto(qwen_url)
    rest_on(page, CONTESTED)
    shown = page.get_by_role("tooltip")
    expect(shown).to_contain_text("contested")
    expect(shown).to_contain_text("origin")
    label = shown.locator(".evidence__item")
    assert label.get_attribute("data-label") == "Strongest against it: "
    assert shown.locator("a, button, [id], [tabindex]").count() == 0


@pytest.mark.parametrize(
    ("address", "link", "words"),
    [
        pytest.param("", "a[href='people/lin-junyang/']", "Technical lead", id="a person"),
        pytest.param("sources/", "#content .entry__title", "origin of its own", id="a source"),
        pytest.param(
            "claims/max-models-already-closed/",
            "#content .facts a[href*='organizations/alibaba/']",
            "Alibaba",
            id="an organization",
        ),
        pytest.param("sources/", "", "", id="a term"),
    ],
)
def test_so_does_a_record_of_another_kind(
    page: Page, qwen_url: str, address: str, link: str, words: str
) -> None:
    if not link:
        address, link, words = "interpretations/", "#content .cells .term-link", ""
    page.goto(qwen_url + address)
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    rest_on(page, link)
    expect(page.get_by_role("tooltip")).to_contain_text(words)


def test_nothing_is_asked_for_before_somebody_rests_on_a_link(page: Page, qwen_url: str) -> None:
    asked: list[str] = []
    page.goto(qwen_url, wait_until="networkidle")
    page.on("request", lambda request: asked.append(request.url))
    page.locator(CONTESTED).first.scroll_into_view_if_needed()
    assert asked == []
    rest_on(page, CONTESTED)
    page.mouse.move(0, 0)
    expect(page.get_by_role("tooltip")).to_have_count(0)
    rest_on(page, CONTESTED)
    assert [name for name in asked if name.endswith(".js")] == [qwen_url + "assets/js/preview.js"]
    assert len(asked) == 3  # with the styles, and the page that the link leads to


def test_it_can_be_reached_with_the_pointer_and_sent_away(page: Page, qwen_url: str) -> None:
    page.goto(qwen_url)
    rest_on(page, CONTESTED)
    page.get_by_role("tooltip").hover()
    page.wait_for_timeout(600)
    expect(page.get_by_role("tooltip")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("tooltip")).to_have_count(0)


def test_the_keyboard_has_it_too_and_moves_on_unhindered(page: Page, qwen_url: str) -> None:
    page.goto(qwen_url + "claims/")
    page.locator("[data-rows] a").first.focus()
    page.keyboard.press("Tab")
    focused = page.evaluate("document.activeElement.href")
    expect(page.get_by_role("tooltip")).to_be_visible()
    assert page.evaluate("document.activeElement.getAttribute('aria-describedby')") == "preview"
    page.keyboard.press("Escape")
    expect(page.get_by_role("tooltip")).to_have_count(0)
    assert page.evaluate("document.activeElement.href") == focused
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.href") != focused


@pytest.mark.parametrize("width", [1280, 320])
def test_it_stays_on_the_page_and_in_nobody_s_way(page: Page, qwen_url: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(qwen_url)
    rest_on(page, CONTESTED)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert axe.violations(page) == []


def test_touch_opens_the_page_and_shows_no_preview(browser: Browser, qwen_url: str) -> None:
    context = browser.new_context(has_touch=True, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(qwen_url + "claims/")
    link = page.locator("[data-rows] a").first
    page.evaluate("addEventListener('click', event => event.preventDefault())")
    link.tap()
    page.wait_for_timeout(800)
    expect(page.get_by_role("tooltip")).to_have_count(0)
    context.close()
