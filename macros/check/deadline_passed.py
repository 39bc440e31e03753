"""A signal is resolved when its time is up."""

from collections.abc import Iterator
from typing import Final

from macros.check.case import Case
from macros.check.text import Spot
from macros.diagnostic import Diagnostic

CODE: Final = "deadline-passed"


def deadline_passed(case: Case) -> Iterator[Diagnostic]:
    """Find open signals whose last day is over."""
    for name, signal in case.briefing.signals.items():
        last = signal.deadline.latest if signal.deadline else None
        if last and last < case.today and signal.outcome == "open" and not signal.withdrawn:
            yield case.warning(
                Spot("signals", name, ("deadline",)),
                CODE,
                f"the deadline has passed, and `{name}` is still open",
                "write outcome: met, mixed, not-met or expired, with the observation that says so",
            )
