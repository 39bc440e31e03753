"""What is wrong in the data, where, and what to do about it."""

import json
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final


class Severity(StrEnum):
    """Whether a fault stops the build, or asks to be looked at."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, order=True, slots=True)
class Place:
    """A point in a file; lines and columns count from 1, as editors do."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


def shown(file: Path) -> str:
    """Return how a file is named to who works in this folder: from here, with slashes."""
    try:
        return Path(os.path.relpath(file)).as_posix()
    except ValueError:  # on Windows, where it lies on another disk
        return file.as_posix()


@dataclass(frozen=True, order=True, slots=True)
class Diagnostic:
    """One fault in what an editor wrote. Sorted, faults read in file order."""

    place: Place
    code: str
    message: str
    hint: str
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        kind = "" if self.severity is Severity.ERROR else "warning: "
        return "\n  ".join(
            (
                one_line(f"{self.place}: {kind}{self.message} [{self.code}]"),
                f"hint: {one_line(self.hint)}",
            )
        )


MOST: Final = 1_000
"""So many errors of one sort are told: whoever has more mends these first."""
MOST_WARNINGS: Final = 10_000


def few(faults: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Pass on what one rule finds; where there is no end of it, say so and look no further."""
    for number, fault in enumerate(faults):
        if number == (MOST if fault.severity is Severity.ERROR else MOST_WARNINGS):
            message = f"{number} such faults are told, and there are more from here on"
            hint = "mend those first, and check again"
            yield Diagnostic(fault.place, "too-many", message, hint, fault.severity)
            return
        yield fault


_STEERS: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
"""What moves about in a terminal, or turns the direction of what it shows."""

_COMMAND: Final = re.compile(r"\s*(?:::|##\[)")


_LONGEST: Final = 2_000
"""How many characters of a message are shown: it may quote what somebody wrote."""


def one_line(words: str) -> str:
    """Keep data from forging a line of the report, steering a terminal, or filling it."""
    if len(words) > _LONGEST:
        words = f"{words[: _LONGEST // 2]} … {words[-_LONGEST // 2 :]}"
    if words.isprintable():
        return words
    return "".join(
        mark if mark.isprintable() else mark.encode("unicode_escape", "replace").decode("ascii")
        for mark in words
    )


def harmless(report: str) -> str:
    """Return lines that steer no terminal, and of which none is a command to a workflow's log."""
    shown = _STEERS.sub(lambda sign: json.dumps(sign[0])[1:-1], report)
    lines = shown.split("\n")
    return "\n".join(f"| {line}" if _COMMAND.match(line) else line for line in lines)


def as_text(faults: Iterable[Diagnostic]) -> str:
    """Return the report that an editor reads in a terminal, one fault after the other."""
    return harmless("".join(f"{fault}\n" for fault in sorted(faults)))


def as_github(faults: Iterable[Diagnostic]) -> str:
    """Return the faults as annotations of a GitHub workflow (its `::error` commands)."""

    def escaped(words: str, *more: tuple[str, str]) -> str:
        for mark, code in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"), *more):
            words = words.replace(mark, code)
        return words

    def of_property(words: str) -> str:
        return escaped(one_line(words), (":", "%3A"), (",", "%2C"))

    return "".join(
        f"::{fault.severity} file={of_property(fault.place.file)},line={fault.place.line},"
        f"col={fault.place.column},title={of_property(fault.code)}::"
        f"{escaped(one_line(fault.message))}%0Ahint: {escaped(one_line(fault.hint))}\n"
        for fault in sorted(faults)
    )


def as_json(faults: Iterable[Diagnostic]) -> str:
    """Return the faults as a JSON list for editors and bots."""
    report = (
        json.dumps(
            [
                {
                    "file": fault.place.file,
                    "line": fault.place.line,
                    "column": fault.place.column,
                    "severity": fault.severity,
                    "code": fault.code,
                    "message": fault.message,
                    "hint": fault.hint,
                }
                for fault in sorted(faults)
            ],
            ensure_ascii=False,
            indent=2,
        )
        + "\n"
    )
    return _STEERS.sub(lambda sign: json.dumps(sign[0])[1:-1], report)
