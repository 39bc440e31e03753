"""An event runs in one of the timeline's lanes."""

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Final

from macros.check.case import Case
from macros.check.text import Spot
from macros.diagnostic import Diagnostic

CODE: Final = "unknown-lane"


def unknown_lane(case: Case) -> Iterator[Diagnostic]:
    """Find events in lanes that `briefing.yml` does not list."""
    lanes = case.briefing.about.lanes
    for name, event in case.briefing.events.items():
        if event.lane not in lanes:
            near = get_close_matches(event.lane, lanes, n=1)
            hint = f"did you mean {near[0]}?" if near else "list it under lanes: in briefing.yml"
            message = f"`{event.lane}` is none of the lanes {', '.join(lanes)}"
            yield case.error(Spot("events", name, ("lane",)), CODE, message, hint)
