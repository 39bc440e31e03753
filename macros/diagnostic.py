"""What is wrong in the data, where, and what to do about it."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


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
                f"{self.place}: {kind}{_one_line(self.message)} [{self.code}]",
                f"hint: {_one_line(self.hint)}",
            )
        )


def _one_line(words: str) -> str:
    """Keep data from forging a line of the report, or from steering a terminal."""
    return "".join(
        mark if mark.isprintable() else mark.encode("unicode_escape", "replace").decode("ascii")
        for mark in words
    )


def as_text(faults: Iterable[Diagnostic]) -> str:
    """Return the report that an editor reads in a terminal, one fault after the other."""
    return "".join(f"{fault}\n" for fault in sorted(faults))


def as_github(faults: Iterable[Diagnostic]) -> str:
    """Return the faults as annotations of a GitHub workflow (its `::error` commands)."""

    def escaped(words: str, *more: tuple[str, str]) -> str:
        for mark, code in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"), *more):
            words = words.replace(mark, code)
        return words

    def of_property(words: str) -> str:
        return escaped(words, (":", "%3A"), (",", "%2C"))

    return "".join(
        f"::{fault.severity} file={of_property(fault.place.file)},line={fault.place.line},"
        f"col={fault.place.column},title={of_property(fault.code)}::"
        f"{escaped(_one_line(fault.message))}%0Ahint: {escaped(_one_line(fault.hint))}\n"
        for fault in sorted(faults)
    )


def as_json(faults: Iterable[Diagnostic]) -> str:
    """Return the faults as a JSON list for editors and bots."""
    return (
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
