"""An edited folder, read with what was known before: the same as read afresh, and far sooner."""

import os
import re
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros import load as loading
from macros.load import Draft, draft
from macros.model.briefing import KINDS
from macros.read import edited
from macros.read.text import DataFile
from macros.read.yaml_text import read_structure
from tests.faults.mutations import MUTATIONS, Draw
from tests.programs import ROOT

SMALL = ROOT / "tests" / "site" / "data"
QWEN = ROOT / "data"


def assert_as_read_afresh(found: Draft, folder: Path) -> None:
    """Compare all that a draft holds with what comes of the folder without any memory."""
    fresh = draft(folder)
    assert found.briefing == fresh.briefing
    for kind in KINDS:
        assert [*found.briefing.records(kind)] == [*fresh.briefing.records(kind)]
    assert [*found.briefing.weighing] == [*fresh.briefing.weighing]
    assert found.judgements == fresh.judgements
    if found.judgements and fresh.judgements:
        assert [*found.judgements.claims] == [*fresh.judgements.claims]
        assert [*found.judgements.sources] == [*fresh.judgements.sources]
    assert found.faults == fresh.faults
    assert found.checked() == fresh.checked()
    assert [*found.built.declared.items()] == [*fresh.built.declared.items()]
    assert found.grounded.case.texts == fresh.grounded.case.texts
    assert places(found) == places(fresh)


def places(found: Draft) -> list[str]:
    """Return where records stand, and the last text of some."""
    spots = {one.spot[:2]: one.spot for one in found.grounded.case.texts.prose}
    some = [*spots.values()][::7]
    records = [spot._replace(path=()) for spot in spots.values()]
    return [str(found.folder.places.at(*spot[:3])) for spot in (*records, *some)]


def a_value(text: str, draw: Draw) -> str:
    """Write another value, at the same place."""
    spots = [found.span(1) for found in re.finditer(r"(?m)^ +[\w-]+: ([^\n{\[|>&*'\"]+)$", text)]
    if not spots:
        return text
    start, end = draw.draw(st.sampled_from(spots))
    return text[:start] + draw.draw(st.sampled_from(["reported", "a kettle", "2026"])) + text[end:]


def a_record_away(text: str, draw: Draw) -> str:
    """Take a record out."""
    parts = records(text)
    del parts[draw.draw(st.integers(0, len(parts) - 1))]
    return "".join(parts)


def a_record_more(text: str, draw: Draw) -> str:
    """Write a record in again, under another id, somewhere."""
    parts = records(text)
    again = draw.draw(st.sampled_from(parts))
    parts.insert(draw.draw(st.integers(0, len(parts))), re.sub(r"(?m)^([\w-]+):", r"\1-b:", again))
    return "".join(parts)


def records_moved(text: str, draw: Draw) -> str:
    """Put the records in another order."""
    return "".join(draw.draw(st.permutations(records(text))))


def a_line_more(text: str, draw: Draw) -> str:
    """Write a comment or an empty line: nothing changes but the places of what follows."""
    lines = text.splitlines(keepends=True)
    lines.insert(
        draw.draw(st.integers(0, len(lines))), draw.draw(st.sampled_from(["\n", "# so\n"]))
    )
    return "".join(lines)


def records(text: str) -> list[str]:
    return re.split(r"(?<=\n)(?=\w)", text)


EDITS = (a_value, a_record_away, a_record_more, records_moved, a_line_more)


def edit(folder: Path, data: Draw) -> None:
    """Do to one file what an editor, a program or bad luck does to it."""
    file = data.draw(st.sampled_from(sorted(folder.rglob("*.yml"))))
    text = file.read_text("utf-8", "replace")
    match data.draw(st.sampled_from(["edit", "edit", "edit", "break", "mend", "move", "delete"])):
        case "edit" if text:
            file.write_text(data.draw(st.sampled_from(EDITS))(text, data), "utf-8")
        case "break" if text:
            file.write_bytes(data.draw(st.sampled_from(MUTATIONS))(text, data))
        case "mend":
            shutil.copy(SMALL / file.name.replace("more-", ""), file)
        case "move" if file.stem in KINDS:
            (folder / file.stem).mkdir(exist_ok=True)
            file.rename(folder / file.stem / f"more-{file.name}")
        case "delete":
            file.unlink()


@given(data=st.data())
@settings(max_examples=60)
def test_however_a_folder_is_edited_it_is_read_as_afresh(data: Draw) -> None:
    with tempfile.TemporaryDirectory() as where:
        folder = Path(shutil.copytree(SMALL, Path(where) / "data"))
        found = draft(folder)
        for _ in range(data.draw(st.integers(1, 5))):
            if any(folder.rglob("*.yml")):
                edit(folder, data)
            found = draft(folder, before=found)
            assert_as_read_afresh(found, folder)


