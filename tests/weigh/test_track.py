"""How signals came out, and when a likelihood can be scored."""

from datetime import date
from typing import Any

import pytest

from macros.model.briefing import Briefing
from macros.model.desk import Signal
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


def watched(*ways: tuple[str, str], judgements: tuple[dict[str, str], ...] = ()) -> Briefing:
    """Make a reading with signals, each with its outcome and which way it favours the reading.

    They came out one after another, on the first days of April.
    """
    signals = [
        signal(f"s{number}", outcome, f"2026-04-0{number}", favours={"h": way})
        for number, (outcome, way) in enumerate(ways, 1)
    ]
    return briefing(reading("h", judgements=judgements), *signals)


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


@pytest.mark.parametrize(
    ("ways", "borne_out"),
    [
        pytest.param([("met", "for"), ("not-met", "against")], True, id="all for it"),
        pytest.param([("met", "against"), ("not-met", "for")], False, id="all against it"),
        pytest.param([("met", "for")], None, id="one signal is too few"),
        pytest.param([("met", "for"), ("met", "against")], None, id="they differ"),
        pytest.param([("met", "for"), ("mixed", "for")], None, id="one is mixed"),
        pytest.param([("mixed", "for"), ("mixed", "for")], None, id="all are mixed"),
        pytest.param([("met", "for"), ("met", "for"), ("open", "for")], None, id="one is open"),
        pytest.param([("expired", "for"), ("met", "for")], None, id="one expired"),
        pytest.param([], None, id="nothing bears on it"),
    ],
)
def test_a_reading_is_settled_when_all_signals_came_out_one_way(
    ways: list[tuple[str, str]], borne_out: object
) -> None:
    settled = track(watched(*ways)).settled
    assert (settled["h"].borne_out if "h" in settled else None) is borne_out


def test_a_withdrawn_reading_is_never_settled() -> None:
    gone = reading("h", withdrawn={"date": "2026-03-01", "because": "Nobody argues it."})
    signals = [signal(name, "met", "2026-03-02", favours={"h": "for"}) for name in ("a", "b")]
    assert track(briefing(gone, *signals)).settled == {}


def test_a_reading_is_settled_by_its_last_signal() -> None:
    found = track(watched(("met", "for"), ("met", "for")))
    assert found.settled["h"].by == date(2026, 4, 2)


def test_the_score_is_the_mean_squared_distance_of_forecasts_made_before() -> None:
    found = track(
        watched(
            ("met", "for"),
            ("met", "for"),
            judgements=(
                held("2026-03-01", "likely"),  # 0.675, of 55 to 80
                held("2026-04-01", "very likely"),  # 0.875, of 80 to 95
                held("2026-04-02", "almost certain"),  # on the day itself: no forecast
            ),
        )
    )
    assert [one.likely for one in found.forecasts] == pytest.approx([0.675, 0.875])
    assert found.brier == pytest.approx((0.325**2 + 0.125**2) / 2)


def test_what_was_not_borne_out_counts_the_other_way() -> None:
    found = track(
        watched(
            ("met", "against"), ("met", "against"), judgements=(held("2026-03-01", "unlikely"),)
        )
    )
    assert found.brier == pytest.approx(0.325**2)


def test_words_of_no_scale_are_no_forecast() -> None:
    vague = held("2026-03-01", "conceivable")
    found = track(watched(("met", "for"), ("met", "for"), judgements=(vague,)))
    assert found.settled.keys() == {"h"}
    assert found.forecasts == ()
    assert found.brier is None
