"""Nothing derives from what was written later."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from macros.check.case import Case
from macros.check.text import Spot
from macros.diagnostic import Diagnostic
from macros.model.source import Source

CODE: Final = "impossible-date"


def impossible_date(case: Case) -> Iterator[Diagnostic]:
    """Find sources written after the latest day of something that derives from them.

    A source that was only published later is none: a letter can be reported before it is out.
    Sources without a date are looked through, to what they derive from in turn.
    """
    sources = case.briefing.sources
    for name, source in sources.items():
        latest = _latest(source)
        if latest is None:
            continue
        for step, origin in _origins(name, case):
            earliest = _written(sources[origin])
            if earliest and earliest > latest:
                yield case.error(
                    Spot("sources", name, ("derived_from", step, "source")),
                    CODE,
                    f"`{name}` is of {latest} at the latest, and derives from `{origin}`, "
                    f"which was written on {earliest} at the earliest",
                    "correct one of the dates, or take the step out",
                )


def _origins(name: str, case: Case) -> Iterator[tuple[int, str]]:
    """Go through what a source derives from, with the step of its own that leads there."""
    sources = case.briefing.sources
    seen = {name}
    waiting = [(i, step.source) for i, step in enumerate(sources[name].derived_from)]
    while waiting:
        first, origin = waiting.pop()
        if origin in seen or origin not in sources:
            continue
        seen.add(origin)
        yield first, origin
        if _latest(sources[origin]) is None:
            waiting += ((first, step.source) for step in sources[origin].derived_from)


def _written(source: Source) -> date | None:
    when = source.written or source.published
    return when.earliest if when else None


def _latest(source: Source) -> date | None:
    days = [when.latest for when in (source.written, source.published) if when]
    return max((day for day in days if day), default=None) if all(days) else None
