"""An id names a record of the kind that its field asks for."""

from collections.abc import Iterator
from typing import Final

from macros.check.case import Case
from macros.check.kinds import one
from macros.check.near import Near
from macros.diagnostic import Diagnostic

CODE: Final = "wrong-kind"


def wrong_kind(case: Case) -> Iterator[Diagnostic]:
    """Find ids of records of another kind."""
    near = Near(case.declared)
    for mention in case.texts.mentions:
        kinds = case.declared.get(mention.id, ())
        if not kinds or not mention.kinds or not mention.kinds.isdisjoint(kinds):
            continue
        meant = near.to(mention.id, mention.kinds)
        yield case.error(
            mention.spot,
            CODE,
            f"`{mention.id}` is {one(kinds[:1])}, where {one(mention.kinds)} is meant",
            f"did you mean {meant}?" if meant else f"write the id of {one(mention.kinds)}",
        )
