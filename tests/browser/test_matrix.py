"""The matrix: read both ways, ordered, walked through, and its reasons."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser import axe
from tests.browser.pdf import Pdf

SHEETS = 10
"""How many sheets the page may print on, with the reasons of its 432 cells."""


@pytest.fixture(params=[1280, 360], ids=["desk", "phone"])
def matrix(request: pytest.FixtureRequest, page: Page, qwen_url: str) -> Page:
    """Give the page of the matrix at two widths."""
    page.set_viewport_size({"width": request.param, "height": 800})
    page.goto(qwen_url + "interpretations/")
    return page


def test_it_is_a_table_with_heads_both_ways_at_any_width(matrix: Page) -> None:
    table = matrix.get_by_role("table")
    columns = table.get_by_role("columnheader")
    assert columns.count() > 2
    rows = table.locator("tbody tr[id]")
    assert table.get_by_role("rowheader").count() >= rows.count() > 10
    assert table.get_by_role("cell").count() >= rows.count() * (columns.count() - 1)


def test_its_rows_can_be_ordered_and_it_says_how(matrix: Page) -> None:
    first = matrix.locator("tbody").first.locator("tr[id]")
    before = first.evaluate_all("all => all.map(one => one.id)")
    tools = matrix.locator(".sorts")
    tools.get_by_role("button", name="claim, by its first letter").click()
    words = first.locator(".point__says").all_inner_texts()
    assert words == matrix.evaluate("words => words.toSorted((a, b) => a.localeCompare(b))", words)
    head = matrix.locator("thead th")
    expect(head.first).to_have_attribute("aria-sort", "ascending")
    matrix.get_by_role("button", name="what strains B most").click()
    expect(head.nth(2)).to_have_attribute("aria-sort", "descending")
    assert matrix.locator("[aria-sort]").count() == 1
    expect(first.first.locator("td").nth(1).locator(".fit--contradicts")).to_have_count(1)
    expect(tools.get_by_role("status")).to_have_text(
        "Order of the rows: what strains B most \u2193"
    )
    tools.get_by_role("button", name="what tells most apart").click()
    assert first.evaluate_all("all => all.map(one => one.id)") == before


def test_one_stop_leads_into_the_cells_and_arrows_on(matrix: Page) -> None:
    assert matrix.locator("td a.fit[tabindex='0']").count() == 1
    matrix.locator("td a.fit").first.focus()
    matrix.keyboard.press("ArrowRight")
    matrix.keyboard.press("ArrowDown")
    place = matrix.evaluate(
        "[document.activeElement.closest('td').cellIndex,"
        " document.activeElement.closest('tr').rowIndex]"
    )
    assert place == [2, 2]
    assert matrix.locator("td a.fit[tabindex='0']").count() == 1


def test_a_cell_gives_its_reason_on_focus_and_in_the_text_below(matrix: Page) -> None:
    matrix.keyboard.press("Tab")
    cell = matrix.locator("td a.fit").first
    cell.focus()
    reason = matrix.locator("dd" + str(cell.get_attribute("href")))
    words = reason.text_content() or ""
    expect(matrix.get_by_role("tooltip")).to_contain_text(words)
    matrix.keyboard.press("Enter")
    expect(reason).to_be_in_viewport()


def test_ordered_and_with_a_reason_open_nothing_is_in_the_way(matrix: Page) -> None:
    matrix.get_by_role("button", name="what strains B most").click()
    matrix.keyboard.press("Tab")
    matrix.locator("td a.fit").first.focus()
    expect(matrix.get_by_role("tooltip")).to_be_visible()
    assert axe.violations(matrix) == []


def test_in_forced_colours_a_cell_keeps_its_shape(page: Page, qwen_url: str) -> None:
    page.emulate_media(forced_colors="active", color_scheme="dark")
    page.goto(qwen_url + "interpretations/")
    shape = "getComputedStyle(document.querySelector('td .fit'), '::before').backgroundColor"
    assert page.evaluate(shape) != page.evaluate("getComputedStyle(document.body).backgroundColor")


def test_on_paper_the_matrix_is_two_sheets_and_its_reasons_follow(
    page: Page, qwen_url: str
) -> None:
    page.goto(qwen_url + "interpretations/")
    reasons = page.locator(".why dd").all_text_contents()
    printed = Pdf(page.pdf(prefer_css_page_size=True, tagged=True))
    text = "".join(printed.text.split())
    on_its_side = [sheet for sheet in printed.sheets if b"/MediaBox [0 0 841" in sheet]

    assert len(on_its_side) == 2
    assert len(printed.sheets) <= SHEETS
    assert [reason for reason in reasons if "".join(reason.split()) not in text] == []
