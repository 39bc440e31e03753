"""Every type of page, of the made-up briefing and of the real one, as readers meet it."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import axe, vnu
from tests.browser.addresses import CHINESE, IDS, PAGES, PHONE, QWEN, TEAPOT, WIDE
from tests.browser.server import Serve


@pytest.mark.parametrize(("site", "address"), PAGES, ids=IDS)
def test_nothing_stands_in_anybodys_way(
    site: str, address: str, page: Page, roots: dict[str, str]
) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(f"{message.type}: {message.text}"))
    page.on("dialog", lambda dialog: said.append(f"dialog: {dialog.message}"))
    page.goto(roots[site] + address)

    for size in (WIDE, PHONE):
        page.set_viewport_size(size)  # type: ignore[arg-type]
        page.emulate_media(color_scheme="light")
        assert axe.violations(page) == [], f"{size['width']} px"
        page.emulate_media(color_scheme="dark")
        assert axe.illegible(page) == [], f"{size['width']} px, dark"

    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert said == []


FOCUSED = """
() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const box = one.getBoundingClientRect();
  const style = getComputedStyle(one);
  const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  const label = one.outerHTML.slice(0, 120);
  const within = box.width > 0 && box.height > 0 && box.right > 0 && box.left < innerWidth
    && box.bottom > 0 && box.top < innerHeight;
  const skip = one.className === "md-skip";
  const head = document.querySelector(".masthead");
  const below = skip || head.contains(one) || box.top >= head.getBoundingClientRect().bottom;
  return { label, skip, ring, seen: within && below };
}
"""
"""Where the focus is: whether it is in view and not under the masthead, and shows a ring."""

FAR, NEAR = 200, 60
WIDTHS = {FAR: (1280, 768, 390, 320), NEAR: (1280, 320)}
WALKS = {
    ("qwen", ""): FAR,
    ("qwen", "claims/"): FAR,
    ("qwen", "claims/task-force-announced/"): NEAR,
    ("qwen", "interpretations/"): NEAR,
    ("qwen", "timeline/"): NEAR,
    ("qwen", "method/"): NEAR,
    ("qwen", "404.html"): NEAR,
    ("teapot", "people/ada-example/"): NEAR,
}
"""Pages to walk through by keyboard, and for how many stops."""


@pytest.mark.parametrize(
    ("site", "address", "width"),
    [(*page, width) for page, stops in WALKS.items() for width in WIDTHS[stops]],
)
def test_the_keyboard_reaches_what_it_should_and_shows_where_it_is(
    site: str, address: str, width: int, page: Page, roots: dict[str, str]
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(reduced_motion="reduce")
    page.goto(roots[site] + address)
    walked = []
    for _ in range(WALKS[site, address]):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if stop is None:
            break  # there are no more
        walked.append(stop)

    assert walked[0]["skip"]
    assert [stop["label"] for stop in walked if not stop["seen"]] == []
    assert [stop["label"] for stop in walked if not stop["ring"]] == []


@pytest.mark.parametrize(
    ("site", "address"),
    [
        ("qwen", ""),
        ("qwen", "claims/"),
        ("teapot", "claims/order-from-above/"),
        ("qwen", "method/"),
    ],
)
def test_a_page_is_whole_without_scripts(
    site: str, address: str, browser: Browser, roots: dict[str, str]
) -> None:
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)  # type: ignore[arg-type]
    plain = context.new_page()
    plain.goto(roots[site] + address)
    hidden = [
        heading.inner_text()
        for heading in plain.locator("article :is(h1, h2):not(.glance *)").all()  # said again below
        if not heading.is_visible()
    ]
    menu = plain.locator("summary.masthead__open")
    menu.click()
    links = plain.locator(".masthead__menu a").all()
    reached = [link.is_visible() for link in links]
    context.close()

    assert hidden == []
    assert len(reached) >= 6
    assert all(reached)


def test_no_page_is_bad_html(teapot_site: Path, qwen_site: Path, chinese_site: Path) -> None:
    pages = [
        folder / page / "index.html" if not page.endswith(".html") else folder / page
        for folder, some in ((teapot_site, TEAPOT), (qwen_site, QWEN), (chinese_site, CHINESE))
        for page in some
    ]

    assert vnu.faults(*pages) == []


def test_below_another_path_the_site_is_the_same(page: Page, qwen_site: Path, serve: Serve) -> None:
    missing: list[str] = []
    page.on(
        "response",
        lambda answer: missing.append(answer.url) if answer.status != 200 else None,
    )
    page.goto(serve(qwen_site, "/deep/down/") + "claims/task-force-announced/")
    page.locator(".masthead__name").click()

    assert page.url.endswith("/deep/down/")
    assert missing == []
