"""`briefing init` and `briefing new`: a briefing of one's own, begun and added to."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from macros.cli import main
from macros.load import load
from macros.model.briefing import KINDS, SINGULAR
from tests.programs import ROOT

MADE_UP = ROOT / "tests" / "site" / "data"

ANSWERS = {
    "people": {"name": "Ada", "relevance": "Keeper"},
    "organizations": {"name": "Tea Board", "kind": "agency"},
    "sources": {
        "title": "",
        "publisher": "The Kettle",
        "url": "https://kettle.example/a",
        "published": "1902-05-06",
        "kind": "news",
        "access": "read",
    },
    "events": {"title": "It boiled", "date": "1902-05", "lane": "people", "basis": "named"},
    "claims": {"text": "It boiled: twice.", "kind": "fact", "basis": "named"},
    "interpretations": {
        "letter": "Z",
        "title": "Steam",
        "role": "speculation",
        "thesis": "Steam did it.",
    },
    "conflicts": {
        "title": "When",
        "question": "When did it boil?",
        "claims": "",
        "state": "open",
        "because": "Nobody looked.",
    },
    "questions": {"question": "Who poured?", "would_settle": "A cup."},
    "signals": {"question": "Will it boil again?", "deadline": "2999-01"},
    "advice": {"text": "Keep water at hand.", "because": "It boils away."},
    "terms": {"term": "kettle", "meaning": "What water boils in."},
    "corrections": {
        "date": "1902-06-01",
        "kind": "small-edit",
        "records": "",
        "was": "boild",
        "now": "boiled",
        "cause": "A slip.",
    },
}
"""What somebody might answer, kind by kind."""


def run(*words: str | Path, said: str = "", **answers: str) -> Result:
    settings = [word for name, value in answers.items() for word in ("--set", f"{name}={value}")]
    return CliRunner().invoke(main, [*map(str, words), *settings], input=said)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return a copy of the made-up briefing."""
    return shutil.copytree(MADE_UP, tmp_path / "data")


def test_every_kind_has_answers_here() -> None:
    assert ANSWERS.keys() == KINDS.keys()


@pytest.mark.parametrize("kind", KINDS)
def test_a_record_of_every_kind_begins_sound_and_below_the_others(kind: str, data: Path) -> None:
    file = data / f"{kind}.yml"
    before = file.read_text("utf-8")
    source = next(name for name, one in load(data).briefing.sources.items() if one.access == "read")
    answers = ANSWERS[kind] | (
        {"source": source, "locator": ""} if kind in {"claims", "events"} else {}
    )

    done = run("new", SINGULAR[kind], "begun-here", "--data", data, **answers)

    assert done.exit_code == 0, done.output
    assert file.read_text("utf-8").startswith(before)
    loaded = load(data)
    assert "begun-here" in loaded.briefing.records(kind)
    assert loaded.errors == []


def test_what_is_not_set_is_asked_for_and_an_id_is_proposed(data: Path) -> None:
    said = "Zoë O’Hara\nPoured the tea\n\n"
    done = run("new", "person", "--data", data, said=said)
    assert done.exit_code == 0, done.output
    assert "What the person is called." in done.stderr
    assert load(data).briefing.people["zoe-ohara"].name == "Zoë O’Hara"


def test_the_id_proposed_is_a_free_one_and_a_name_without_latin_letters_has_none(
    data: Path,
) -> None:
    for expected in ("bo", "bo-2", "bo-3"):
        assert run("new", "person", "--data", data, name="Bo", relevance="x").exit_code == 0
        assert expected in load(data).briefing.people
    nameless = run("new", "person", "--data", data, name="林俊旸", relevance="x")
    assert nameless.exit_code == 2
    assert "say the id" in nameless.stderr


