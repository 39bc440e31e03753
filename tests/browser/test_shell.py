"""The shell: what stands round every page, by keyboard, on a phone and on paper."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

PAGES = ["", "timeline/", "people/lin-junyang/", "method/", "404.html"]
PHONE, TABLET, DESK = 360, 820, 1280


@pytest.mark.parametrize("path", PAGES)
def test_the_first_stop_leads_past_the_masthead(page: Page, qwen_url: str, path: str) -> None:
    page.goto(qwen_url + path)
    page.keyboard.press("Tab")
    skip = page.locator(".md-skip")
    expect(skip).to_be_focused()
    expect(skip).to_have_css("opacity", "1")
    page.keyboard.press("Enter")
    assert page.url.endswith("#content")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#content') !== null")


def test_on_a_phone_the_menu_opens_by_keyboard_and_folds_when_left(
    page: Page, qwen_url: str
) -> None:
    page.set_viewport_size({"width": PHONE, "height": 800})
    page.goto(qwen_url + "timeline/")
    menu = page.locator(".masthead__menu")
    menu.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(menu.get_by_role("link", name="Timeline")).to_be_visible()
    assert menu.get_by_role("link", name="Timeline").get_attribute("aria-current") == "page"
    page.keyboard.press("Escape")
    expect(menu.get_by_role("link", name="Timeline")).to_be_hidden()
    expect(menu.locator("summary")).to_be_focused()
    page.keyboard.press("Enter")
    for _link in range(menu.get_by_role("link").count() + 1):
        page.keyboard.press("Tab")
    assert not menu.evaluate("menu => menu.open")


def test_the_menu_works_without_script(qwen_url: str, page: Page) -> None:
    browser = page.context.browser
    assert browser is not None
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 800})
    plain = context.new_page()
    plain.goto(qwen_url)
    plain.locator(".masthead__open").click()
    expect(plain.locator(".masthead__menu").get_by_role("link", name="Claims")).to_be_visible()
    expect(plain.locator(".masthead__theme")).to_be_hidden()
    context.close()


@pytest.mark.parametrize(
    ("path", "section"),
    [
        pytest.param("events/lin-posts-exit/", "Timeline", id="an event belongs to the timeline"),
        pytest.param("organizations/alibaba/", "People", id="an organization to the people"),
        pytest.param("claims/", "Claims", id="a section to itself"),
    ],
)
def test_a_record_marks_its_section(page: Page, qwen_url: str, path: str, section: str) -> None:
    page.goto(qwen_url + path)
    marked = page.locator(".masthead__sections [aria-current]")
    assert marked.all_inner_texts() == [section]


@pytest.mark.parametrize("path", PAGES)
def test_no_page_scrolls_sideways(page: Page, qwen_url: str, path: str) -> None:
    page.goto(qwen_url + path)
    for width in (320, PHONE, TABLET, DESK):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), width


def test_prose_has_its_contents_beside_it_and_on_a_phone_folded(page: Page, qwen_url: str) -> None:
    page.goto(qwen_url + "about/")
    contents = page.get_by_role("navigation", name="On this page")
    expect(contents.get_by_role("link", name="How to report an error")).to_be_visible()
    page.set_viewport_size({"width": PHONE, "height": 800})
    expect(contents).to_be_hidden()
    page.locator(".contents__label").click()
    contents.get_by_role("link", name="How to report an error").click()
    assert page.url.endswith("#report-an-error")


def test_light_and_dark_can_be_chosen_and_are_kept(page: Page, qwen_url: str) -> None:
    page.emulate_media(color_scheme="light")
    page.goto(qwen_url)
    ground = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(ground)
    page.locator(".masthead__theme").click()
    assert page.evaluate(ground) != light
    page.goto(qwen_url + "timeline/")
    assert page.evaluate(ground) != light


def test_paper_is_light_and_says_where_the_page_is_found(
    page: Page, qwen_url: str, tmp_path: Path
) -> None:
    page.emulate_media(media="print", color_scheme="dark")
    page.goto(qwen_url + "people/lin-junyang/")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    expect(page.locator(".masthead__name")).to_be_visible()
    expect(page.locator(".masthead nav").first).to_be_hidden()
    expect(page.locator(".colophon__address")).to_contain_text("/people/lin-junyang/")
    assert page.pdf(path=tmp_path / "page.pdf", prefer_css_page_size=True)


COLUMNS = """() => [...document.querySelectorAll(".page *")]
  .filter((one) => getComputedStyle(one).columnCount !== "auto" && one.offsetParent)
  .map((one) => one.className)"""


@pytest.mark.parametrize(
    "address", ["", "claims/", "people/", "as-of/2026-03-07/", "conflicts/", "not-known/"]
)
def test_on_paper_no_long_list_stands_in_columns_of_text(
    address: str, page: Page, qwen_url: str
) -> None:
    # Chromium makes the whole sheet smaller where such columns may not end.
    page.emulate_media(media="print")
    page.goto(qwen_url + address)
    assert page.evaluate(COLUMNS) == []


def test_on_paper_a_source_is_followed_by_its_address_in_its_own_letters(
    page: Page, qwen_url: str
) -> None:
    page.emulate_media(media="print")
    page.goto(qwen_url + "claims/why-lin-left-unknown/")
    link = page.locator("a.source-link[data-spelled*='林俊旸']").first
    printed = link.evaluate("one => getComputedStyle(one, '::after').content")
    assert printed.strip('"').startswith(" (https://")
    assert "%" not in printed


def test_a_drawing_gives_way_to_its_list_where_it_has_no_room(page: Page, qwen_url: str) -> None:
    page.goto(qwen_url + "people/wu-zeming/")
    roles = page.locator("section[aria-labelledby=roles]")
    expect(roles.locator("svg[role=img]")).to_be_visible()
    expect(roles.locator("ol").first).to_be_hidden()
    page.set_viewport_size({"width": PHONE, "height": 800})
    expect(roles.locator("svg[role=img]")).to_be_hidden()
    expect(roles.locator("ol").first).to_be_visible()
    expect(roles.locator(".evidence").first).to_be_hidden()
