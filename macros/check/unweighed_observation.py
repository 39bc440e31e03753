"""What was seen of a signal is weighed: the cells of the readings it bears on are looked at."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from macros.check.case import Case
from macros.check.text import Spot
from macros.diagnostic import Diagnostic
from macros.model.desk import Signal
from macros.weigh.arrival import Arrivals, came

CODE: Final = "unweighed-observation"


def unweighed_observation(case: Case) -> Iterator[Diagnostic]:
    """Find signals last observed after every cell of a reading that they favour or not."""
    rated = dict(_rated(case))
    for name, signal in case.briefing.signals.items():
        index, day = _last_seen(signal)
        if signal.withdrawn or day is None:
            continue
        behind = [one for one in signal.favours if one in rated and rated[one] < day]
        if behind:
            yield case.warning(
                Spot("signals", name, ("observations", index, "date")),
                CODE,
                f"`{name}` was observed after every rating of {', '.join(behind)}",
                f"look at the cells of {behind[0]} again, and write since: {day} on what you give "
                "or confirm",
            )


def _last_seen(signal: Signal) -> tuple[int, date | None]:
    """Return the newest observation of a signal: which it is, and its day."""
    days = [(came(one.date) or date.min, index) for index, one in enumerate(signal.observations)]
    day, index = max(days, default=(None, 0))
    return index, day


def _rated(case: Case) -> Iterator[tuple[str, date]]:
    """Go through the readings and the day of the newest cell of each.

    A cell without a date came with its claim; readings without any dated cell are left out.
    """
    arrivals, newest = Arrivals(case.briefing), dict[str, date]()
    for claim, row in case.briefing.weighing.items():
        there = arrivals.claim(case.briefing.claims[claim])
        for name, cells in row.items():
            days = [came(cell.since) if cell.since else there for cell in cells]
            known = [day for day in days if day is not None]
            if known and not case.briefing.interpretations[name].withdrawn:
                newest[name] = max(newest.get(name, date.min), *known)
    yield from newest.items()
