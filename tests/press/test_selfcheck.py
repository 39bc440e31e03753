"""The finished site is read back: what is broken is found, and nothing else is reported."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.diagnostic import as_text
from macros.draw.view import View
from macros.press.building import built
from macros.press.selfcheck import check
from tests.press.conftest import BASE, DATA
from tests.programs import ROOT

BELOW = "https://example.org/kettles/"
Change = Callable[[Path], None]


@pytest.fixture(scope="module")
def sound_below(tmp_path_factory: pytest.TempPathFactory) -> Path:
    site = tmp_path_factory.mktemp("below") / "site"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_URL", BELOW)
        built(ROOT / "mkdocs.yml", DATA, site)
    return site


@pytest.fixture
def site(sound: Path, tmp_path: Path) -> Path:
    return shutil.copytree(sound, tmp_path / "site")


def with_page(body: str, head: str = "", base: str = BASE) -> Change:
    """Add a page that the sitemap lists."""

    def change(site: Path) -> None:
        (site / "extra").mkdir()
        page = f"<!doctype html>\n<html><head>{head}</head><body>{body}</body></html>"
        (site / "extra" / "index.html").write_text(page, "utf-8")
        _list(site, f"{base}extra/")

    return change


def _list(site: Path, address: str) -> None:
    file = site / "sitemap.xml"
    entry = f"<url><loc>{address}</loc></url></urlset>"
    file.write_text(file.read_text("utf-8").replace("</urlset>", entry), "utf-8")


def with_styles(styles: str) -> Change:
    """Add a stylesheet."""
    return lambda site: _write(site / "assets" / "css" / "extra.css", styles)


def _write(file: Path, text: str) -> None:
    file.write_text(text, "utf-8")


def without(name: str) -> Change:
    return lambda site: (site / name).unlink()


def replacing(name: str, old: str, new: str) -> Change:
    """Change some words of a file."""

    def change(site: Path) -> None:
        text = (site / name).read_text("utf-8")
        assert old in text
        _write(site / name, text.replace(old, new))

    return change


ELSEWHERE = (
    "would be loaded from another host [third-party-request]\n  hint: keep the file with the site\n"
)
DEAD = "leads nowhere [dead-link]\n  hint: write an address of this site\n"
NO_PLACE = (
    "names no place on that page [dead-anchor]\n"
    "  hint: give the place this id, or link to the page alone\n"
)
UNFRAMED = (
    "the words of `sold-abroad` stand here without their standing, and it is speculative "
    "[unframed-speculation]\n"
    "  hint: write [[sold-abroad]], or say it in other words with who says so\n"
)
OURS = "  hint: this is a fault of the press\n"
HERE = "extra/index.html:3:1:"

FOUND = {
    "a link to a page that is not there": (
        with_page('\n<a href="../nowhere/">x</a>'),
        f"{HERE} `../nowhere/` {DEAD}",
    ),
    "a link to a folder without its slash": (
        with_page('\n<a href="../claims">x</a>'),
        f"{HERE} `../claims` {DEAD}",
    ),
    "an image that is not there": (
        with_page('\n<img src="../kettle.png" alt="">'),
        f"{HERE} `../kettle.png` {DEAD}",
    ),
    "a link that is no address": (
        with_page('\n<a href="http://[tea">x</a>'),
        f"{HERE} `http://[tea` {DEAD}",
    ),
    "a link that climbs out of the site": (
        with_page('\n<a href="../../terms/">x</a>'),
        f"{HERE} `../../terms/` {DEAD}",
    ),
    "a redirect that leads nowhere": (
        with_page("", '\n<meta http-equiv="refresh" content="0; url=../nowhere/">'),
        f"extra/index.html:3:1: `../nowhere/` {DEAD}",
    ),
    "an anchor that is not on the page": (
        with_page('\n<a href="#nowhere">x</a>'),
        f"{HERE} `#nowhere` {NO_PLACE}",
    ),
    "an anchor that is not on the other page": (
        with_page('\n<a href="../terms/#whistles">x</a>'),
        f"{HERE} `../terms/#whistles` {NO_PLACE}",
    ),
    "an image of another host": (
        with_page('\n<img src="https://elsewhere.example/pixel.gif" alt="">'),
        f"{HERE} `https://elsewhere.example/pixel.gif` {ELSEWHERE}",
    ),
    "an image of another host among several sizes": (
        with_page('\n<img srcset="../assets/favicon.svg 1x, //elsewhere.example/2.gif 2x" alt="">'),
        f"{HERE} `//elsewhere.example/2.gif` {ELSEWHERE}",
    ),
    "an image of another host in a drawing": (
        with_page('\n<svg><image xlink:href="https://elsewhere.example/x.svg"/></svg>'),
        f"{HERE} `https://elsewhere.example/x.svg` {ELSEWHERE}",
    ),
    "a script of another host": (
        with_page("", '\n<script src="//elsewhere.example/x.js"></script>'),
        f"{HERE} `//elsewhere.example/x.js` {ELSEWHERE}",
    ),
    "styles of another host": (
        with_page("", '\n<link rel="Stylesheet" href="https://elsewhere.example/x.css">'),
        f"{HERE} `https://elsewhere.example/x.css` {ELSEWHERE}",
    ),
    "a connection to another host": (
        with_page("", '\n<link rel="preconnect" href="https://elsewhere.example">'),
        f"{HERE} `https://elsewhere.example` {ELSEWHERE}",
    ),
    "a frame of another host": (
        with_page('\n<iframe src="https://elsewhere.example/"></iframe>'),
        f"{HERE} `https://elsewhere.example/` {ELSEWHERE}",
    ),
    "an object of another host": (
        with_page('\n<object data="https://elsewhere.example/x.pdf"></object>'),
        f"{HERE} `https://elsewhere.example/x.pdf` {ELSEWHERE}",
    ),
    "a picture of another host in the styles of an element": (
        with_page("\n<p style=\"background: url('https://elsewhere.example/x.png')\">x</p>"),
        f"{HERE} `https://elsewhere.example/x.png` {ELSEWHERE}",
    ),
    "a picture of another host in the styles of a page": (
        with_page("", "\n<style>\np { background: url(https://elsewhere.example/x.png) }</style>"),
        f"extra/index.html:4:1: `https://elsewhere.example/x.png` {ELSEWHERE}",
    ),
    "a font of another host": (
        with_styles('/* a\nfont */ @font-face { src: url("https://elsewhere.example/x.woff2") }'),
        f"assets/css/extra.css:2:1: `https://elsewhere.example/x.woff2` {ELSEWHERE}",
    ),
    "styles of another host taken in by others": (
        with_styles("@import 'https://elsewhere.example/x.css';"),
        f"assets/css/extra.css:1:1: `https://elsewhere.example/x.css` {ELSEWHERE}",
    ),
    "a font that is not there": (
        with_styles("@font-face { src: url(../fonts/none.woff2) }"),
        f"assets/css/extra.css:1:1: `../fonts/none.woff2` {DEAD}",
    ),
    "a slot of a plate that was not filled": (
        with_page("\nBy zqbriefingbodyqz"),
        f"extra/index.html:3:4: a slot was not filled [left-over]\n{OURS}",
    ),
    "a mark of a drawing that did not come back": (
        with_page("\n<p>\ue000\ue010\ue001</p>"),
        f"extra/index.html:3:4: a slot was not filled [left-over]\n{OURS}",
    ),
    "a page with nothing on it": (
        lambda site: _write(site / "404.html", ""),
        f"404.html:1:1: there is nothing to read [empty-page]\n{OURS}",
    ),
    "a term that the page of the terms lacks": (
        replacing("terms/index.html", 'id="whistle"', 'id="whistling"'),
        f"terms/index.html:1:1: the record whistle has no place on it [missing-page]\n{OURS}",
    ),
    "a page that the sitemap lacks": (
        replacing("sitemap.xml", f"<loc>{BASE}claims/silence-heard/</loc>", "<loc/>"),
        (
            f"sitemap.xml:1:1: `` is listed 2 times [sitemap]\n{OURS}"
            f"sitemap.xml:1:1: `claims/silence-heard/` is listed 0 times [sitemap]\n{OURS}"
        ),
    ),
    "a page that the sitemap has twice": (
        lambda site: _list(site, f"{BASE}claims/silence-heard/"),
        f"sitemap.xml:1:1: `claims/silence-heard/` is listed 2 times [sitemap]\n{OURS}",
    ),
    "an entry of the sitemap that is no page": (
        lambda site: _list(site, f"{BASE}nowhere/"),
        f"sitemap.xml:1:1: `nowhere/` is listed, but is no page [sitemap]\n{OURS}",
    ),
    "a page that the sitemap has and that asks not to be found": (
        with_page("", '<meta name="robots" content="noindex">'),
        f"sitemap.xml:1:1: `extra/` is listed, but asks not to be found [sitemap]\n{OURS}",
    ),
    "the words of a speculative claim in a sentence": (
        with_page("<p>\nIt is known: The kettle was <em>sold</em> abroad. So they say.</p>"),
        f"extra/index.html:2:1: {UNFRAMED}",
    ),
    "the words of a speculative claim in a description": (
        with_page("", '<meta name="description" content="The kettle was sold abroad.">'),
        f"extra/index.html:1:1: {UNFRAMED}",
    ),
}


@pytest.mark.parametrize("what", FOUND)
def test_what_is_broken_is_found(what: str, site: Path, view: View) -> None:
    change, report = FOUND[what]
    change(site)

    assert as_text(check(site, view, BASE)) == report


def test_a_record_without_its_page_is_found_and_who_links_to_it(site: Path, view: View) -> None:
    shutil.rmtree(site / "claims" / "silence-heard")

    codes = {fault.code for fault in check(site, view, BASE)}

    assert codes == {"missing-page", "dead-link", "sitemap"}


def test_a_site_without_a_sitemap_has_no_page_in_it(site: Path, view: View) -> None:
    (site / "sitemap.xml").unlink()

    assert {fault.code for fault in check(site, view, BASE)} == {"sitemap"}


def test_a_broken_link_on_every_page_is_reported_once(site: Path, view: View) -> None:
    pages = list(site.rglob("*.html"))
    for page in pages:
        way = "../" * (len(page.relative_to(site).parts) - 1)
        _write(
            page, page.read_text("utf-8").replace("</body>", f'<a href="{way}gone/">x</a></body>')
        )

    (fault,) = check(site, view, BASE)

    assert fault.place.file == "404.html"
    assert fault.message == f"`gone/` leads nowhere, here and in {len(pages) - 1} more files"


SOUND = {
    "a link to another host": '<a href="https://elsewhere.example/x">x</a>',
    "a link to another host without saying how": '<a href="//elsewhere.example/x">x</a>',
    "a way to write to somebody": '<a href="mailto:desk@teapot.example">x</a>',
    "a link to the top": '<a href="#">x</a>',
    "a link to a place with a name in another script": '<a href="#%E8%8C%B6">x</a><i id="茶"></i>',
    "a link with a question": '<a href="../claims/?standing=reported">x</a>',
    "a link with the whole address": f'<a href="{BASE}claims/silence-heard/">x</a>',
    "a link from the root": '<a href="/claims/silence-heard/">x</a>',
    "a picture that stands in its own address": '<img src="data:image/gif;base64,R0=" alt="">',
    "a file that is no page": '<a href="../claims/silence-heard/index.json">x</a>',
    "data for a script": '<p data="https://elsewhere.example/">x</p>',
    "a symbol of the page": '<svg><symbol id="s"/><use href="#s"/></svg>',
    "a speculative claim with its standing": (
        '<p data-claim="sold-abroad">The kettle was sold abroad. (speculative)</p>'
    ),
    "a description with the standing": '<p title="The kettle was sold abroad. (speculative)">x</p>',
    "words of a claim that is established": "<p>The teapot stopped whistling on 3 May</p>",
}


@pytest.mark.parametrize("what", SOUND)
def test_what_is_sound_is_not_reported(what: str, site: Path, view: View) -> None:
    with_page(SOUND[what])(site)

    assert as_text(check(site, view, BASE)) == ""


def test_the_made_up_briefing_is_sound(sound: Path, view: View) -> None:
    assert as_text(check(sound, view, BASE)) == ""


@pytest.mark.parametrize(
    ("link", "report"),
    [
        ("../claims/", ""),
        ("/kettles/claims/", ""),
        ("/claims/", f"`/claims/` {DEAD}"),
        ("../../", f"`../../` {DEAD}"),
        ("https://example.org/", ""),
    ],
)
def test_under_a_base_path_a_link_must_stay_below_it(
    link: str, report: str, sound_below: Path, tmp_path: Path, view: View
) -> None:
    site = shutil.copytree(sound_below, tmp_path / "site")
    with_page(f'\n<a href="{link}">x</a>', base=BELOW)(site)

    assert as_text(check(site, view, BELOW)) == (f"{HERE} {report}" if report else "")


def test_a_site_that_knows_no_address_of_its_own_is_checked_too(site: Path, view: View) -> None:
    file = site / "sitemap.xml"
    with_page(
        '\n<a href="/claims/">x</a><a href="/nowhere/">y</a><img src="//a.example/b" alt="">'
    )(site)
    _write(file, file.read_text("utf-8").replace(BASE, "/"))

    assert as_text(check(site, view, "/")) == (
        f"{HERE} `/nowhere/` {DEAD}{HERE} `//a.example/b` {ELSEWHERE}"
    )
