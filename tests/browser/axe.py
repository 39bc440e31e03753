"""axe, which finds what stands in the way of a reader who cannot see or point."""

from playwright.sync_api import Page

from tests.programs import NODE_MODULES

SCRIPT = NODE_MODULES / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]


COLOURS = ["color-contrast", "link-in-text-block"]
"""What alone can differ between light and dark."""

# Only what is wrong comes back: what is right is most of the answer, and takes the most time.
# What stands in a frame is a page by itself, and looked at as one.
RUN = """([kind, values]) => axe.run(document, {
  runOnly: { type: kind, values }, resultTypes: ["violations"], iframes: false,
}).then((result) => result.violations.flatMap((fault) => fault.nodes.map(
  (node) => `${fault.id}: ${node.target.join(" ")}: ${fault.help}`)))"""


def violations(page: Page) -> list[str]:
    """Return each fault that axe finds, as its rule, where it is, and what to read about it."""
    return _run(page, "tag", RULES)


def illegible(page: Page) -> list[str]:
    """Return each fault of colours alone: enough where the same page was looked at in the light."""
    return _run(page, "rule", COLOURS)


def _run(page: Page, kind: str, values: list[str]) -> list[str]:
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(SCRIPT.read_text("utf-8"))
    found: list[str] = page.evaluate(RUN, [kind, values])
    return found
