"""The timeline: every event is in its list, and drawn as wide as its date is doubtful."""

from collections.abc import Iterable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.draw import clock, event, timeline
from macros.draw.clock import of_date, of_event, place_of
from macros.draw.days import grouped, ordered
from macros.draw.fault import MacroFaultError
from macros.draw.view import View
from macros.draw.windows import densest
from macros.model.about import About
from macros.model.briefing import Briefing
from macros.model.edtf import Edtf
from macros.model.event import Event
from macros.weigh.judge import judge
from tests.draw.conftest import Make
from tests.draw.drawn import Drawn, read


def happened(name: str, when: str, **more: object) -> Event:
    given = {"id": name, "title": name.capitalize(), "date": when, "lane": "town"}
    return Event.model_validate(given | more)


def view_of(events: Iterable[Event], lanes: tuple[str, ...] = ("town",)) -> View:
    about = About(title="A briefing", question="What?", lanes=lanes, timezone="Asia/Shanghai")
    return View(judge(Briefing(about=about, events={one.id: one for one in events})), "../")


def page(events: Iterable[Event]) -> Drawn:
    return read(timeline.timeline(view_of(events)))


def drawings(drawn: Drawn) -> list[Drawn]:
    return drawn.all(".//div[@role='region']/svg")


def overviews(drawn: Drawn) -> list[Drawn]:
    return drawn.all(".//div[@class='section__body timeline-overview']/svg")


def listed(drawn: Drawn) -> list[str]:
    return [day.words for day in drawn.all(".//li[@class='day']")]


@pytest.mark.parametrize("briefing", ["teapot", "qwen"])
def test_every_event_that_counts_is_in_the_list_once(
    briefing: str, request: pytest.FixtureRequest
) -> None:
    view: View = request.getfixturevalue(briefing)
    days = read(timeline.timeline(view)).all(".//li[@class='day']")
    links = [day.one(".//a").get("href") for day in days]
    standing = [one.id for one in view.briefing.events.values() if not one.withdrawn]
    assert sorted(links) == sorted(view.url(name) for name in standing)


def test_without_events_the_page_says_so_and_has_no_empty_heading() -> None:
    drawn = page([])
    assert "No event is on record." in drawn.words
    assert not drawn.has(".//h2")


def test_one_event_is_its_own_list() -> None:
    drawn = page([happened("fire", "2026-03-04")])
    assert not drawings(drawn)
    assert len(listed(drawn)) == 1


def test_the_same_day_is_no_line() -> None:
    assert not drawings(page([happened("fire", "2026-03-04"), happened("flood", "2026-03-04")]))


def test_a_known_day_is_a_dot_and_a_month_is_as_wide_as_a_month() -> None:
    drawn = drawings(page([happened("fire", "2026-03-04"), happened("flood", "2026-05")]))[0]
    assert len(drawn.all(".//circle")) == 1
    assert [one.get("class") for one in drawn.all(".//path[@class='whisker']")] == ["whisker"] * 3


def test_what_is_only_about_a_month_is_drawn_broken() -> None:
    drawn = drawings(page([happened("fire", "2026-03-04"), happened("flood", "2026-05~")]))[0]
    assert drawn.has(".//path[@class='whisker whisker--about']")


def test_what_is_about_a_day_is_an_open_dot_and_the_key_says_so() -> None:
    drawn = page([happened("fire", "2026-03-04~"), happened("flood", "2026-12-01")])
    assert drawings(drawn)[0].has(".//circle[@class='event event--about']")
    assert "about that day" in drawn.one(".//p[@class='key key--timeline']").words


def test_the_key_explains_no_shape_that_is_not_there() -> None:
    drawn = page([happened("fire", "2026-03-04"), happened("flood", "2026-12-01")])
    assert drawn.one(".//p[@class='key key--timeline']").words == "a day that is known"


def test_the_densest_fortnight_is_drawn_larger() -> None:
    march = [happened(f"fire-{number}", f"2026-03-{number:02}") for number in range(2, 9)]
    drawn = page([*march, happened("flood", "2026-12-01")])
    assert "The busiest fortnight: 2 to 16 March 2026" in drawn.words
    assert len(drawings(drawn)) == 2
    assert drawings(drawn)[0].has(".//rect[@class='window']")


