"""Figures by what they measure: which are set beside one another, drawn, and as a table."""

from itertools import pairwise
from typing import Any

import pytest
from lxml import etree

from macros.draw import claim, conflicts, figures
from macros.draw.amount import number, said
from macros.draw.drawing.figures import WIDTH
from macros.draw.drawing.lettering import width
from macros.draw.fault import MacroFaultError
from macros.draw.view import View
from macros.model.figure import Figure
from tests.draw.conftest import Make
from tests.draw.drawn import Drawn, read

SOURCES = {"gazette": {"title": "Fire", "publisher": "Gazette", "kind": "news"}}


def stated(value: str, **more: object) -> dict[str, Any]:
    figure = {"value": value, "unit": "%", "measures": "change of the price", **more}
    return {
        "text": f"It changed by {value}.",
        "kind": "figure",
        "figures": [figure],
        "evidence": [{"source": "gazette", "basis": "named", "origin": ["gazette"]}],
    }


def page(make: Make, **claims: dict[str, Any]) -> Drawn:
    return read(figures.figures(make(sources=SOURCES, claims=claims)))


def rows(drawn: Drawn) -> list[list[str]]:
    return [[cell.words for cell in row.all("./*")] for row in drawn.all(".//tbody/tr")]


@pytest.mark.parametrize(
    ("value", "words"),
    [
        pytest.param("-5.30", "−5.30", id="kept to the digit, with a true minus"),
        pytest.param("+4", "4", id="a plus says nothing"),
        pytest.param("0.5", "0.5", id="below one"),
        pytest.param("9999", "9999", id="four digits stand together"),
        pytest.param("1234567.5", "1\u202f234\u202f567.5", id="thousands are set apart"),
    ],
)
def test_a_number_is_written_as_the_evidence_gives_it(value: str, words: str) -> None:
    assert number(value) == words


@pytest.mark.parametrize(
    ("more", "words"),
    [
        pytest.param({}, "−3.5%", id="exactly"),
        pytest.param({"bound": "about"}, "about −3.5%", id="about"),
        pytest.param({"bound": "at-least"}, "−3.5% or more", id="at least"),
        pytest.param({"unit": "pence", "bound": "at-most"}, "up to −3.5\u00a0pence", id="at most"),
    ],
)
def test_a_bound_is_said_in_words(more: dict[str, str], words: str) -> None:
    fields = {"value": "-3.5", "unit": "%", "measures": "price", **more}
    assert said(Figure.model_validate(fields)) == words


def test_every_figure_is_in_the_table_with_its_claim_and_standing(make: Make) -> None:
    drawn = page(
        make,
        deep=stated("-5.3", where="Hong Kong", at="deepest point", to="2026-03-04"),
        other=stated("-1.2"),
    )
    assert rows(drawn) == [
        [
            "−5.3%",
            "Deepest point",
            "Hong Kong",
            "4 Mar 2026",
            "Gazette: It changed by -5.3. reported 1 origin, 1 outlet",
        ],
        [
            "−1.2%",
            "moment not stated",
            "not stated",
            "not stated",
            "Gazette: It changed by -1.2. reported 1 origin, 1 outlet",
        ],
    ]


def test_the_drawing_says_of_each_figure_what_the_table_says(make: Make) -> None:
    drawn = page(
        make,
        deep=stated("-5.3", of="Shares", where="Hong Kong", at="deepest point", to="2026-03-04"),
        other=stated("2", bound="at-least", where="New York"),
    )
    words = drawn.one(".//svg").words
    for one in (
        *("Hong Kong", "Shares, deepest point", "4 Mar 2026", "−5.3%"),
        *("New York", "Moment not stated", "Day not stated", "2% or more"),
        "Gazette: reported, 1 origin, 1 outlet",
    ):
        assert one in words


def test_what_is_measured_otherwise_is_not_set_beside_it(make: Make) -> None:
    drawn = page(
        make,
        a=stated("1"),
        b=stated("2", unit="pence"),
        c=stated("3", measures="Change of the price"),
        d=stated("4", measures="how many left"),
    )
    assert [row[0] for row in rows(drawn)] == ["3%", "1%"]


def test_one_figure_alone_is_not_drawn(make: Make) -> None:
    assert figures.figures(make(sources=SOURCES, claims={"a": stated("1")})) == ""
    assert figures.figures(make()) == ""


