"""A made-up Chinese briefing: every page that is drawn speaks Chinese, and says so."""

import re
from collections.abc import Iterator
from pathlib import Path

from lxml import etree, html

_WORD = re.compile(r"(?<![{.`A-Za-z])[A-Za-z]{2,}(?![A-Za-z]*\.(?:csv|json|jsonld|md|txt)\b)")
"""A word in Latin letters; a gap that a script fills is none, nor is code."""
_KNOWN = frozenset(
    {
        *("Ada", "Example", "Asia", "Shanghai", "Karvetski", "Mandel"),
        *("APA", "MLA", "Chicago", "BibTeX", "biblatex", "RIS", "CSL"),
        *("JSON", "Markdown", "PDF", "oEmbed", "ICD", "PHIA", "SHA"),
        *("Pacific", "Honolulu", "kB", "CSV", "HTML", "EDTF", "BCP", "UTF", "RFC", "Cookie"),
        *("Atom", "RSS", "Feed", "Data", "Package", "citation", "js"),
        *("Richards", "Heuer", "Glenn", "Brier", "Barbara", "Mellers", "Wintle", "Budescu"),
        *("Edmonds", "Fulkerson", "Berge", "Kuhn", "Memento", "TimeMap", "UTC"),
        *("YAML", "MB", "Jinja", "MkDocs", "Zensical", "Python", "Windows", "macOS"),
    }
)
"""Names, and what is called so in every language."""

_NO_WORDS = frozenset({"code", "pre", "script", "style"})
_SPOKEN = ("aria-label", "title", "alt", "placeholder", "data-label", "data-said")


def pages(site: Path) -> Iterator[tuple[str, html.HtmlElement]]:
    for file in sorted(site.rglob("*.html")):
        page = html.fromstring(file.read_bytes())
        etree.strip_tags(page, "wbr")  # where a line may end within an address
        yield str(file.relative_to(site)), page


def test_every_page_says_that_it_is_chinese(chinese_site: Path) -> None:
    assert {page.get("lang") for _address, page in pages(chinese_site)} == {"zh-Hans"}


def test_no_drawn_page_says_anything_in_english(chinese_site: Path) -> None:
    found = {
        f"{address}: {text}"
        for address, page in pages(chinese_site)
        for text in _texts(page)
        if "://" not in text and not _KNOWN.issuperset(_WORD.findall(text))
    }
    assert sorted(found) == []


def test_feeds_and_twins_speak_chinese_too(chinese_site: Path) -> None:
    twin = (chinese_site / "claims" / "moved-early" / "index.md").read_text("utf-8")
    assert "## 支持的证据" in twin
    assert "已确证，但有异议" in twin
    assert "茶壶简报：说法" in (chinese_site / "feeds" / "claims.atom").read_text("utf-8")


def _texts(element: html.HtmlElement) -> Iterator[str]:
    """Go through what a page says, to the eye or to the ear.

    The forms of a citation are data; a link that is called as the place it leads to is code.
    """
    for name in _SPOKEN:
        if said := element.get(name):
            yield said
    if element.text and element.tag not in _NO_WORDS:
        yield element.text.strip()
    for child in element:
        if not isinstance(child.tag, str):  # a comment
            continue
        quoted = "cite__text" in (child.get("class") or "") or child.get("lang") == "en"
        code = child.tag in _NO_WORDS or child.get("href") == f"#{(child.text or '').strip()}"
        if not quoted and not code:
            yield from _texts(child)
        if child.tail:
            yield child.tail.strip()
