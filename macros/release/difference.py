"""What is otherwise between two versions of a record: field by field, with both sides."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from macros.release.kept import Values
from macros.release.manifest import sum_of

_HEAD: Final = frozenset({"record", "id", "version", "released", "formerly", "cite", "as_written"})
"""What names a version, and how it is cited; it makes none."""

WRITTEN: Final = "as_written"
"""Where a version keeps the digests of fields as they were written: the words of claims that they
link to are kept with how the claims stood on that day, which is no change of the record."""

_WRITTEN_ONCE: Final = "written"
"""Where older versions keep them: in place of the day on which a source was written."""

_DIGITS: Final = 16

_JUDGED: Final = frozenset(
    {
        *("standing", "standing_computed", "standing_because", "against", "origins", "outlets"),
        *("disputing_origins", "independence_unknown", "roots", "unknown_origin"),
        *("score", "reach", "rank", "unrated", "strains", "fits", "ratings"),
    }
)
"""What is worked out, not written: a form that lacks one says nothing of it."""


@dataclass(frozen=True, slots=True)
class Change:
    """A field that says something else: before and after, None where it said nothing."""

    field: str
    before: Any
    after: Any

    @property
    def listed(self) -> bool:
        """Say whether a list or a mapping changed, of which only parts may be otherwise."""
        return isinstance(self.before or self.after, list | dict)

    @property
    def came(self) -> list[Any]:
        """What the list has only now."""
        return _only(self.after, self.before)

    @property
    def went(self) -> list[Any]:
        """What the list has no longer."""
        return _only(self.before, self.after)


def changes(before: Values, after: Values) -> list[Change]:
    """Compare two versions of a record, in the order of their fields."""
    return [] if before == after else list(_changes(before, after))


def _changes(before: Values, after: Values) -> Iterator[Change]:
    for field in (*after, *(name for name in before if name not in after)):
        if field in _HEAD or (field == _WRITTEN_ONCE and _kept_once(before, after)):
            continue
        was, now = before.get(field), after.get(field)
        known = field not in _JUDGED or (field in before and field in after)
        if known and was != now and not _written_alike(before, after, field):
            yield Change(field, was, now)


def _written_alike(before: Values, after: Values, field: str) -> bool:
    """Say whether a field was written the same, though claims in it stand otherwise."""
    sides = [(_written(side), side.get(field)) for side in (before, after)]
    if not any(field in written for written, _ in sides):
        return False
    first, second = (written.get(field) or digest(value) for written, value in sides)
    return bool(first == second)


def _written(values: Values) -> Mapping[str, str]:
    """Return the digests that a version keeps, wherever it has them."""
    kept: Mapping[str, str] = values.get(WRITTEN) or {}
    return kept or (values[_WRITTEN_ONCE] if _kept_once(values) else {})


def _kept_once(*sides: Values) -> bool:
    """Say whether any version keeps digests where the day of a source would be."""
    return any(isinstance(values.get(_WRITTEN_ONCE), Mapping) for values in sides)


def digest(value: Any) -> str:
    """Return what tells whether a value is the same as another."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True)
    return sum_of(text.encode())[:_DIGITS]


def _only(these: Any, those: Any) -> list[Any]:
    """Return what only one side has; the parts of a mapping are its pairs."""
    if isinstance(these, Mapping):
        pairs = those if isinstance(those, Mapping) else {}
        return [(key, value) for key, value in these.items() if pairs.get(key) != value]
    others = those if isinstance(those, list) else []
    return [one for one in these or () if one not in others]
