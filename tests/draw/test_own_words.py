"""Whose own words the origins of the lead are."""

import pytest

from macros.draw.matrix import matrix
from macros.draw.own_words import own_words, rule
from macros.draw.view import View
from macros.model.organization import Organization
from macros.model.record import Record
from macros.weigh.judge import judge
from tests.draw.drawn import read
from tests.weigh.made import briefing, claim, reading, source, told


def organization(name: str, **fields: object) -> Organization:
    plain = {"id": name, "name": name.capitalize(), "kind": "company"}
    return Organization.model_validate(plain | fields)


WORKS = organization("works", names=["The Works"])
LAB = organization("lab", part_of="works")
RIVAL = organization("rival")


def view(*records: Record, weighing: str) -> View:
    made = briefing(WORKS, LAB, RIVAL, reading("h1", role="framing"), *records, weighing=weighing)
    made.about.model_copy(update={"lead": "h1"})
    return View(judge(made), "../")


def one(*evidence: dict[str, object], **fields: object) -> View:
    """Return a briefing with one claim that fits h1, of a source with these fields."""
    return view(
        source("root", **fields),
        claim("c", *(evidence or (told("root"),))),
        weighing="h1 h2\nc fits strains",
    )


@pytest.mark.parametrize(
    ("seen", "owner"),
    [
        pytest.param(one(publisher="The Works", kind="blog"), "works", id="published by it"),
        pytest.param(one(publisher="Lab"), "works", id="published by a part of it"),
        pytest.param(
            one(told("root", speaker="lab"), publisher="Hub", kind="official"),
            "works",
            id="an official publication in which it speaks",
        ),
        pytest.param(one(publisher="Hub", kind="letter"), None, id="a letter of nobody known"),
        pytest.param(
            one(told("root", speaker="somebody"), publisher="Hub", kind="letter"),
            None,
            id="a letter of a person",
        ),
        pytest.param(
            one(
                told("root", speaker="works"),
                told("root", speaker="rival"),
                publisher="Hub",
                kind="official",
            ),
            None,
            id="two organizations speak",
        ),
        pytest.param(
            one(told("root", speaker="works"), publisher="Gazette"), None, id="a news report"
        ),
        pytest.param(one(told("root", "inference"), publisher="Lab"), None, id="an inference"),
    ],
)
def test_an_origin_is_somebodys_own_words_by_a_rule(seen: View, owner: str | None) -> None:
    found = own_words(seen, "h1")
    assert (found.organization if found else None) == owner


def three() -> View:
    return view(
        source("letter", publisher="Works", kind="letter"),
        source("notice", publisher="Lab", kind="official"),
        source("paper", publisher="Gazette"),
        *(claim(f"c-{name}", told(name)) for name in ("letter", "notice", "paper")),
        claim("against", told("blog")),
        weighing="""
                       h1       h2
            c-letter   fits     strains
            c-notice   fits     strains
            c-paper    fits     fits
            against    strains  fits
        """,
    )


def test_it_says_how_many_of_how_many_and_what_is_first_without_them() -> None:
    found = own_words(three(), "h1")
    assert found is not None
    assert (found.origins, found.all) == (("letter", "notice"), 3)
    assert found.first == ("h2",)


def test_the_page_of_readings_says_it_with_its_rule(qwen: View) -> None:
    drawn = read(matrix(qwen))
    said = drawn.one(".//p[@id='own-words']").words
    assert " origins that the evidence for “Centralization, not retreat” goes back to are" in said
    assert "are words of Alibaba Group itself" in said
    assert rule() in drawn.words


def test_a_claim_that_weighs_nothing_carries_nothing() -> None:
    assert own_words(one(told("root", "inference"), publisher="Works"), "h1") is None
