"""Readings: each beside the others, labelled, with what strains it before what fits it."""

import re
from dataclasses import replace

import pytest

from macros.draw import alone, linchpin
from macros.draw.cited import of_record
from macros.draw.fault import MacroFaultError
from macros.draw.framing import framing
from macros.draw.interpretation import interpretation, page
from macros.draw.matrix import matrix
from macros.draw.reading import signed
from macros.draw.view import View
from macros.model.interpretation import Cell
from macros.model.sentence import sentences
from macros.weigh.judge import judge
from macros.weigh.judgement import Linchpin
from tests.draw.conftest import Make
from tests.draw.drawn import read


@pytest.mark.parametrize("name", ["teapot", "qwen"])
def test_every_sentence_that_a_reading_adds_begins_with_speculation(
    name: str, request: pytest.FixtureRequest
) -> None:
    view: View = request.getfixturevalue(name)
    for reading, of in view.briefing.interpretations.items():
        body = read(page(view, reading).body)
        said = [one.words for one in body.all(".//p[@class='adds']")]
        assert all(one.startswith("Speculation: ") for one in said)
        assert len(said) == sum(len(sentences(added.text)) for added in of.adds)


@pytest.mark.parametrize("name", ["teapot", "qwen"])
def test_a_speculative_reading_says_so_wherever_it_stands(
    name: str, request: pytest.FixtureRequest
) -> None:
    view: View = request.getfixturevalue(name)
    table = read(framing(view))
    for reading, of in view.briefing.interpretations.items():
        if of.role != "speculation":
            continue
        made = page(view, reading)
        assert made.title == f"{of.title} (speculation)"
        assert made.description.startswith("Speculation: ")
        assert "Speculation" in read(interpretation(view, reading)).words
        assert "Speculation" in table.one(f".//tr[@id='reading-{reading}']").words
        assert "speculation" in of_record(view, reading).said
        assert "speculation" in of_record(view, reading).title


@pytest.mark.parametrize("name", ["teapot", "qwen"])
def test_what_does_not_fit_stands_before_what_fits(
    name: str, request: pytest.FixtureRequest
) -> None:
    view: View = request.getfixturevalue(name)
    for reading in view.briefing.interpretations:
        words = read(page(view, reading).body).words
        assert re.search("What does not fit.*What fits", words)


def test_the_charges_on_a_page_add_up_to_its_sum(qwen: View) -> None:
    for name, judged in qwen.judgements.readings.items():
        table = read(page(qwen, name).body)
        costs = [one.words for one in table.all(".//td[@class='charges__cost']")]
        assert costs[-1:] == ([signed(judged.score or 0)] if judged.charges else [])
        assert costs[:-1] == [signed(-one.charge) for one in judged.charges]


def test_a_sum_has_a_true_minus_and_nothing_is_nought() -> None:
    assert [signed(one) for one in (-1.41421, -0.0, 0.0, -12.0)] == ["−1.41", "0", "0", "−12.00"]


def test_a_withdrawn_reading_is_a_tombstone_and_in_no_table(teapot: View) -> None:
    gone = {"date": "1902-06-01", "because": "It was a joke."}
    some = dict(teapot.briefing.interpretations)
    kind = type(some["sold-off"])
    written = some["sold-off"].model_dump(by_alias=True, exclude_none=True)
    for judgement in written["judgements"]:
        judgement["date"] = judgement["date"].text
    some["sold-off"] = kind.model_validate({"id": "sold-off", **written, "withdrawn": gone})
    view = View(judge(replace(teapot.briefing, interpretations=some)), "../../")
    body = read(page(view, "sold-off").body)
    assert "It was a joke." in body.words
    assert not body.has(".//h2[@id='strains']")
    assert not read(framing(view)).has(".//tr[@id='reading-sold-off']")
    assert "Withdrawn: Sold off" in read(matrix(view)).words


@pytest.mark.parametrize("name", ["teapot", "qwen"])
def test_the_matrix_is_a_true_table_of_every_cell(
    name: str, request: pytest.FixtureRequest
) -> None:
    view: View = request.getfixturevalue(name)
    found, drawn = view.judgements.matrix, read(matrix(view))
    table = drawn.one(".//table")
    assert len(table.all("thead/tr/th[@scope='col']")) == len(found.readings) + 1
    rows = [row for row in table.all("tbody/tr") if row.get("id")]
    assert [row.get("id").removeprefix("row-") for row in rows] == list(found.rows)
    for row, claim in zip(rows, found.rows, strict=True):
        assert row.has("th[@scope='row']")
        fits = [found.cells[claim][reading] or "unrated" for reading in found.readings]
        drawn_fits = [
            re.findall(r"cell--([a-z-]+)", cell.get("class"))[0] for cell in row.all("td")
        ]
        assert drawn_fits == fits
        assert all(cell.words for cell in row.all("td"))
        assert drawn.has(f".//dl[@id='why-{claim}']")
    assert len(table.all("tfoot/tr/td")) == len(found.readings)


