"""Every id that stands in the data names a record."""

from collections.abc import Iterator
from typing import Final

from macros.check.case import Case
from macros.check.near import Near
from macros.check.text import Mention
from macros.diagnostic import Diagnostic
from macros.model.briefing import KINDS, SINGULAR

CODE: Final = "unknown-id"


def unknown_id(case: Case) -> Iterator[Diagnostic]:
    """Find ids that no record has; not where a file with the missing one could not be read."""
    near = Near(case.declared)
    for mention in case.texts.mentions:
        if mention.id in case.declared or case.unread & (mention.kinds or KINDS.keys()):
            continue
        yield case.error(
            mention.spot,
            CODE,
            f"`{mention.id}` names no {' or '.join(_singular(mention)) or 'record'}",
            _hint(near, mention, case.briefing.former.get(mention.id)),
        )


def _singular(mention: Mention) -> list[str]:
    return [SINGULAR[kind] for kind in KINDS if kind in mention.kinds]


def _hint(near: Near, mention: Mention, renamed: str | None) -> str:
    if renamed:
        return f"it is called {renamed} now"
    if meant := near.to(mention.id, mention.kinds):
        return f"did you mean {meant}?"
    files = " or ".join(f"{kind}.yml" for kind in KINDS if kind in mention.kinds)
    return (
        f"add it to {files}, or name another" if files else "write the id of a record that there is"
    )
