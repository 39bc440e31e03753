"""Letters twice as large: nothing is cut, lies over something else, or scrolls sideways."""

import pytest
from playwright.sync_api import Page

from tests.browser.addresses import PAGES

WRITTEN = {"method/", "about/", "terms/", "cite/", "data/", "releases/", "search/", "404.html"}
SOME = [(site, page) for site, page in PAGES if site == "teapot" or page not in WRITTEN]
"""A page of every type; those that people wrote are the same in both briefings, but for numbers."""

TWICE = "document.documentElement.style.fontSize = '250%'"


# What scrolls by itself has a name, and a stop for the keyboard; what is only said is not seen.
FAULTS = r"""() => {
  const found = [], boxes = [];
  const root = document.documentElement, wide = root.clientWidth;
  const usual = !root.style.fontSize; // twice as large, a column may be a letter or two wide
  const SCROLLS = ".scroll, .timeline, .lineage__frame, .contents, .embedding__code, pre";
  const seen = new Map([[null, true]]);
  const unseen = (one) => {
    if (!seen.has(one))
      seen.set(one, !unseen(one.parentElement)
        && !getComputedStyle(one).clipPath.startsWith("inset(50%"));
    return !seen.get(one);
  };
  const clipped = (one) => getComputedStyle(one).overflowX === "clip";
  if (root.scrollWidth > wide) found.push(`${root.scrollWidth} px wide`);

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (texts.nextNode()) {
    const one = texts.currentNode.parentElement;
    const words = texts.currentNode.data.trim().slice(0, 40);
    const shown = one.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    if (!words || !shown || one.closest("svg, script, template, dialog")) continue;
    if (clipped(one) || unseen(one)) continue;
    range.selectNodeContents(texts.currentNode);
    const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size;
    const { length } = texts.currentNode.data.trim();
    const tall = usual && length > 5 && lines * 2 > length;
    if (tall) found.push(`few letters to a line: ${words}`);
    for (const box of range.getClientRects()) {
      if (box.width < 2 || box.height < 2) continue;
      const out = box.right > wide + 1 || box.left < -1;
      if (out && !one.closest(SCROLLS)) found.push(`out of sight: ${words}`);
      const part = box.height / 4; // what letters leave free above and below
      const { left, right } = box;
      boxes.push({ words, left, right, top: box.top + part, bottom: box.bottom - part });
    }
  }

  for (const one of document.querySelectorAll(".page *, .masthead *, .colophon *")) {
    if (!one.checkVisibility() || one.matches(SCROLLS) || one.clientWidth < 2) continue;
    if (one.closest("svg, dialog, select, input") || clipped(one) || unseen(one)) continue;
    if (getComputedStyle(one).overflowX === "visible") continue;
    if (one.scrollWidth > one.clientWidth + 1) found.push(`cut: ${one.className}`);
  }

  boxes.sort((a, b) => a.top - b.top);
  boxes.forEach((one, at) => {
    for (let next = at + 1; next < boxes.length; next += 1) {
      const other = boxes[next];
      if (other.top >= one.bottom) break;
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (across > 3 && down > 2) found.push(`${one.words} lies over ${other.words}`);
    }
  });
  return [...new Set(found)].slice(0, 10);
}"""


@pytest.mark.parametrize(("site", "address"), SOME, ids=map("-".join, SOME))
def test_nothing_is_lost_where_letters_are_twice_as_large(
    site: str, address: str, page: Page, roots: dict[str, str]
) -> None:
    page.goto(roots[site] + address)
    page.evaluate("document.fonts.ready")
    page.set_viewport_size({"width": 820, "height": 800})
    assert page.evaluate(FAULTS) == [], "as large as usual"
    page.evaluate(TWICE)
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(FAULTS) == [], f"twice as large, on {width} px"


def test_the_test_sees_what_it_looks_for(page: Page, roots: dict[str, str]) -> None:
    page.goto(roots["teapot"])
    page.evaluate("document.querySelector('h2').style.cssText = 'inline-size: 200vw'")
    page.evaluate(
        "document.querySelector('.page__where').style.cssText = 'margin-block-end: -3rem'"
    )
    page.evaluate(
        "document.querySelector('h1').style.cssText ="
        " 'white-space: nowrap; overflow: hidden; inline-size: 4em'"
    )
    page.evaluate("document.querySelector('h3').style.cssText = 'inline-size: 1ch'")
    found = " ".join(page.evaluate(FAULTS))

    assert "px wide" in found
    assert "few letters to a line" in found
    assert "lies over" in found
    assert "cut: briefing__question" in found
