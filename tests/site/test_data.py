"""What programs read beside each page (data model, section 9)."""

from collections.abc import Callable
from typing import Any

import pytest

from macros.address import address
from macros.model.briefing import KINDS, OWN_PAGE, SINGULAR
from tests.site.built import BuiltSite

Values = dict[str, Any]
Is = Callable[[Any], bool]


def text(value: Any) -> bool:
    return isinstance(value, str) and bool(value)


def day(value: Any) -> bool:
    return value is None or text(value)


def truth(value: Any) -> bool:
    return isinstance(value, bool)


def number(value: Any) -> bool:
    return isinstance(value, float | int) and not isinstance(value, bool) and str(value) != "-0.0"


def whole(value: Any) -> bool:
    return isinstance(value, int) and number(value)


def maybe(sort: Is) -> Is:
    return lambda value: value is None or sort(value)


def some(sort: Is) -> Is:
    return lambda value: isinstance(value, list) and all(map(sort, value))


def ids(value: Any) -> bool:
    return some(text)(value) and value == sorted(set(value))


def ranked(value: Any) -> bool:
    return some(text)(value) and len(value) == len(set(value))


def having(**fields: Is) -> Is:
    return lambda value: all(name in value and sort(value[name]) for name, sort in fields.items())


EVERY = having(record=text, id=text, title=text, url=text, updated=day)

OF_A_KIND: dict[str, Is] = {
    "claims": having(
        text=text,
        kind=text,
        standing=text,
        standing_computed=text,
        standing_because=text,
        origins=maybe(whole),
        outlets=maybe(whole),
        disputing_origins=maybe(whole),
        independence_unknown=maybe(whole),
        roots=ids,
        unknown=truth,
        evidence=some(
            having(
                source=text,
                stance=text,
                basis=text,
                speaker=maybe(text),
                firsthand=truth,
                interested=truth,
                roots=ids,
                unknown=truth,
            )
        ),
        weight=maybe(number),
        diagnosticity=maybe(number),
    ),
    "interpretations": having(
        role=text,
        letter=text,
        score=maybe(number),
        reach=maybe(number),
        rank=maybe(whole),
        unrated=whole,
        charges=some(having(claim=text, charge=number, origin=text)),
        strains=ranked,
        fits=ranked,
        linchpins=some(ids),
    ),
    "sources": having(
        roots=ids, unknown=truth, derives_from=ids, derived_by=ids, claims=ids, rests=ids
    ),
    "people": having(
        names=some(having(value=text)),
        roles=some(text_of_title := having(title=text)),
        claims=ids,
        events=ids,
    ),
    "organizations": having(
        names=some(having(value=text)), roles=some(text_of_title), claims=ids, events=ids
    ),
}


@pytest.mark.parametrize("kind", OWN_PAGE)
def test_a_record_is_a_file_beside_its_page_with_the_names_that_were_promised(
    site: BuiltSite, kind: str
) -> None:
    for name in site.briefing.records(kind):
        values = site.json(f"{kind}/{name}/index.json")
        assert EVERY(values), name
        assert OF_A_KIND.get(kind, having())(values), name
        assert values["record"] == SINGULAR[kind]
        assert values["id"] == name
        assert values["url"] == f"/{address(kind, name)}"


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_is_the_list_of_its_records_in_the_same_form(site: BuiltSite, kind: str) -> None:
    values = site.json(f"data/{kind}.json")

    assert [one["id"] for one in values] == list(site.briefing.records(kind))
    assert all(map(EVERY, values))
    if kind in OWN_PAGE:
        assert values == [site.json(f"{kind}/{one['id']}/index.json") for one in values]


def test_what_was_computed_is_what_the_weighing_says(site: BuiltSite) -> None:
    for name, judged in site.judgements.claims.items():
        values = site.json(f"claims/{name}/index.json")
        assert values["standing"] == judged.standing.value
        assert values["standing_because"] == judged.because
        assert values["weight"] == judged.weight
        if judged.standing != "withdrawn":
            assert values["origins"] == len(judged.origins)
            assert values["outlets"] == len(judged.outlets)
    for name, reading in site.judgements.readings.items():
        values = site.json(f"interpretations/{name}/index.json")
        assert (values["score"], values["rank"]) == (reading.score, reading.rank)


def test_what_the_editor_wrote_is_there_under_its_own_name(teapot: BuiltSite) -> None:
    values = teapot.json("claims/order-from-above/index.json")

    assert values["text"] == "Bo Sample ordered it <script>alert(1)</script> & “meant” it"
    assert values["kind"] == "motive"
    assert values["claimant"] == "ada-example"
    assert values["about"] == ["bo-sample"]
    assert teapot.json("organizations/cellar-office/index.json")["part_of"] == "teapot-works"
    assert teapot.json("events/price-falls/index.json")["date"] == "1902-06~"
    assert teapot.json("people/ada-example/index.json")["roles"][0]["from"] == "1899"


def test_a_withdrawn_record_has_no_numbers(teapot: BuiltSite) -> None:
    values: Values = teapot.json("claims/taken-back/index.json")

    assert values["standing"] == "withdrawn"
    for name in ("origins", "outlets", "disputing_origins", "independence_unknown", "weight"):
        assert values[name] is None, name
    assert values["withdrawn"]["because"] == "It rested on a paper that was made up."


def test_a_claim_without_a_row_weighs_nothing(teapot: BuiltSite) -> None:
    values = teapot.json("claims/sold-abroad/index.json")

    assert values["weight"] is None
    assert values["diagnosticity"] is None


def test_an_editors_standing_stands_beside_the_computed_one(teapot: BuiltSite) -> None:
    values = teapot.json("claims/editor-knows/index.json")

    assert (values["standing"], values["standing_computed"]) == ("reported", "established")


def test_a_record_was_updated_when_it_was_last_corrected(teapot: BuiltSite) -> None:
    assert teapot.json("events/notice-of-the-works/index.json")["updated"] == "1902-06-10"


def test_the_matrix_has_every_row_and_null_where_nobody_rated(teapot: BuiltSite) -> None:
    matrix = teapot.json("data/matrix.json")

    assert list(matrix) == ["rows", "cells", "linchpins"]
    assert sorted(matrix["rows"]) == sorted(matrix["cells"])
    assert matrix["cells"]["kettle-moved-early"] == {
        "moved-to-cellar": "strains",
        "sold-off": "strains",
        "broke-down": None,
    }
    assert matrix["linchpins"] == sorted(matrix["linchpins"], key=lambda pin: (len(pin), pin))


def test_charges_come_greatest_first(site: BuiltSite) -> None:
    for name in site.briefing.interpretations:
        charges = site.json(f"interpretations/{name}/index.json")["charges"]
        assert charges == sorted(charges, key=lambda one: (-one["charge"], one["claim"]))
        assert all(one["charge"] > 0 for one in charges)


def test_a_day_has_the_claims_and_the_readings_as_they_stood(site: BuiltSite) -> None:
    for moment in site.briefing.about.moments:
        assert moment.date.earliest is not None
        day = moment.date.earliest.isoformat()
        values = site.json(f"as-of/{day}/index.json")
        then = site.seen_on(f"as-of/{day}/")
        assert {one["id"] for one in values["claims"]} == set(then.briefing.claims)
        for one in values["claims"]:
            assert OF_A_KIND["claims"](one)
            assert one["standing"] == then.judgements.claims[one["id"]].standing.value
        assert all(map(OF_A_KIND["interpretations"], values["interpretations"]))
