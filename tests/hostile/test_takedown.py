"""What was taken down is in no file of the site; that it was, and why, is said."""

import gzip
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

import pytest
import yaml
from lxml import html

from macros.load import load
from macros.model.briefing import KINDS, OWN_PAGE
from macros.model.taken_down import NOTICE
from tests.hostile.planted import Slot, plant
from tests.release.made import FIRST, TEAPOT, Desk

GONE: Final = {
    "claims": "well-run",
    "people": "bo-sample",
    "organizations": "cellar-office",
    "sources": "rumour-mill",
    "events": "price-falls",
    "interpretations": "sold-off",
    "conflicts": "one-echo",
    "questions": "who-ordered",
    "signals": "bill-of-sale",
    "advice": "second-kettle",
    "terms": "whistle",
    "corrections": "day-of-the-notice",
}
"""A record of every kind."""

BECAUSE: Final = "A court forbids it."
NOTICED: Final = {"date": "1902-06-20", "because": BECAUSE, "taken_down": "true"}
TOLD: Final = {
    "date": "2026-12-03",
    "kind": "withdrawal",
    "records": ["kettle-moved-early", "order-from-above", "sold-abroad"],
    "cause": BECAUSE,
}
"""What rested on the source that is gone stands otherwise, and readers are told."""

_MARK: Final = re.compile(r"zgone\d+[a-z-]+", re.IGNORECASE)


def marked(slot: Slot) -> str | None:
    """Give words that are found again wherever they go; other records keep theirs."""
    if slot.record not in GONE.values():
        return None
    return f"zgone{slot.number}{slot.kind}-{slot.field}"


@dataclass(frozen=True)
class TakenDown:
    """A site after a takedown, and the one before it."""

    before: Path
    after: Path
    data: Path


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> TakenDown:
    desk = Desk(tmp_path_factory.mktemp("takedown"))
    plant(TEAPOT, desk.data, marked)
    desk.release(FIRST)
    before = desk.build("before")
    for kind, name in GONE.items():
        file = desk.data / f"{kind}.yml"
        records: dict[str, Any] = yaml.load(
            file.read_text("utf-8"),
            yaml.BaseLoader,  # noqa: S506 (it makes nothing but texts)
        )
        records[name]["withdrawn"] = NOTICED
        file.write_text(yaml.safe_dump(records, allow_unicode=True, sort_keys=False), "utf-8")
    desk.add("corrections.yml", yaml.safe_dump({"after-the-order": TOLD}))
    return TakenDown(before, desk.build("after"), desk.data)


def left(site: Path) -> dict[str, set[str]]:
    """Return the marks that can be read in a site, by file."""
    found = {
        file.relative_to(site).as_posix(): {*_MARK.findall(text)}
        for file in sorted(site.rglob("*"))
        if file.is_file()
        for text in _texts(file)
    }
    return {file: marks for file, marks in found.items() if marks}


def _texts(file: Path) -> Iterator[str]:
    content = file.read_bytes()
    if content[:2] == b"\x1f\x8b":
        content = gzip.decompress(content)
    yield content.decode("utf-8", "replace")


def test_before_it_the_words_are_read_in_many_files(sites: TakenDown) -> None:
    found = left(sites.before)
    endings = {Path(file).suffix for file in found}
    assert endings >= {".html", ".json", ".csv", ".md", ".atom", ".bib", ".ris", ".pf_fragment"}
    assert len(found) > 100


def test_after_it_no_file_has_a_word_of_them(sites: TakenDown) -> None:
    found = left(sites.after)
    elsewhere = {file: marks for file, marks in found.items() if "/v/" not in file}
    assert elsewhere == {}


def test_versions_of_other_records_keep_the_name_of_the_source_and_no_more(
    sites: TakenDown,
) -> None:
    """They were published with it, and the policy says so; they can be taken down themselves."""
    named = {re.sub(r"\d+", "", mark) for marks in left(sites.after).values() for mark in marks}
    assert named <= {"zgoneSource-title", "zgoneSource-publisher"}


@pytest.mark.parametrize("kind", OWN_PAGE)
def test_a_tombstone_says_when_and_why(kind: str, sites: TakenDown) -> None:
    page = html.fromstring((sites.after / kind / GONE[kind] / "index.html").read_text("utf-8"))
    said = " ".join(page.xpath("string(//article)").split())
    assert BECAUSE in said
    assert "20 June 1902" in said


@pytest.mark.parametrize("kind", OWN_PAGE)
def test_a_version_says_so_too(kind: str, sites: TakenDown) -> None:
    page = sites.after / kind / GONE[kind] / "v" / "1" / "index.html"
    assert BECAUSE in page.read_text("utf-8")


def test_nobody_who_loads_the_data_gets_them(sites: TakenDown) -> None:
    briefing = load(sites.data).briefing
    for kind, name in GONE.items():
        assert not _MARK.search(briefing.records(kind)[name].model_dump_json()), kind
    assert briefing.claims[GONE["claims"]].text == NOTICE


def test_as_of_a_day_before_it_they_are_gone_too(sites: TakenDown) -> None:
    desk = Desk(sites.data.parent)
    assert left(desk.build("then", date(1902, 6, 1))) == {}


def test_every_kind_of_record_can_be_taken_down() -> None:
    assert GONE.keys() == KINDS.keys()
