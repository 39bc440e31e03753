"""The corpus in every field of every kind: in every output it is text, and nothing of it happens.

Each site is compared with its like, of the same length and in the same places, whose words mean
nothing to anybody: what a page is made of does not come from the data.
"""

import csv
import json
import os
import re
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path

import cmarkgfm
import pytest
from cmarkgfm.cmark import Options
from lxml import etree, html
from playwright.sync_api import Browser

from macros.draw.environment import FramingEnvironment
from macros.press.engine.mkdocs import render
from tests.browser.server import Serve
from tests.hostile.bones import MARKDOWN, bones
from tests.hostile.corpus import WORDS
from tests.hostile.planted import every_field, plant
from tests.hostile.sown import LINES, PROSE, Sowing, innocent, released, said_in_prose
from tests.hostile.watched import addresses, of_every_type, watching
from tests.programs import ROOT
from tests.release.made import TEAPOT

SITES = ("lines", "prose")
_MADE_OF_PROSE = {*(f"{tag}[]" for tag in MARKDOWN), "a[href]", "a[href rel]", "ol[start]"}
_SAYING = ("", "claims/", "people/", "sources/", "timeline/", "interpretations/", "about/")
"""Pages with much to say, on which something runs if anything does."""
_SCHEMES = {"http:", "https:", "mailto:"}


