"""The whole site as of a day: `briefing build --as-of`."""

import ast
import filecmp
import re
import shutil
from collections.abc import Iterator
from dataclasses import astuple
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from macros.cli import main
from macros.draw import card, embed, pages
from macros.draw.macros import MACROS
from macros.draw.stood import moments
from macros.draw.view import View
from macros.export import records
from macros.load import load
from macros.weigh.as_of import as_of
from macros.weigh.judge import judge
from tests.as_of.leaks import Later, found_in, gathered
from tests.programs import ROOT

TEAPOT = ROOT / "tests" / "site" / "data"
DAY = date(1902, 6, 1)

PLANTED = {
    "sources.yml": """
planted-source:
  title: A planted paper about the kettle
  publisher: Planted Gazette
  kind: news
  published: 1902-06-20
""",
    "claims.yml": """
planted-claim:
  text: The planted kettle was never there.
  kind: fact
  about: [planted-person]
  event: planted-event
  evidence:
    - {source: planted-source, basis: named, speaker: planted-person}
""",
    "events.yml": """
planted-event:
  title: A planted thing happens to a kettle
  date: 1902-05-30
  lane: kettle
  key: true
  evidence:
    - {source: planted-source, basis: named}
""",
    "people.yml": """
planted-person:
  name: Petra Planted
  relevance: She planted this.
""",
    "interpretations.yml": """
planted-reading:
  letter: P
  title: It was planted by somebody
  role: speculation
  thesis: Somebody planted all of it.
  argued_by: [{source: planted-source}]
  nothing_against: {looked_for: In the planted garden., date: 1902-06-21}
""",
    "weighing.yml": """
planted-claim:
  moved-to-cellar: {fit: fits, because: It was planted there.}
  sold-off: {fit: contradicts, because: It was not planted so.}
  broke-down: {fit: contradicts, because: It was not planted thus.}
  planted-reading: {fit: contradicts, because: It was not planted well.}
""",
    "signals.yml": """
planted-signal:
  question: Does the planted seed come up again?
  favours: {planted-reading: for}
  observations: [{date: 1902-06-22, finding: It has come up again.}]
""",
    "corrections.yml": """
planted-correction:
  date: 1902-06-23
  kind: correction
  records: [planted-claim]
  now: It was planted here, not there.
""",
    "questions.yml": """
planted-question:
  question: Who planted all of this here?
  looked_for: [{where: In the planted beds, date: 1902-06-24}]
""",
    "terms.yml": """
planted-term:
  term: planted
  meaning: Put there on purpose to be found.
""",
}
"""Records of every kind that come later, two of them about something that happened before."""


def built(folder: Path, data: Path, *options: str) -> Path:
    """Build a site as a person would; return its folder."""
    site = folder / "site"
    result = CliRunner().invoke(main, ["build", "--data", str(data), "--site", str(site), *options])
    assert result.exit_code == 0, result.output
    return site


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the made-up data with later records planted in it."""
    data = tmp_path_factory.mktemp("planted") / "data"
    shutil.copytree(TEAPOT, data)
    for name, more in PLANTED.items():
        with (data / name).open("a", encoding="utf-8") as file:
            file.write(more)
    return data


@pytest.fixture(scope="module")
def old_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the made-up site as of a day."""
    return built(tmp_path_factory.mktemp("old"), TEAPOT, "--as-of", str(DAY))


READ = frozenset(
    {".atom", ".csv", ".html", ".json", ".jsonld", ".md", ".rss", ".svg", ".txt", ".xml"}
)
"""The forms in which words leave a site; its scripts and styles know nothing of the data."""


def files(site: Path) -> list[Path]:
    return sorted(one for one in site.rglob("*") if one.is_file())


def test_every_page_has_the_bar(old_site: Path) -> None:
    for page in old_site.rglob("*.html"):
        text = page.read_text("utf-8")
        if 'http-equiv="refresh"' in text:
            continue  # it only leads on
        if page.is_relative_to(old_site / "embed"):
            assert ">1 June 1902</time>" in text, page
            continue
        assert "You are reading the briefing as it stood on 1 June 1902." in text, page


def test_no_byte_of_the_site_changes_by_what_came_later(
    old_site: Path, planted: Path, tmp_path: Path
) -> None:
    again = built(tmp_path, planted, "--as-of", str(DAY))
    names = [one.relative_to(old_site).as_posix() for one in files(old_site)]
    assert [one.relative_to(again).as_posix() for one in files(again)] == names
    _, differing, unread = filecmp.cmpfiles(old_site, again, names, shallow=False)
    assert (differing, unread) == ([], [])


