"""Prose without links to what was not there: an id is itself something later."""

import re
from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import Any, Final

from macros.model.briefing import Briefing
from macros.model.prose import LINK
from macros.model.record import Part

LATER: Final = "(not known then)"
"""What stands for a link without words to something that came later."""

_Kept = Callable[[re.Match[str]], str]


def unlinked(then: Briefing, everything: Briefing) -> Briefing:
    """Turn the links to later records into words, in all records of a day."""
    there = {name for _, record in then.everything() for name in (record.id, *record.formerly)}

    def kept(link: re.Match[str]) -> str:
        name, words = link["id"], link["words"]
        if name in there:
            return link[0]
        term = everything.terms.get(name)
        return words or (term.term if term else LATER)

    held = {field.name: getattr(then, field.name) for field in fields(then)}
    return Briefing(**_rewritten(held, kept))


def _rewritten(value: Any, kept: _Kept) -> Any:
    match value:
        case str():
            return LINK.sub(kept, value) if "[[" in value else value
        case Part():
            return _part(value, kept)
        case tuple():
            return tuple(_rewritten(inner, kept) for inner in value)
        case Mapping():
            return {key: _rewritten(inner, kept) for key, inner in value.items()}
        case _:
            return value


def _part(part: Part, kept: _Kept) -> Part:
    """Rewrite a record or part of one; what is quoted stays to the character."""
    changed = {
        name: new
        for name, old in vars(part).items()
        if old and name != "quote" and (new := _rewritten(old, kept)) != old
    }
    return part.model_copy(update=changed) if changed else part
