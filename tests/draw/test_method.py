"""The sums of the method page: worked out of whatever briefing is built."""

import pytest

from macros.draw.about import PARTS, about
from macros.draw.fault import MacroFaultError
from macros.draw.matrix import matrix
from macros.draw.reading import signed
from macros.draw.scales import likelihoods, linchpins, standings, weights
from macros.draw.view import View
from macros.draw.worked import worked_row, worked_score, worked_standing
from macros.model.about import About
from macros.model.briefing import Briefing
from macros.weigh.judge import judge
from tests.draw.drawn import read
from tests.programs import ROOT


@pytest.fixture(scope="module")
def empty() -> View:
    """Give a briefing that says nothing yet."""
    return View(judge(Briefing(about=About(title="T", question="Q?"))), "../")


def test_a_standing_is_worked_out_to_what_the_pages_print(teapot: View) -> None:
    for name, judged in teapot.judgements.claims.items():
        drawn = read(worked_standing(teapot, name))
        assert judged.because in drawn.words
        assert f"table says: {teapot.standing_word(judged.computed)}." in drawn.words
        assert len(drawn.all(".//tbody/tr")) == len(judged.evidence)


def test_a_row_is_worked_out_to_its_diagnosticity(teapot: View) -> None:
    for name in teapot.judgements.matrix.rows:
        judged = teapot.judgements.claims[name]
        drawn = read(worked_row(teapot, name))
        assert f"the root of that is {judged.diagnosticity:.3f}." in drawn.words
        assert len(drawn.all(".//tbody/tr")) == len(teapot.judgements.matrix.readings)


@pytest.mark.parametrize("name", ["teapot", "qwen"])
def test_a_score_is_worked_out_to_the_sum_of_the_matrix(
    name: str, request: pytest.FixtureRequest
) -> None:
    view: View = request.getfixturevalue(name)
    for reading in view.judgements.matrix.readings:
        judged = view.judgements.readings[reading]
        drawn = read(worked_score(view, reading))
        if judged.charges:
            assert drawn.one(".//tfoot").words == f"Counted, in all {signed(judged.score or 0)}"
        uncounted = [row for row in drawn.all(".//tbody/tr") if "not counted" in row.words]
        assert len(drawn.all(".//tbody/tr")) - len(uncounted) == len(judged.charges)


def test_an_example_is_chosen_that_shows_a_claim_left_uncounted(qwen: View) -> None:
    assert "not counted, because every origin" in read(worked_score(qwen)).words


def test_an_empty_briefing_has_nothing_to_work_with(empty: View) -> None:
    for drawn in (worked_standing(empty), worked_row(empty), worked_score(empty)):
        assert "nothing yet" in read(drawn).words
    assert "nothing rests on anything" in read(linchpins(empty)).words
    for drawn in (standings(empty), weights(empty), likelihoods(empty)):
        assert read(drawn).has(".//table")


def test_an_empty_briefing_has_readings_in_name_alone(empty: View) -> None:
    drawn = read(matrix(empty))
    assert drawn.one(".//h1").words == "Readings"
    assert "Nothing has been weighed yet." in drawn.words
    assert "Each row is a claim" not in drawn.words


def test_an_empty_briefing_says_plainly_what_nobody_said(empty: View) -> None:
    said = {part: read(about(empty, part)).words for part in PARTS}
    assert said["contact"].startswith("No address for reports of errors has been set up yet.")
    assert said["funding"] == "This briefing does not say who pays for it."
    with pytest.raises(MacroFaultError, match="`fundng`"):
        about(empty, "fundng")


def test_who_stands_behind_a_briefing_is_printed_from_its_data(teapot: View) -> None:
    assert read(about(teapot, "who")).words == (
        "Published by The Teapot Desk. Written by A. N. Author."
    )
    contact = read(about(teapot, "contact"))
    assert contact.all(".//a")[-1].get("href") == "mailto:desk@teapot.example"
    licences = [one.get("href") for one in read(about(teapot, "licences")).all(".//a")]
    assert licences[0] == "https://creativecommons.org/licenses/by/4.0/"


@pytest.mark.parametrize(
    ("contact", "leads_to"),
    [
        ("desk@teapot.example", "mailto:desk@teapot.example"),
        ("mailto:desk@teapot.example", "mailto:desk@teapot.example"),
        ("https://teapot.example/desk", "https://teapot.example/desk"),
        ("Ask for the desk @ the works, or @SUM(1)", None),
        ("two@teapot.example, desk@teapot.example", None),
        ("@teapot", None),
    ],
)
def test_what_is_an_address_is_linked_and_the_rest_is_words(
    contact: str, leads_to: str | None
) -> None:
    said = About(title="A briefing", question="What?", contact=contact)
    drawn = read(about(View(judge(Briefing(about=said))), "contact"))
    assert [one.get("href") for one in drawn.all(".//a")] == ([leads_to] if leads_to else [])
    assert contact.removeprefix("mailto:") in drawn.words


def test_the_tables_are_those_that_weighing_goes_by(teapot: View) -> None:
    words = read(weights(teapot)).words
    assert "established 1.41 2" in words
    assert "refuted 0 1" in words
    assert (
        "firm established established, though disputed contested contested"
        in read(standings(teapot)).words
    )


def test_pages_of_the_tool_name_no_record_of_one_briefing(qwen: View) -> None:
    ids = {name for name in qwen.briefing.index if "-" in name}
    for page in (ROOT / "docs").rglob("*.md"):
        words = page.read_text("utf-8")
        assert not [name for name in ids if f'"{name}"' in words or f"[[{name}" in words]
