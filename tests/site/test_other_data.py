"""Any briefing builds: an empty one, one record, no readings, any script, two thousand records."""

import shutil
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bench.workload import make, write
from macros.cli import main
from macros.load import load
from macros.press.building import built
from tests.examples import examples
from tests.programs import ROOT
from tests.site.built import BuiltSite, words
from tests.site.conftest import TEAPOT

ABOUT = "title: Another briefing\nquestion: Why?\n"

ALONE = {
    "nothing": {},
    "one person": {"people": "ada: {name: Ada, relevance: She was there.}\n"},
    "one organization": {"organizations": "works: {name: The Works, kind: company}\n"},
    "one source": {"sources": "diary: {title: Diary, publisher: Ada, kind: blog}\n"},
    "one event": {"events": "rain: {title: Rain, date: 2020, lane: market}\n"},
    "one claim that nobody reports": {
        "sources": "diary: {title: Diary, publisher: Ada, kind: blog}\n",
        "claims": "rain: {text: It rained., kind: fact, evidence: [{source: diary, "
        "basis: inference}]}\n",
    },
    "one reading": {
        "interpretations": "wet: {letter: A, title: Wet, role: framing, thesis: Wet.}\n"
    },
    "one term": {"terms": "rain: {term: Rain, meaning: Water.}\n"},
    "one question": {"questions": "why: {question: Why did it rain?}\n"},
    "one signal": {"signals": "more: {question: Does it rain again?}\n"},
}


def build(data: Path, tmp_path: Path) -> BuiltSite:
    """Build a briefing and read it back."""
    built(ROOT / "mkdocs.yml", data, tmp_path / "site", cards=0)
    return BuiltSite.of(tmp_path / "site", data)


@pytest.mark.parametrize("what", ALONE)
def test_a_briefing_of_it_alone_builds(what: str, tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    for name, text in {"briefing": ABOUT, **ALONE[what]}.items():
        (data / f"{name}.yml").write_text(text, "utf-8")

    site = build(data, tmp_path)

    assert words(site.pages[""].xpath("//title")[0]) == "Another briefing"
    for kind in ALONE[what]:
        if kind not in {"terms", "questions", "signals"}:
            assert [one["id"] for one in site.json(f"data/{kind}.json")]


def test_a_briefing_without_readings_builds(tmp_path: Path) -> None:
    data = shutil.copytree(TEAPOT, tmp_path / "data")
    for name in ("interpretations", "weighing", "signals"):
        (data / f"{name}.yml").unlink()
    about = (data / "briefing.yml").read_text("utf-8")
    (data / "briefing.yml").write_text(about.replace("lead: moved-to-cellar\n", ""), "utf-8")

    site = build(data, tmp_path)

    assert site.json("data/matrix.json") == {"rows": [], "cells": {}, "linchpins": []}
    assert "Nobody" not in words(site.pages[""].xpath("//h1")[0])


NAMES = [
    "林俊旸",
    "عدا المثال",
    "Ὅμηρος",
    "さくらももこ",
    "김철수",
    "ศรีสุวรรณ",
    "नमस्ते देव",
    "Дмитрий",
    "מרים בת־אל",
    "O’Neill–Ünlü “Fifi”",
    "A𠮷B",
    "🫖👩‍👩‍👧",
    "e\u0301toile",
    "<b>Bo & Co</b>",
    "{{ 7 * 7 }} {% raw %}",
    "[[ada]] *not* `code`",
    "a" * 200,
]


def test_names_in_any_script_come_through_to_the_letter(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    people = {
        f"person-{number}": {"name": name, "relevance": "A name."}
        for number, name in enumerate(NAMES)
    }
    (data / "briefing.yml").write_text(ABOUT, "utf-8")
    (data / "people.yml").write_text(yaml.dump(people, allow_unicode=True), "utf-8")

    site = build(data, tmp_path)

    for number, name in enumerate(NAMES):
        page = site.page("people", f"person-{number}")
        assert name in words(page.xpath("//h1")[0])
        assert words(page.xpath("//title")[0]).startswith(name)
        assert site.json(f"people/person-{number}/index.json")["title"] == name
        links = site.pages["people/"].xpath(f"//a[contains(@href, 'person-{number}/')]")
        assert any(name in words(link) for link in links)


@pytest.fixture(scope="module")
def workload(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("workload") / "data"
    write(folder, 2000)
    return folder


def test_two_thousand_records_build_and_each_has_its_page(workload: Path, tmp_path: Path) -> None:
    result = built(ROOT / "mkdocs.yml", workload, tmp_path / "site", cards=0)

    assert result.warnings == []
    assert result.pages > 2000


def test_two_thousand_records_have_no_fault(workload: Path) -> None:
    result = CliRunner().invoke(main, ["check", "--data", str(workload)])

    assert result.exit_code == 0
    assert "\n0 errors" in result.output


def test_a_workload_is_the_same_each_time(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write(tmp_path / name, 100)

    assert [file.read_bytes() for file in sorted((tmp_path / "one").iterdir())] == [
        file.read_bytes() for file in sorted((tmp_path / "two").iterdir())
    ]
    assert make(100, seed=1) != make(100, seed=2)


@given(st.integers(1, 60), st.integers(0, 1000))
@settings(examples(20), suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_workload_of_any_size_is_sound(tmp_path: Path, records: int, seed: int) -> None:
    folder = tmp_path / f"{records}-{seed}"
    write(folder, records, seed)

    assert load(folder).judgements is not None
