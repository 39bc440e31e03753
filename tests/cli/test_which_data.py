"""Which data a command takes: those that are named, else those that the configuration names."""

import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from macros.cli import main

COMMANDS = {
    "check": ["check"],
    "explain": ["explain", "the-dam"],
    "diff": ["diff", "mine"],
    "release": ["release", "--date", "1902-06-01"],
    "archive": ["archive", "--contact", "desk@paper.example"],
    "new": ["new", "term", "sluice", "--set", "term=sluice", "--set", "meaning=A gate."],
}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a folder with two briefings, of which the configuration names the second."""
    monkeypatch.chdir(tmp_path)
    for name, term in (("data", "kettle"), ("mine", "the-dam")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "briefing.yml").write_text("title: A\nquestion: Why?\n", "utf-8")
        (tmp_path / name / "terms.yml").write_text(
            f"{term}:\n  term: {term}\n  meaning: A thing.\n", "utf-8"
        )
    (tmp_path / "docs").mkdir()
    configure("site_name: A\nextra: {data: mine}\n")
    return tmp_path


def configure(text: str) -> None:
    Path("mkdocs.yml").write_text(text, "utf-8")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_takes_the_data_that_the_configuration_names(command: str) -> None:
    spared = Path("data/terms.yml").read_text("utf-8")
    Path("data/briefing.yml").write_text("title: [", "utf-8")
    result = run(*COMMANDS[command])
    assert result.exit_code == 0, result.output
    assert Path("data/terms.yml").read_text("utf-8") == spared
    assert not Path("releases").exists()


def test_data_that_are_named_go_before() -> None:
    assert "kettle" in run("explain", "kettle", "--data", "data").output
    assert run("explain", "the-dam", "--data", "data").exit_code == 2


@pytest.mark.parametrize(
    "written",
    [
        pytest.param(None, id="no configuration"),
        pytest.param("", id="an empty one"),
        pytest.param("site_name: A\n", id="no extra"),
        pytest.param("extra:\n", id="an empty extra"),
        pytest.param("extra: {data: }\n", id="an empty name"),
        pytest.param("extra: [data]\n", id="a list"),
        pytest.param("- a list\n", id="a list of all"),
    ],
)
def test_without_a_name_it_is_the_folder_data(written: str | None) -> None:
    Path("mkdocs.yml").unlink()
    if written is not None:
        configure(written)
    assert run("explain", "kettle").exit_code == 0


@pytest.mark.parametrize(
    "written",
    [
        pytest.param("extra: {data: !ENV [NO_SUCH_NAME, mine]}\n", id="an environment"),
        pytest.param("INHERIT: other.yml\n", id="a file that it inherits"),
        pytest.param(
            "extra: {data: mine, x: !!python/object/apply:os.mkdir [called]}\n"
            "y: [!!python/name:no.such_thing , !relative docs]\n",
            id="beside what would be called",
        ),
    ],
)
def test_the_name_may_stand_in_whatever_form_the_engine_reads(written: str) -> None:
    Path("other.yml").write_text("extra: {data: mine}\n", "utf-8")
    configure(written)
    assert run("explain", "the-dam").exit_code == 0
    assert not Path("called").exists()


@pytest.mark.parametrize(
    "written",
    [
        pytest.param("extra: {data: mine\n", id="YAML that breaks off"),
        pytest.param("INHERIT: gone.yml\n", id="nothing to inherit"),
        pytest.param("a: &a [*a, *b]\n", id="an alias to nothing"),
        pytest.param("[" * 10_000, id="too deep"),
        pytest.param("\0", id="no text"),
    ],
)
def test_a_configuration_that_cannot_be_read_is_told_and_no_other_data_taken(written: str) -> None:
    configure(written)
    result = run("check")
    assert result.exit_code == 2
    assert "mkdocs.yml cannot be read" in result.output
    assert "--data" in result.output
    assert run("check", "--data", "mine").exit_code == 0


def test_a_folder_that_is_not_there_is_told() -> None:
    configure("extra: {data: gone}\n")
    result = run("new", "term", "sluice")
    assert result.exit_code == 2
    assert "gone" in result.output


def test_it_stands_beside_the_configuration(folder: Path) -> None:
    os.chdir(folder / "docs")
    assert run("release", "--config", "../mkdocs.yml", "--date", "1902-06-01").exit_code == 0
    assert (folder / "releases-of-mine/1902-06-01.json").is_file()
