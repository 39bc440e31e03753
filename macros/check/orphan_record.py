"""Every source, person and organization is in the briefing for something."""

from collections.abc import Iterator
from typing import Final

from macros.check.case import Case
from macros.check.text import Spot
from macros.diagnostic import Diagnostic
from macros.model.briefing import SINGULAR

CODE: Final = "orphan-record"
_KINDS: Final = ("sources", "people", "organizations")


def orphan_record(case: Case) -> Iterator[Diagnostic]:
    """Find those that no other record names and no prose links."""
    named = {id_ for spot, id_, _ in case.texts.mentions if spot.id != id_}
    for kind in _KINDS:
        for name, record in case.briefing.records(kind).items():
            if name not in named and not record.withdrawn:
                yield case.warning(
                    Spot(kind, name),
                    CODE,
                    f"nothing names this {SINGULAR[kind]}",
                    f"name it where it matters, link it with [[{name}]], or take it out",
                )
