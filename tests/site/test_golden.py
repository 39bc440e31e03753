"""Golden pages of the made-up briefing: what each type of page prints, between head and foot.

`--force-regen` writes them anew; read what changed.
"""

import re
from pathlib import Path

import pytest
from lxml import etree, html
from pytest_regressions.file_regression import FileRegressionFixture

from tests.site.built import BuiltSite

GOLDEN = Path(__file__).parent / "golden"

PAGES = {
    "front page": "",
    "claim, established": "claims/silence-heard/",
    "claim, contested": "claims/kettle-moved-early/",
    "claim, speculative": "claims/sold-abroad/",
    "claim, of a motive": "claims/order-from-above/",
    "claim, refuted": "claims/kettle-melted/",
    "claim, with the editor's standing": "claims/editor-knows/",
    "claim, withdrawn": "claims/taken-back/",
    "person": "people/ada-example/",
    "person, withdrawn": "people/withdrawn-wanda/",
    "organization": "organizations/teapot-works/",
    "source": "sources/works-notice/",
    "source, derived": "sources/town-gazette-1902-05-04/",
    "event": "events/kettle-falls-silent/",
    "reading, framing": "interpretations/moved-to-cellar/",
    "reading, speculation": "interpretations/sold-off/",
    "matrix": "interpretations/",
    "claims": "claims/",
    "timeline": "timeline/",
    "people": "people/",
    "sources": "sources/",
    "conflicts": "conflicts/",
    "signals": "signals/",
    "advice": "for-builders/",
    "terms": "terms/",
    "corrections": "changes/",
    "method": "method/",
    "a day": "as-of/1902-05-03/",
}

_BLOCKS = re.compile(
    r"\n*(</?(?:article|aside|blockquote|dd|details|div|dl|dt|figcaption|figure|footer|h[1-6]|header"
    r"|li|nav|ol|p|section|summary|svg|table|tbody|td|tfoot|th|thead|tr|ul)\b[^>]*>)\n*"
)


def pretty(article: html.HtmlElement) -> str:
    """Return an article with its blocks on lines of their own, as a diff reads best."""
    flat = re.sub(r"\s+", " ", etree.tostring(article, encoding="unicode", method="html"))
    lines = _BLOCKS.sub(r"\n\1\n", flat).splitlines()
    return "\n".join(line.strip() for line in lines if line.strip()) + "\n"


@pytest.mark.parametrize("what", PAGES)
def test_a_page_prints_what_it_did(
    what: str, teapot: BuiltSite, file_regression: FileRegressionFixture
) -> None:
    (article,) = teapot.pages[PAGES[what]].xpath("//article[starts-with(@class, 'page')]")
    name = re.sub(r"\W+", "-", what)

    file_regression.check(pretty(article), fullpath=GOLDEN / f"{name}.html", encoding="utf-8")
