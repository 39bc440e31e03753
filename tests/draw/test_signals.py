"""What to watch, what to do, what words mean: the pages that records share."""

from typing import Any

import pytest

from macros.draw.advice import advice
from macros.draw.signals import signals, watch, watched
from macros.draw.terms import terms
from macros.draw.view import View
from macros.model.about import About
from macros.model.briefing import Briefing
from macros.model.desk import Signal
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
    assert "Of 2 signals resolved: 1 met and 1 mixed. Too few" in words
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
