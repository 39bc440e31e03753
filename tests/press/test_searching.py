"""The search index: the same each time, whole, and of what was printed."""

import gzip
import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from macros.draw.findable import Findable
from macros.draw.view import View
from macros.load import load
from macros.press import cbor, searching
from macros.press.addresses import INDEX
from macros.press.refusal import RefusedError, refusals
from macros.press.sections import sections
from macros.press.site import Site
from tests.programs import ROOT

TEAPOT = ROOT / "tests" / "site" / "data"
PAGE = """<!doctype html><html><head><title>Method - The Teapot</title>
<meta name="description" content="How it is done.">{robots}</head><body>
<a class="masthead__name" href="../">The Teapot</a>
<div class="prose"><div class="prose__head"><h1>Method</h1></div><div class="prose__text">
<p>First this.</p><h2 id="sums">The sums</h2><p>Then <b data-claim="moved">it moved</b> away.</p>
</div></div></body></html>"""


@pytest.fixture(scope="module")
def view() -> View:
    judgements = load(TEAPOT).judgements
    assert judgements is not None
    return View(judgements)


def indexed(view: View, folder: Path) -> Path:
    searching.index(Site(view), folder / "site", folder / "spare")
    return folder / "site" / INDEX


def held(folder: Path) -> dict[str, bytes]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def test_an_index_is_the_same_byte_by_byte(view: View, tmp_path: Path) -> None:
    one, two = (held(indexed(view, tmp_path / name)) for name in ("one", "two"))

    assert one == two


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_an_index_is_made_in_a_folder_whose_name_is_no_text(view: View, tmp_path: Path) -> None:
    folder = tmp_path / os.fsdecode(b"bad\xff")

    assert held(indexed(view, folder)) == held(indexed(view, tmp_path / "good"))


@pytest.mark.skipif(os.name != "posix", reason="Windows kills otherwise")
def test_an_indexer_that_is_killed_is_no_fault_of_ours(
    view: View, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dying = tmp_path / "dying"
    dying.write_text("#!/bin/sh\nkill -9 $$\n", "utf-8")
    dying.chmod(0o755)
    monkeypatch.setattr(searching, "get_executable", lambda: dying)

    ended = pytest.raises(RefusedError, match="SIGKILL ended pagefind")
    with ended as refused, refusals(tmp_path / "site"):
        indexed(view, tmp_path / "new")

    assert "Run it again" in str(refused.value)


def test_an_index_lists_the_fragments_that_it_has(view: View, tmp_path: Path) -> None:
    folder = indexed(view, tmp_path)
    entry = json.loads((folder / "pagefind-entry.json").read_text("utf-8"))
    (about,) = entry["languages"].values()
    packed = gzip.decompress((folder / f"pagefind.{about['hash']}.pf_meta").read_bytes())
    meta: Any = cbor.read(packed.removeprefix(b"pagefind_dcd"))
    listed = {name for name, _ in meta[1]}

    assert listed == {file.stem for file in (folder / "fragment").iterdir()}
    assert {name for _, name in meta[3]} == {file.stem for file in (folder / "filter").iterdir()}
    assert len(listed) == about["page_count"] > 0


def test_an_index_does_not_tell_the_system_that_it_was_made_on(view: View, tmp_path: Path) -> None:
    folder = indexed(view, tmp_path)

    packed = [*folder.glob("*.pf_meta"), *folder.glob("filter/*")]
    assert {file.read_bytes()[9] for file in packed} == {255}


def test_nothing_is_published_that_no_page_asks_for(view: View, tmp_path: Path) -> None:
    kinds = {file.name for file in indexed(view, tmp_path).iterdir() if "pf_meta" not in file.name}
    programs = {"pagefind.js", "pagefind-entry.json", "words.json", "wasm.en.pagefind"}

    assert kinds == programs | {"filter", "fragment", "index"}


def test_hostile_words_stay_words() -> None:
    words = '</h1><script>alert("x")</script> & \'"'
    written = searching.document(
        Findable(address="claims/x/", kind="claim", title=words, says=words, text=(words, "b<c"))
    ).decode()
    tags = {element.tag for element in html.document_fromstring(written).iter()}

    assert tags == {"html", "head", "meta", "body", "h1", "p"}


@pytest.mark.parametrize("robots", ["", '<meta name="robots" content="noindex">'])
def test_prose_is_found_by_its_sections_unless_it_asks_not_to(tmp_path: Path, robots: str) -> None:
    (tmp_path / "method").mkdir()
    (tmp_path / "method" / "index.html").write_text(PAGE.format(robots=robots), "utf-8")
    found = [(one.address, one.title, one.text) for one in sections(tmp_path, "method/")]

    assert found == (
        []
        if robots
        else [
            ("method/", "Method", ("How it is done.", "First this.")),
            ("method/#sums", "Method: The sums", ("Then … away.",)),
        ]
    )


@pytest.mark.parametrize(
    ("spoken", "language"),
    [("en", "en"), ("pt-BR", "pt"), ("zh-Hans", "unknown"), ("ja", "unknown")],
)
def test_endings_are_those_of_the_briefings_language(spoken: str, language: str) -> None:
    assert searching.language(spoken) == language
