"""One build, and what its stages cost: `python -m bench.staged DATA SITE` prints JSON.

It is run in a process of its own, so that peak memory and start-up are those of one build. A stage
is the time of some functions, less that of other stages that they call.
"""

import json
import resource
import sys
from collections import defaultdict
from collections.abc import Callable
from functools import wraps
from importlib import import_module
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]

STAGES = {
    "read": ("macros.load:read_folder", "macros.load:build"),
    "check": ("macros.load:ground", "macros.load:check"),
    "weigh": ("macros.load:judge",),
    "draw and press": ("macros.press.engine.mkdocs:render",),
    "self-check": ("macros.press.building:check",),
    "search index": ("macros.press.building:index",),
    "sums": ("macros.press.building:sums",),
    "publish": ("macros.press.building:publish",),
}
"""Which functions a stage is made of, each where it is called from; the rest is `start`."""


def _cpu() -> float:
    """Return the CPU seconds of this process and of the programs that it ran to their end."""
    usages = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


class Clock:
    """CPU seconds by stage."""

    def __init__(self) -> None:
        self.spent = defaultdict[str, float](float)
        self._running: list[str] = []
        self._since = _cpu()

    def turn_to(self, stage: str | None) -> None:
        """Charge what was spent to the stage that ran, and begin or end one."""
        now = _cpu()
        self.spent[self._running[-1] if self._running else "start"] += now - self._since
        self._since = now
        if stage is None:
            self._running.pop()
        else:
            self._running.append(stage)

    def clocked(self, stage: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """Return a function that charges its time to a stage."""

        @wraps(function)
        def call(*given: Any, **named: Any) -> Any:
            self.turn_to(stage)
            try:
                return function(*given, **named)
            finally:
                self.turn_to(None)

        return call


def main() -> None:
    """Build `DATA` into `SITE` and print what it took."""
    clock = Clock()
    clock.spent["start"] += clock._since  # noqa: SLF001  what came before the clock
    for stage, functions in STAGES.items():
        for where in functions:
            module, name = where.split(":")
            found = import_module(module)
            setattr(found, name, clock.clocked(stage, getattr(found, name)))
    from macros.press.building import built

    data, site = map(Path, sys.argv[1:3])
    result = built(ROOT / "mkdocs.yml", data, site)
    clock.turn_to("end")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(
        json.dumps(
            {
                "stages": clock.spent,
                "cpu": _cpu(),
                "memory": peak / (1024 if sys.platform == "linux" else 1024**2),
                "pages": result.pages,
            }
        )
    )


if __name__ == "__main__":
    main()
