"""The search index of a day knows nothing of what came later."""

import gzip
from datetime import date
from pathlib import Path

import pytest

from macros.load import load
from macros.press.addresses import INDEX
from macros.weigh.as_of import as_of
from tests.as_of.leaks import Later
from tests.as_of.test_site import TEAPOT, built

DAY = date(1902, 6, 1)


def printed(site: Path) -> str:
    folder = site / INDEX
    return "\n".join(
        gzip.decompress(file.read_bytes()).decode("utf-8", "replace").replace("\u200b", "")
        for file in folder.rglob("*.pf_*")
    )


@pytest.mark.parametrize("day", [DAY, None])
def test_later_records_are_found_only_later(tmp_path: Path, day: date | None) -> None:
    options = ["--as-of", str(day)] if day else []
    index = printed(built(tmp_path, TEAPOT, *options))
    whole = load(TEAPOT).briefing
    later = Later(whole, as_of(whole, DAY))
    leaked = {name for name in later.ids if f"/{name}.html" in index or f"#{name}.html" in index}
    said = {text for text in later.texts if len(text) > 12 and text in index}

    assert later.ids
    assert bool(leaked) == bool(said) == (day is None)