def test_a_withdrawn_claim_has_no_figure(make: Make) -> None:
    gone = {"date": "2026-06-01", "because": "A slip."}
    claims = {"a": stated("1"), "b": stated("2"), "c": {**stated("3"), "withdrawn": gone}}
    assert len(rows(page(make, **claims))) == 2


def test_a_disagreement_draws_only_its_own_figures(make: Make) -> None:
    point = {
        "title": "How far",
        "question": "How far?",
        "claims": ["a", "b"],
        "state": "measurement",
        "because": "They differ.",
    }
    claims = {"a": stated("1"), "b": stated("2"), "c": stated("3")}
    view = make(sources=SOURCES, claims=claims, conflicts={"how-far": point})
    assert len(rows(read(figures.figures(view, "how-far")))) == 2
    assert len(rows(read(conflicts.draw(view)))) == 2
    assert len(rows(read(figures.figures(view, "Change of the price")))) == 3


def test_an_unknown_name_is_the_authors_fault(make: Make) -> None:
    with pytest.raises(MacroFaultError, match="no conflict or measure of figures"):
        figures.figures(make(sources=SOURCES, claims={"a": stated("1")}), "how-fat")


def test_too_many_figures_are_a_table_alone(make: Make) -> None:
    many = {f"claim-{number}": stated(str(number)) for number in range(figures.MOST + 1)}
    drawn = page(make, **many)
    assert not drawn.has(".//svg[@role='img']")
    assert not drawn.has(".//details")
    assert len(rows(drawn)) == figures.MOST + 1


@pytest.mark.parametrize(
    "values",
    [
        pytest.param(("0", "0"), id="nothing but zero"),
        pytest.param(("-5", "5"), id="both ways"),
        pytest.param(("1", "123456789012345678901234567890"), id="very large"),
        pytest.param(("0.000000000001", "0.000000000002"), id="very small"),
        pytest.param(("-99999999.999", "-99999999.998"), id="very close"),
    ],
)
def test_nothing_runs_out_of_the_drawing_and_no_line_covers_another(
    make: Make, values: tuple[str, ...]
) -> None:
    long = "a very long word of what it measures " * 8
    claims = {
        f"claim-{place}": stated(
            value, of="茶壶厂 مصنع " * 9, at=long, where=long, bound="at-least"
        )
        for place, value in enumerate(values)
    }
    drawing = etree.fromstring(str(page(make, **claims).one(".//svg").source))
    placed: dict[float, list[tuple[float, float]]] = {}
    for text in drawing.iter("text"):
        strong = "strong" in text.get("class", "")
        wide = width(text.text or "", 15 if "name" in text.get("class", "") else 13, strong=strong)
        x = float(text.get("x", "0"))
        left = {"end": x - wide, "middle": x - wide / 2}.get(text.get("text-anchor", ""), x)
        assert left >= -0.5
        assert left + wide <= WIDTH + 0.5
        placed.setdefault(float(text.get("y", "0")), []).append((left, left + wide))
    for some in placed.values():
        for one, other in pairwise(sorted(some)):
            assert one[1] <= other[0]
    marks = [float(one.get("cx", "0")) for one in drawing.iter("circle")]
    assert all(0 < x < WIDTH for x in marks)


def test_hostile_words_are_words(make: Make) -> None:
    bad = "<script>alert(1)</script>"
    drawn = page(make, a=stated("1", of=bad, where=bad, at=bad), b=stated("2", unit="%"))
    assert not drawn.has(".//script")
    assert bad in drawn.one(".//svg").words


def test_a_claims_page_says_what_its_figure_measures(qwen: View) -> None:
    drawn = read(claim.page(qwen, "shares-fell-5-3").body)
    assert (
        "−5.3%: change of the share price, Alibaba, Hong Kong, deepest point of the session, "
        "4 Mar 2026" in drawn.words
    )
    assert drawn.one(".//h2[@id='figures']").words == "Beside other figures"


def test_ids_are_unique_where_all_groups_are_drawn(make: Make) -> None:
    claims = {f"a-{unit}": stated("1", unit=unit) for unit in ("%", "$", "a b", "a-b")}
    claims |= {f"b-{unit}": stated("2", unit=unit) for unit in ("%", "$", "a b", "a-b")}
    ids = [one.get("id") for one in page(make, **claims).all(".//*[@id]")]
    assert len(ids) == len(set(ids))
    assert not any(" " in one for one in ids)
