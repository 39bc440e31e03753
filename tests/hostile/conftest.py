"""The browser that these tests share with the others."""

from tests.browser.conftest import browser, serve

__all__ = ["browser", "serve"]
