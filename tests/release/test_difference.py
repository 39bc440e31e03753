"""What counts as a change between two versions, and in which words it is told."""

import json
from pathlib import Path
from typing import Any

import pytest

from macros.draw.changed import sentences
from macros.draw.view import View
from macros.load import load
from macros.release.difference import changes, digest
from tests.release.conftest import Released
from tests.release.made import FIRST, TEAPOT, Desk

CLAIM = {
    "record": "claim",
    "id": "a",
    "version": 1,
    "released": "2026-11-20",
    "standing": "reported",
}

NOTICE = (
    "Notice: the kettle is moved <b>not sold</b> & \u201call is well\u201d {{ config }} \U0001fad6"
)


@pytest.fixture(scope="module")
def view() -> View:
    judgements = load(TEAPOT).judgements
    assert judgements is not None
    return View(judgements)


@pytest.mark.parametrize(
    ("now", "fields"),
    [
        ({}, []),
        ({"version": 2, "released": "2026-12-20", "id": "b", "formerly": ["a"]}, []),
        ({"standing": "corroborated"}, ["standing"]),
        ({"first_asserted": "1902"}, ["first_asserted"]),
        ({"reach": 1.0}, []),  # an older form did not know it
        ({"written": "1902-05-04"}, ["written"]),
        ({"written": {"summary": "7896fea6cd9c894e"}}, []),  # older: how fields were written
        ({"as_written": {"summary": "7896fea6cd9c894e"}}, []),
    ],
)
def test_only_what_a_record_says_or_how_it_is_judged_makes_a_version(
    now: dict[str, Any], fields: list[str]
) -> None:
    assert [one.field for one in changes(CLAIM, {**CLAIM, **now})] == fields


@pytest.mark.parametrize("kept_as", ["written", "as_written"])
def test_a_field_that_is_written_as_it_was_has_not_changed(kept_as: str) -> None:
    """The claim in it stands otherwise, and is printed with how it stands."""
    before = {**CLAIM, "summary": "A (reported)", kept_as: {"summary": digest("[[a]]")}}
    after = {**CLAIM, "summary": "A (refuted)", "as_written": {"summary": digest("[[a]]")}}
    assert changes(before, after) == []
    assert [one.field for one in changes(before, after | {"as_written": {}})] == ["summary"]


def test_a_source_that_was_written_on_a_day_and_links_to_a_claim_keeps_both(tmp_path: Path) -> None:
    desk = Desk.of(tmp_path)
    desk.edit(
        "sources.yml", "written: 1902-05-03", "written: 1902-05-03\n  summary: Of [[kettle-moved]]."
    )
    desk.release(FIRST)
    (version,) = desk.view().versions["works-notice"]
    assert desk.view().said(version)["written"] == "1902-05-03"
    assert desk.view().since("works-notice", version) == []

    desk.edit("sources.yml", "written: 1902-05-03", "written: 1902-05-02")
    assert [one.field for one in desk.view().since("works-notice", version)] == ["written"]


@pytest.mark.parametrize(
    ("was", "now", "told"),
    [
        (
            {"standing": "reported"},
            {"standing": "established-disputed"},
            ["standing from reported to established, though disputed"],
        ),
        ({"origins": 1}, {"origins": 2}, ["origins from 1 to 2"]),
        ({}, {"summary": "A word."}, ["summary added"]),
        ({"summary": "A word."}, {}, ["summary taken out"]),
        ({"thesis": "x" * 70}, {"thesis": "y"}, ["thesis changed"]),
        ({"text": "One thing."}, {"text": "Another."}, ["words changed"]),
        (
            {"about": ["ada-example"]},
            {"about": ["teapot-works"]},
            ["about: The Teapot Works added, Ada Example taken out"],
        ),
        (
            {"evidence": [{"source": "works-notice", "quote": "a"}, {"source": "cellar-book"}]},
            {"evidence": [{"source": "works-notice", "quote": "b"}, {"source": "rumour-mill"}]},
            [
                "evidence from Heard at the pump added",
                "evidence from The book of the cellar taken out",
                f"evidence from {NOTICE} changed",
            ],
        ),
        (
            {"standing": "reported", "origins": 2, "withdrawn": None},
            {"standing": "withdrawn", "origins": None, "withdrawn": {"because": "No."}},
            ["withdrawn"],
        ),
        ({"score": -7.656854}, {"score": -7.449747}, ["strain (0 is none) from −7.66 to −7.45"]),
        ({"reach": 0.717547}, {"reach": 0.724}, ["reach changed"]),
        ({"reach": 0.7}, {"reach": 0.75}, ["reach from 70 % to 75 %"]),
        ({"fits": ["a", "b"]}, {"fits": ["b", "a"]}, ["claims that fit it changed"]),
        ({"kind": "<b>"}, {"kind": "[[x]]"}, ["kind from <b> to x"]),
        ({"about": ["nobody-any-more"]}, {"about": []}, ["about: nobody-any-more taken out"]),
    ],
)
def test_a_change_is_told_in_a_few_words(
    view: View, was: dict[str, Any], now: dict[str, Any], told: list[str]
) -> None:
    assert [one.striptags() for one in sentences(view, changes(was, now))] == told


def test_every_dated_change_names_its_record_with_how_it_stands(released: Released) -> None:
    found = json.loads((released.after / "changes/dated.json").read_text("utf-8"))
    assert [one["date"] for one in found] == sorted((one["date"] for one in found), reverse=True)
    moved = [one for one in found if one["record"] == "kettle-moved"]
    assert {one["date"] for one in moved} == {"2026-12-20", "2026-12-01", "1902-06-10"}
    for one in moved:
        assert (one["standing"], one["origins"]) == ("established", 2)
        assert "(established)" in one["title"]
