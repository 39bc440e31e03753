"""The ledger narrowed by its readers: by keyboard, by address, with and without script."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import axe

ASKED = "claims/?standing=reported&person=lin-junyang"
ROWS = "[data-rows] > li:visible"


def said(page: Page) -> str:
    """Return what is announced."""
    return page.locator(".filter__said").inner_text()


def shown(page: Page) -> int:
    """Return how many rows can be seen."""
    return page.locator(ROWS).count()


def test_an_address_brings_the_same_claims_back(page: Page, qwen_url: str) -> None:
    page.goto(qwen_url + ASKED)
    number = shown(page)
    assert said(page).startswith(f"{number} of ")
    standings = page.locator(f"{ROWS} [data-standing]")
    found = standings.evaluate_all("all => all.map(one => one.dataset.standing)")
    assert set(found) == {"reported"}
    page.reload()
    assert shown(page) == number
    assert page.locator("input[value=lin-junyang]").is_checked()


def test_the_keyboard_alone_narrows_and_clears(page: Page, qwen_url: str) -> None:
    page.goto(qwen_url + "claims/")
    whole = shown(page)
    page.locator("[data-facet=kind] summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page).to_have_url(re.compile(r"\?kind=fact$"))
    narrowed = shown(page)
    assert 0 < narrowed < whole
    assert page.get_by_role("status").first.inner_text() == f"{narrowed} of {whole} claims shown"
    chip = page.locator(".filter__chip")
    chip.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".filter__said")).to_have_text(f"{whole} of {whole} claims shown")
    focused = page.evaluate("document.activeElement.closest('.filter') !== null")
    assert focused


def test_back_goes_to_what_was_shown_before(page: Page, qwen_url: str) -> None:
    page.goto(qwen_url + "claims/")
    whole = said(page)
    page.locator("[data-facet=origins] summary").click()
    page.locator("[data-facet=origins] input[value='3']").check()
    three = said(page)
    page.locator("select[name=sort]").select_option("date")
    expect(page.locator("#sorted")).to_have_text("Newest first")
    page.go_back()
    expect(page.locator("#sorted")).to_be_hidden()
    assert said(page) == three
    page.go_back()
    assert said(page) == whole
    page.go_forward()
    assert said(page) == three


def test_each_value_says_how_many_there_would_be(page: Page, qwen_url: str) -> None:
    page.goto(qwen_url + "claims/?kind=motive")
    page.locator("[data-facet=standing] summary").click()
    for value in page.locator("[data-facet=standing] li").all():
        promised = int(value.locator(".note").inner_text())
        box = value.locator("input")
        box.check()
        assert shown(page) == promised
        box.uncheck()


def test_newest_first_puts_the_newest_first(page: Page, qwen_url: str) -> None:
    page.goto(qwen_url + "claims/?sort=date")
    days = page.locator(ROWS).evaluate_all("all => all.map(one => one.dataset.first || '')")
    assert days == sorted(days, reverse=True)
    page.goto(qwen_url + "claims/?sort=origins-up")
    counts = page.locator(f"{ROWS} [data-origins]").evaluate_all(
        "all => all.map(one => Number(one.dataset.origins))"
    )
    assert counts == sorted(counts)


def test_days_narrow_too(page: Page, qwen_url: str) -> None:
    page.goto(qwen_url + "claims/?from=2026-08-01&to=2026-08-31")
    days = page.locator(ROWS).evaluate_all(
        "all => all.map(one => [one.dataset.first, one.dataset.last || one.dataset.first])"
    )
    assert days
    assert all(first <= "2026-08-31" and last >= "2026-08-01" for first, last in days)


def test_what_nothing_answers_to_says_so(page: Page, qwen_url: str) -> None:
    page.goto(qwen_url + "claims/?person=nobody-of-that-name")
    expect(page.locator(".filter__none")).to_be_visible()
    page.get_by_role("button", name="Clear all").click()
    expect(page.locator(".filter__none")).to_be_hidden()
    assert page.url.endswith("/claims/")


@pytest.mark.parametrize("width", [1280, 360, 320])
@pytest.mark.parametrize("address", [ASKED, "sources/?kind=news&access=copy"])
def test_an_open_filter_stands_in_nobody_s_way(
    page: Page, qwen_url: str, width: int, address: str
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(qwen_url + address)
    page.locator(".filter summary").first.click()
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert axe.violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_sources_are_narrowed_and_counted_once(page: Page, qwen_url: str) -> None:
    page.goto(qwen_url + "sources/?access=copy")
    rows = page.locator("[data-row]:not([hidden])")
    names = rows.evaluate_all("all => all.map(one => one.dataset.row)")
    assert said(page).startswith(f"{len(set(names))} of ")
    accesses = rows.evaluate_all("all => all.map(one => one.dataset.access)")
    assert set(accesses) == {"copy"}


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    """Give a page that runs no script."""
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_without_script_every_value_is_a_link_to_its_claims(plain: Page, qwen_url: str) -> None:
    plain.goto(qwen_url + "claims/")
    expect(plain.locator(".filter__said")).to_be_hidden()
    plain.locator("[data-facet=interpretation] summary").click()
    value = plain.locator("[data-facet=interpretation] li").first
    promised = int(value.locator(".note").inner_text())
    value.locator("a").click()
    assert "/ledger/interpretation-" in plain.url
    assert plain.locator(".claims--sheet > li").count() == promised
