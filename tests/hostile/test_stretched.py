"""Texts without a blank, wider than any page, and nested as deep as may be, are words that fit."""

from pathlib import Path
from types import MappingProxyType
from typing import Final

import pytest
from playwright.sync_api import Browser

from macros.load import load
from macros.model.field import LINE_LENGTH, PROSE_LENGTH
from tests.browser.server import Serve
from tests.hostile.planted import Slot, Writer, every_field, plant
from tests.hostile.watched import of_every_type, watching
from tests.release.made import FIRST, TEAPOT, Desk

WIDTHS: Final = (320, 1280)
WIDE: Final = 400
"""Letters that no page has room for on a line."""

DEEP: Final = f"{'> ' * 8}- - *a **b [c](https://a.example/) d** e*"
"""Eight quotations, two lists and their items, a paragraph, and what stands in a line."""

STICKS_OUT: Final = """
(width) => {
  const apart = "table, form, .masthead, .nowrap, .stands";  // as wide as their words
  const out = (one) => one.getBoundingClientRect().right > width + 1;
  const shown = (one) => {
    for (let at = one.parentElement; at; at = at.parentElement)
      if (getComputedStyle(at).overflowX !== "visible") return false;
    return one.getBoundingClientRect().width > 0;
  };
  return [...document.querySelectorAll("body *")]
    .filter((one) => out(one) && shown(one) && !one.closest(apart) && !one.querySelector(apart))
    .map((one) => `${one.localName}.${one.className}`);
}
"""


def letters(letter: str) -> Writer:
    """Fill every field with one letter, many times; each field begins otherwise."""
    return lambda slot: f"q{slot.number:04} {letter * (WIDE // len(letter))}"


def deep(slot: Slot) -> str:
    return DEEP if slot.holds == "prose" else f"q{slot.number:04} {'((((' * 30}"


FILLED: Final = MappingProxyType(
    {
        "a wide letter": letters("W"),
        "marks over a letter": letters("e" + "\u0301" * 9),
        "deep": deep,
    }
)


@pytest.mark.parametrize("filled", FILLED)
def test_every_page_holds_them_and_nothing_happens(
    filled: str, serve: Serve, browser: Browser, tmp_path: Path
) -> None:
    desk = Desk(tmp_path)
    plant(TEAPOT, desk.data, FILLED[filled])
    desk.release(FIRST)
    site = desk.build()
    root, found = serve(site), dict[str, list[str]]()
    with watching(browser) as watch:
        for address in of_every_type(site):
            for width in WIDTHS:
                watch.page.set_viewport_size({"width": width, "height": 900})
                watch.page.goto(root + address)
                found[f"{address} at {width}"] = watch.page.evaluate(STICKS_OUT, width)
    assert watch.trouble == []
    assert {where: what for where, what in found.items() if what} == {}


@pytest.mark.parametrize("letter", ["x", "一"])
def test_more_than_a_field_holds_is_refused_in_every_field(letter: str, tmp_path: Path) -> None:
    """A million of them are refused like one too many, but there is no file with so much room."""

    def too_many(slot: Slot) -> str:
        return letter * ((PROSE_LENGTH if slot.holds == "prose" else LINE_LENGTH) + 1)

    slots = plant(TEAPOT, tmp_path / "data", too_many)
    assert {(slot.kind, slot.field) for slot in slots} == every_field()

    found = load(tmp_path / "data").faults

    refused = [fault for fault in found if fault.code == "too-long"]
    assert len({(fault.place, fault.message) for fault in refused}) == len(slots)
