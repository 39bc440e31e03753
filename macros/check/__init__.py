"""Records -> what is wrong with them."""

from datetime import date

from macros.check.case import Case
from macros.check.rules import ALONE, SOUND, TOGETHER, WEIGHED
from macros.check.text import gather
from macros.diagnostic import Diagnostic, Severity, few
from macros.model.build import Built
from macros.read.folder import Folder
from macros.weigh.judge import judge
from macros.weigh.judgement import Judgements


def check(
    built: Built, folder: Folder, today: date, before: list[Diagnostic]
) -> tuple[list[Diagnostic], Judgements | None]:
    """Apply every rule that makes sense, after the faults found `before`; weigh if it does."""
    briefing = built.briefing
    unread = frozenset(folder.unread)
    case = Case(briefing, built.declared, unread, gather(built), folder.places, today)
    faults = [*before, *built.faults, *(fault for rule in SOUND for fault in few(rule(case)))]
    is_sound = not any(fault.severity is Severity.ERROR for fault in faults)
    faults += (fault for rule in ALONE for fault in few(rule(case)))
    if not is_sound:
        return faults, None
    faults += (fault for rule in TOGETHER for fault in few(rule(case)))
    judgements = judge(briefing)
    faults += (fault for rule in WEIGHED for fault in few(rule(case, judgements)))
    return faults, judgements
