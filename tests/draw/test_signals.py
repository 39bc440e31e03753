"""What to watch, what to do, what words mean: the pages that records share."""

from datetime import date
from typing import Any

import pytest

from macros.draw.advice import advice
from macros.draw.signals import signals, watch, watched
from macros.draw.terms import terms
from macros.draw.view import View
from macros.model.about import About
from macros.model.briefing import Briefing
from macros.model.desk import Signal
from macros.model.interpretation import Interpretation
from macros.weigh.judge import judge
from tests.draw.drawn import read


def watching(**some: dict[str, Any]) -> View:
    """Return a briefing of these signals, researched until 10 March 2026."""
    about = About.model_validate({"title": "T", "question": "Q?", "researched": "2026-03-10"})
    records = {
        name: Signal.model_validate({"id": name, "question": f"{name}?", **fields})
        for name, fields in some.items()
    }
    return View(judge(Briefing(about=about, signals=records)), "../")


@pytest.mark.parametrize(
    ("signal", "expected"),
    [
        pytest.param({}, "open", id="without a deadline"),
        pytest.param({"deadline": "2026-03-11"}, "open", id="before its deadline"),
        pytest.param({"deadline": "2026-03"}, "due", id="within its deadline"),
        pytest.param({"deadline": "2026-03-10"}, "due", id="on its day"),
        pytest.param({"deadline": "2026-03-09"}, "overdue", id="after its deadline"),
        pytest.param({"deadline": "2026-03-09", "outcome": "met"}, "met", id="resolved"),
    ],
)
def test_an_open_signal_is_due_and_overdue_by_the_day_of_the_version(
    signal: dict[str, Any], expected: str
) -> None:
    assert watched(watching(one=signal))[0].state == expected


def test_what_waits_comes_first_and_the_newest_result_before_older_ones() -> None:
    seen = [{"date": "2026-02-01", "finding": "F."}]
    view = watching(
        old={"outcome": "met", "observations": [{"date": "2026-01-01", "finding": "F."}]},
        new={"outcome": "not-met", "observations": seen},
        open={},
        late={"deadline": "2026-01"},
        soon={"deadline": "2026-04"},
    )
    assert [one.of.id for one in watched(view)] == ["late", "soon", "open", "new", "old"]


def test_the_track_record_is_as_small_as_it_is() -> None:
    view = watching(a={"outcome": "met"}, b={"outcome": "mixed"}, c={})
    words = read(signals(view)).words
    assert "2 signals resolved: 1 met and 1 mixed. Too few" in words
    assert "no track record" in read(signals(watching(c={}))).words
    assert watch(watching()) == ""


def test_every_shared_record_has_its_anchor(teapot: View, qwen: View) -> None:
    for view in (teapot, qwen):
        for kind, drawn in (("signals", signals), ("advice", advice), ("terms", terms)):
            page = read(drawn(view))
            assert len(page.all(".//h1")) == 1
            for name in view.briefing.records(kind):
                assert page.has(f".//*[@id='{name}']"), name


def test_pages_without_records_say_so() -> None:
    view = watching()
    assert "Nothing is being watched" in read(signals(view)).words
    assert "gives no advice" in read(advice(view)).words
    assert "explains no words" in read(terms(view)).words


def settled(*judgements: dict[str, str]) -> View:
    """Return a briefing of one reading with two signals, both met for it in February."""
    about = About.model_validate({"title": "T", "question": "Q?"})
    fields = {"letter": "A", "title": "It was so", "role": "framing", "thesis": "So."}
    seen = [{"date": "2026-02-10", "finding": "F."}]
    signals = {
        name: Signal.model_validate(
            {
                "id": name,
                "question": "Q?",
                "outcome": "met",
                "favours": {"h": "for"},
                "observations": seen,
            }
        )
        for name in ("one", "two")
    }
    end = {"date": "2026-02-10", "came_true": "true", "because": "A letter says so."}
    given = {"judgements": judgements, "resolved": end}
    read_as = Interpretation.model_validate({"id": "h", **fields, **given})
    return View(
        judge(Briefing(about=about, signals=signals, interpretations={"h": read_as})), "../"
    )


def test_the_track_record_counts_every_outcome_and_says_when_they_came_out() -> None:
    rows = read(signals(settled())).one(".//table[@class='figures section__body track']")
    assert [row.words for row in rows.all("./tbody/tr")] == [
        "met 2 10 February 2026",
        "mixed 0 –",
        "not met 0 –",
        "expired 0 –",
        "open 0 –",
    ]


def test_a_brier_score_comes_with_its_n_and_every_forecast() -> None:
    made = {"date": "2026-01-01", "likelihood": "likely", "confidence": "low", "because": "So."}
    score = read(signals(settled(made))).one(".//div[@id='brier']").words
    assert "Brier score 0.11, over 1 question (n = 1) with 1 forecast." in score
    assert "came true, 10 February 2026 0.106 1 Jan 2026 likely (55–80 %) 40 days 0.106" in score
    assert "So few questions say next to nothing" in score


def test_where_there_is_no_score_it_says_why() -> None:
    later = {"date": "2026-03-01", "likelihood": "likely", "confidence": "low", "because": "So."}
    said = read(signals(settled(later))).one(".//div[@id='brier']").words
    assert "3 questions have come out, but for none of these had a likelihood been given" in said
    said = read(signals(watching(a={"outcome": "met"}))).one(".//div[@id='brier']").words
    assert "of no signal and no reading was a likelihood given" in said
    said = read(signals(watching(a={"outcome": "mixed", "judgements": [later]}))).words
    assert "no signal was met or missed, and no reading has been declared settled" in said


def test_a_likelihood_of_a_signal_is_printed_with_its_range_and_confidence_apart() -> None:
    made = {"date": "2026-01-01", "likelihood": "likely", "confidence": "low", "because": "So."}
    words = read(signals(watching(a={"judgements": [made]}))).words
    assert "1 Jan 2026 That it will be met: likely (55–80 %). Confidence in this: low. So." in words


def test_signals_that_came_out_over_a_time_are_told_from_when_to_when() -> None:
    first, last = ([{"date": f"2026-02-0{day}", "finding": "F."}] for day in (1, 3))
    view = watching(
        a={"outcome": "met", "observations": first}, b={"outcome": "met", "observations": last}
    )
    assert "met 2 1 February 2026 to 3 February 2026" in read(signals(view)).words


def test_the_clock_of_a_version_without_a_day_is_the_builds() -> None:
    made = Briefing(
        about=About(title="T", question="Q?"),
        signals={
            "a": Signal.model_validate({"id": "a", "question": "Q?", "deadline": "2026-03-09"})
        },
    )
    assert watched(View(judge(made), built=date(2026, 3, 9)))[0].state == "due"
    assert watched(View(judge(made), built=date(2026, 3, 10)))[0].state == "overdue"
    assert watched(View(judge(made)))[0].state == "open"
