"""Lineage: where a claim or a source comes from, drawn and listed."""

import re
from itertools import pairwise

import pytest

from macros.draw import lineage
from macros.draw.chain import Chain, Step, is_unknown, of_claim, of_source
from macros.draw.drawing import branching
from macros.draw.fault import MacroFaultError
from macros.draw.lineage_said import Said
from macros.draw.naming import outlet
from macros.draw.view import View
from tests.draw.conftest import Make
from tests.draw.drawn import read


def source(**more: object) -> dict[str, object]:
    return {"publisher": "The Daily Teapot", "kind": "news", "published": "1902-05-04", **more}


def derived(*parents: str, **more: object) -> dict[str, object]:
    return source(derived_from=[{"source": one, "how": "rewrite", **more} for one in parents])


def claim(*evidence: dict[str, object]) -> dict[str, object]:
    return {"text": "It rained.", "kind": "fact", "evidence": list(evidence)}


def piece(name: str, **more: object) -> dict[str, object]:
    return {"source": name, "basis": "named", **more}


@pytest.mark.parametrize("briefing", ["teapot", "qwen"])
def test_the_roots_that_are_drawn_are_the_origins_that_are_counted(
    briefing: str, request: pytest.FixtureRequest
) -> None:
    view: View = request.getfixturevalue(briefing)
    for name, judged in view.judgements.claims.items():
        chain = of_claim(view.judgements, name)
        known = {root for root in chain.roots if not is_unknown(root)}
        assert known == {*judged.origins, *judged.disputing_origins}, name
        if judged.independence_unknown:
            assert any(map(is_unknown, chain.roots)), name


@pytest.mark.parametrize("briefing", ["teapot", "qwen"])
def test_a_source_is_traced_back_to_its_roots(
    briefing: str, request: pytest.FixtureRequest
) -> None:
    view: View = request.getfixturevalue(briefing)
    for name, judged in view.judgements.sources.items():
        chain = of_source(view.judgements, name)
        assert {*judged.roots} <= {*chain.roots}, name
        assert {*judged.derives_from, *judged.derived_by} <= {*chain.nodes}, name


def test_an_origin_that_the_editor_names_replaces_the_lineage_of_the_source(make: Make) -> None:
    view = make(
        sources={"wire": source(), "other": source(), "paper": derived("wire", "other")},
        claims={"rain": claim(piece("paper", origin=["wire"]))},
    )
    chain = of_claim(view.judgements, "rain")
    assert chain.steps == (Step("wire", "paper", "rewrite"),)


def test_an_origin_that_no_derivation_leads_to_is_traced_by_the_desk(make: Make) -> None:
    view = make(
        sources={"letter": source(), "paper": source()},
        claims={"rain": claim(piece("paper", origin=["letter"]))},
    )
    assert of_claim(view.judgements, "rain").steps == (Step("letter", "paper", "traced"),)


def test_own_reporting_is_a_root_also_for_its_reprints(make: Make) -> None:
    view = make(
        sources={"wire": source(), "paper": derived("wire"), "reprint": derived("paper")},
        claims={"rain": claim(piece("paper", origin=["paper"]), piece("reprint"))},
    )
    chain = of_claim(view.judgements, "rain")
    assert chain.roots == ("paper",)
    assert chain.steps == (Step("paper", "reprint", "rewrite"),)


def test_inferences_and_what_stands_beside_have_no_part_in_it(make: Make) -> None:
    view = make(
        sources={"paper": source(), "column": source(), "aside": source()},
        claims={
            "rain": claim(
                piece("paper"), piece("column", basis="inference"), piece("aside", stance="beside")
            )
        },
    )
    assert of_claim(view.judgements, "rain").nodes == ("paper",)


def test_what_nobody_could_identify_is_set_apart_and_called_so(make: Make) -> None:
    view = make(
        sources={"blog": source(independence="unknown", publisher="A Blog")},
        claims={"rain": claim(piece("blog"))},
    )
    drawn = read(lineage.draw(view, "rain"))
    assert "not identified" in drawn.one(".//svg").words
    assert "Independence not established, so counted as no origin: A Blog." in drawn.words
    assert drawn.has(".//svg/path[@class='edge edge--inferred']")


def test_the_list_names_every_source_of_the_drawing(teapot: View, qwen: View) -> None:
    for view in (teapot, qwen):
        for name in view.briefing.claims:
            drawn = read(lineage.draw(view, name))
            for desc in drawn.all(".//desc"):
                listed = drawn.one(".//ul[@class='lineage__list']").words
                for step in of_claim(view.judgements, name).steps:
                    taker = outlet(view.briefing.sources[step.taker])
                    assert taker in desc.words
                    assert taker in listed


