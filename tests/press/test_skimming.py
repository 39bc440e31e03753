"""Printed pages are skimmed, and what is wrong on one is found all the same."""

import shutil
from pathlib import Path

import pytest

from macros.draw.view import View
from macros.press.readback import PageRead
from macros.press.selfcheck import check
from tests.press.conftest import BASE

PAGE = "claims/well-run/index.html"
"""Not the first of its folder, so that its shell has been read before."""

ADDED = {
    "a link that leads nowhere": ('<a href="../../nowhere/">x</a>', "dead-link"),
    "a link that leads nowhere from this folder": ('<a href="../nowhere/">x</a>', "dead-link"),
    "a link without quotation marks": ("<a href=../../nowhere/>x</a>", "dead-link"),
    "a link in single quotation marks": ("<a href='../../nowhere/'>x</a>", "dead-link"),
    "an anchor that is not there": ('<a href="#nowhere">x</a>', "dead-anchor"),
    "an anchor that is not on the other page": (
        '<a href="../../terms/#nowhere">x</a>',
        "dead-anchor",
    ),
    "an image of another host": ('<img src="https://a.example/b" alt="">', "third-party-request"),
    "a drawing of another host": (
        '<svg><image href="https://a.example/b"/></svg>',
        "third-party-request",
    ),
    "styles of another host": (
        '<p style="background: url(https://a.example/b)">x</p>',
        "third-party-request",
    ),
    "the words of a speculative claim": (
        "<p>The kettle was <em>sold</em>\nabroad. So they say.</p>",
        "unframed-speculation",
    ),
    "the words of a speculative claim beside a picture": (
        '<svg aria-label="The kettle was sold abroad."></svg>',
        "unframed-speculation",
    ),
    "the words of a speculative claim after one that is framed": (
        '<p data-claim="sold-abroad">The kettle was sold abroad.</p>The kettle was sold abroad.',
        "unframed-speculation",
    ),
    "a link that runs something": ('<a href="javascript:x()">x</a>', "unsafe-link"),
    "one that hides what it runs": ('<a href=" Java\tScript&colon;x()">x</a>', "unsafe-link"),
    "one in a drawing": ('<svg><a xlink:href="vbscript:x">x</a></svg>', "unsafe-link"),
    "a slot that was not filled": ("zqbriefingbodyqz", "left-over"),
}


@pytest.mark.parametrize("what", ADDED)
def test_what_is_added_to_a_printed_page_is_found(
    what: str, sound: Path, view: View, tmp_path: Path
) -> None:
    site = shutil.copytree(sound, tmp_path / "site")
    added, code = ADDED[what]
    page = (site / PAGE).read_text("utf-8").replace("</article>\n", f"{added}</article>\n")
    (site / PAGE).write_text(page, "utf-8")
    assert added in page

    assert [(fault.place.file, fault.code) for fault in check(site, view, BASE)] == [(PAGE, code)]


def test_most_printed_pages_are_not_read_in_full(
    sound: Path, view: View, monkeypatch: pytest.MonkeyPatch
) -> None:
    read, in_full = list[str](), PageRead.of

    def noted(text: str) -> PageRead:
        read.append(text)
        return in_full(text)

    monkeypatch.setattr(PageRead, "of", noted)

    assert check(sound, view, BASE) == []

    of_claims = [text for text in read if '<article class="page page--claim"' in text]
    titles = {text.partition("<title>")[2].partition(" - ")[0] for text in of_claims}
    claims = view.briefing.claims
    assert sum(any(title.startswith(one.label) for title in titles) for one in claims.values()) == 1
