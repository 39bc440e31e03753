"""A Chromium to test in: the one that npm packed, or else what the machine has."""

from filelock import FileLock
from playwright.sync_api import Browser, BrowserType

from macros.press import chromium
from tests.programs import NODE_MODULES

LOCK = NODE_MODULES / ".cache" / "chromium.lock"


def launch(kind: BrowserType) -> Browser:
    """Launch the first Chromium that runs, or tell what was tried; one worker unpacks it."""
    LOCK.parent.mkdir(exist_ok=True)
    with FileLock(LOCK):
        return chromium.launch(kind, NODE_MODULES)