def test_an_inferred_step_is_broken_and_said_to_be_inferred(teapot: View) -> None:
    drawn = read(lineage.draw(teapot, "works-notice"))
    assert drawn.has(".//svg/path[@class='edge edge--inferred']")
    assert "without credit; derivation inferred by the desk" in drawn.words
    assert "broken line: worked out by the desk" in drawn.words


def test_no_two_sources_of_a_column_are_drawn_over_one_another(qwen: View) -> None:
    for name in (*qwen.briefing.claims, *qwen.briefing.sources):
        traced = (
            lineage.for_claim(qwen, name)
            if name in qwen.briefing.claims
            else lineage.for_source(qwen, name)
        )
        if not traced.chain.steps or not branching.fits(traced.chain):
            continue
        layout = branching.Layout(
            traced.chain, Said(qwen, name, traced.chain, traced.stances).labels
        )
        rows: dict[int, list[float]] = {}
        for one, y in layout.y.items():
            rows.setdefault(layout.column[one], []).append(y)
        for heights in rows.values():
            heights.sort()
            assert all(below - above >= 36 for above, below in pairwise(heights))


def test_a_chain_with_too_many_sources_is_a_list_alone(make: Make) -> None:
    papers = {f"paper-{number}": derived("wire") for number in range(branching.MOST_NODES)}
    view = make(
        sources={"wire": source(), **papers},
        claims={"rain": claim(*(piece(name) for name in papers))},
    )
    drawn = read(lineage.draw(view, "rain"))
    assert not drawn.has(".//svg[@role='img']")
    assert len(drawn.all(".//ul[@class='lineage__list']//li")) == len(papers) + 1


def test_a_chain_with_too_many_steps_is_a_list_alone() -> None:
    steps = [Step(f"s{one}", f"s{one + 1}", "rewrite") for one in range(branching.MOST_COLUMNS)]
    assert branching.fits(Chain.of([], steps[:-1]))
    assert not branching.fits(Chain.of([], steps))


def test_a_deep_chain_scrolls_and_is_not_made_smaller(make: Make) -> None:
    names = [f"paper-{number}" for number in range(6)]
    below = {one: derived(above) for above, one in pairwise(names)}
    view = make(sources={names[0]: source(), **below})
    svg = read(lineage.draw(view, names[0])).one(".//svg")
    assert "lineage__drawn--wide" in svg.get("class")
    assert float(svg.get("width")) > branching.FULL


def test_a_second_way_to_a_source_is_drawn_and_not_told_twice(make: Make) -> None:
    view = make(
        sources={
            "letter": source(publisher="The Letter"),
            "wire": derived("letter") | {"publisher": "The Wire"},
            "paper": derived("letter", "wire") | {"publisher": "The Paper"},
            "reprint": derived("paper") | {"publisher": "The Reprint"},
        }
    )
    drawn = read(lineage.draw(view, "letter"))
    assert len(drawn.all(".//svg/path[@class='edge']")) == 2 * 4
    listed = drawn.one(".//ul[@class='lineage__list']").words
    assert listed.count("The Reprint") == 1
    assert listed.count("The Paper") == 2
    assert "what took from it is listed above" in listed


def test_of_a_chain_without_end_the_first_steps_are_listed(make: Make) -> None:
    names = [f"paper-{number}" for number in range(2_000)]
    later = {name: derived(before) for before, name in pairwise(names)}
    view = make(sources={names[0]: source(), **later})
    listed = read(lineage.draw(view, names[0])).one(".//ul[@class='lineage__list']").words
    assert listed.count("The Daily Teapot") == lineage.DEEPEST
    assert listed.count("what took from it is left out here") == 1


def test_drawn_twice_it_is_the_same_to_the_byte(teapot: View) -> None:
    assert lineage.draw(teapot, "silence-heard") == lineage.draw(teapot, "silence-heard")


def test_coordinates_have_one_decimal_at_most(qwen: View) -> None:
    svg = str(lineage.draw(qwen, "task-force-announced"))
    assert not re.search(r"\d\.\d\d|-0(?![.\d])", svg[: svg.index("</svg>")])


def test_what_is_neither_claim_nor_source_has_no_lineage(teapot: View) -> None:
    with pytest.raises(MacroFaultError, match="is the id of no record in claims or sources"):
        lineage.draw(teapot, "ada-example")
