"""The one door: a data folder -> everything it says, what follows from it, and what is wrong."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from macros.check import Grounded, check, ground
from macros.diagnostic import Diagnostic, Severity
from macros.model.briefing import Briefing
from macros.model.build import FILES, Built, build
from macros.model.reader import for_readers
from macros.model.taken_down import without_taken_down
from macros.read.folder import Folder, read_folder
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


@dataclass(frozen=True, slots=True)
class Draft:
    """A data folder as far as it has to be known before anything is drawn from it.

    `judgements` is None where the data cannot be weighed; `faults` are those found so far, sorted.
    `checked` finds the others. A later draft of the same folder is made of this one, as far as
    nothing has changed.
    """

    root: Path
    briefing: Briefing
    judgements: Judgements | None
    faults: list[Diagnostic]
    folder: Folder
    built: Built
    turned: Briefing
    grounded: Grounded
    weighed: Judgements | None

    @property
    def errors(self) -> list[Diagnostic]:
        """The faults found so far that stop a build."""
        return [fault for fault in self.faults if fault.severity is Severity.ERROR]

    def is_as(self, other: "Draft") -> bool:
        """Say whether nothing in the folder has changed since another draft, to the letter."""
        readings, others = self.folder.readings, other.folder.readings
        return readings.keys() == others.keys() and all(
            found.says_as_much_as(others[name]) for name, found in readings.items()
        )

    def checked(self, between: Callable[[], None] = lambda: None) -> list[Diagnostic]:
        """Return all faults, sorted, those as well that were not looked for yet."""
        weighed = self.weighed if self.grounded.is_sound else None
        return sorted({*self.faults, *check(self.grounded, weighed, between)})


def load(folder: Path, today: date | None = None) -> Loaded:
    """Read, build, check and weigh a data folder; `today` is when deadlines have passed.

    From here on, phrases of the interface are said in the language of the briefing.
    What was taken down is checked, and goes no further.
    """
    with without_collector():
        found = draft(folder, today)
        faults = found.checked()
    judgements = found.judgements and replace(found.judgements, grounds=None)
    if any(fault.severity is Severity.ERROR for fault in faults):
        judgements = None
    return Loaded(found.briefing, judgements, faults, found.folder.files)


def draft(folder: Path, today: date | None = None, before: Draft | None = None) -> Draft:
    """Read and build a data folder, and weigh it if that makes sense.

    `before` is a draft of the same folder: what has not changed since is taken over, and the
    result is the same as without.
    """
    found, unread = read_folder(folder, FILES, before.folder if before else None)
    built = build(found, before.built if before else None)
    was = (before.built.briefing, before.turned) if before else None
    turned = for_readers(built.briefing, was)
    if before is None or before.turned.about.language != turned.about.language:
        speak(turned.about.language)
    grounded = ground(
        replace(built, briefing=turned),
        found,
        today or datetime.now(UTC).date(),
        unread,
        before.grounded if before else None,
    )
    briefing, judgements = without_taken_down(turned), None
    weighed = before.weighed if before else None
    if grounded.is_sound:
        weighed = judge(turned, before=weighed)
        judgements = weighed if briefing is turned else judge(briefing)
    faults = sorted(set(grounded.faults))
    return Draft(folder, briefing, judgements, faults, found, built, turned, grounded, weighed)


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
