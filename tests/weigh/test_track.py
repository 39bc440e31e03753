"""How signals came out, and when a likelihood can be scored."""

from datetime import date
from typing import Any

import pytest

from macros.model.briefing import Briefing
from macros.model.desk import Signal
from macros.weigh.as_of import as_of
from macros.weigh.track import track
from tests.weigh.made import briefing, reading

JUDGED = {"confidence": "low", "because": "So it seems."}


def signal(name: str, outcome: str, *days: str, **fields: Any) -> Signal:
    """Make a signal that came out so, observed on these days."""
    seen = [{"date": day, "finding": "Something."} for day in days]
    plain = {"id": name, "question": f"{name}?", "outcome": outcome, "observations": seen}
    return Signal.model_validate(plain | fields)


def held(day: str, likelihood: str) -> dict[str, str]:
    """Make a judgement."""
    return {"date": day, "likelihood": likelihood, **JUDGED}


def test_signals_are_counted_by_outcome_with_the_days_on_which_they_came_out() -> None:
    found = track(
        briefing(
            signal("b", "met", "2026-03-01", "2026-03-05"),
            signal("a", "met", "2026-03-09"),
            signal("c", "open", "2026-03-07"),
            signal("d", "expired", deadline="2026-04"),
            signal("e", "not-met"),
            signal("f", "mixed", withdrawn={"date": "2026-03-08", "because": "Put badly."}),
        )
    )
    assert [(one.outcome, one.signals, one.first, one.last) for one in found.tallies] == [
        ("met", ("a", "b"), date(2026, 3, 5), date(2026, 3, 9)),
        ("mixed", (), None, None),
        ("not-met", ("e",), None, None),
        ("expired", ("d",), date(2026, 4, 30), date(2026, 4, 30)),
        ("open", ("c",), None, None),
    ]


def settled(came_true: object, *judgements: dict[str, str], **fields: Any) -> Briefing:
    """Make a reading that was settled on 11 April."""
    end = {"date": "2026-04-11", "came_true": came_true, "because": "It is on record."}
    return briefing(reading("h", judgements=judgements, resolved=end, **fields))


def test_the_error_is_the_squared_distance_from_the_middle_of_the_range() -> None:
    likely = held("2026-04-01", "likely")  # 55 to 80
    assert track(settled("true", likely)).brier == pytest.approx(0.325**2)
    assert track(settled("false", likely)).brier == pytest.approx(0.675**2)


def test_a_forecast_counts_for_the_days_on_which_it_stood() -> None:
    found = track(
        settled(
            "true",
            held("2026-04-09", "very likely"),  # two days at 0.875
            held("2026-04-01", "likely"),  # eight days at 0.675
        )
    )
    (question,) = found.scored
    assert [one.days for one in question.forecasts] == [8, 2]
    assert found.brier == pytest.approx((8 * 0.325**2 + 2 * 0.125**2) / 10)


def test_each_question_counts_once_however_often_it_was_judged() -> None:
    often = [held(f"2026-04-0{day}", "likely") for day in range(1, 9)]
    once = signal("s", "not-met", "2026-04-05", judgements=[held("2026-04-01", "almost no chance")])
    known = settled("true", *often)
    found = track(briefing(*known.interpretations.values(), once))
    assert len(found.scored) == 2
    assert found.brier == pytest.approx((0.325**2 + 0.03**2) / 2)


@pytest.mark.parametrize("day", ["2026-04-11", "2026-04-12", "2026-04"])
def test_what_is_said_when_it_has_come_out_is_no_forecast(day: str) -> None:
    assert track(settled("true", held(day, "almost certain"))).brier is None


def test_of_two_forecasts_of_one_day_the_later_written_stood() -> None:
    found = track(settled("true", held("2026-04-01", "unlikely"), held("2026-04-01", "likely")))
    assert [one.judgement.likelihood for one in found.scored[0].forecasts] == ["likely"]


@pytest.mark.parametrize("outcome", ["open", "mixed", "expired"])
def test_a_signal_that_was_neither_met_nor_missed_is_not_scored(outcome: str) -> None:
    judged = [held("2026-03-01", "likely")]
    found = track(briefing(signal("s", outcome, "2026-04-01", judgements=judged)))
    assert (found.brier, found.known, found.judged) == (None, 0, 1)


def test_a_signal_comes_out_at_its_last_observation() -> None:
    judged = [held("2026-04-01", "likely"), held("2026-04-05", "unlikely")]
    found = track(briefing(signal("s", "met", "2026-04-02", "2026-04-04", judgements=judged)))
    assert found.scored[0].on == date(2026, 4, 4)
    assert [one.days for one in found.scored[0].forecasts] == [3]


def test_no_forecast_is_lost_by_withdrawing_it() -> None:
    gone = {"date": "2026-05-01", "because": "It looked bad."}
    assert track(settled("false", held("2026-04-01", "likely"), withdrawn=gone)).brier is not None


def test_signals_alone_settle_no_reading() -> None:
    bearing = [signal(name, "met", "2026-04-02", favours={"h": "for"}) for name in ("a", "b")]
    found = track(briefing(reading("h", judgements=[held("2026-03-01", "likely")]), *bearing))
    assert found.brier is None


def test_words_of_no_scale_are_no_forecast() -> None:
    found = track(settled("true", held("2026-03-01", "conceivable")))
    assert found.scored == ()


def test_an_outcome_is_not_known_before_its_day() -> None:
    known = settled("true", held("2026-04-01", "likely"), since="2026-03-01")
    assert track(as_of(known, date(2026, 4, 10))).scored == ()
    assert as_of(known, date(2026, 4, 10)).interpretations["h"].resolved is None
    assert track(as_of(known, date(2026, 4, 11))).brier is not None


def test_a_signal_is_there_from_its_first_forecast_and_open_until_it_came_out() -> None:
    judged = [held("2026-04-01", "likely"), held("2026-04-03", "unlikely")]
    known = briefing(signal("s", "met", deadline="2026-04-05", judgements=judged))
    then = as_of(known, date(2026, 4, 2)).signals["s"]
    assert (then.outcome, len(then.judgements)) == ("open", 1)
    assert as_of(known, date(2026, 4, 5)).signals["s"].outcome == "met"
