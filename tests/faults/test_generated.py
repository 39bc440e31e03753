"""Faults that no file under version control could have: sizes, bytes, what is not there."""

import os
import shutil
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from macros.cli import main

SOUND = Path(__file__).parent / "sound"
CLAIM = """\
kettle-moved:
  text: The kettle was moved.
  kind: fact
  evidence: [{source: town-gazette, basis: named}]
"""


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a folder with a copy of the sound briefing."""
    monkeypatch.chdir(tmp_path)
    return Path(shutil.copytree(SOUND, "data"))


def report() -> str:
    return CliRunner().invoke(main, ["check"]).output


def test_a_file_of_twenty_megabytes_is_refused_at_once(data: Path) -> None:
    line = "kettle-{0}: {{text: The kettle was moved., kind: fact, evidence: []}}\n"
    (data / "claims.yml").write_text("".join(line.format(number) for number in range(300_000)))
    (data / "terms.yml").write_text("cast: {term: cast, meaning: '[[kettle-1]] [[mara-quill]]'}\n")
    started = time.process_time()
    assert report() == (
        "data/claims.yml:1:1: the file has 21.2 MB; 16 MB is the most that is read [too-large]\n"
        "  hint: split its records among several files, in a folder named after their kind\n"
        "1 error, 0 warnings in 1 of 6 files\n"
    )
    assert time.process_time() - started < 1


def test_a_byte_that_is_no_utf_8_is_found_and_the_rest_is_read(data: Path) -> None:
    text = CLAIM.replace("kettle was", "thé kettle was") + "  sumry: Moved.\n"
    (data / "claims.yml").write_bytes(b"\xef\xbb\xbf" + text.encode("latin-1"))
    assert report() == (
        "data/claims.yml:2:15: the byte E9 is no UTF-8 [not-utf-8]\n"
        "  hint: save the file as UTF-8\n"
        "data/claims.yml:5:3: `sumry` is no field here [unknown-field]\n"
        "  hint: the fields here are withdrawn, formerly, allow, text, short, kind, claimant, "
        "about, event, figures, evidence, first_asserted, unknown, standing\n"
        "2 errors, 0 warnings in 1 of 6 files\n"
    )


def test_a_file_in_utf_16_is_called_by_its_name(data: Path) -> None:
    (data / "claims.yml").write_bytes(CLAIM.encode("utf-16"))
    assert report() == (
        "data/claims.yml:1:1: the byte FF is no UTF-8; the file looks like UTF-16 [not-utf-8]\n"
        "  hint: save the file as UTF-8\n"
        "1 error, 0 warnings in 1 of 6 files\n"
    )


@pytest.mark.parametrize("line_break", ["\r\n", "\r"])
def test_the_line_breaks_of_any_system_count_as_lines(data: Path, line_break: str) -> None:
    text = CLAIM.replace("named", "on_record") + "  unknown: |\n    [[one]]\n    [[two]]\n"
    (data / "claims.yml").write_bytes(b"\xef\xbb\xbf" + text.replace("\n", line_break).encode())
    assert report() == (
        "data/claims.yml:4:44: `basis` is `on_record`, which is none of document, on-record, "
        "named, unnamed, inference [malformed-field]\n"
        "  hint: did you mean on-record?\n"
        "data/claims.yml:6:7: `one` names no record [unknown-id]\n"
        "  hint: write the id of a record that there is\n"
        "data/claims.yml:7:7: `two` names no record [unknown-id]\n"
        "  hint: write the id of a record that there is\n"
        "3 errors, 0 warnings in 1 of 6 files\n"
    )


def test_without_briefing_yml_there_is_no_briefing(data: Path) -> None:
    (data / "briefing.yml").unlink()
    assert report() == (
        "data/briefing.yml:1:1: there is no such file, and a briefing begins with it "
        "[missing-file]\n"
        "  hint: write it, with at least a title and a question\n"
        "1 error, 0 warnings in 1 of 5 files\n"
    )


def test_a_folder_that_is_missing_or_a_file_is_no_data(data: Path) -> None:
    (data / "briefing.yml").rename("elsewhere.yml")
    shutil.rmtree(data)
    assert report() == (
        "data:1:1: there is no such folder [missing-folder]\n"
        "  hint: say where the data is: briefing check --data DIR\n"
        "1 error, 0 warnings in 1 of 1 file\n"
    )
    Path("elsewhere.yml").rename("data")
    assert "data:1:1: this is a file, not a folder [missing-folder]" in report()


def test_an_empty_briefing_yml_lacks_what_it_must_say(data: Path) -> None:
    (data / "briefing.yml").write_text("")
    assert report() == (
        "data/briefing.yml:1:1: `question` is missing [missing-field]\n"
        "  hint: write question: some words\n"
        "data/briefing.yml:1:1: `title` is missing [missing-field]\n"
        "  hint: write title: some words\n"
        "2 errors, 0 warnings in 1 of 5 files\n"
    )


def test_a_briefing_yml_that_breaks_off_does_not_lack_what_comes_after(data: Path) -> None:
    (data / "briefing.yml").write_text("title: The kettle: gone\nquestion: Who moved it?\n")
    assert report().splitlines()[-1] == "1 error, 0 warnings in 1 of 5 files"


def test_what_cannot_be_opened_is_named(data: Path) -> None:
    (data / "signals.yml").symlink_to(data / "nowhere.yml")
    (data / "events.yml").mkdir()
    assert report() == (
        "data/events.yml:1:1: the file cannot be read: Is a directory [unreadable-file]\n"
        "  hint: let this user read it, or take it out of the folder\n"
        "data/signals.yml:1:1: the file cannot be read: No such file or directory "
        "[unreadable-file]\n"
        "  hint: let this user read it, or take it out of the folder\n"
        "2 errors, 0 warnings in 2 of 7 files\n"
    )


@pytest.mark.skipif(sys.platform == "win32", reason="has no such files")
def test_what_may_have_no_end_is_not_read(data: Path) -> None:
    os.mkfifo(data / "signals.yml")
    (data / "questions.yml").symlink_to("/dev/zero")
    assert report() == (
        "data/questions.yml:1:1: the file cannot be read: it is a pipe or a device "
        "[unreadable-file]\n"
        "  hint: let this user read it, or take it out of the folder\n"
        "data/signals.yml:1:1: the file cannot be read: it is a pipe or a device "
        "[unreadable-file]\n"
        "  hint: let this user read it, or take it out of the folder\n"
        "2 errors, 0 warnings in 2 of 7 files\n"
    )


@pytest.mark.parametrize("closed", ["data", "data/sources"])
def test_a_folder_that_cannot_be_listed_is_named(
    closed: str, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (data / "sources").mkdir()
    (data / "sources.yml").rename(data / "sources" / "all.yml")
    listed = Path.iterdir

    def iterdir(folder: Path) -> Iterator[Path]:
        if folder.as_posix() == closed:
            raise PermissionError(13, "Permission denied")
        return listed(folder)

    monkeypatch.setattr(Path, "iterdir", iterdir)
    first, _, last = report().splitlines()
    assert first == f"{closed}:1:1: the folder cannot be read: Permission denied [unreadable-file]"
    assert last.startswith("1 error, 0 warnings in 1 of ")


def test_a_thousand_slips_are_reported_in_a_breath(data: Path) -> None:
    slip = "kettle-{0}:\n  text: The kettle was moved.\n  kind: fact\n  about: [mara-quil-{0}]\n"
    (data / "claims.yml").write_text("".join(slip.format(number) for number in range(1000)))
    started = time.process_time()
    assert report().splitlines()[-1] == "2000 errors, 0 warnings in 1 of 6 files"
    assert time.process_time() - started < 10