@given(data=st.data())
@settings(max_examples=8)
def test_the_real_briefing_is_read_as_afresh_too(data: Draw) -> None:
    with tempfile.TemporaryDirectory() as where:
        folder = Path(shutil.copytree(QWEN, Path(where) / "data"))
        found = draft(folder)
        for _ in range(3):
            file = data.draw(st.sampled_from(sorted(folder.rglob("*.yml"))))
            change = data.draw(st.sampled_from(EDITS))
            file.write_text(change(file.read_text("utf-8"), data), "utf-8")
            found = draft(folder, before=found)
            assert_as_read_afresh(found, folder)


WHOLE = """\
# Kettles.

red:
  text: |
    It is.

    So.
blue: {text: It is too.}
green:
  text: No
"""


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("It is.", "It was.", id="a word"),
        pytest.param("\n\n    So.", "", id="the end of a block of text"),
        pytest.param("red:", "crimson:", id="an id"),
        pytest.param("blue: {text: It is too.}\n", "", id="a record away"),
        pytest.param("blue:", "white: {text: New.}\nblue:", id="a record more"),
        pytest.param("  text: No\n", "  text: No", id="the last line break away"),
        pytest.param("  text: No\n", "  text: No\n\n# so\n", id="a comment at the end"),
        pytest.param("# Kettles.\n", "# Kettles.\n# Lids.\n", id="a line more above all"),
        pytest.param("# Kettles.\n\n", "", id="nothing above the first"),
    ],
)
def test_what_is_plain_is_read_alone(old: str, new: str, monkeypatch: pytest.MonkeyPatch) -> None:
    read = list[str]()

    def noted(file: DataFile) -> object:
        read.append(file.text)
        return read_structure(file)

    before = read_structure(DataFile("claims.yml", WHOLE))
    file = DataFile("claims.yml", WHOLE.replace(old, new))
    monkeypatch.setattr(edited, "read_structure", noted)
    found = edited.read_edited(before, file)
    fresh = read_structure(file)

    assert found is not None
    assert (found.values, [*found.values]) == (fresh.values, [*fresh.values])
    assert found.starts == fresh.starts
    assert sum(map(len, read)) < len(WHOLE) / 2


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("No", '"No', id="a quotation mark left open"),
        pytest.param("It is too.", '"It\nis: too."', id="a quotation over lines at the margin"),
        pytest.param("green:", "red:", id="an id twice"),
        pytest.param("blue:", "---\nblue:", id="a second document"),
        pytest.param("green:", "...\ngreen:", id="an end of the document"),
        pytest.param("blue:", '"blue":', id="a name in quotes"),
        pytest.param("blue:", "? blue\n:", id="a name set apart"),
        pytest.param("It is.", "\tIt is.", id="a tab"),
        pytest.param("It is.", "It\u202e is.", id="what turns the writing round"),
        pytest.param("It is.", "It\ris.", id="a line end of old"),
        pytest.param("# Kettles.", "%YAML 1.1\n---", id="a directive"),
        pytest.param("  text: No", "- No", id="a list at the margin"),
        pytest.param("{text: It is too.}", "*red", id="an alias"),
    ],
)
def test_what_is_not_plain_is_left_to_a_reading_of_the_whole(old: str, new: str) -> None:
    before = read_structure(DataFile("claims.yml", WHOLE))

    assert edited.read_edited(before, DataFile("claims.yml", WHOLE.replace(old, new))) is None


def test_what_nobody_touched_is_the_same_object(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(SMALL, tmp_path / "data"))
    found = draft(folder)
    claims = folder / "claims.yml"
    claims.write_text(claims.read_text("utf-8").replace("kind: fact", "kind: figure", 1), "utf-8")
    again = draft(folder, before=found)

    kept = [
        name
        for name, one in again.briefing.index.items()
        if one[1] is found.briefing.index[name][1]
    ]
    assert len(kept) == len(found.briefing.index) - 1


def test_a_file_that_had_settled_is_not_opened_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = Path(shutil.copytree(SMALL, tmp_path / "data"))
    long_ago = 1_700_000_000
    for file in folder.iterdir():
        os.utime(file, (long_ago, long_ago))
    monkeypatch.setattr("macros.read.reading._SETTLED", 0)
    found = draft(folder)
    monkeypatch.setattr("macros.read.reading.read_bytes", None)

    assert draft(folder, before=found).briefing == found.briefing


def test_the_language_of_the_interface_follows_the_briefing(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(SMALL, tmp_path / "data"))
    found = draft(folder)
    about = folder / "briefing.yml"
    about.write_text(about.read_text("utf-8") + "language: zh-Hans\n", "utf-8")

    assert_as_read_afresh(draft(folder, before=found), folder)
    about.write_text((SMALL / "briefing.yml").read_text("utf-8"), "utf-8")
    loading.load(folder)
