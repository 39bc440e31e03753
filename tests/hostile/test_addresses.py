"""What is no address of a page or a mailbox is refused in every field for one, and in prose."""

import shutil
from pathlib import Path

import pytest
import yaml

from macros.load import load
from tests.hostile.corpus import ADDRESSES, REFUSED_IN_PROSE
from tests.release.made import TEAPOT

REFUSING = {"unsafe-link", "malformed-field", "forbidden-character", "tab"}


def taken(folder: Path, file: str, entries: list[dict[str, str]]) -> list[int]:
    """Add records to the made-up briefing; return which of them nothing refuses."""
    data = shutil.copytree(TEAPOT, folder / "data")
    begin = (data / file).read_text("utf-8").count("\n")
    with (data / file).open("a", encoding="utf-8") as opened:
        added = {f"odd-{number}": entry for number, entry in enumerate(entries)}
        yaml.safe_dump(added, opened, allow_unicode=True, sort_keys=False)
    heads = [line.startswith("odd-") for line in (data / file).read_text("utf-8").splitlines()]
    refused = {
        sum(heads[: fault.place.line]) - 1
        for fault in load(data).errors
        if fault.code in REFUSING and fault.place.line > begin and fault.place.file.endswith(file)
    }
    return [number for number in range(len(entries)) if number not in refused]


WRITTEN = {
    "a link": "[x]({})",
    "a link in points": "[x](<{}>)",
    "a picture": "![x]({})",
    "a definition": "[x]\n\n[x]: {}\n",
    "a definition in points": "[x]\n\n[x]: <{}>\n",
    "a definition in a quotation": "> [x]: {}\n\n[x]",
    "a definition in a list": "1. x\n   - [x]: {}\n\n[x]",
    "a definition on two lines": "[x]\n\n[x]:\n   {}\n",
    "a definition on two lines of a quotation": "> [x]:\n> {}\n\n[x]",
}


PROSE = [
    *("https://a.example/b_(c)", r"https://a.example/b\_c", "/method/", "../terms/", "#terms"),
    *("mailto:a@b.example", "https://a.example/?b=c&d=e", "https://杭州.example/"),
    *("HTTP://a.example", "&#104;ttps://a.example/", "terms/?q=a:b"),
]
"""What prose may link."""


@pytest.mark.parametrize("field", ["url", "archived_url"])
def test_no_field_takes_it(field: str, tmp_path: Path) -> None:
    source = {"title": "x", "publisher": "x", "kind": "news", "url": "https://a.example/"}
    entries = [source | {field: address} for address in ("https://b.example/", *ADDRESSES)]
    assert taken(tmp_path, "sources.yml", entries) == [0]


@pytest.mark.parametrize("written", WRITTEN)
def test_no_prose_links_it(written: str, tmp_path: Path) -> None:
    entries = [
        {"term": f"odd {number}", "everyday": "true", "meaning": WRITTEN[written].format(address)}
        for number, address in enumerate((*PROSE, *REFUSED_IN_PROSE))
    ]
    assert taken(tmp_path, "terms.yml", entries) == list(range(len(PROSE)))
