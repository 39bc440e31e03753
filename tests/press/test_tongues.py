"""Pages in several languages: which file is read, where its faults are, what it says of itself."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from lxml import html
from markdown import markdown

from macros.press.tongues import chosen
from macros.words import ENGLISH, speak
from tests.press.conftest import Desk
from tests.programs import ROOT

NAMES = ("method.md", "method.de.md", "method.zh-Hans.md", "as-of/index.md", "as-of/index.fr.md")
PAGE = '---\ntitle: "{title}"\n{head}---\n\n# {title}\n\n{text}\n'
TRANSLATED = sorted(ROOT.glob("docs/**/*.zh-Hans.md"))


@pytest.fixture(autouse=True)
def _english_after() -> Iterator[None]:
    yield
    speak(ENGLISH)


@pytest.mark.parametrize(
    ("language", "method", "days"),
    [
        ("en", "method.md", "as-of/index.md"),
        ("de", "method.de.md", "as-of/index.md"),
        ("de-AT", "method.de.md", "as-of/index.md"),
        ("zh-CN", "method.zh-Hans.md", "as-of/index.md"),
        ("zh-Hant", "method.md", "as-of/index.md"),
        ("fr", "method.md", "as-of/index.fr.md"),
    ],
)
def test_a_page_is_read_in_the_language_of_the_briefing(
    language: str, method: str, days: str
) -> None:
    assert chosen(NAMES, language) == {"method.md": method, "as-of/index.md": days}


def test_what_only_looks_like_a_language_is_a_page() -> None:
    names = ("notes.md", "notes.2026.md", "lonely.de.md")
    assert chosen(names, "de") == {name: name for name in names}


def spoken(desk: Desk, language: str, **pages: str) -> None:
    """Set the language of the briefing, and write pages; `de` is the note in German."""
    about = desk.data / "briefing.yml"
    about.write_text(f"language: {language}\n{about.read_text('utf-8')}", "utf-8")
    for name, text in pages.items():
        desk.page(text, "note.md" if name == "own" else f"note.{name}.md")


def test_a_translation_stands_at_the_address_of_its_original(desk: Desk) -> None:
    spoken(
        desk,
        "de",
        own=PAGE.format(title="Note", head="lang: en\n", text="In English. [So](about.md)"),
        de=PAGE.format(title="Notiz", head="", text="Auf Deutsch. [So](about.md)"),
    )
    done = desk.build()
    page = html.fromstring(desk.printed("note"))
    assert page.xpath("string(//h1)") == "Notiz"
    assert page.xpath("//div[@class='prose__text']//@lang") == []
    assert page.xpath("//div[@class='prose__text']//a[1]/@href")[0] == "../about/"
    assert not (desk.site / "note.de").exists()
    assert not [warning for warning in done.warnings if "note" in warning]


def test_prose_in_another_language_says_so_and_what_is_drawn_in_it_says_its_own(
    desk: Desk,
) -> None:
    spoken(
        desk,
        "ar",
        own=PAGE.format(
            title="Note", head="lang: en\n", text='{{ count("claims") }} claims.\n\n{{ weights() }}'
        ),
    )
    done = desk.build()
    page = html.fromstring(desk.printed("note"))
    (text,) = page.xpath("//div[@class='prose__text']/div")
    assert (text.get("lang"), text.get("dir")) == ("en", "ltr")
    assert {(one.tag, one.get("lang"), one.get("dir")) for one in text.xpath(".//*[@lang]")} == {
        ("span", "ar", "rtl"),
        ("div", "ar", "rtl"),
    }
    (head,) = page.xpath("//div[@class='prose__head']")
    assert head.get("lang") == "en"
    assert '"inLanguage": "en"' in desk.printed("note").replace('":"', '": "')
    (warning,) = [warning for warning in done.warnings if "note" in warning]
    assert warning == (
        "docs/note.md:3:1: warning: this page is written in `en`, and the briefing in `ar` "
        "[untranslated-page]\n  hint: write docs/note.ar.md"
    )


def test_a_page_may_stay_in_another_language_for_a_reason(desk: Desk) -> None:
    allow = "lang: en\nallow: [{code: untranslated-page, because: It quotes a law.}]\n"
    spoken(desk, "ar", own=PAGE.format(title="Note", head=allow, text="So."))
    assert not [warning for warning in desk.build().warnings if "note" in warning]


def test_a_page_that_names_no_language_is_in_that_of_the_briefing(desk: Desk) -> None:
    spoken(desk, "ar", own=PAGE.format(title="ملاحظة", head="", text="هكذا."))
    assert not [warning for warning in desk.build().warnings if "note" in warning]
    assert html.fromstring(desk.printed("note")).xpath("//*[@class='prose__head']/@lang") == []


def test_a_fault_is_where_it_was_read(desk: Desk) -> None:
    spoken(
        desk,
        "de",
        own=PAGE.format(title="Note", head="lang: en\n", text='{{ clam("x") }}'),
        de=PAGE.format(title="Notiz", head="", text='Oben.\n\n{{ klaim("x") }}'),
    )
    assert desk.report().startswith("docs/note.de.md:9:4: there is no macro `klaim`")


def test_a_language_that_is_none_is_a_fault(desk: Desk) -> None:
    desk.page(PAGE.format(title="Note", head="lang: English please\n", text="So."))
    assert desk.report().startswith("docs/note.md:3:1: `lang` is `English please`, which is no")


def anchors(text: str) -> list[tuple[str, str]]:
    """Return level and anchor of every heading of a page, as the site has them."""
    page = markdown(text.split("---\n", 2)[2], extensions=["attr_list", "toc", "fenced_code"])
    return re.findall(r'<(h\d) id="([^"]*)"', page)


@pytest.mark.parametrize("file", TRANSLATED, ids=lambda file: file.name)
def test_a_translation_has_the_anchors_drawings_code_and_head_of_its_original(file: Path) -> None:
    original = file.with_name(file.name.replace(".zh-Hans", ""))
    texts = [one.read_text("utf-8") for one in (original, file)]
    own, other = (re.findall(r"\{\{ .*? \}\}", text) for text in texts)
    assert own == other
    own, other = (re.findall(r"\]\((?!http)([^)]+)\)", text) for text in texts)
    assert own == other
    own, other = (anchors(text) for text in texts)
    assert own == other
    own, other = (re.findall(r"^```.*?^```$", text, re.MULTILINE | re.DOTALL) for text in texts)
    assert own == other
    heads = [yaml.safe_load(text.split("---\n")[1]) for text in texts]
    assert heads[0].keys() - {"lang", "allow"} == heads[1].keys()


def test_every_page_of_prose_is_there_in_chinese() -> None:
    prose = {
        file.name.removesuffix(".md")
        for file in ROOT.glob("docs/**/*.md")
        if file not in TRANSLATED and "\nkind:" not in file.read_text("utf-8").split("---\n")[1]
    }
    assert prose == {file.name.removesuffix(".zh-Hans.md") for file in TRANSLATED}