def test_a_row_that_tells_nothing_apart_stands_last_and_says_why(teapot: View) -> None:
    table = read(matrix(teapot)).one(".//table")
    last = table.all("tbody")[-1]
    assert "Bears on every reading alike, so it does not tell them apart" in last.words
    assert last.one("tr[@id]").get("class") == "matrix__row--flat"


def test_the_reason_of_every_cell_is_printed(teapot: View) -> None:
    words = read(matrix(teapot)).words
    for row in teapot.judgements.matrix.reasons.values():
        for because in row.values():
            assert (because or "Nobody has rated it yet.") in words


def test_a_linchpin_is_named_with_what_it_is(teapot: View) -> None:
    rests = linchpin.rests(teapot)
    assert rests is not None
    assert (
        read(rests.sentence).words
        == "Without the letter of The Teapot Works, 5 May 1902, the first place goes to “It broke”."
    )


def test_what_the_first_place_rests_on_is_said_for_none_for_pairs_and_for_several(
    teapot: View,
) -> None:
    def said(*pins: Linchpin) -> str:
        matrix = replace(teapot.judgements.matrix, linchpins=pins)
        view = View(replace(teapot.judgements, matrix=matrix))
        rests = linchpin.rests(view)
        assert rests is not None
        return read(rests.sentence).words

    one = Linchpin(origins=("diary",), first=("sold-off",))
    other = Linchpin(origins=("works-notice",), first=("broke-down", "sold-off"))
    pair = Linchpin(origins=("diary", "works-notice"), first=())
    assert said() == "No single origin and no pair of origins changes the first place."
    assert said(one, other) == (
        "The first place hangs on any one of 2 origins: without it, it goes to, or is shared by, "
        "“It broke” and “Sold off”."
    )
    assert said(pair).startswith(
        "No single origin changes the first place. 1 pair does: without the "
    )
    assert said(pair).endswith("nothing can be ranked.")


def test_a_reading_that_rests_on_one_side_s_word_says_so(make: Make) -> None:
    letter = {"publisher": "Acme Cloud", "kind": "letter", "published": "2026-01-01"}
    said = {"basis": "document", "speaker": "cloud", "firsthand": True}
    claim = {"text": "T.", "kind": "fact"}
    view = make(
        sources={"l1": letter, "l2": letter, "news": {**letter, "publisher": "Post"}},
        organizations={
            "acme": {"name": "Acme", "kind": "company"},
            "cloud": {"name": "Acme Cloud", "kind": "unit", "part_of": "acme"},
        },
        claims={
            "a": {**claim, "evidence": [{**said, "source": "l1"}]},
            "b": {**claim, "evidence": [{"source": "l2", "basis": "document"}]},
            "c": {**claim, "evidence": [{"source": "news", "basis": "document"}]},
        },
        interpretations={
            "x": {"letter": "A", "title": "X", "role": "framing", "thesis": "Thesis."}
        },
    )
    assert alone.sentence(view, "x") == ""
    cell = Cell.model_validate({"fit": "fits-well", "because": "B."})
    rows = {name: {"x": (cell,)} for name in "abc"}
    weighed = View(judge(replace(view.briefing, weighing=rows)), "../")
    assert read(alone.sentence(weighed, "x")).words == (
        "“X” rests in large part on what Acme says of itself: of the 3 claims that fit it well, "
        "2 rest on its word alone."
    )


def test_the_ratings_that_the_first_place_hangs_on_are_counted_and_listed(qwen: View) -> None:
    drawn = read(matrix(qwen))
    turns = drawn.all(".//span[@class='turn']")
    said = drawn.one(".//div[@class='rests-on']").words
    assert f"{len(turns)} would each change the first place" in said
    assert all("rated instead" in turn.words for turn in turns)


def test_nothing_weighed_puts_readings_in_no_order(make: Make) -> None:
    reading = {"title": "X", "role": "speculation", "thesis": "Thesis."}
    view = make(interpretations={"x": {**reading, "letter": "A"}, "y": {**reading, "letter": "B"}})
    assert "Nothing is weighed yet" in read(framing(view)).words
    assert "Nothing has been weighed yet." in read(matrix(view)).words
    assert "not ranked" in read(page(view, "x").body).words


def test_an_unknown_reading_is_the_author_s_fault(teapot: View) -> None:
    with pytest.raises(MacroFaultError) as fault:
        interpretation(teapot, "sold-of")
    assert fault.value.hint == "did you mean sold-off?"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("One. Two.", ["One.", "Two."], id="two sentences"),
        pytest.param("A. N. Author came.", ["A. N. Author came."], id="initials are no end"),
        pytest.param(
            "It cost 3.5 yuan. “Why?” He left.",
            ["It cost 3.5 yuan.", "“Why?”", "He left."],
            id="quotes close their sentence",
        ),
        pytest.param("See [[x|A. B]]. So.", ["See [[x|A. B]].", "So."], id="links stay whole"),
        pytest.param(
            "他走了。没有人知道。", ["他走了。", "没有人知道。"], id="Chinese needs no space"
        ),
        pytest.param("One\n\nTwo", ["One", "Two"], id="a paragraph ends a sentence"),
        pytest.param("One line\nand on.", ["One line and on."], id="a line does not"),
    ],
)
def test_sentences_are_told_apart(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected
