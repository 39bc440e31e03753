"""The real briefing is built strictly: nothing that the engine warns of, no doubt unforeseen."""

from collections import Counter
from pathlib import Path

from macros.diagnostic import Severity
from macros.load import load
from tests.site.conftest import QWEN

HONEST = {
    "missing-archive",  # no archive was reached from where this was researched
    "one-voice",  # one speaker in two papers, where nothing shows that it was one talk
    "unmarked-interest",  # a company on itself, on a point from which it does not gain
    "unweighed-observation",
}
"""Doubts about the data that are true of it, and stay until somebody finds more."""


def test_the_engine_warns_of_nothing(qwen_site: Path) -> None:
    report = qwen_site.with_suffix(".log").read_text("utf-8")

    assert [line for line in report.splitlines() if line.startswith("warning: ")] == []


def test_every_doubt_about_the_data_is_of_a_sort_that_was_foreseen() -> None:
    faults = load(QWEN).faults

    assert [fault for fault in faults if fault.severity is Severity.ERROR] == []
    assert Counter(fault.code for fault in faults).keys() <= HONEST