def test_nothing_is_drawn_larger_where_nothing_is_dense() -> None:
    assert (
        len(drawings(page(happened(f"fire-{one}", f"2026-{one:02}-04") for one in range(1, 9))))
        == 1
    )


def test_an_overview_has_the_same_marks_without_what_they_are_called() -> None:
    events = [
        happened("flood", "2026-03-04"),
        happened("storm", "2026-03"),
        happened("sale", "2026-08-01", lane="market"),
    ]
    drawn = read(timeline.timeline(view_of(events, ("town", "market"))))
    assert len(overviews(drawn)) == len(drawings(drawn))
    for whole, small in zip(drawings(drawn), overviews(drawn), strict=True):
        assert small.one("./title").words == whole.one("./title").words
        for shape in (".//circle", ".//path[@class='whisker']"):
            assert len(small.all(shape)) == len(whole.all(shape))
        assert {one.words for one in small.all("./text")} >= {"Town", "Market"}
        assert "Flood" not in small.words.replace(small.one("./desc").words, "")
        assert float(small.get("width")) <= 328
        assert all(0 <= float(one.get("x")) <= 300 for one in small.all("./text"))


def test_ten_thousand_events_are_all_listed_and_drawn_as_how_many() -> None:
    start = date(1900, 1, 1).toordinal()
    many = (
        happened(f"fire-{number}", date.fromordinal(start + number * 4).isoformat())
        for number in range(10_000)
    )
    drawn = page(many)
    assert len(listed(drawn)) == 10_000
    assert len(drawings(drawn)[0].all(".//*")) < 1000
    assert "how many there are" in drawn.words


def test_lanes_come_as_the_briefing_lists_them_then_others() -> None:
    events = [
        happened("fire", "2026-03-04", lane="river"),
        happened("flood", "2026-12-01", lane="town"),
    ]
    drawn = drawings(read(timeline.timeline(view_of(events, ("town", "hill")))))[0]
    names = [one.words for one in drawn.all(".//text") if one.get("x") == "0"]
    assert names == ["Town", "River"]


def test_a_great_many_lanes_share_the_last_one() -> None:
    events = [happened(f"fire-{one}", f"20{one:02}-01-01", lane=f"lane {one}") for one in range(40)]
    names = [one.words for one in drawings(page(events))[0].all(".//text") if one.get("x") == "0"]
    assert len(names) == timeline.MOST_LANES
    assert names[-1] == "Other"


def test_the_hour_and_the_other_clock_stand_in_the_list() -> None:
    post = happened(
        "post",
        "2026-03-04",
        time="about 02:00",
        timezone="Asia/Shanghai",
        elsewhere="3 March in the United States",
    )
    words = "4 Mar, about 02:00 Shanghai time 3 March in the United States Town Post"
    drawn = page([post])
    said = drawn.one(".//li[@class='day']")
    assert all(word in said.words for word in words.split())
    assert "where a clock elsewhere showed another day, the list gives both" in drawn.words


@pytest.mark.parametrize(
    ("other", "said"),
    [
        pytest.param("13 March in one note", "13 March in one note", id="words alone"),
        pytest.param(
            {"place": "the United States", "timezone": "America/New_York", "date": "2026-03-03"},
            "3 March in the United States",
            id="the day at a place, its year not said again",
        ),
        pytest.param(
            {"timezone": "America/New_York", "date": "2026-03-03", "time": "about 13:00"},
            "3 March, about 13:00 in New York",
            id="the hour at a place that is named by its zone",
        ),
        pytest.param(
            {"place": "Samoa", "date": "2025-12-31", "words": "by one account"},
            "31 December 2025 in Samoa, by one account",
            id="another year is said",
        ),
        pytest.param({"place": "Samoa"}, "", id="a place without a day says nothing"),
    ],
)
def test_another_clock_is_said_in_words(other: object, said: str) -> None:
    assert clock.elsewhere(happened("post", "2026-03-04", elsewhere=other)) == said


def rulers(events: Iterable[Event]) -> tuple[dict[str, float], dict[str, float]]:
    """Return what stands along the top and along the foot of a drawing, and where."""
    words = drawings(page(events))[-1].all("./text")
    heights = [float(one.get("y")) for one in words]

    def along(y: float) -> dict[str, float]:
        return {one.words: float(one.get("x")) for one in words if float(one.get("y")) == y}

    return along(min(heights)), along(max(heights))


