"""The judgements of a folder that a command is to explain, or the faults that stand in the way."""

from pathlib import Path
from typing import Final, NamedTuple

from macros.diagnostic import Diagnostic
from macros.load import Loaded, load
from macros.weigh.judge import judge
from macros.weigh.judgement import Judgements

_OF_THE_RESULT: Final = frozenset({"unearned-lead", "unopposed-speculation"})
"""Faults of what the weighing comes to: they stop a build, and are what one wants explained."""


class Weighed(NamedTuple):
    """A folder, weighed: None where its `errors` do not let it be."""

    loaded: Loaded
    judgements: Judgements | None
    errors: list[Diagnostic]


def weighed(folder: Path) -> Weighed:
    """Load and weigh a data folder, even if the result of the weighing is itself a fault."""
    loaded = load(folder)
    errors, judgements = loaded.errors, loaded.judgements
    if judgements is None and all(fault.code in _OF_THE_RESULT for fault in errors):
        judgements = judge(loaded.briefing)
    return Weighed(loaded, judgements, errors)
