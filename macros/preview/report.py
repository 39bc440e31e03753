"""What the terminal says of the preview: what was taken up, and what is wrong."""

import time
from collections.abc import Callable, Iterable
from pathlib import Path
from traceback import format_exception
from typing import Final

from macros.diagnostic import Diagnostic, Severity, as_text, harmless, one_line
from macros.preview.standing import Board

_SHOWN: Final = 10
"""How many warnings that are new are told one by one."""


class Report:
    """Tells each thing once: a fault that was told, and is still there, is not told again."""

    def __init__(self, board: Board, say: Callable[[str], None], *, debug: bool = False) -> None:
        self._board, self._say, self._debug = board, say, debug
        self._site = board.now.site
        self._told: frozenset[Diagnostic] | None = None
        self._errors = 0
        self._outdated = False

    def renewed(self, paths: set[Path], seconds: float) -> None:
        """Tell that changes were taken up, or why they are not shown."""
        now = self._board.now
        if now.halt and not {*now.halt} <= (self._told or frozenset()):
            self._say(as_text(now.halt).rstrip("\n"))
            self._told = frozenset({*(self._told or ()), *now.halt})
            counted = _counted(len(now.halt), "error")
            then = "pages stay as they were before" if now.is_shown else "nothing can be shown yet"
            self._say(f"{_clock()} {counted}: {then}")
        elif now.site != self._site and paths:
            self._say(f"{_clock()} {_named(paths)}: shown after {seconds:.2f} s")
        self._site = now.site

    def checked(self, faults: list[Diagnostic]) -> None:
        """Tell the errors and the warnings that were not told before, and how many there are."""
        first, told = self._told is None, self._told or frozenset()
        new = [fault for fault in faults if fault not in told]
        errors = [fault for fault in new if fault.severity is Severity.ERROR]
        warnings = [] if first else [fault for fault in new if fault not in errors]
        if report := as_text([*errors, *warnings[:_SHOWN]]):
            self._say(report.rstrip("\n"))
        if len(warnings) > _SHOWN:
            self._say(f"{len(warnings) - _SHOWN} more warnings: `briefing check` lists them")
        if first and (doubts := sum(one.severity is Severity.WARNING for one in faults)):
            self._say(f"{_counted(doubts, 'warning')} about the data: `briefing check` lists them")
        counted = sum(one.severity is Severity.ERROR for one in faults)
        if self._errors and not counted:
            self._say(f"{_clock()} no errors any more")
        more = told if self._board.now.halt else ()  # what could not be looked for may be there yet
        self._told, self._errors = frozenset([*faults, *more]), counted

    def outdated(self, path: Path) -> None:
        """Tell, once, that the program itself is not what it was when it was started."""
        if not self._outdated:
            self._outdated = True
            self._say(f"{path.name}: the program itself has changed; start the preview anew")

    def failed(self, failure: Exception) -> None:
        """Tell of a fault of ours."""
        if self._debug:
            self._say(harmless("".join(format_exception(failure))).rstrip("\n"))
            return
        self._say(
            f"briefing: a fault of ours, not of your data: {type(failure).__name__}: "
            f"{one_line(str(failure))}\n"
            "Please report it; `briefing --debug serve` shows where it happened."
        )


def _clock() -> str:
    return time.strftime("%H:%M:%S")


def _named(paths: Iterable[Path]) -> str:
    """Name what was saved; of many, the first and how many more."""
    names = sorted(path.name for path in paths)
    more = f" and {len(names) - 1} more" if names[1:] else ""
    return one_line(f"{names[0]}{more}")


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
