"""Records -> what is wrong with them."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from macros.check.case import Case
from macros.check.rules import ALONE, OF_IDS, OF_LOOPS, OF_MENTIONS, TOGETHER, WEIGHED
from macros.check.text import gather
from macros.diagnostic import Diagnostic, Severity, few
from macros.model.build import Built
from macros.read.folder import Folder
from macros.weigh.judgement import Judgements


@dataclass(frozen=True, slots=True)
class Grounded:
    """Data of which it is known whether every id can be followed, and what is wrong so far.

    Only what is sound can be weighed.
    """

    case: Case
    faults: list[Diagnostic]
    is_sound: bool


def ground(
    built: Built,
    folder: Folder,
    today: date,
    unread: list[Diagnostic],
    before: Grounded | None = None,
) -> Grounded:
    """Apply the rules without which nothing can be weighed, after the faults found so far.

    Where the data were sound `before` an edit, only what was edited is looked at again.
    """
    gathered = gather(built, before.case.gathered if before else None)
    missing = frozenset(folder.unread)
    case = Case(built.briefing, built.declared, missing, gathered, folder.places, today)
    faults = [*unread, *built.faults]
    faults += (fault for rule in OF_LOOPS for fault in few(rule(case)))
    if before and before.is_sound and _same_ids(case, before.case):
        edited = replace(case, gathered=gathered.news)
        faults += (fault for rule in OF_MENTIONS for fault in few(rule(edited)))
    else:
        faults += (fault for rule in (*OF_IDS, *OF_MENTIONS) for fault in few(rule(case)))
    is_sound = not any(fault.severity is Severity.ERROR for fault in faults)
    return Grounded(case, faults, is_sound)


def check(
    grounded: Grounded, judgements: Judgements | None, between: Callable[[], None]
) -> list[Diagnostic]:
    """Apply every other rule that makes sense; without judgements those that need none.

    What `between` the rules is called may wait, or raise to leave it at that.
    """
    case, faults = grounded.case, list[Diagnostic]()
    for rule in (*ALONE, *(TOGETHER if grounded.is_sound else ())):
        between()
        faults += few(rule(case))
    if judgements is not None:
        for weighed_rule in WEIGHED:
            between()
            faults += few(weighed_rule(case, judgements))
    return faults


def _same_ids(now: Case, was: Case) -> bool:
    """Say whether the ids in use, and those given up, are what they were."""
    formerly = [[*case.briefing.former.items()] for case in (now, was)]
    return now.declared == was.declared and formerly[0] == formerly[1]
