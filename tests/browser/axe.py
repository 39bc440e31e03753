"""axe, which finds what stands in the way of a reader who cannot see or point."""

from playwright.sync_api import Page

from tests.programs import NODE_MODULES

SCRIPT = NODE_MODULES / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]


def violations(page: Page) -> list[str]:
    """Return each fault that axe finds, as its rule, where it is, and what to read about it."""
    page.evaluate(SCRIPT.read_text("utf-8"))
    found = page.evaluate(
        "rules => axe.run(document, { runOnly: { type: 'tag', values: rules } })", RULES
    )
    return [
        f"{fault['id']}: {' '.join(map(str, node['target']))}: {fault['help']}"
        for fault in found["violations"]
        for node in fault["nodes"]
    ]
