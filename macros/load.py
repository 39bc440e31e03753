"""The one door: a data folder -> everything it says, what follows from it, and what is wrong."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from macros.check import check
from macros.diagnostic import Diagnostic, Severity
from macros.model.briefing import Briefing
from macros.model.build import FILES, build
from macros.model.reader import for_readers
from macros.model.taken_down import without_taken_down
from macros.read.folder import read_folder
from macros.weigh.judge import judge
from macros.weigh.judgement import Judgements
from macros.words import speak


@dataclass(frozen=True, slots=True)
class Loaded:
    """A briefing and its faults, sorted.

    `judgements` is None where any of the faults is an error: `briefing` then lacks the records
    that have one. `files` are the files that were read.
    """

    briefing: Briefing
    judgements: Judgements | None
    faults: list[Diagnostic]
    files: tuple[str, ...]

    @property
    def errors(self) -> list[Diagnostic]:
        """The faults that stop a build."""
        return [fault for fault in self.faults if fault.severity is Severity.ERROR]


def load(folder: Path, today: date | None = None) -> Loaded:
    """Read, build, check and weigh a data folder; `today` is when deadlines have passed.

    From here on, phrases of the interface are said in the language of the briefing.
    What was taken down is checked, and goes no further.
    """
    with without_collector():
        found, unread = read_folder(folder, FILES)
        built = build(found)
        built = replace(built, briefing=for_readers(built.briefing))
        speak(built.briefing.about.language)
        faults, judgements = check(built, found, today or datetime.now(UTC).date(), unread)
        briefing = without_taken_down(built.briefing)
        if judgements is not None and briefing is not built.briefing:
            judgements = judge(briefing)
    faults = sorted(set(faults))
    if any(fault.severity is Severity.ERROR for fault in faults):
        judgements = None
    return Loaded(briefing, judgements, faults, found.files)


@contextmanager
def without_collector() -> Iterator[None]:
    """Pause Python's garbage collector: it costs a third of the time, and finds nothing here."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
