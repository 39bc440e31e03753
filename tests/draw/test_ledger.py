"""The ledger of claims: all by standing, some by what is asked, four columns on the front page."""

import pytest

from macros.draw import known, ledger, sheet, traits
from macros.draw.fault import MacroFaultError
from macros.draw.view import View
from macros.export.records import concerns
from tests.draw.conftest import Make
from tests.draw.drawn import read


def listed(view: View, **asked: object) -> list[str]:
    """Return the ids of the claims that a list shows."""
    drawn = read(ledger.draw(view, **asked))  # type: ignore[arg-type]
    return [str(one.get("data-claim")) for one in drawn.all(".//li/*[@data-claim]")]


@pytest.mark.parametrize("briefing", ["teapot", "qwen"])
def test_every_claim_stands_once_in_the_index_under_its_standing(
    briefing: str, request: pytest.FixtureRequest
) -> None:
    view: View = request.getfixturevalue(briefing)
    index = read(ledger.draw(view))
    printed = [
        (section.get("aria-labelledby"), one.get("data-claim"))
        for section in index.all(".//section")
        for one in section.all(".//li/*[@data-claim]")
    ]
    expected = {(one.standing.value, name) for name, one in view.judgements.claims.items()}
    assert len(printed) == len(expected)
    assert set(printed) == expected


def test_each_standing_says_how_many_stand_so(teapot: View) -> None:
    index = read(ledger.draw(teapot))
    for section in index.all(".//section[@data-group]"):
        assert section.one("h2").words.endswith(f" {len(section.all('.//li'))}")


def test_a_row_says_what_a_filter_may_look_at(teapot: View) -> None:
    item = read(ledger.draw(teapot)).one(".//li[@data-event='kettle-falls-silent']")
    assert item.get("data-kind") == "fact"
    assert item.get("data-person") == "ada-example teapot-works"
    assert item.get("data-interpretation") == ("moved-to-cellar.fits sold-off.fits broke-down.fits")
    assert item.get("data-date") == "1902-05"
    assert item.get("data-first") == "1902-05-03"


@pytest.mark.parametrize("briefing", ["teapot", "qwen"])
def test_every_value_of_a_facet_leads_to_as_many_claims_as_it_says(
    briefing: str, request: pytest.FixtureRequest
) -> None:
    view: View = request.getfixturevalue(briefing)
    form = read(ledger.draw(view)).one(".//form")
    for facet in form.all(".//details"):
        for value in facet.all(".//li"):
            address = value.one("a").get("href").removeprefix("../../")
            if address.startswith("ledger/"):
                page = sheet.page(view, address.split("/")[1])
                rows = read(page.body).all(".//ul[@class='section claims claims--sheet']/li")
                assert str(len(rows)) == value.one("span[@class='note']").words, address


