"""What search finds: by which words, and what a result may print of it."""

import pytest

from macros.draw import findable
from macros.draw.against import against
from macros.draw.findable import Findable
from macros.draw.runs import pairs
from macros.draw.spellings import spellings
from macros.draw.view import View
from macros.weigh.against import OPEN
from macros.weigh.judgement import Standing
from tests.draw.conftest import Make


def found(view: View) -> dict[str, Findable]:
    return {one.address: one for one in findable.every(view)}


@pytest.mark.parametrize("briefing", ["teapot", "qwen"])
def test_every_record_is_found_once_but_the_withdrawn(
    briefing: str, request: pytest.FixtureRequest
) -> None:
    view: View = request.getfixturevalue(briefing)
    there = [one.address for one in findable.every(view)]
    records = [
        record
        for kind, record in view.briefing.everything()
        if kind == "claims" or not record.withdrawn
    ]

    assert len(there) == len(set(there)) == len(records)


def test_an_empty_briefing_has_nothing_to_find(make: Make) -> None:
    assert list(findable.every(make())) == []


@pytest.mark.parametrize("briefing", ["teapot", "qwen"])
def test_a_claim_says_how_it_stands_and_a_doubted_one_what_is_against_it(
    briefing: str, request: pytest.FixtureRequest
) -> None:
    view: View = request.getfixturevalue(briefing)
    claims = [one for one in findable.every(view) if one.kind == "claim"]
    contested = [one for one in claims if one.standing == Standing.CONTESTED]

    assert claims
    assert all(one.standing for one in claims)
    assert all(one.stands for one in claims if one.standing != Standing.WITHDRAWN)
    assert all(one.against for one in contested)
    assert all(one.against for one in claims if one.standing in OPEN)


@pytest.mark.parametrize("briefing", ["teapot", "qwen"])
def test_no_other_result_prints_a_claims_words(
    briefing: str, request: pytest.FixtureRequest
) -> None:
    view: View = request.getfixturevalue(briefing)
    doubted = {
        claim.text
        for name, claim in view.briefing.claims.items()
        if view.judgements.claims[name].standing
        in {Standing.SPECULATIVE, Standing.SPECULATIVE_DISPUTED}
    }
    printed = [f"{one.title} {one.says}" for one in findable.every(view) if one.kind != "claim"]

    assert [text for text in doubted if any(text in words for words in printed)] == []


def test_a_link_to_a_claim_is_left_out_of_prose(make: Make) -> None:
    view = make(
        claims={"moved": {"text": "It moved by night.", "kind": "fact"}},
        terms={"night": {"term": "Night", "meaning": "When [[moved]], as some say."}},
    )

    assert found(view)["terms/#night"].says == "When …, as some say."


def test_the_strongest_evidence_against_is_at_first_hand_and_on_firm_footing(make: Make) -> None:
    sources = {
        name: {"publisher": name.capitalize(), "kind": "news", "published": "1902-05-01"}
        for name in ("echo", "notice", "diary")
    }
    view = make(
        sources=sources,
        claims={
            "moved": {
                "text": "It moved.",
                "kind": "fact",
                "evidence": [
                    {"source": "echo", "basis": "named"},
                    {"source": "echo", "stance": "disputes", "basis": "unnamed"},
                    {"source": "diary", "stance": "disputes", "basis": "named", "note": "It *did*"},
                    {"source": "notice", "stance": "disputes", "basis": "inference"},
                ],
            }
        },
    )

    said = "Strongest evidence against it: Diary (1 May 1902), from a named source: It *did*."
    assert against(view.judgements.claims["moved"]) == said


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Lin Junyang", "linjunyang"),
        ("Lin Junyang", "junyanglin"),
        ("Lín Jùnyáng", "linjunyang"),
        ("Lín Jùnyáng", "Lin Junyang"),
        ("@JustinLin610", "JustinLin610"),
        ("Anne-Marie O", "annemarieo"),
        ("がくせい", "がくせい"),
    ],
)
def test_a_name_can_be_typed_otherwise(name: str, typed: str) -> None:
    assert typed in spellings([name])


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("林俊旸", ("林俊", "俊旸", "旸")),
        ("Qwen", ()),
        ("阿", ("阿",)),
        ("Wu (吴) of 阿里", ("吴", "阿里", "里")),
        ("ありがとう", ("あり", "りが", "がと", "とう", "う")),
        ("한국어", ()),
    ],
)
def test_runs_without_spaces_are_kept_as_pairs(text: str, cut: tuple[str, ...]) -> None:
    assert pairs([text]) == cut
