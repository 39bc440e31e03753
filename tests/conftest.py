"""What every test may ask for."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from types import SimpleNamespace

import pytest
from filelock import FileLock
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from macros.press import adding, publish
from macros.press.chromium import prepare
from macros.press.engine.folder_named import folder_named
from tests.browser.chromium import launch
from tests.browser.server import Serve, serving
from tests.examples import NIGHT
from tests.programs import ROOT
from tests.words.made import released

# Two workers share a machine with others: no example is too slow. In CI, the same ones each time.
settings.register_profile("steady", deadline=None, derandomize="CI" in os.environ)
# The nightly run: far more examples, other ones each time, each failure with how to repeat it.
settings.register_profile(
    "nightly",
    settings.get_profile("steady"),
    derandomize=False,
    max_examples=100 * NIGHT,
    print_blob=True,
)
settings.load_profile("nightly" if "NIGHTLY" in os.environ else "steady")


@pytest.fixture(autouse=True, scope="session")
def _never_waiting_for_the_disk() -> Iterator[None]:
    """Publish without waiting for the disk: builds are many here, and no power cut is tried."""
    with pytest.MonkeyPatch.context() as patch:
        for module in (adding, publish):
            patch.setattr(module, "lasting", SimpleNamespace(written_down=id, renamed=id))
        yield


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """Return a folder that all workers of this run share; guard it with a FileLock."""
    own = tmp_path_factory.getbasetemp()
    folder = (own if worker_id == "master" else own.parent) / "shared"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def qwen_site(shared: Path) -> Path:
    """Return the real briefing, built once for all workers as a person would build it."""
    return _built(shared, "qwen", "--data", "data")


@pytest.fixture(scope="session")
def configured_site(shared: Path, qwen_site: Path) -> Path:
    """Return the site of the data that `mkdocs.yml` names: the real briefing, or one's own."""
    named = folder_named(ROOT / "mkdocs.yml").absolute()
    return qwen_site if named == ROOT / "data" else _built(shared, "configured")


@pytest.fixture(scope="session")
def teapot_site(shared: Path) -> Path:
    """Return the made-up briefing of `tests/site/data`, built once for all workers."""
    return _built(shared, "teapot", "--data", str(ROOT / "tests" / "site" / "data"))


@pytest.fixture(scope="session")
def chinese_site(shared: Path) -> Path:
    """Return the Chinese briefing after two releases and a change, built once for all workers."""
    desk = shared / "chinese-desk"
    with FileLock(shared / "chinese-desk.lock"):
        if not desk.exists():
            released(desk)
    return _built(shared, "chinese", "--data", str(desk / "data"), "--cards", "3")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Give the one Chromium of this worker: a second cannot be started beside it.

    Without one, skip on a laptop and fail where REQUIRE_BROWSER is set.
    """
    prepare()
    with sync_playwright() as playwright:
        try:
            browser = launch(playwright.chromium)
        except LookupError as error:
            none = pytest.fail if os.environ.get("REQUIRE_BROWSER") else pytest.skip
            none(str(error))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def serve() -> Iterator[Serve]:
    """Give `serve(site, base="/")`: the address of a site folder's front page."""
    with ExitStack() as stack:
        yield lambda site, base="/": stack.enter_context(serving(site, base))


def _built(shared: Path, name: str, *options: str) -> Path:
    site, log = shared / name, shared / f"{name}.log"
    with FileLock(shared / f"{name}.lock"):
        if not log.exists():
            built = subprocess.run(
                [sys.executable, "-m", "macros.cli", "build", "--site", site, *options],
                cwd=ROOT,
                capture_output=True,
                encoding="utf-8",
                check=False,
            )
            log.write_text(f"{built.returncode}\n{built.stdout}{built.stderr}", "utf-8")
    code, _, report = log.read_text("utf-8").partition("\n")
    if code != "0":
        pytest.fail(f"the briefing does not build:\n{report}", pytrace=False)
    return site
