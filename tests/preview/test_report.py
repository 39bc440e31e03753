"""What the terminal says of a preview: each thing once."""

from dataclasses import replace
from pathlib import Path

import pytest

from macros.diagnostic import Diagnostic, Place, Severity
from macros.preview.report import Report
from macros.preview.standing import Board, Standing

FILE = Path("data/claims.yml")


def fault(line: int, severity: Severity = Severity.ERROR) -> Diagnostic:
    return Diagnostic(Place("data/claims.yml", line, 1), "a-code", "it is so", "mend it", severity)


@pytest.fixture
def said() -> list[str]:
    return []


@pytest.fixture
def board() -> Board:
    return Board()


@pytest.fixture
def report(board: Board, said: list[str]) -> Report:
    return Report(board, said.append)


def new_site(now: Standing) -> Standing:
    return replace(now, site=now.site + 1, halt=(), is_shown=True)


def test_a_change_that_is_shown_is_told_with_its_time(
    board: Board, report: Report, said: list[str]
) -> None:
    board.put(new_site)
    report.renewed({FILE}, 0.084)

    assert [line.partition(" ")[2] for line in said] == ["claims.yml: shown after 0.08 s"]


def test_of_many_files_one_is_named(board: Board, report: Report, said: list[str]) -> None:
    board.put(new_site)
    report.renewed({FILE, Path("a.yml"), Path("z.yml")}, 1)

    assert "a.yml and 2 more: shown" in said[0]


def test_a_change_that_changes_nothing_is_not_told(report: Report, said: list[str]) -> None:
    report.renewed({FILE}, 0.1)
    assert said == []


def test_what_stands_in_the_way_is_told_once(board: Board, report: Report, said: list[str]) -> None:
    board.put(new_site)
    board.put(lambda now: replace(now, halt=(fault(1), fault(2))))
    for _ in range(3):
        report.renewed({FILE}, 0.1)

    assert len(said) == 2
    assert said[0] == f"{fault(1)}\n{fault(2)}"
    assert said[1].endswith("2 errors: pages stay as they were before")


def test_before_anything_is_shown_nothing_is_said_to_stay(
    board: Board, report: Report, said: list[str]
) -> None:
    board.put(lambda now: replace(now, halt=(fault(1),)))
    report.renewed(set(), 0.1)

    assert said[1].endswith("1 error: nothing can be shown yet")


def test_a_warning_that_could_not_be_looked_for_is_not_told_again(
    board: Board, report: Report, said: list[str]
) -> None:
    report.checked([])
    report.checked([fault(3, Severity.WARNING)])
    board.put(lambda now: replace(now, halt=(fault(1),)))
    report.checked([fault(1)])
    board.put(new_site)
    report.checked([fault(3, Severity.WARNING)])

    assert said.count(str(fault(3, Severity.WARNING))) == 1


def test_warnings_that_were_there_from_the_start_are_counted_and_new_ones_told(
    report: Report, said: list[str]
) -> None:
    warnings = [fault(line, Severity.WARNING) for line in range(1, 30)]
    report.checked(warnings[:3])
    report.checked(warnings[:4])
    report.checked(warnings)

    assert said[0] == "3 warnings about the data: `briefing check` lists them"
    assert said[1] == str(warnings[3])
    assert said[2].count("[a-code]") == 10
    assert said[3] == "15 more warnings: `briefing check` lists them"


def test_errors_are_told_when_they_come_and_when_they_are_gone(
    report: Report, said: list[str]
) -> None:
    report.checked([])
    report.checked([fault(1)])
    report.checked([fault(1)])
    report.checked([])

    assert said[0] == str(fault(1))
    assert said[1].endswith("no errors any more")


def test_a_program_that_changed_is_told_once(report: Report, said: list[str]) -> None:
    for _ in range(3):
        report.outdated(Path("macros/draw/claim.py"))
    assert said == ["claim.py: the program itself has changed; start the preview anew"]


def test_a_fault_of_ours_is_a_line_or_with_debug_a_traceback(board: Board) -> None:
    short, long = list[str](), list[str]()
    Report(board, short.append).failed(RuntimeError("no\x1b[31m"))
    Report(board, long.append, debug=True).failed(RuntimeError("no"))

    assert "RuntimeError: no\\x1b[31m" in short[0]
    assert "Traceback" not in short[0]
    assert "RuntimeError: no" in long[0]
