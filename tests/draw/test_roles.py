"""Roles over time: a dated end is solid, a doubtful one broken, and one not found dissolves."""

from typing import Any

import pytest

from macros.draw import person
from macros.draw.roles import roles, said
from macros.draw.view import View
from macros.model.record import Role
from tests.draw.conftest import Make
from tests.draw.drawn import Drawn, read


def section(make: Make, *held: dict[str, str], **others: Any) -> Drawn:
    one = {"name": "Ada", "roles": [{"title": "Keeper", **role} for role in held]}
    view = make(people={"ada": one, **others})
    return read(roles(view, view.briefing.people["ada"]))


def styles(drawn: Drawn) -> list[str]:
    return [one.get("class") for one in drawn.one(".//svg[@role='img']").all(".//*[@class]")]


@pytest.mark.parametrize(
    ("held", "words"),
    [
        pytest.param({"from": "2020-01-02", "to": "2021"}, "2 Jan 2020 to 2021", id="both ends"),
        pytest.param({"from": "2020-01"}, "since Jan 2020, end not found", id="no end on record"),
        pytest.param({"to": "2021"}, "until 2021, start not found", id="no start on record"),
        pytest.param({}, "dates not found", id="neither"),
        pytest.param(
            {"from": "../2020-06"}, "begun by Jun 2020, end not found", id="an open start"
        ),
        pytest.param(
            {"from": "../2020-06", "to": "2021"},
            "begun by Jun 2020, until 2021",
            id="an open start and an end",
        ),
        pytest.param(
            {"from": "2020-06/.."}, "begun after Jun 2020, end not found", id="begun after"
        ),
        pytest.param(
            {"from": "2020-01-04/2020-01-12"},
            "begun between 4 and 12 Jan 2020, end not found",
            id="a start between two days",
        ),
        pytest.param(
            {"from": "2020", "to": "2021-03-06/2021-03-07"},
            "since 2020, ended between 6 and 7 Mar 2021",
            id="an end between two days",
        ),
        pytest.param({"from": "2020", "to": "../2021"}, "since 2020, ended by 2021", id="ended by"),
        pytest.param(
            {"from": "2020", "to": "2021/.."}, "since 2020, ended after 2021", id="ended after"
        ),
        pytest.param({"from": "2020~"}, "since about 2020, end not found", id="about"),
    ],
)
def test_when_a_role_was_is_said_as_exactly_as_known(held: dict[str, str], words: str) -> None:
    role = Role.model_validate({"title": "Keeper", **held})
    assert said(role, short=True) == words


def test_nobody_gets_an_empty_section(make: Make) -> None:
    view = make(people={"ada": {"name": "Ada"}})
    assert roles(view, view.briefing.people["ada"]) == ""


def test_one_role_is_not_drawn_its_list_says_it(make: Make) -> None:
    drawn = section(make, {"from": "2020"})
    assert not drawn.has(".//svg")
    assert "Since 2020, end not found Keeper" in drawn.words


def test_roles_without_any_date_are_not_drawn(make: Make) -> None:
    assert not section(make, {}, {}, {}).has(".//svg")


def test_a_great_many_roles_are_not_drawn(make: Make) -> None:
    drawn = section(make, *({"from": f"{year}"} for year in range(1950, 1990)))
    assert not drawn.has(".//svg")
    assert len(drawn.all(".//li")) == 40


def test_a_bar_dissolves_where_no_end_was_found_and_is_grey_where_it_ended(make: Make) -> None:
    found = styles(
        section(make, {"from": "2020-01-01"}, {"from": "2020-01-01", "to": "2021-01-01"})
    )
    assert found.count("fade") == 4
    assert found.count("span span--ended") == 1
    assert "whisker" not in found


@pytest.mark.parametrize(
    "held",
    [
        pytest.param({"to": "2021-05-01"}, id="a start that was not found"),
        pytest.param({"from": "../2021-05"}, id="an open start"),
        pytest.param(
            {"from": "2019", "to": "2021-01-01"}, id="a start of which only the year is known"
        ),
        pytest.param({"from": "2019-01-01", "to": "2020-03~"}, id="an end that is only about"),
    ],
)
def test_an_end_that_is_not_dated_is_broken(make: Make, held: dict[str, str]) -> None:
    found = styles(section(make, held, {"from": "2019-06-01", "to": "2021-06-01"}))
    assert "whisker" in found


