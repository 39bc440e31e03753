"""Places are found when somebody asks, and not before."""

from pathlib import Path

import pytest

from macros.read.folder import read_folder
from macros.read.places import Places

CLAIMS = """\
# Claims
kettle:
  text: It moved.
  kind: fact
  evidence:
    - source: gazette
      note: >-
        She saw it moved at night, and then
        moved again at dawn.
  adds: {text: One without brackets.}
  kind: figure

lid: {text: A lid, kind: fact}
"""


@pytest.fixture
def places(tmp_path: Path) -> Places:
    (tmp_path / "claims.yml").write_text(CLAIMS)
    (tmp_path / "people.yml").write_text("{mara: {name: Mara}, edith: {name: Edith}}\n")
    (tmp_path / "briefing.yml").write_text("title: The kettle\nlanes: [cellar, yard]\n")
    folder, _ = read_folder(tmp_path, ["claims", "people"])
    return folder.places


def at(place: object) -> str:
    return str(place).rpartition("/")[2]


def test_a_record_stands_where_its_id_does(places: Places) -> None:
    assert at(places.at("claims", "kettle")) == "claims.yml:2:1"
    assert at(places.at("claims", "lid")) == "claims.yml:13:1"


def test_a_value_and_its_name_stand_side_by_side(places: Places) -> None:
    assert at(places.at("claims", "kettle", ("text",))) == "claims.yml:3:9"
    assert at(places.at("claims", "kettle", ("text",), key=True)) == "claims.yml:3:3"
    assert at(places.at("claims", "kettle", ("evidence", 0, "source"))) == "claims.yml:6:15"


def test_what_is_missing_stands_where_what_is_around_it_does(places: Places) -> None:
    assert at(places.at("claims", "kettle", ("evidence", 0, "basis"))) == "claims.yml:6:7"
    assert at(places.at("claims", "kettle", ("evidence", 7, "basis"))) == "claims.yml:6:5"
    assert at(places.at("claims", "kettle", ("claimant",), key=True)) == "claims.yml:2:1"


def test_a_list_of_one_may_have_no_brackets(places: Places) -> None:
    assert at(places.at("claims", "kettle", ("adds", 0, "text"))) == "claims.yml:10:16"


def test_of_a_repeated_name_the_last_was_read(places: Places) -> None:
    assert at(places.at("claims", "kettle", ("kind",))) == "claims.yml:11:9"


@pytest.mark.parametrize(
    ("word", "after", "expected"),
    [
        ("moved", "", "claims.yml:8:20"),
        ("moved", "and then", "claims.yml:9:9"),
        ("then moved", "", "claims.yml:8:40"),
        ("moved", "nowhere", "claims.yml:8:20"),
        ("sold", "", "claims.yml:7:13"),
    ],
)
def test_a_word_is_found_inside_its_text(
    places: Places, word: str, after: str, expected: str
) -> None:
    path = ("evidence", 0, "note")
    assert at(places.at("claims", "kettle", path, word=word, after=after)) == expected


def test_records_on_one_line_are_told_apart(places: Places) -> None:
    assert at(places.at("people", "edith", ("name",))) == "people.yml:1:36"
    assert at(places.at("people", "mara", ("name",))) == "people.yml:1:15"


def test_the_briefing_itself_is_a_record(places: Places) -> None:
    assert at(places.at("briefing", "", ("lanes", 1))) == "briefing.yml:2:17"
    assert at(places.at("briefing", "")) == "briefing.yml:1:1"


def test_a_record_that_nobody_read_has_no_place(places: Places) -> None:
    with pytest.raises(KeyError):
        places.at("claims", "cup")
