"""An id belongs to one record, of whatever kind, for good."""

from collections.abc import Iterator
from typing import Final

from macros.check.case import Case
from macros.check.kinds import one
from macros.check.text import Spot
from macros.diagnostic import Diagnostic

CODE: Final = "repeated-id"


def repeated_id(case: Case) -> Iterator[Diagnostic]:
    """Find ids of two kinds, and former ids that another record has or had."""
    for name, (first, *others) in case.declared.items():
        for kind in others:
            yield case.error(
                Spot(kind, name),
                CODE,
                f"`{name}` is the id of {one([first])} too",
                f"write another id here: that one is in {case.places.at(first, name).file}",
            )
    owners = {name: name for name in case.declared}
    for kind, record in case.briefing.everything():
        for index, former in enumerate(record.formerly):
            owner = owners.setdefault(former, record.id)
            if owner != record.id or former == record.id:
                yield case.error(
                    Spot(kind, record.id, ("formerly", index)),
                    CODE,
                    f"`{former}` already leads to {owner}",
                    "take it out here: an address leads to one record",
                )
