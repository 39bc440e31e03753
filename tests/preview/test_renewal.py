"""When changes are taken up: at once, once for what is saved together, and for good in the end."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest

from macros.diagnostic import Diagnostic
from macros.preview import renewal
from macros.preview.renewal import Renewal

LONG = 30.0


class Stage:
    """Takes up what it is told, and notes when it did."""

    def __init__(self) -> None:
        self.looked, self.shown, self.checked, self.given_up = 0, 0, 0, 0
        self.whole = list[bool]()
        self.failure: Exception | None = None
        self.checking = Event()
        self.slowly = False

    def take_up(self, *, whole: bool, settled: Callable[[], bool]) -> bool:
        self.looked += 1
        if self.failure:
            raise self.failure
        if not settled():
            return False
        self.shown += 1
        self.whole.append(whole)
        return True

    def check(self, between: Callable[[], None]) -> list[Diagnostic]:
        try:
            while self.slowly:
                self.checking.set()
                between()
                time.sleep(0.005)
        except renewal.MoreToComeError:
            self.given_up += 1
            raise
        self.checked += 1
        return []


class Told:
    """Notes what the terminal would say."""

    def __init__(self) -> None:
        self.paths = list[set[Path]]()
        self.failures = list[Exception]()

    def renewed(self, paths: set[Path], seconds: float) -> None:
        assert seconds >= 0
        self.paths.append(paths)

    def checked(self, faults: list[Diagnostic]) -> None:
        assert faults == []

    def failed(self, failure: Exception) -> None:
        self.failures.append(failure)


class Run:
    """A renewal with all that it works for."""

    def __init__(self) -> None:
        self.stage, self.told = Stage(), Told()
        self.watched = [True, False]
        self.renewal = Renewal(
            self.stage, lambda path: path.suffix == ".yml", self.told, self._follow
        )

    def _follow(self) -> bool:
        return self.watched.pop(0) if self.watched else False

    def until(self, holds: Callable[[], bool]) -> None:
        end = time.monotonic() + LONG
        while not holds():
            assert time.monotonic() < end, vars(self.stage)
            time.sleep(0.005)


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Iterator[Run]:
    monkeypatch.setattr(renewal, "ONE", 0.1)
    monkeypatch.setattr(renewal, "SEVERAL", 0.6)
    found = Run()
    found.renewal.start()
    found.until(lambda: found.stage.checked == 1)
    yield found
    found.renewal.stop()


def test_what_was_not_watched_when_it_was_looked_at_is_looked_at_again(run: Run) -> None:
    assert run.stage.shown == 2
    assert run.stage.whole == [True, False]


def test_a_saved_file_is_taken_up_once_it_is_whole(run: Run) -> None:
    for _ in range(3):  # made, written, closed
        run.renewal.note(Path("claims.yml"))
    run.until(lambda: run.stage.shown == 3)

    assert run.told.paths[-1] == {Path("claims.yml")}
    assert run.stage.whole[-1] is False


def test_files_that_are_saved_together_are_taken_up_together(run: Run) -> None:
    for number in range(20):
        run.renewal.note(Path(f"{number}.yml"))
        time.sleep(0.01 if number else 0.005)
    run.until(lambda: run.stage.shown == 3)
    time.sleep(0.2)

    assert run.stage.shown == 3
    assert len(run.told.paths[-1]) == 20


def test_more_than_data_is_taken_up_as_a_whole(run: Run) -> None:
    run.renewal.note(Path("claims.yml"))
    run.renewal.note(Path("main.html"))
    run.until(lambda: run.stage.shown == 3)

    assert run.stage.whole[-1] is True


def test_whoever_asks_after_a_change_waits_until_it_is_taken_up(run: Run) -> None:
    run.renewal.note(Path("claims.yml"))
    run.renewal.current(LONG)
    assert run.stage.shown == 3


def test_what_changes_without_end_is_shown_all_the_same(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(renewal, "LONGEST", 0.3)
    end = time.monotonic() + LONG
    while run.stage.shown == 2 and time.monotonic() < end:
        run.renewal.note(Path("log.yml"))
        time.sleep(0.01)
    assert run.stage.shown > 2


def test_a_check_is_given_up_where_something_changes(run: Run) -> None:
    run.stage.slowly = True
    run.renewal.note(Path("claims.yml"))
    assert run.stage.checking.wait(LONG)
    run.renewal.note(Path("claims.yml"))
    run.until(lambda: run.stage.given_up == 1 and run.stage.shown == 4)
    run.stage.slowly = False
    run.until(lambda: run.stage.checked == 2)


def test_a_page_that_is_asked_for_goes_before_a_check(run: Run) -> None:
    asked = time.monotonic()
    run.renewal.current(LONG)
    run.renewal._between()

    assert time.monotonic() - asked > 0.1


def test_a_fault_of_ours_is_told_and_the_next_change_is_taken_up(run: Run) -> None:
    run.stage.failure = RuntimeError("no")
    run.renewal.note(Path("claims.yml"))
    run.until(lambda: bool(run.told.failures))
    run.renewal.current(LONG)
    run.stage.failure = None
    run.renewal.note(Path("claims.yml"))
    run.until(lambda: run.stage.shown == 3)