NEW_YORK = {"timezone": "America/New_York", "date": "2026-03-03"}


def test_where_another_clock_showed_another_day_days_are_ruled_by_both() -> None:
    post = happened("post", "2026-03-04", time="02:00", elsewhere=NEW_YORK)
    top, foot = rulers([post, happened("fire", "2026-03-12")])
    assert {"Shanghai", "Wed 4 Mar"} <= top.keys()
    assert {"New York", "Wed 4 Mar"} <= foot.keys()
    assert foot["Wed 4 Mar"] > top["Wed 4 Mar"]


def test_the_other_clocks_days_begin_when_they_begin_there() -> None:
    post = happened("post", "2026-03-07", elsewhere=NEW_YORK)
    here, there = rulers([post, happened("fire", "2026-03-14")])
    whole = here["Tue 10"] - here["Mon 9"]
    assert there["Sun 8"] - here["Sun 8"] == pytest.approx(whole * 13 / 24, abs=0.3)
    assert there["Mon 9"] - here["Mon 9"] == pytest.approx(whole * 12 / 24, abs=0.3)


@pytest.mark.parametrize(
    ("other", "last"),
    [
        pytest.param("3 March in the United States", "2026-03-06", id="no zone is known"),
        pytest.param({"timezone": "America/New_York"}, "2026-03-06", id="no other day is known"),
        pytest.param(NEW_YORK, "2026-12-06", id="days are too close to be ruled"),
    ],
)
def test_there_is_one_ruler_where_a_second_would_tell_nothing(other: object, last: str) -> None:
    events = [happened("post", "2026-03-04", elsewhere=other), happened("fire", last)]
    assert "Shanghai" not in rulers(events)[0]


@pytest.mark.parametrize(
    ("when", "said"),
    [
        pytest.param("2026-03-04", "4 Mar", id="a known day is said without doubt"),
        pytest.param("2026-03", "Mar day not known", id="of a month the day is not known"),
        pytest.param("2026", "2026 month not known", id="of a year the month is not known"),
        pytest.param("2026-21", "spring 2026 month not known", id="a season is no month"),
        pytest.param("202X", "2020s year not known", id="of a decade the year is not known"),
        pytest.param("2026-03~", "about Mar day not known", id="about a month"),
        pytest.param("2026-03-03/2026-03-04", "3 to 4 Mar no closer date", id="one of two days"),
        pytest.param("../2026-03", "until Mar 2026 start not known", id="an open start"),
        pytest.param("2026-03/..", "from Mar 2026 end not known", id="an open end"),
    ],
)
def test_doubt_is_said_in_words(when: str, said: str) -> None:
    events = [happened("fire", when)]
    (group,) = grouped(view_of(events), events)
    day = group.days[0]
    text = read(day.when).words
    assert " ".join([text, *day.doubt]) == said


def test_a_year_without_a_month_has_a_heading_of_its_own() -> None:
    events = [happened("fire", "2026"), happened("flood", "2026-01-04")]
    groups = grouped(view_of(events), ordered(view_of(events), events))
    assert [group.title for group in groups] == ["2026, month not known", "January 2026"]


def test_a_long_time_with_little_in_it_is_listed_by_years() -> None:
    events = [happened(f"fire-{year}", f"{year}-05-01") for year in range(1900, 1960)]
    groups = grouped(view_of(events), events)
    assert [group.title for group in groups][:2] == ["1900", "1901"]


def test_an_event_prints_how_its_claims_stand_the_strongest_first(teapot: View) -> None:
    drawn = read(timeline.timeline(teapot))
    silence = next(one for one in drawn.all(".//li[@class='day']") if "falls silent" in one.words)
    named = [
        one.id for one in teapot.briefing.claims.values() if one.event == "kettle-falls-silent"
    ]
    assert named
    assert silence.has(".//span[@class='stands']")


def test_events_of_one_day_stand_in_the_order_of_their_hours() -> None:
    events = [
        happened("night", "2026-03-04", time="in the evening"),
        happened("dawn", "2026-03-04", time="05:30"),
        happened("noon", "2026-03-04"),
    ]
    assert [one.id for one in ordered(view_of(events), events)] == ["dawn", "noon", "night"]


