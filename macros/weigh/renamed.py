"""A briefing under the ids that its records have later, so that the two can be compared."""

import re
from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from macros.model.briefing import Briefing
from macros.model.record import Part
from macros.weigh.unlinked import LINK


def renames(old: Briefing, new: Briefing) -> dict[str, str]:
    """Return old id -> new id of the records that say what they were called formerly."""
    return {
        former: record.id
        for kind, record in new.everything()
        for former in record.formerly
        if old.kind_of(former) == kind and new.kind_of(former) is None
    }


def renamed(briefing: Briefing, new_ids: Mapping[str, str]) -> Briefing:
    """Write new ids for old ones, wherever a record or a link in its prose names them."""
    held = {field.name: getattr(briefing, field.name) for field in fields(briefing)}
    return Briefing(**_rewritten(held, new_ids))


def _rewritten(value: Any, new_ids: Mapping[str, str]) -> Any:
    match value:
        case str():
            return new_ids.get(value) or _linked(value, new_ids)
        case Part():
            changed = {
                name: new
                for name, old in vars(value).items()
                if old and name != "quote" and (new := _rewritten(old, new_ids)) != old
            }
            return value.model_copy(update=changed) if changed else value
        case tuple():
            return tuple(_rewritten(inner, new_ids) for inner in value)
        case Mapping():
            return {
                new_ids.get(key, key): _rewritten(inner, new_ids) for key, inner in value.items()
            }
        case _:
            return value


def _linked(text: str, new_ids: Mapping[str, str]) -> str:
    def named(link: re.Match[str]) -> str:
        return link[0].replace(link[1], new_ids.get(link[1], link[1]), 1)

    return LINK.sub(named, text) if "[[" in text else text
