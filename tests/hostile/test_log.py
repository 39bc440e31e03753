"""No text of the data forges a line of a report, gives a command to a log, or steers a terminal."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

import macros.load
from macros.cli import main
from macros.diagnostic import Diagnostic, Place, as_github, as_json, as_text, harmless
from tests.hostile.corpus import REFUSED
from tests.hostile.planted import Slot, plant
from tests.programs import ROOT
from tests.release.made import TEAPOT

FORGED = "\n::error file=x::forged\n  ::set-output name=a::b\n##[error]forged\r::stop-commands::x"
STEERING = "\x1b[2J\x1b]8;;https://evil.example\x07\x9b31m\x08\u202e\u2028\x85"
NAMED = f"data/{FORGED}{STEERING}.yml"
_COMMAND = re.compile(r"^\s*(::|##\[)", re.MULTILINE)
_STEERS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


def harms(report: str) -> list[str]:
    """Return what a report should not hold."""
    return [*_COMMAND.findall(report), *_STEERS.findall(report)]


def fault() -> Diagnostic:
    return Diagnostic(Place(NAMED, 1, 1), "malformed-field", f"a{FORGED}{STEERING}", f"b{FORGED}")


def test_a_fault_is_two_lines_whatever_it_quotes() -> None:
    assert len(as_text([fault()]).splitlines()) == 2
    assert harms(as_text([fault()])) == []


def test_a_fault_is_one_command_whatever_it_quotes() -> None:
    (line,) = as_github([fault()]).splitlines()
    assert line.startswith("::error file=")
    assert line.count("::error file=x::forged") <= 2  # in its message and its hint, inside the line
    assert _STEERS.findall(line) == []


def test_json_says_the_same_and_shows_no_sign_that_steers() -> None:
    text = as_json([fault()])
    assert _STEERS.findall(text) == []
    assert json.loads(text)[0]["message"] == fault().message


def test_reports_of_many_lines_stay_themselves() -> None:
    assert harms(harmless(f"one{FORGED}{STEERING}")) == []
    assert harmless("one: 100\u00a0%\n  two 杭州") == "one: 100\u00a0%\n  two 杭州"


@pytest.fixture(scope="module")
def forging(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the made-up briefing with forged lines in whatever may have several."""

    def forged(slot: Slot) -> str:
        return "x\n\n::error::forged\n\n##[error]forged" if slot.holds == "prose" else "::error::x"

    folder = tmp_path_factory.mktemp("forging")
    plant(TEAPOT, folder / "data", forged)
    return folder / "data"


def commands(data: Path, site: Path) -> Iterator[list[str]]:
    yield ["check", "--all", "--data", str(data)]
    yield ["check", "--strict", "--format", "json", "--data", str(data)]
    yield ["build", "--data", str(data), "--site", str(site)]
    yield ["build", "--strict", "--data", str(data), "--site", str(site)]
    yield ["explain", "kettle-moved", "--data", str(data)]
    yield ["explain", "moved-to-cellar", "--data", str(data)]
    yield ["explain", "rumour-mill", "--data", str(data)]
    yield ["diff", str(TEAPOT), str(data)]
    yield ["diff", str(data), str(TEAPOT), "--data", str(data)]


@pytest.mark.parametrize(
    "name",
    [
        "::error::forged",
        "##[error]forged",
        " ::error::x",
        "a\n::error::x",
        "\x1b[2J\u202ex",
        "a\rb",
    ],
    ids=ascii,
)
def test_no_name_of_a_file_is_a_command(name: str, tmp_path: Path) -> None:
    """Whoever sends a copy of a site names its files."""
    (tmp_path / "SHA256SUMS").write_text(f"{name}\n{'0' * 64}  {name}\n", "utf-8", newline="")
    (tmp_path / name).write_text("extra", "utf-8")
    shown = CliRunner().invoke(main, ["verify", str(tmp_path)])
    assert shown.exit_code == 1
    assert harms(shown.output) == []
    assert harms(as_text([Diagnostic(Place(name, 1, 1), "dead-link", "x", "y")])) == []


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_no_form_of_a_difference_prints_a_command(form: str, forging: Path) -> None:
    for pair in ([str(TEAPOT), str(forging)], [str(forging), str(TEAPOT)]):
        shown = CliRunner().invoke(main, ["diff", "--format", form, *pair])
        assert shown.exit_code == 0, shown.output
        assert harms(shown.output) == []


def test_no_release_prints_a_command(forging: Path, tmp_path: Path) -> None:
    data = shutil.copytree(forging, tmp_path / "data")
    for day in ("2026-11-20", "2026-11-20"):  # the second is refused
        command = ["release", "--data", str(data), "--config", str(ROOT / "mkdocs.yml")]
        shown = CliRunner().invoke(main, [*command, "--date", day])
        assert shown.output
        assert harms(shown.output) == []


def test_no_command_prints_a_command(forging: Path, tmp_path: Path) -> None:
    for arguments in commands(forging, tmp_path / "site"):
        shown = CliRunner().invoke(main, arguments)
        assert shown.output
        assert shown.exit_code in {0, 1}, shown.output
        assert harms(shown.output) == [], arguments


def test_annotations_are_those_of_the_check(forging: Path) -> None:
    shown = CliRunner().invoke(main, ["check", "--format", "github", "--data", str(forging)])
    for line in shown.output.splitlines():
        assert re.match(r"::(error|warning) file=[^:]*,line=\d+,col=\d+,title=[a-z-]+::", line)


@pytest.mark.parametrize("arguments", [["check"], ["--debug", "check"]])
def test_nor_does_a_fault_of_ours(arguments: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError(f"x{FORGED}{STEERING}")

    monkeypatch.setattr(macros.load, "load", fail)
    shown = CliRunner().invoke(main, arguments)
    assert shown.exit_code == 3
    assert harms(shown.output) == []


REFUSING = {"forbidden-character", "tab", "not-utf-8", "yaml-syntax"}
"""The codes of what may not stand in a text; half of a pair is no UTF-8, and no escape of YAML."""


@pytest.mark.parametrize("text", REFUSED, ids=ascii)
@pytest.mark.parametrize("written", ["raw", "escaped"])
def test_what_deceives_is_refused_with_its_place(text: str, written: str, tmp_path: Path) -> None:
    data = shutil.copytree(TEAPOT, tmp_path / "data")
    escaped = yaml.safe_dump(text, width=1000).strip() if written == "escaped" else f"'{text}'"
    if written == "escaped" and not escaped.startswith('"'):
        escaped = f'"{"".join(f"{chr(92)}x{ord(sign):02x}" for sign in text)}"'
    more = f"\nodd-one:\n  term: {escaped}\n  meaning: x\n"
    with (data / "terms.yml").open("ab") as file:
        file.write(more.encode("utf-8", "surrogatepass"))
    lines = (data / "terms.yml").read_bytes().count(b"\n")

    faults = macros.load.load(data).faults

    (found,) = (one for one in faults if one.code in REFUSING)
    assert found.place.file.endswith("terms.yml")
    assert lines - 6 <= found.place.line <= lines + 2
    assert harms(as_text(faults)) == []