class Sown:
    """The sites: with the corpus in its lines, with it in its prose, and with nothing of it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.made = dict[str, dict[str, list[str]]]()
        prose = said_in_prose(folder / "tried")
        self._build("innocent", lambda round_: Sowing(LINES, WORDS, 7 * round_, innocent))
        self._build("lines", lambda round_: Sowing(LINES, WORDS, 7 * round_))
        self._build("prose", lambda round_: Sowing(PROSE, prose, 7 * round_))

    def _build(self, name: str, sowing: Callable[[int], Sowing]) -> None:
        (self.folder / name).mkdir()
        released(self.folder / name, sowing).build()

    def site(self, name: str) -> Path:
        """Return the folder of one of the sites."""
        return self.folder / name / "site"

    def files(self, name: str, *patterns: str) -> list[tuple[Path, Path]]:
        """Return the files of a site that fit, each with its like in the innocent one."""
        site = self.site(name)
        found = [file for pattern in patterns for file in sorted(site.rglob(pattern))]
        assert found
        return [(file, self.site("innocent") / file.relative_to(site)) for file in found]


@pytest.fixture(scope="module")
def sown(tmp_path_factory: pytest.TempPathFactory) -> Sown:
    return Sown(tmp_path_factory.mktemp("sown"))


def test_every_field_that_holds_words_is_sown(tmp_path: Path) -> None:
    slots = plant(TEAPOT, tmp_path / "data", Sowing(LINES | PROSE, WORDS))
    assert {(slot.kind, slot.field) for slot in slots} == every_field()
    assert len(every_field()) > 80
    assert len(WORDS) > 200


@pytest.mark.parametrize("name", SITES)
def test_nothing_happens_and_nothing_is_made_of_it(
    name: str, sown: Sown, serve: Serve, browser: Browser
) -> None:
    like = _made(sown, "innocent", serve, browser)
    made = _made(sown, name, serve, browser)
    if name == "lines":
        assert made == like
    else:
        everything = {bone for page in like.values() for bone in page}
        assert {bone for page in made.values() for bone in page} - everything <= _MADE_OF_PROSE


def _made(sown: Sown, name: str, serve: Serve, browser: Browser) -> dict[str, list[str]]:
    """Return what each type of page is made of in a browser, in which nothing else happens."""
    if name in sown.made:
        return sown.made[name]
    made, leads, root = sown.made.setdefault(name, {}), set[str](), serve(sown.site(name))
    with watching(browser) as watch:
        for address in of_every_type(sown.site(name)):
            watch.page.goto(root + address)
            made[address], schemes = bones(watch.page)
            leads |= schemes
    assert watch.trouble == []
    assert leads <= _SCHEMES
    return made


@pytest.mark.parametrize("name", SITES)
def test_what_scripts_show_of_it_is_text_too(
    name: str, sown: Sown, serve: Serve, browser: Browser
) -> None:
    root = serve(sown.site(name))
    with watching(browser) as watch:
        watch.page.goto(f"{root}search/?q=ran")
        watch.page.locator(".found__link").first.wait_for()
        assert watch.page.locator(".found__link").count() > 5
        watch.page.goto(f"{root}claims/?since=1902-05-04")
        for link in watch.page.locator(".claims a[href*=claims]").all()[:3]:
            link.hover()
            watch.page.locator(".preview").wait_for()
            watch.page.mouse.move(0, 0)
        watch.page.goto(f"{root}claims/?kind=<img src=x onerror=__ran(1)>&person=<b>")
        watch.page.goto(f"{root}search/?q=<img src=x onerror=__ran(2)>")
        watch.page.wait_for_timeout(500)
        assert watch.page.locator("article img, article b[onclick]").count() == 0
    assert watch.trouble == []


def test_every_page_of_the_lines_is_made_as_its_like(sown: Sown) -> None:
    assert addresses(sown.site("lines")) == addresses(sown.site("innocent"))
    for page, like in sown.files("lines", "*.html"):
        assert _shape(html.parse(str(page))) == _shape(html.parse(str(like))), page


@pytest.mark.parametrize("name", SITES)
def test_feeds_are_made_as_their_likes(name: str, sown: Sown) -> None:
    for file, like in sown.files(name, "*.atom", "*.rss", "*.xml"):
        assert _shape(etree.parse(str(file))) == _shape(etree.parse(str(like))), file


@pytest.mark.parametrize("name", SITES)
def test_data_can_be_read(name: str, sown: Sown) -> None:
    for file, _like in sown.files(name, "*.json", "*.jsonld"):
        json.loads(file.read_text("utf-8"))
    for file, _like in sown.files(name, "*.html"):
        for script in html.parse(str(file)).xpath("//script[@type='application/ld+json']/text()"):
            json.loads(script)
            assert "<" not in script


def test_words_arrive_in_json_to_the_letter(sown: Sown) -> None:
    texts = "".join(file.read_text("utf-8") for file, _like in sown.files("lines", "*.json"))
    missing = [one for one in WORDS if json.dumps(one, ensure_ascii=False)[1:-1] not in texts]
    assert missing == []


@pytest.mark.parametrize("name", SITES)
def test_no_cell_of_a_table_begins_a_formula(name: str, sown: Sown) -> None:
    for file, _like in sown.files(name, "*.csv"):
        with file.open(encoding="utf-8", newline="") as opened:
            rows = list(csv.reader(opened))
        assert len({len(row) for row in rows}) == 1
        cells = [cell for row in rows for cell in row]
        assert [one for one in cells if re.match(r"[=+@\t\r]|-(?![\d.]+$)", one)] == []


@pytest.mark.parametrize("name", SITES)
def test_a_twin_makes_nothing_of_it_however_it_is_rendered(name: str, sown: Sown) -> None:
    made = {"innocent": set[str](), name: set[str]()}
    for file, like in sown.files(name, "*.md", "llms*.txt"):
        for which, one in ((name, file), ("innocent", like)):
            rendered = cmarkgfm.markdown_to_html(
                one.read_text("utf-8"), options=Options.CMARK_OPT_UNSAFE
            )
            made[which] |= _shape(html.fromstring(f"<div>{rendered}</div>")).keys()
    assert made[name] - made["innocent"] <= _MADE_OF_PROSE


def test_as_of_a_day_it_is_text_too(sown: Sown, tmp_path: Path) -> None:
    like = {name: Counter[str]() for name in ("lines", "innocent")}
    for name, counted in like.items():
        data = sown.folder / name / "data"
        render(ROOT / "mkdocs.yml", data, tmp_path / name, date(1902, 6, 1))
        for page in sorted((tmp_path / name).rglob("*.html")):
            counted.update(_shape(html.parse(str(page))))
    assert like["lines"] == like["innocent"]


def test_with_escaping_switched_off_this_test_fails(
    sown: Sown, serve: Serve, browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FramingEnvironment, "printed", staticmethod(str))
    render(ROOT / "mkdocs.yml", sown.folder / "lines" / "data", tmp_path / "site")
    root = serve(tmp_path / "site")
    ran = dict[bool, set[str]]()
    for lenient in (True, False):
        with watching(browser, lenient=lenient) as watch:
            for address in _SAYING:
                watch.page.goto(root + address)
                watch.page.wait_for_timeout(50)
        noted = " ".join(watch.trouble)
        ran[lenient] = {*re.findall(r"ran: (\d+)", noted)}
    assert len(ran[True]) >= 6
    assert ran[False] == set(), "what escaping lets through, the policy of the page stops"
    assert "refused: " in noted


@pytest.mark.nightly
@pytest.mark.skipif("NIGHTLY" not in os.environ, reason="takes minutes; set NIGHTLY to run it")
@pytest.mark.parametrize("first", range(len(WORDS)))
def test_every_payload_in_every_field_is_text(
    first: int, innocent_shapes: Callable[[int], list[Counter[str]]], tmp_path: Path
) -> None:
    plant(TEAPOT, tmp_path / "data", Sowing(LINES, WORDS, first))
    render(ROOT / "mkdocs.yml", tmp_path / "data", tmp_path / "site", cards=0)
    assert _shapes(tmp_path / "site") == innocent_shapes(first)


@pytest.fixture
def innocent_shapes(tmp_path: Path) -> Callable[[int], list[Counter[str]]]:
    """Give what the pages of the like of a site are made of."""

    def shapes(first: int) -> list[Counter[str]]:
        plant(TEAPOT, tmp_path / "like", Sowing(LINES, WORDS, first, innocent))
        render(ROOT / "mkdocs.yml", tmp_path / "like", tmp_path / "likes", cards=0)
        return _shapes(tmp_path / "likes")

    return shapes


def _shapes(site: Path) -> list[Counter[str]]:
    """Return what pages are made of; of labels in drawings there are as many as have room."""
    shapes = [_shape(html.parse(str(page))) for page in sorted(site.rglob("*.html"))]
    for shape in shapes:
        shape.update({one: 1 - shape[one] for one in shape if one.startswith(("text[", "path["))})
    return shapes


def _shape(tree: "etree._ElementTree | html.HtmlElement") -> Counter[str]:
    return Counter(
        f"{one.tag!s}[{' '.join(map(str, sorted(one.attrib)))}]"
        for one in tree.iter()
        if one.tag != "bdi" and (one.tag != "wbr" or one.attrib)  # an address breaks at its parts
    )