def test_a_clock_further_west_is_drawn_by_the_clock_of_the_briefing() -> None:
    post = happened("post", "2026-03-03", time="13:00", timezone="America/New_York")
    span = of_event(post, "Asia/Shanghai")
    beijing = date(2026, 3, 4).toordinal() + 2 / 24
    assert span.start == pytest.approx(beijing)


@pytest.mark.parametrize("zone", ["Nowhere/Atlantis", "../etc/passwd", ""])
def test_a_clock_that_nobody_knows_is_taken_for_the_own_one(zone: str) -> None:
    post = happened("post", "2026-03-03", time="13:00")
    post = post.model_copy(update={"timezone": zone})
    assert of_event(post, "UTC").start == date(2026, 3, 3).toordinal() + 13 / 24


@pytest.mark.parametrize(
    ("words", "hours"),
    [
        pytest.param("about 02:00", (2, 2), id="an hour in figures"),
        pytest.param("morning", (6, 12), id="a part of the day"),
        pytest.param("late afternoon", (12, 18), id="afternoon is not noon"),
        pytest.param("after the second bell", (12, 12), id="words that say no hour"),
    ],
)
def test_the_hour_is_read_out_of_words(words: str, hours: tuple[float, float]) -> None:
    day = date(2026, 3, 4).toordinal()
    span = of_event(happened("fire", "2026-03-04", time=words), "UTC")
    assert span.ends == pytest.approx((day + hours[0] / 24, day + hours[1] / 24))


def test_the_place_of_a_clock_is_named_without_its_continent() -> None:
    assert place_of("America/New_York") == "New York"


dates = st.builds(
    lambda day, wide: of_date(
        Edtf.parse(f"{date.fromordinal(day)}/{date.fromordinal(day + wide)}")
    ),
    st.integers(700_000, 740_000),
    st.integers(0, 40),
)


@given(st.lists(dates, max_size=60))
def test_what_is_drawn_larger_holds_a_fair_share(spans: list) -> None:  # type: ignore[type-arg]
    window = densest(spans)
    if window:
        held = sum(window.holds(span) for span in spans)
        assert held >= max(5, len(spans) * 0.15)
        whole = max(span.ends[1] for span in spans) - min(span.ends[0] for span in spans)
        assert (window.last - window.first) * 4 <= whole


def test_a_part_of_the_timeline_has_no_head_of_its_own(qwen: View) -> None:
    drawn = read(timeline.timeline(qwen, about="lin-junyang", key=True))
    assert not drawn.has(".//h1")
    part = {
        one.id for one in qwen.briefing.events.values() if one.key and "lin-junyang" in one.people
    }
    assert len(drawn.all(".//li[@class='day']")) == len(part)


def test_a_name_or_a_lane_that_nothing_has_is_a_fault(teapot: View) -> None:
    with pytest.raises(MacroFaultError, match="ada-exampel"):
        timeline.timeline(teapot, about="ada-exampel")
    with pytest.raises(MacroFaultError, match="peeple"):
        timeline.timeline(teapot, lane="peeple")
    with pytest.raises(MacroFaultError, match="kettle-falls"):
        event.event(teapot, "kettle-falls")


def test_the_card_of_an_event_prints_its_claims_with_their_standing(teapot: View) -> None:
    card = read(event.event(teapot, "kettle-falls-silent"))
    claims = card.all(".//*[@data-claim]")
    assert claims
    assert all(one.has(".//*[@data-standing]") or one.get("data-standing") for one in claims)
    assert card.has(".//span[@class='stands']")


def test_an_event_that_was_overtaken_says_by_which(make: Make) -> None:
    plan = {"title": "A plan", "date": "2026-03", "lane": "town"}
    done = {"title": "Another", "date": "2026-05", "lane": "town", "supersedes": ["plan"]}
    drawn = read(timeline.timeline(make(events={"plan": plan, "done": done})))
    first = drawn.one(".//li[@class='day']")
    assert "overtaken by Another" in first.words


def test_a_drawing_is_named_by_its_first_and_its_last_day() -> None:
    drawn = page([happened("fire", "2026-05-03"), happened("flood", "2026-06")])
    assert drawn.one(".//h2").words == "3 May to 30 June 2026"
    drawn = page([happened("fire", "2026-05-03"), happened("flood", "2026-05-09", time="00:00")])
    assert drawn.one(".//h2").words == "3 to 9 May 2026"
