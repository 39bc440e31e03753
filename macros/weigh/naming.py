"""What origins and outlets are called in a sentence."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from macros.model.briefing import Briefing
from macros.model.edtf import Edtf
from macros.model.source import Source

_NAMED: Final = 3
_NUMBERS: Final = "no one two three four five six seven eight nine ten eleven twelve".split()  # noqa: SIM905
_MONTHS: Final = (  # noqa: SIM905
    "January February March April May June July August September October November December"
).split()


def number(count: int) -> str:
    """Write a small number out."""
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)


def joined(words: Sequence[str]) -> str:
    """Join words as a sentence does: `a, b and c`."""
    *most, last = words
    return f"{', '.join(most)} and {last}" if most else last


def shortened(names: Sequence[str]) -> str:
    """Join names, no more than three of them: `a, b, c and two more`."""
    if len(names) <= _NAMED:
        return joined(names)
    return joined([*names[:_NAMED], f"{number(len(names) - _NAMED)} more"])


def on_day(when: Edtf | None) -> str:
    """Write a date: `5 March 2026` where the day is known, else as the editor wrote it."""
    if when is None:
        return "undated"
    if not when.is_day or when.earliest is None:
        return when.text
    return f"{when.earliest.day} {_MONTHS[when.earliest.month - 1]} {when.earliest.year}"


def names(origins: Iterable[str], sources: Mapping[str, Source]) -> dict[str, str]:
    """Name origins by publisher, with the date where there are several of one, oldest first."""
    ordered = sorted(origins, key=lambda origin: _age(sources[origin], origin))
    said = {origin: sources[origin].publisher for origin in ordered}
    for more in (_dated, _titled):
        twice = Counter(said.values())
        said = {
            origin: more(sources[origin], origin) if twice[name] > 1 else name
            for origin, name in said.items()
        }
    return said


def label(name: str, briefing: Briefing) -> str:
    """Return what a link to a record says: its name, its title or its words."""
    kind = briefing.kind_of(name)
    record = briefing.records(kind)[name] if kind else None
    said = (getattr(record, field, None) for field in ("label", "name", "title", "term"))
    return next((words for words in said if words), name)


def _age(source: Source, origin: str) -> tuple[bool, object, str]:
    when = source.published or source.written
    return when is None, when and when.sort_key, origin


def _dated(source: Source, _: str) -> str:
    return f"{source.publisher} ({on_day(source.published or source.written)})"


def _titled(source: Source, origin: str) -> str:
    return f"{source.publisher} (“{source.title or origin}”)"