def test_what_is_wrong_with_it_is_told_with_its_place_and_nothing_of_it_is_lost(
    data: Path,
) -> None:
    answers = ANSWERS["claims"] | {"source": "no-such-source", "locator": ""}
    done = run("new", "claim", "begun-here", "--data", data, **answers)
    assert done.exit_code == 1
    assert "`no-such-source` names no source [unknown-id]" in done.output
    assert "no-such-source" in (data / "claims.yml").read_text("utf-8")


@pytest.mark.parametrize(
    ("words", "answers", "why"),
    [
        pytest.param(["Not An Id"], {}, "is no id", id="no id"),
        pytest.param(["ada-example"], {}, "stands there already", id="an id that is taken"),
        pytest.param(["it"], {"nam": "x"}, "asked are name, relevance", id="a misspelt field"),
        pytest.param(["it", "--file", "x"], {}, "have no folder", id="a file without a folder"),
        pytest.param(["it", "--set", "name"], {}, "write --set name=value", id="no value"),
    ],
)
def test_wrong_use_writes_nothing(
    words: list[str], answers: dict[str, str], why: str, data: Path
) -> None:
    before = (data / "people.yml").read_bytes()
    done = run("new", "person", *words, "--data", data, **(ANSWERS["people"] | answers))
    assert done.exit_code == 2
    assert why in done.stderr
    assert (data / "people.yml").read_bytes() == before


def test_a_kind_kept_in_a_folder_has_to_say_in_which_file(data: Path) -> None:
    (data / "people").mkdir()
    (data / "people.yml").rename(data / "people" / "first.yml")
    assert run("new", "person", "one", "--data", data, **ANSWERS["people"]).exit_code == 0
    assert (
        run("new", "person", "two", "--data", data, "--file", "more", **ANSWERS["people"]).exit_code
        == 0
    )
    vague = run("new", "person", "three", "--data", data, **ANSWERS["people"])
    assert vague.exit_code == 2
    assert "--file first or more" in vague.stderr
    assert "two:" in (data / "people" / "more.yml").read_text("utf-8")


def test_a_briefing_is_begun_and_its_first_records_follow(tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    begun = run(
        "init",
        mine,
        title="Tea: a briefing",
        question="Who?",
        language="de",
        publisher="",
        contact="",
        said="",
    )
    assert begun.exit_code == 0, begun.output
    assert f"briefing new source --data {mine.as_posix()}" in begun.output
    assert run("new", "source", "--data", mine, **ANSWERS["sources"]).exit_code == 0
    answers = ANSWERS["claims"] | {"source": "the-kettle-1902-05-06", "locator": ""}
    assert run("new", "claim", "--data", mine, **answers).exit_code == 0
    loaded = load(mine)
    assert loaded.errors == []
    assert [*loaded.briefing.claims] == ["it-boiled-twice"]
    assert loaded.briefing.about.language == "de"


def test_a_folder_with_data_is_left_alone(data: Path) -> None:
    before = (data / "briefing.yml").read_bytes()
    refused = run("init", data, title="x", question="y")
    assert refused.exit_code == 2
    assert "holds data already" in refused.stderr
    assert (data / "briefing.yml").read_bytes() == before


def test_what_is_wrong_with_the_beginning_is_told(tmp_path: Path) -> None:
    begun = run(
        "init",
        tmp_path / "mine",
        title="x",
        question="y",
        language="no such",
        publisher="",
        contact="",
    )
    assert begun.exit_code == 1
    assert "briefing.yml:" in begun.output


def test_to_a_file_that_cannot_be_read_nothing_is_added(data: Path) -> None:
    content = b"kettle:\n  term: Pot\xe9\n  meaning: It boils.\n"
    (data / "terms.yml").write_bytes(content)
    refused = run("new", "term", "odd-lid", "--data", data, term="Lid", meaning="It closes.")
    assert refused.exit_code == 1
    assert "terms.yml:2:12: the byte E9 is no UTF-8 [not-utf-8]" in refused.output
    assert (data / "terms.yml").read_bytes() == content
