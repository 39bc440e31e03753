"""A briefing that uses the United Kingdom's words of likelihood has no others, and their ranges."""

import json
import re
import shutil
from pathlib import Path

import pytest
import yaml

from macros.load import load
from macros.model.likelihood import PROFILES
from macros.press.building import built
from tests.programs import ROOT
from tests.site.built import BuiltSite, words
from tests.site.conftest import TEAPOT

RANGE = re.compile(r"\((\d+)[-–](\d+)\s%\)")
RANGES = {(grade.low, grade.high) for grade in PROFILES["phia"]}
WORDS = {"very likely": "highly likely", "likely": "likely"}


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the made-up briefing with the other words, and with a forecast that came out."""
    data = shutil.copytree(TEAPOT, tmp_path_factory.mktemp("phia") / "data")
    about = (data / "briefing.yml").read_text("utf-8")
    (data / "briefing.yml").write_text(about.replace("icd-203", "phia"), "utf-8")
    file = data / "interpretations.yml"
    readings = yaml.safe_load(file.read_text("utf-8"))
    for reading in readings.values():
        for judged in reading.get("judgements", ()):
            judged["likelihood"] = WORDS[judged["likelihood"]]
    readings["moved-to-cellar"]["resolved"] = {
        "date": "1902-07-10",
        "came_true": "true",
        "because": "The keeper says so.",
    }
    file.write_text(yaml.safe_dump(readings, allow_unicode=True, sort_keys=False), "utf-8")
    return data


@pytest.fixture(scope="module")
def phia(data: Path, tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    site = tmp_path_factory.mktemp("phia") / "site"
    built(ROOT / "mkdocs.yml", data, site)
    return BuiltSite.of(site, data)


def test_every_range_on_every_page_is_one_of_the_profile(phia: BuiltSite) -> None:
    found = {
        (int(one), int(other))
        for address, page in phia.pages.items()
        if address != "faults/"  # the handbook shows what is wrong, too
        for one, other in RANGE.findall(words(page))
    }
    assert (80, 90) in found
    assert found <= RANGES


def test_no_other_file_has_a_range_of_another_profile(phia: BuiltSite) -> None:
    texts = [
        file.read_text("utf-8")
        for pattern in ("*.json", "*.md", "*.txt", "*.xml", "*.csv", "*.jsonld")
        for file in phia.folder.rglob(pattern)
        if "faults" not in file.parts
    ]
    found = {(int(a), int(b)) for text in texts for a, b in RANGE.findall(text)}
    assert found <= RANGES


def test_the_front_page_says_it_in_a_sentence_with_its_range(phia: BuiltSite) -> None:
    assert "highly likely (80–90 %)" in words(phia.pages[""])


def test_the_method_page_has_the_whole_scale_and_tells_of_its_gaps(phia: BuiltSite) -> None:
    said = words(phia.pages["method/"])
    rows = [words(row) for row in phia.pages["method/"].xpath("//table//tr")]
    for grade in PROFILES["phia"]:
        assert f"{grade.words[0]}{grade.low}–{grade.high} %" in rows
    assert "after the PHIA yardstick" in said
    assert "Between its ranges the scale leaves gaps." in said


def test_a_scale_without_gaps_tells_of_none(teapot: BuiltSite) -> None:
    assert "leaves gaps" not in words(teapot.pages["method/"])


def test_forecasts_are_scored_by_the_middle_of_these_ranges(phia: BuiltSite) -> None:
    # 53 days at 0.65, then 10 at 0.85
    score = (53 * 0.35**2 + 10 * 0.15**2) / 63
    assert f"Brier score {score:.2f}, over 1 question" in words(phia.pages["signals/"])


def test_the_resolution_is_in_the_data_and_not_on_earlier_days(phia: BuiltSite) -> None:
    reading = phia.json("interpretations/moved-to-cellar/index.json")
    assert reading["resolved"]["came_true"] is True
    for then in phia.folder.glob("as-of/*/index.json"):
        if then.parent.name < "1902-07-10":
            assert "resolved" not in json.dumps(json.loads(then.read_text("utf-8")))


@pytest.mark.parametrize(
    "said",
    [
        pytest.param("It is very likely (80-95 %) that it moved.", id="a word of ICD 203"),
        pytest.param("It is likely (55-80 %) that it moved.", id="the range of ICD 203"),
        pytest.param("It is likely (76-79 %) that it moved.", id="a range in a gap"),
        pytest.param("It is likely that it moved.", id="no range"),
    ],
)
def test_the_two_profiles_are_never_mixed(said: str, data: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(data, tmp_path / "data")
    about = yaml.safe_load((copy / "briefing.yml").read_text("utf-8"))
    (copy / "briefing.yml").write_text(yaml.safe_dump({**about, "dek": said}), "utf-8")
    assert "bare-likelihood" in {fault.code for fault in load(copy).faults}


def test_a_judgement_in_the_words_of_the_other_profile_is_a_fault(
    data: Path, tmp_path: Path
) -> None:
    copy = shutil.copytree(data, tmp_path / "data")
    about = (copy / "briefing.yml").read_text("utf-8")
    (copy / "briefing.yml").write_text(about.replace("profile: phia", "profile: icd-203"), "utf-8")
    assert "unknown-likelihood" in {fault.code for fault in load(copy).faults}
