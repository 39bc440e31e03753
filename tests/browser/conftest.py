"""Pages in the browser that ask nothing of anybody else."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.browser.server import Serve


@pytest.fixture(scope="session")
def qwen_url(qwen_site: Path, serve: Serve) -> str:
    """Give the address of the real briefing."""
    return serve(qwen_site)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Give a page; the test fails if it asks another host for anything or a script breaks."""
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    trouble = watch(page)
    yield page
    context.close()
    assert not trouble, "\n".join(trouble)


def watch(page: Page) -> list[str]:
    """Refuse the page whatever is not on this machine; return what went wrong, as it does."""
    trouble: list[str] = []

    def sift(route: Route) -> None:
        if urlsplit(route.request.url).hostname == "127.0.0.1":
            route.continue_()
        else:
            trouble.append(f"asked for {route.request.url}")
            route.abort()

    page.route("**/*", sift)
    page.on("pageerror", lambda error: trouble.append(f"a script broke: {error}"))
    return trouble


@pytest.fixture(scope="session")
def roots(teapot_site: Path, qwen_site: Path, chinese_site: Path, serve: Serve) -> dict[str, str]:
    """Return where the sites are served."""
    sites = {"teapot": teapot_site, "qwen": qwen_site, "chinese": chinese_site}
    return {name: serve(site) for name, site in sites.items()}