def test_a_long_list_goes_on_over_several_pages(
    make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(traits, "SHEET", 2)
    claims = {f"claim-{n}": {"text": f"Tea {n}.", "kind": "fact"} for n in range(5)}
    view = make(claims=claims)
    pages = [name for name in sheet.names(view) if name.startswith("kind-")]
    assert pages == ["kind-fact", "kind-fact-page-2", "kind-fact-page-3"]
    last = sheet.page(view, "kind-fact-page-3")
    assert [one.get("data-claim") for one in read(last.body).all(".//li/*[@data-claim]")] == [
        "claim-4"
    ]
    assert "5 claims, page 3 of 3" in read(last.body).words


def test_a_ledger_too_long_for_one_page_shows_some_and_leads_to_the_rest(
    make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    claims = {f"claim-{n}": {"text": f"Tea {n}.", "kind": "fact"} for n in range(5)}
    view = make(claims=claims)
    assert "whole" not in set(sheet.names(view))
    monkeypatch.setattr(ledger, "WHOLE", 4)
    monkeypatch.setattr(ledger, "FIRST", 2)
    index = read(ledger.draw(view))
    assert len(index.all(".//li/*[@data-claim]")) == 2
    assert index.one(".//form").get("data-every") == "../../ledger/whole/"
    assert index.one(".//p[@class='claims__rest']").words == "All 5 claims of this standing"
    everything = sheet.page(view, "whole")
    assert "whole" in set(sheet.names(view))
    assert len(read(everything.body).all(".//li/*[@data-claim]")) == 5


@pytest.mark.parametrize(
    ("asserted", "period"),
    [
        pytest.param("2026-03-04", "2026-03", id="a day is found under its month"),
        pytest.param("2026-03", "2026-03", id="a month under itself"),
        pytest.param("2026", "2026", id="a year is not put into a month"),
        pytest.param("2026-03-30/2026-04-02", "2026", id="nor is what lies across two"),
        pytest.param("2025-12/2026-01", "undated", id="nor two years into one"),
        pytest.param("../2026-01", "undated", id="an open start is no date"),
        pytest.param(None, "undated", id="and none is none"),
    ],
)
def test_a_claim_is_found_under_no_narrower_date_than_is_known(
    make: Make, asserted: str | None, period: str
) -> None:
    fields = {"text": "Tea.", "kind": "fact"} | ({"first_asserted": asserted} if asserted else {})
    assert make(claims={"tea": fields}).found.claims[0].values["date"] == (period,)


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        pytest.param({"standing": "refuted"}, ["kettle-melted"], id="one standing"),
        pytest.param(
            {"standing": ["refuted", "withdrawn"]}, ["kettle-melted", "taken-back"], id="two"
        ),
        pytest.param({"kind": "motive figure"}, ["order-from-above", "tea-cheaper"], id="kinds"),
        pytest.param({"event": "price-falls"}, ["tea-cheaper"], id="an event"),
        pytest.param({"person": "bo-sample"}, ["order-from-above"], id="about a person"),
        pytest.param(
            {"person": "cellar-office", "standing": "established"}, ["kettle-moved"], id="both"
        ),
        pytest.param(
            {"origins": "2+"}, ["silence-heard", "kettle-moved"], id="two origins or more"
        ),
        pytest.param(
            {"interpretation": "broke-down", "fit": "strains"},
            ["kettle-moved", "well-run"],
            id="what strains a reading",
        ),
        pytest.param(
            {"interpretation": "sold-off"},
            ["silence-heard", "kettle-moved", "kettle-moved-early"],
            id="where a reading says something",
        ),
        pytest.param({"origins": 1, "limit": 1}, ["kettle-moved-early"], id="no more than one"),
    ],
)
def test_a_list_shows_what_is_asked_for(
    teapot: View, asked: dict[str, object], expected: list[str]
) -> None:
    assert listed(teapot, **asked) == expected


def test_an_empty_list_says_so(teapot: View) -> None:
    assert "No claim answers to this." in read(ledger.draw(teapot, origins=7)).words


def test_a_person_s_claims_are_those_of_the_exports(qwen: View) -> None:
    assert listed(qwen, person="lin-junyang") == [
        name for name, one in qwen.briefing.claims.items() if concerns(one, "lin-junyang")
    ]


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ({"standing": "settled"}, "`settled` is no standing"),
        ({"kind": "facts"}, "`facts` is no kind of claim"),
        ({"person": "ada"}, "`ada` is the id of no record in people or organizations"),
        ({"event": "price-fall"}, "`price-fall` is the id of no record in events"),
        ({"interpretation": "sold"}, "`sold` is the id of no record in interpretations"),
        ({"origins": "many"}, "`many` is no number of origins"),
    ],
)
def test_what_cannot_be_asked_is_the_author_s_fault(
    teapot: View, asked: dict[str, object], message: str
) -> None:
    with pytest.raises(MacroFaultError, match=message):
        listed(teapot, **asked)


def test_the_four_columns_show_each_claim_where_its_evidence_puts_it(qwen: View) -> None:
    drawn = read(known.draw(qwen))
    for column, standings in known.COLUMNS.items():
        heading = drawn.one(f".//h3/span[@class='standing standing--{column} standing--large']")
        shown = heading.above.above.all(".//li/*[@data-standing]")
        assert 0 < len(shown) <= 4
        assert {one.get("data-standing") for one in shown} <= {one.value for one in standings}
    assert "unknown" in drawn.words


def test_what_the_author_names_comes_first(teapot: View) -> None:
    drawn = read(known.draw(teapot, "kettle-moved", limit=1))
    first = drawn.one(".//li/*[@data-claim]")
    assert first.get("data-claim") == "kettle-moved"
    with pytest.raises(MacroFaultError, match="claims or questions"):
        known.draw(teapot, "ada-example")


def test_an_empty_briefing_has_four_empty_columns(make: Make) -> None:
    assert read(known.draw(make())).words.count("None.") == 4
    drawn = read(ledger.draw(make()))
    assert "No claim is on record." in drawn.words
    assert not drawn.has(".//nav")
    assert not drawn.has(".//select")
