"""A PDF of the briefing, tagged and with an outline, printed by a Chromium that asks nobody."""

import mimetypes
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urlsplit

from macros.press import chromium
from macros.press.clock import build_day
from macros.press.packing import packed
from macros.press.paper import NAME, Paper, paper
from macros.read.rewriting import replace

if TYPE_CHECKING:
    from playwright.sync_api import Route

ORIGIN: Final = "http://briefing.invalid/"
"""Where the document seems to stand; nothing is asked of any host."""

_MINUTES: Final = 10
_DATED: Final = re.compile(rb"/(CreationDate|ModDate) ?\(D:(\d{14})")


class NoPrinterError(Exception):
    """What prints is not installed; the message says what to install."""


def print_pdf(site: Path, target: Path, modules: Path) -> Paper:
    """Print the finished site in `site` to `target`; return what was printed.

    `modules` is the `node_modules` folder in which npm may have packed a browser. Raise
    NoSiteError where there is no site, NoPrinterError where nothing can print.
    """
    made = paper(site)
    replace(target, packed(_dated(_printed(made, site, modules))))
    return made


def _printed(made: Paper, site: Path, modules: Path) -> bytes:
    try:
        from playwright.sync_api import sync_playwright
    except ModuleNotFoundError:
        raise NoPrinterError(
            "a PDF is printed by a browser: `pip install 'briefing[pdf]'`, "
            "then `playwright install chromium`"
        ) from None
    chromium.prepare()

    def answer(route: "Route") -> None:
        name = unquote(urlsplit(route.request.url).path.lstrip("/"))
        file = (site / name).resolve()
        if name == NAME:
            route.fulfill(body=made.html, content_type="text/html; charset=utf-8")
        elif route.request.url.startswith(ORIGIN) and file.is_relative_to(site.resolve()):
            kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
            route.fulfill(body=file.read_bytes(), content_type=kind)
        else:
            route.abort()

    with sync_playwright() as playwright:
        try:
            browser = chromium.launch(playwright.chromium, modules)
        except LookupError as error:
            raise NoPrinterError(str(error)) from None
        page = browser.new_context(java_script_enabled=False).new_page()
        page.set_default_timeout(_MINUTES * 60_000)
        page.route("**/*", answer)
        page.emulate_media(media="print")  # so that what only paper shows is asked for as well
        page.goto(ORIGIN + NAME)
        page.evaluate("document.fonts.ready.then(() => true)")
        printed = page.pdf(prefer_css_page_size=True, tagged=True, outline=True)
        browser.close()
    return printed


def _dated(printed: bytes) -> bytes:
    """Put the day of SOURCE_DATE_EPOCH, where one is set, in place of the clock's."""
    day = build_day()
    midnight = f"{day:%Y%m%d}000000".encode() if day else rb"\2"
    return _DATED.sub(rb"/\1 (D:" + midnight, printed)