def test_a_role_without_dates_has_a_lane_and_no_line(make: Make) -> None:
    drawn = section(make, {}, {"from": "2020-01-01"}, {"from": "2021-01-01"})
    assert "Dates not found" in drawn.one(".//svg[@role='img']").words
    assert styles(drawn).count("span") == 2


def test_who_reported_to_somebody_is_drawn_and_listed_on_their_page(make: Make) -> None:
    report = {
        "name": "Bo",
        "roles": [{"title": "Cook", "from": "2020-03-01", "reports_to": "ada"}],
    }
    drawn = section(make, {"from": "2020-01-01"}, bo=report)
    assert "Reported to Ada" in drawn.one(".//svg[@role='img']").words
    assert "Bo: Cook" in drawn.one(".//svg[@role='img']").words
    assert "Who reported to Ada" in drawn.words


def test_whom_somebody_reported_to_is_said(make: Make) -> None:
    boss = {"name": "Bo"}
    drawn = section(
        make, {"from": "2020-01-01", "reports_to": "bo"}, {"from": "2021-01-01"}, bo=boss
    )
    assert "reports to Bo" in drawn.one(".//svg[@role='img']").words
    assert "reports to Bo" in drawn.one(".//ol").words


def test_a_title_with_a_colon_hides_nobody(make: Make) -> None:
    held = {"title": "Head: kettles", "reports_to": "bo"}
    drawn = section(
        make, {**held, "from": "2020", "to": "2021"}, {**held, "from": "2022"}, bo={"name": "Bo"}
    )
    assert drawn.one(".//svg[@role='img']").words.count("reports to Bo") == 2


def test_the_list_has_every_role_with_its_evidence(qwen: View) -> None:
    for one in qwen.briefing.people.values():
        if one.withdrawn or not one.roles:
            continue
        drawn = read(roles(qwen, one))
        pieces = sum(len(role.evidence) for role in one.roles)
        under = sum(len(role.evidence) for _name, role in qwen.concerns.reports.get(one.id, ()))
        assert len(drawn.all(".//li[@class='evidence__item']")) == pieces + under, one.id


def test_a_drawing_is_described_and_keeps_to_its_size(qwen: View) -> None:
    for one in qwen.briefing.people.values():
        drawn = read(roles(qwen, one))
        for svg in drawn.all(".//svg[@role='img']"):
            assert svg.one("title").words
            assert svg.one("desc").words
            ends = [float(bar.get("x")) + float(bar.get("width")) for bar in svg.all("rect")]
            assert all(0 <= end <= 790 for end in ends), one.id


@pytest.mark.parametrize("briefing", ["teapot", "qwen"])
def test_a_persons_page_lists_every_claim_and_event_of_theirs(
    briefing: str, request: pytest.FixtureRequest
) -> None:
    view: View = request.getfixturevalue(briefing)
    for name, one in view.briefing.people.items():
        page = read(person.page(view, name).body)
        if one.withdrawn:
            assert one.withdrawn.because[:20] in page.words
            continue
        printed = {found.get("data-claim") for found in page.all(".//*[@data-claim]")}
        links = {found.get("href") for found in page.all(".//a")}
        claims = view.briefing.claims.values()
        theirs = {
            claim.id
            for claim in claims
            if not claim.withdrawn and (name in claim.about or name == claim.claimant)
        }
        events = [found for found in view.briefing.events.values() if name in found.people]
        assert theirs <= printed, name
        assert {view.url(found.id) for found in events if not found.withdrawn} <= links, name


def test_silence_is_printed_and_that_nobody_was_asked(make: Make) -> None:
    view = make(people={"ada": {"name": "Ada"}})
    words = read(person.page(view, "ada").body).words
    assert "No statement by Ada on these events was found. The briefing has not asked." in words


def test_a_garbled_name_is_struck_out_and_labelled(teapot: View) -> None:
    body = read(person.page(teapot, "ada-example").body)
    assert body.one(".//table//s").words == "Exampel"
    assert "Garbled in a source; not a name" in body.words


def test_a_name_in_another_script_keeps_to_itself_and_says_its_language(teapot: View) -> None:
    body = read(person.page(teapot, "ada-example").body)
    assert body.one(".//h1/bdi[@lang]").get("lang") == "zh-Hans"
    assert body.has(".//table//bdi[@lang='ar']")


def test_the_last_day_that_there_is_can_be_drawn(make: Make) -> None:
    drawn = section(make, {"from": "2020", "to": "9999-12-31"}, {"from": "2021", "to": "2022"})
    assert "9999" in drawn.one(".//svg[@role='img']/title").words
