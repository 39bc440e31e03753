"""A browser that notes whatever should not happen on a page: what ran, asked, or was refused."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Dialog, Page, Route

_LEADS_ON = 'http-equiv="refresh"'
NOTES = """
window.__ran = (what) => console.log(`ran: ${what}`);
document.addEventListener("securitypolicyviolation", (event) => {
  console.log(`refused: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
});
"""


class Watch:
    """Pages of one site in a browser, and all that was noted on them."""

    def __init__(self, context: BrowserContext) -> None:
        self.context = context
        self.trouble = list[str]()
        context.add_init_script(NOTES)
        context.route("**/*", self._sift)
        context.on("page", self._listen)
        self.page = context.new_page()

    def _listen(self, page: Page) -> None:
        def dismiss(dialog: Dialog) -> None:
            self.trouble.append(f"{page.url}: dialog: {dialog.message}")
            dialog.dismiss()

        page.on("console", lambda message: self.trouble.append(f"{page.url}: {message.text}"))
        page.on("pageerror", lambda error: self.trouble.append(f"{page.url}: broke: {error}"))
        page.on("dialog", dismiss)

    def _sift(self, route: Route) -> None:
        if urlsplit(route.request.url).hostname == "127.0.0.1":
            route.continue_()
        else:
            self.trouble.append(f"asked for {route.request.url}")
            route.abort()


@contextmanager
def watching(browser: Browser, *, lenient: bool = False) -> Iterator[Watch]:
    """Give a browser that watches; a `lenient` one does not hold pages to their policies."""
    context = browser.new_context(service_workers="block", bypass_csp=lenient)
    yield Watch(context)
    context.close()


def addresses(site: Path) -> list[str]:
    """Return the addresses of all pages of a site, but those that only lead on."""
    files = (
        file for file in site.rglob("*.html") if _LEADS_ON not in file.read_text("utf-8")[:2048]
    )
    names = (file.relative_to(site).as_posix() for file in files)
    return sorted(name.removesuffix("index.html") for name in names)


def of_every_type(site: Path) -> list[str]:
    """Return a page of each type: pages in one folder are alike, and so are what lies in theirs."""
    first = dict[str, str]()
    for address in addresses(site):
        parts = address.split("/")
        if "v" in parts:  # of whatever kind the record is
            alike = parts[parts.index("v") :]
        elif parts[0] == "embed":
            alike = parts[:2]
        else:
            alike = [parts[0], str(len(parts))]
        first.setdefault("/".join(alike), address)
    return sorted(first.values())
