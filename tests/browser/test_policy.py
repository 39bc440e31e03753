"""Every type of page keeps to its policy, names its scripts by their sums, and stores nothing."""

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Browser

from macros.draw.policy import ALONE, policy
from tests.browser.server import Serve
from tests.hostile.watched import of_every_type, watching
from tests.release.made import FIRST, Desk

_POLICY = "//meta[@http-equiv='Content-Security-Policy']/@content"
_NOT_RUN = {"application/json", "application/ld+json"}


@pytest.fixture(scope="module")
def released_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the made-up briefing with versions, whose pages frame what has changed since."""
    desk = Desk.of(tmp_path_factory.mktemp("policy"))
    desk.release(FIRST)
    return desk.build()


@pytest.fixture(params=["released", "qwen"])
def folder(request: pytest.FixtureRequest) -> Path:
    found = request.getfixturevalue(f"{request.param}_site")
    assert isinstance(found, Path)
    return found


def files(folder: Path) -> list[Path]:
    """Return a file of each type of page."""
    named = (folder / address for address in of_every_type(folder))
    return [one if one.suffix == ".html" else one / "index.html" for one in named]


NOTHING = ("", "", "", "", "")
KEPT = """
async () => [
  Object.keys(localStorage).join(),
  document.cookie,
  Object.keys(sessionStorage).join(),
  (await indexedDB.databases()).map((one) => one.name).join(),
  (await caches.keys()).join() + window.name,
]
"""
"""What a page leaves in a browser: in every place that there is for it."""


def test_no_page_does_what_its_policy_refuses(folder: Path, serve: Serve, browser: Browser) -> None:
    root = serve(folder)
    with watching(browser) as watch:
        for address in of_every_type(folder):
            watch.page.goto(root + address)
        watch.page.goto(f"{root}search/?q=the")
        watch.page.locator(".found__link").first.wait_for()
        watch.page.goto(f"{root}claims/")
        watch.page.locator(".claims a[href*=claims]").first.hover()
        watch.page.locator(".preview").wait_for()
        watch.page.goto(f"{root}search/")
        watch.page.locator("article .search__slash").uncheck()
        kept = watch.page.evaluate(KEPT)
        watch.page.locator(".masthead__theme").click()
        kept += watch.page.evaluate(KEPT)

    assert watch.trouble == []
    assert kept == [*NOTHING, "theme", *NOTHING[1:]]


def test_every_page_has_a_policy_that_names_the_scripts_in_it(folder: Path) -> None:
    for file in files(folder):
        page = html.fromstring(file.read_text("utf-8"))
        (held_to,) = page.xpath(_POLICY)
        inline = [
            script.text
            for script in page.xpath("//script[not(@src)]")
            if script.get("type") not in _NOT_RUN
        ]
        sums = [b64encode(sha256(one.encode()).digest()).decode() for one in inline]
        assert re.findall(r"'sha256-([^']+)'", held_to) == sums, file
        assert held_to == (policy(*inline) if page.xpath("//header") and inline else ALONE), file
        assert "unsafe-inline" not in held_to
        assert page.xpath("//meta[@name='referrer']/@content") == ["no-referrer"], file
        assert not page.xpath("//@style | //style"), file
        assert page.xpath("count(//meta[@http-equiv][1]/preceding-sibling::*)") == 1, file


def test_a_link_to_another_site_tells_it_nothing(folder: Path) -> None:
    for file in files(folder):
        page = html.fromstring(file.read_text("utf-8"))
        for link in page.xpath("//body//a[starts-with(@href, 'http')]"):
            if not link.get("href", "").startswith("https://briefing.example/"):
                assert {"noopener", "noreferrer"} <= {*link.get("rel", "").split()}, file


@pytest.mark.parametrize("where", ["claims/kettle-moved/v/1/", "embed/claims/kettle-moved/"])
def test_a_page_in_a_frame_without_rights_has_its_styles(
    where: str, released_site: Path, serve: Serve, browser: Browser, tmp_path: Path
) -> None:
    framed = f'<iframe src="{serve(released_site)}{where}" sandbox></iframe>'
    (tmp_path / "index.html").write_text(f"<!doctype html>{framed}", "utf-8")
    with watching(browser) as watch:
        watch.page.goto(serve(tmp_path))
        inner = watch.page.frames[1]
        inner.locator("h1").wait_for()
        drawn = inner.evaluate("[...document.styleSheets].every((one) => one.ownerNode.sheet)")
        family = inner.evaluate("getComputedStyle(document.body).fontFamily")

    assert drawn
    assert "Times" not in family
    assert watch.trouble == []


def test_what_a_policy_forbids_does_not_run(
    released_site: Path, serve: Serve, browser: Browser, tmp_path: Path
) -> None:
    page = (released_site / "index.html").read_text("utf-8")
    run = "<script>__ran(1)</script><img src=x onerror=__ran(2)><p style='color:red'>x</p>"
    (tmp_path / "index.html").write_text(page.replace("</article>", f"{run}</article>"), "utf-8")
    with watching(browser) as watch:
        watch.page.goto(serve(tmp_path))
        watch.page.wait_for_timeout(500)  # what is refused is told afterwards

    noted = " ".join(watch.trouble)
    assert "ran: " not in noted
    for what in ("script-src-elem inline", "script-src-attr inline", "style-src-attr inline"):
        assert f"refused: {what}" in noted


def test_only_a_preview_lets_its_server_write_scripts() -> None:
    assert "'unsafe-inline'" in policy("x", preview=True)
    assert "sha256" not in policy("x", preview=True)
