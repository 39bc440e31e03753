"""Releases that something else wrote into: each is a fault with its place, and none is lost."""

import json
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from macros.diagnostic import as_text
from macros.load import load
from macros.release.faults import broken_promises, read
from tests.release.made import FIRST, SECOND, Desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk.of(tmp_path)
    desk.release(FIRST)
    desk.edit("claims.yml", "The works moved the kettle to", "The works moved the kettle down to")
    desk.release(SECOND)
    return desk


def report(desk: Desk) -> str:
    judgements = load(desk.data).judgements
    assert judgements is not None
    kept, faults = read(desk.data)
    return as_text([*faults, *broken_promises(kept, judgements, desk.data)])


def test_what_nobody_touched_is_sound(desk: Desk) -> None:
    assert report(desk) == ""


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("records", {"people": {"ada-example": 7}}, "no release published people/ada-example/v/7/"),
        ("records", {"people": {"ada-example": 0}}, "its versions count from 1"),
        ("records", {"people": {"ada-example": float("inf")}}, "is not what is said of one"),
        ("records", {"people": {"ada-example": True}}, "is not what is said of one"),
        ("records", {"people": {"../../data": 1}}, "is no address of a file"),
        ("records", {"people": {"ada/example": 1}}, "is no record"),
        ("anchors", {"kettles": {"one": "x"}}, "'kettles' is no kind of record"),
        ("anchors", {"signals": {"one": 5}}, "is not what is said of one"),
        ("pages", [5], "5 is no text"),
        ("pages", 5, "not iterable"),
        ("files", {"a.html": None}, "None is no text"),
        ("previous", [], "[] is no text"),
        ("date", 5, "must be str"),
        ("form", 2, "its form is 2, and 1 is known"),
    ],
)
def test_a_manifest_of_another_shape_is_a_fault(
    name: str, value: Any, said: str, desk: Desk
) -> None:
    file = desk.releases / f"{SECOND}.json"
    values = json.loads(file.read_text("utf-8"))
    file.write_text(json.dumps({**values, name: value}), "utf-8")

    assert said in report(desk)
    assert "[malformed-release]" in report(desk)


def test_a_manifest_that_lacks_a_part_is_a_fault(desk: Desk) -> None:
    (desk.releases / f"{SECOND}.json").write_text('{"form": 1}', "utf-8")

    assert f"{SECOND}.json: this is no manifest of a release: no 'records'" in report(desk)


def test_an_older_manifest_that_was_changed_is_a_fault(desk: Desk) -> None:
    file = desk.releases / f"{FIRST}.json"
    file.write_text(file.read_text("utf-8").replace('"changes/"', '"change/"'), "utf-8")

    assert f"{file.as_posix()}:1:1: the release of {FIRST} is not what was released" in report(desk)
    assert "[altered-release]" in report(desk)


def test_an_older_manifest_that_is_gone_is_a_fault(desk: Desk) -> None:
    (desk.releases / f"{FIRST}.json").unlink()

    assert f"the release of {SECOND} follows on one that is gone" in report(desk)


def a_file(there: Path) -> None:
    there.write_text("mine", "utf-8")


def a_link_to_nowhere(there: Path) -> None:
    there.symlink_to("nowhere")


def a_link_to_itself(there: Path) -> None:
    there.symlink_to(there.name)


@pytest.mark.parametrize("make", [a_file, a_link_to_nowhere, a_link_to_itself])
def test_what_is_no_folder_holds_no_releases(make: Callable[[Path], None], desk: Desk) -> None:
    desk.releases.rename(desk.folder / "elsewhere")
    make(desk.releases)

    assert "releases cannot be read:" in report(desk)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_may_not_be_read_is_not_taken_for_none(desk: Desk) -> None:
    desk.releases.chmod(0)
    try:
        assert "releases cannot be read: Permission denied" in report(desk)
    finally:
        desk.releases.chmod(0o755)


def test_a_version_that_no_manifest_names_is_told_of(desk: Desk) -> None:
    (desk.releases / f"{SECOND}.json").unlink()
    told = report(desk)
    assert "v/2/index.html:1:1: warning: this version stands here, and no manifest names it" in told
    assert told.count("[altered-release]") == 1


def test_so_are_all_of_them_where_no_manifest_is_left(desk: Desk) -> None:
    for file in desk.releases.glob("*.json"):
        file.unlink()
    assert re.search(r"no manifest names it \(and \d\d more\) \[altered-release\]", report(desk))


def test_where_a_manifest_cannot_be_read_nothing_else_is_said(desk: Desk) -> None:
    (desk.releases / f"{SECOND}.json").write_text("{", "utf-8")
    assert report(desk).count("\n  hint: ") == 1
