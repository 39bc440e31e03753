"""What origins and outlets are called in a sentence."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from macros.model.briefing import Briefing
from macros.model.edtf import Edtf
from macros.model.source import Source
from macros.model.when import words
from macros.words import _, between, counted, framed

_NAMED: Final = 3
_NUMBERS: Final = (
    *("no", "one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)
_KINDS: Final = {
    "wire": "wire",
    "news": "news",
    "analysis": "analysis",
    "opinion": "opinion",
    "aggregator": "aggregator",
    "blog": "blog",
    "social-post": "social post",
    "official": "statement",
    "letter": "letter",
    "filing": "filing",
    "paper": "paper",
}


def number(count: int) -> str:
    """Write a small number out."""
    return _(_NUMBERS[count]) if count < len(_NUMBERS) else str(count)


def many(count: int, one: str, several: str) -> str:
    """Write how many of a thing: `one origin`, `two origins`."""
    return _("{number} {things}").format(number=number(count), things=counted(one, several, count))


def joined(parts: Iterable[str]) -> str:
    """Join words as a sentence does: `a, b and c`."""
    *most, last = parts
    return _("{most} and {last}").format(most=between().join(most), last=last) if most else last


def shortened(names: Sequence[str]) -> str:
    """Join names, no more than three of them: `a, b, c and two more`."""
    if len(names) <= _NAMED:
        return joined(names)
    return joined([*names[:_NAMED], _("{number} more").format(number=number(len(names) - _NAMED))])


def on_day(when: Edtf) -> str:
    """Write a date as exactly as it is known: `5 March 2026`, `about March 2026`."""
    return words(when)


def names(origins: Iterable[str], sources: Mapping[str, Source]) -> dict[str, str]:
    """Name origins, the oldest first: by publisher, and by date where there are several of one."""
    ordered = sorted(origins, key=lambda origin: _age(sources[origin]))
    said = {origin: _by(sources[origin]) for origin in ordered}
    for more in (_dated, _dated_kind, _titled):
        if len(set(said.values())) == len(said):
            break
        twice = Counter(said.values())
        said = {
            origin: more(sources[origin]) if twice[name] > 1 else name
            for origin, name in said.items()
        }
    return said


def _by(source: Source) -> str:
    """Name who published it; a platform publishes nothing, its users do."""
    if source.kind == "social-post" and source.author:
        return _("{author} on {place}").format(author=joined(source.author), place=source.publisher)
    return source.publisher


def label(name: str, briefing: Briefing) -> str:
    """Return what a link to a record says: its name, its title or its words."""
    _, record = briefing.index.get(name, (None, None))
    fields = ("label", "name", "title", "term", "question", "publisher")
    return next((said for field in fields if (said := getattr(record, field, None))), name)


def _age(source: Source) -> tuple[bool, object, str]:
    when = source.published or source.written
    return when is None, when and when.sort_key, source.id


def _when(source: Source) -> str:
    when = source.published or source.written
    return on_day(when) if when else _("undated")


def _dated(source: Source) -> str:
    return framed(_by(source), _when(source))


def _dated_kind(source: Source) -> str:
    more = _("{kind}, {date}").format(kind=_(_KINDS[source.kind]), date=_when(source))
    return framed(_by(source), more)


def _titled(source: Source) -> str:
    more = _("“{title}”").format(title=source.title or source.id)
    return framed(_by(source), more)