def test_what_was_planted_is_sound_and_there_today(planted: Path) -> None:
    judgements = load(planted).judgements
    assert judgements is not None
    assert "planted-claim" in judgements.claims


def test_no_file_of_the_site_tells_anything_later(old_site: Path, planted: Path) -> None:
    whole = load(planted).briefing
    texts = [one for one in files(old_site) if one.suffix in READ]
    assert found_in(texts, Later(whole, as_of(whole, DAY))) == {}


def test_a_site_of_a_day_has_neither_later_days_nor_the_framing_of_today(tmp_path: Path) -> None:
    site = built(tmp_path, TEAPOT, "--as-of", "1902-05-03")
    assert [one.name for one in (site / "as-of").iterdir() if one.is_dir()] == ["1902-05-03"]
    front = (site / "index.html").read_text("utf-8")
    assert "reading--lead" not in front
    assert "It was not sold." not in front  # the answer of today


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder to build from, whose configuration and pages a test may change."""
    for name in ("macros", "overrides"):
        (tmp_path / name).symlink_to(ROOT / name)
    (tmp_path / "data").symlink_to(TEAPOT)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    shutil.copytree(ROOT / "docs", tmp_path / "docs")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def configure(desk: Path, day: str) -> None:
    """Write a day into the configuration."""
    text = (ROOT / "mkdocs.yml").read_text("utf-8")
    written = text.replace("  data: data\n", f"  data: data\n  as_of: {day}\n")
    (desk / "mkdocs.yml").write_text(written, "utf-8")


def test_a_page_that_names_something_later_says_that_it_was_not_known(desk: Path) -> None:
    note = "See [[tea-cheaper]], [[tea-cheaper|the price]] and:\n\n{{ claim('tea-cheaper') }}\n"
    (desk / "docs" / "note.md").write_text(note, "utf-8")
    configure(desk, "1902-05-03")

    site = built(desk, Path("data"))

    text = (site / "note" / "index.html").read_text("utf-8")
    assert "as it stood on 3 May 1902" in text
    assert "See (not known then), the price and:" in text
    assert '<span class="note">(not known then)</span>' in text
    assert "tea-cheaper" not in text


def test_a_day_in_the_configuration_is_a_day(desk: Path) -> None:
    configure(desk, "the day before")
    result = CliRunner().invoke(main, ["build"])
    assert result.exit_code == 1
    assert "`as_of: the day before` is no day [configuration]" in result.output


def test_a_day_is_written_as_a_day() -> None:
    result = CliRunner().invoke(main, ["build", "--as-of", "yesterday"])
    assert result.exit_code == 2
    assert "--as-of" in result.output


# The real briefing

QWEN = load(Path(ROOT) / "data").briefing
CALL = re.compile(r"\{\{ (\w+)\((.*?)\) \}\}")


def printed(view: View) -> Iterator[str]:
    """Go through all that a site prints from records: pages, what pages call for, and data."""
    for page in pages.every(view):
        yield from (page.title, page.description, page.head, page.body)
    for file in (ROOT / "docs").rglob("*.md"):
        for name, given in CALL.findall(file.read_text("utf-8")):
            arguments = ast.literal_eval(f"({given},)") if given else ()
            yield MACROS[name](view.at("../"), *arguments)
    for name in embed.names(view):
        yield embed.page(view, name)
        yield from map(str, embed.oembed(view, name).values())
    for name in card.names(view):
        yield "\n".join(astuple(card.of(view, name)))
    for _, text in records.files(view.judgements):
        yield text


@pytest.mark.parametrize("on", moments(View(judge(QWEN))), ids=str)
def test_nothing_that_the_real_site_of_a_day_prints_tells_anything_later(on: date) -> None:
    then = View(judge(QWEN)).as_of(on)
    assert Later(QWEN, as_of(QWEN, on)).in_text(gathered(printed(then))) == []


def test_no_file_of_the_real_site_of_a_day_tells_anything_later(tmp_path: Path) -> None:
    on = date(2026, 3, 7)
    site = built(tmp_path, ROOT / "data", "--as-of", str(on))
    texts = [one for one in files(site) if one.suffix in READ]
    assert found_in(texts, Later(QWEN, as_of(QWEN, on))) == {}
