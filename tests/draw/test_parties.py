"""A person's page and an organization's: nobody is made to say what others say of their words."""

import pytest

from macros.draw import person
from tests.draw.conftest import Make
from tests.draw.drawn import read

QUOTED = {"source": "wire", "basis": "on-record", "speaker": "ada"}


@pytest.mark.parametrize(
    ("fields", "section"),
    [
        pytest.param({"claimant": "ada"}, "said", id="her own claim"),
        pytest.param(
            {"claimant": "ada", "about": ["ada"], "evidence": [QUOTED]},
            "said",
            id="her own claim about herself, with her words",
        ),
        pytest.param({"about": ["ada"]}, "about", id="a claim about her"),
        pytest.param(
            {"about": ["ada"], "evidence": [QUOTED]},
            "about",
            id="a claim about her, borne out by words in which she does not say so",
        ),
        pytest.param(
            {"claimant": "clerk", "about": ["ada"], "evidence": [{**QUOTED, "stance": "disputes"}]},
            "about",
            id="a claim about her, which her words dispute",
        ),
        pytest.param({"evidence": [QUOTED]}, "supported", id="a claim that her words bear out"),
        pytest.param(
            {"evidence": [{**QUOTED, "stance": "beside"}, QUOTED]},
            "supported",
            id="a claim that some of her words bear out",
        ),
        pytest.param(
            {"evidence": [{**QUOTED, "stance": "disputes"}]},
            "commented",
            id="a claim that her words dispute",
        ),
        pytest.param(
            {"evidence": [{**QUOTED, "stance": "beside"}]},
            "commented",
            id="a claim beside which her words stand",
        ),
        pytest.param({}, None, id="a claim that has nothing to do with her"),
    ],
)
def test_a_claim_stands_once_and_under_what_is_true_of_it(
    make: Make, fields: dict[str, object], section: str | None
) -> None:
    view = make(
        people={"ada": {"name": "Ada Example"}, "clerk": {"name": "The Clerk"}},
        sources={"wire": {"publisher": "Moon Wire", "kind": "wire", "published": "1902-05-03"}},
        claims={"rain": {"text": "It rained.", "kind": "fact", "evidence": [], **fields}},
    )
    drawn = read(person.page(view, "ada").body)
    listed = {
        part.get("aria-labelledby"): part.words.count("It rained")
        for part in drawn.all(".//section[@aria-labelledby]")
    }
    assert {name: times for name, times in listed.items() if times} == (
        {section: 1} if section else {}
    )
