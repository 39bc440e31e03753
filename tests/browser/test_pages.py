"""Every type of page, of the made-up briefing and of the real one, as readers meet it."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import axe, vnu
from tests.browser.conftest import Serve

LISTS = [
    *("", "interpretations/", "claims/", "timeline/", "people/", "sources/", "signals/"),
    *(
        "for-builders/",
        "conflicts/",
        "changes/",
        "method/",
        "about/",
        "terms/",
        "cite/",
        "404.html",
    ),
]
TEAPOT = [
    *LISTS,
    *("claims/order-from-above/", "claims/kettle-moved-early/", "claims/taken-back/"),
    *("claims/loner-with-a-very-long-id-that-has-to-be-wrapped-in-a-narrow-col/",),
    *("people/ada-example/", "people/withdrawn-wanda/", "organizations/teapot-works/"),
    *("sources/works-notice/", "sources/evening-echo/", "events/kettle-falls-silent/"),
    *("interpretations/moved-to-cellar/", "interpretations/sold-off/", "as-of/1902-05-03/"),
]
QWEN = [
    *LISTS,
    *("claims/task-force-announced/", "claims/why-lin-left-unknown/", "people/lin-junyang/"),
    *("organizations/alibaba/", "sources/reuters-2026-03-04/", "events/ceo-letter-5-march/"),
    *("interpretations/centralization-not-retreat/", "as-of/2026-03-07/"),
]
PAGES = [("teapot", page) for page in TEAPOT] + [("qwen", page) for page in QWEN]
IDS = [f"{site}-{page or 'front'}" for site, page in PAGES]

WIDE, PHONE = {"width": 1280, "height": 800}, {"width": 360, "height": 740}


@pytest.fixture(scope="session")
def roots(teapot_site: Path, qwen_site: Path, serve: Serve) -> dict[str, str]:
    """Return where the two sites are served."""
    return {"teapot": serve(teapot_site), "qwen": serve(qwen_site)}


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
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            found = axe.violations(page)
            assert found == [], f"{size['width']} px, {scheme}"

    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert said == []


FOCUSED = """
() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const box = one.getBoundingClientRect();
  const style = getComputedStyle(one);
  const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
  const label = one.outerHTML.slice(0, 120);
  const seen = box.width > 0 && box.height > 0 && box.right > 0 && box.left < innerWidth
    && box.bottom > 0 && box.top < innerHeight;
  const skip = one.className === "md-skip";
  return { label, seen, skip, ring: ring || style.boxShadow !== "none" };
}
"""


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
@pytest.mark.parametrize(
    ("site", "address"),
    [
        ("qwen", ""),
        ("qwen", "claims/"),
        ("qwen", "claims/task-force-announced/"),
        ("qwen", "interpretations/"),
        ("qwen", "timeline/"),
        ("teapot", "people/ada-example/"),
    ],
)
def test_the_keyboard_reaches_what_it_should_and_shows_where_it_is(
    site: str, address: str, size: dict[str, int], page: Page, roots: dict[str, str]
) -> None:
    page.set_viewport_size(size)  # type: ignore[arg-type]
    page.emulate_media(reduced_motion="reduce")
    page.goto(roots[site] + address)
    stops = []
    for _ in range(60):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if stop is None:
            break
        stops.append(stop)

    assert stops[0]["skip"]
    assert [stop["label"] for stop in stops if not stop["seen"]] == []
    assert [stop["label"] for stop in stops if not stop["ring"]] == []


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
        for heading in plain.locator("article h1, article h2").all()
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


def test_no_page_is_bad_html(teapot_site: Path, qwen_site: Path) -> None:
    pages = [
        folder / page / "index.html" if not page.endswith(".html") else folder / page
        for folder, some in ((teapot_site, TEAPOT), (qwen_site, QWEN))
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
