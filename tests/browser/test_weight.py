"""What a first visit costs: few requests, 80 KB at most, and no rule lost on the way."""

import json
import subprocess
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.programs import NODE, ROOT

MOST = 80_000
"""Bytes that a reader's first page may take, with everything it asks for, as brotli packs it."""

REQUESTS = 10

# Measured on the real briefing of November 2026, in KB: what each type of page took.
PAGES = {
    "": 54.8,
    "interpretations/": 63.2,
    "interpretations/centralization-not-retreat/": 50.5,
    "claims/": 59.9,
    "claims/task-force-announced/": 47.1,
    "timeline/": 49.9,
    "people/": 44.2,
    "people/lin-junyang/": 48.7,
    "sources/": 52.8,
    "sources/reuters-2026-03-04/": 45.2,
    "method/": 48.6,
    "search/": 43.5,
    "not-known/": 46.8,
    "data/": 49.8,
    "as-of/2026-03-07/": 52.9,
    "embed/claims/task-force-announced/": 3.1,
}

WEIGH = """
const { brotliCompressSync } = require("node:zlib"), { readFileSync } = require("node:fs");
const packed = (file) => /\\.(woff2|png)$/.test(file);
const sizes = process.argv.slice(1).map((file) => {
  const bytes = readFileSync(file);
  return packed(file) ? bytes.length : brotliCompressSync(bytes).length;
});
console.log(JSON.stringify(sizes));
"""

# Values of custom properties are told as they were written, with their spaces.
RULES = """() => [...document.styleSheets].flatMap(
  (sheet) => [...sheet.cssRules].map((rule) => rule.cssText
    .replace(/\\s+/g, " ").replace(/ ?([,()]) ?/g, "$1")))"""


def weighed(files: list[Path]) -> list[int]:
    """Return how many bytes each file takes on the way."""
    run = subprocess.run([NODE, "-e", WEIGH, *files], capture_output=True, check=True)
    sizes: list[int] = json.loads(run.stdout)
    return sizes


def visited(browser: Browser, address: str) -> list[str]:
    """Return all addresses that a first visit to a page asks for."""
    context = browser.new_context()  # nothing is kept from the visit before
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address, wait_until="load")
    page.evaluate("document.fonts.ready")
    context.close()
    return asked


def test_a_first_visit_is_light(browser: Browser, qwen_url: str, qwen_site: Path) -> None:
    visits: dict[str, list[Path]] = {}
    for address in PAGES:
        asked = visited(browser, qwen_url + address)
        names = [url.removeprefix(qwen_url).partition("?")[0] for url in asked]
        visits[address] = [
            qwen_site / (f"{name}index.html" if not name or name.endswith("/") else name)
            for name in names
        ]
    files = sorted({file for some in visits.values() for file in some})
    size = dict(zip(files, weighed(files), strict=True))
    totals = {address: sum(map(size.__getitem__, some)) for address, some in visits.items()}

    assert {address: total for address, total in totals.items() if total > MOST} == {}
    assert {address for address, some in visits.items() if len(some) > REQUESTS} == set()


def test_nothing_of_the_theme_is_published_that_no_page_asks_for(teapot_site: Path) -> None:
    folders = {one.name for one in (teapot_site / "assets").iterdir() if one.is_dir()}
    assert folders <= {"css", "fonts", "js", "kept", "search"}


def test_the_one_sheet_has_every_rule_of_the_components(page: Page, qwen_url: str) -> None:
    page.goto(f"{qwen_url}404.html")
    sent = page.evaluate(RULES)
    for link in page.locator("link[rel=stylesheet]").all():
        link.evaluate("link => link.remove()")
    listed = (ROOT / "mkdocs.yml").read_text("utf-8").partition("extra_css:")[2]
    names = [line.strip(" -") for line in listed.splitlines() if line.startswith("  - ")]
    for name in names:
        page.add_style_tag(url=qwen_url + name)

    assert page.evaluate(RULES) == sent
