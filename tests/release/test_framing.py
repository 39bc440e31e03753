"""Versions, their histories and what stands beside them carry no claim's words without framing."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html

from macros.draw.view import View
from tests.release.conftest import Released
from tests.release.made import FIRST, SECOND, Desk
from tests.site.built import spaced, words
from tests.site.forms import units
from tests.site.test_framing import framed, phrases, smallest
from tests.site.test_framing_of_all_forms import Said

FIRST_VERSION = re.compile(r"/v/1/(?!since/)")


def pages(site: Path) -> Iterator[tuple[str, html.HtmlElement]]:
    """Go through every page, those that stand alone too."""
    for file in sorted(site.rglob("*.html")):
        at = file.relative_to(site).as_posix()
        if not at.startswith("as-of/"):
            yield at, html.document_fromstring(file.read_text("utf-8"))


def bare(site: Path, then: View, now: View) -> list[str]:
    """Return where words stand alone: in versions those of their day, else those of today."""
    said = {True: Said(then), False: Said(now)}
    return [
        f"{at}: {lack}"
        for file in sorted(site.rglob("*"))
        if file.is_file() and not (at := file.relative_to(site).as_posix()).startswith("as-of/")
        for unit in units(file)
        for lack in said[bool(FIRST_VERSION.search(f"/{at}"))].bare_in(unit)
    ]


def test_after_a_release_every_file_has_a_claims_words_with_their_framing(
    released: Released,
) -> None:
    assert bare(released.before, released.then, released.then) == []


def test_after_changes_versions_keep_theirs_and_pages_have_todays(released: Released) -> None:
    assert bare(released.after, released.then, released.now) == []


@pytest.mark.parametrize("site", ["before", "after"])
def test_on_pages_that_stand_alone_a_claims_words_are_in_an_element_with_its_standing(
    released: Released, site: str
) -> None:
    found = []
    for at, page in pages(getattr(released, site)):
        body = page.find("body")
        assert body is not None
        view = released.then if site == "before" or FIRST_VERSION.search(at) else released.now
        text = words(body)
        for name, phrase, standing in phrases(view):
            for element in smallest(body, phrase) if phrase in text else ():
                around = next(element.iterancestors("article", "main", "body"))
                if not framed(element, name) or standing not in spaced(str(around.text_content())):
                    found.append(f"{at}: {phrase}")
    assert found == []


LINKED = "summary: It says that [[kettle-moved|the works moved the kettle to the cellar]].\n"
HELD = "standing: {is: contested, because: The notice is doubted., since: 2026-12-01}\n"
NOTED = "doubt:\n  date: 2026-12-01\n  kind: update\n  records: [kettle-moved]\n  now: Contested.\n"


def test_words_that_a_kept_record_links_to_are_kept_with_how_the_claim_stood(
    tmp_path: Path,
) -> None:
    desk = Desk.of(tmp_path)
    desk.edit("sources.yml", "\ncellar-book:\n", f"\ncellar-book:\n  {LINKED}")
    desk.release(FIRST)
    kept = json.loads((desk.releases / "sources/cellar-book/v/1/index.json").read_text("utf-8"))
    assert "cellar (established, two origins, two outlets)]]." in kept["summary"]
    desk.edit("claims.yml", "\nkettle-moved:\n", f"\nkettle-moved:\n  {HELD}")
    desk.add("corrections.yml", NOTED)
    again = desk.release(SECOND)
    assert {one.name for one in again.new} >= {"kettle-moved"}
    assert "cellar-book" not in {one.name for one in again.new}
    desk.edit("sources.yml", "It says that", "It tells that")
    view = desk.view()
    (change,) = view.since("cellar-book", view.versions["cellar-book"][-1])
    assert change.field == "summary"
