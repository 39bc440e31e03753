"""What search finds: each record with the words that it is found by, and what a result prints.

A result prints no other words of a record than these, so that a claim's words come with their
standing, and no excerpt can cut the two apart.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

from macros.address import address
from macros.draw import names, party, stands
from macros.draw.against import against
from macros.draw.naming import appeared, outlet
from macros.draw.organization import KINDS as KINDS_OF_ORGANIZATION
from macros.draw.prose import plain
from macros.draw.reading import place, reading
from macros.draw.spellings import spellings
from macros.draw.tongue import language
from macros.draw.view import View
from macros.draw.words import KINDS_OF_SOURCE, OUTCOMES, _, capital
from macros.model import when
from macros.model.briefing import KINDS, SINGULAR
from macros.model.claim import Claim
from macros.model.desk import Advice, Correction
from macros.model.field import Holds, Names
from macros.model.organization import Organization
from macros.model.person import Person
from macros.model.record import Name, Record
from macros.model.source import Source
from macros.model.walk import walk

FOUND: Final = MappingProxyType(
    {
        "claim": "Claim",
        "person": "Person",
        "organization": "Organization",
        "event": "Event",
        "source": "Source",
        "interpretation": "Reading",
        "signal": "What to watch",
        "question": "Open question",
        "conflict": "Disagreement",
        "advice": "Advice",
        "term": "Word used",
        "correction": "Correction",
        "page": "Page",
    }
)
"""What a result is called, by its kind, in the order in which a reader chooses among them."""

_PLAIN: Final = frozenset({"line", "quote"})
_LEFT_OUT: Final = frozenset({"formerly", "lang", "language", "letter", "script", "withdrawn"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Findable:
    """One thing to be found.

    `address` is from the site's root. `title`, `beside` (a name in another script), `says`,
    `standing`, `stands` (how many origins and outlets, or the place of a reading) and `against`
    are what a result prints; by `names` and `text` it is only found. All of it is plain text.
    """

    address: str
    kind: str
    title: str
    lang: str | None = None
    beside: str = ""
    beside_lang: str | None = None
    says: str = ""
    standing: str = ""
    stands: str = ""
    against: str = ""
    names: tuple[str, ...] = ()
    text: tuple[str, ...] = ()


def every(view: View) -> Iterator[Findable]:
    """Go through the records that can be found: all but the withdrawn, of which claims stay."""
    for kind in KINDS:
        for record in view.briefing.records(kind).values():
            if not record.withdrawn or isinstance(record, Claim):
                yield _record(view, kind, record)


def said(view: View, text: str) -> str:
    """Return prose as plain text; a claim that it links to is left out, since it may be cut off."""

    def words(name: str, given: str | None) -> str:
        return "…" if name in view.briefing.claims else view.title(name, given)

    return plain(text, words)


def _record(view: View, kind: str, record: Record) -> Findable:
    text = tuple(dict.fromkeys(_texts(view, record)))
    if isinstance(record, Claim):
        return _claim(view, record, text)
    title = view.title(record.id)
    beside: Name | None = None
    named: tuple[str, ...] = ()
    if isinstance(record, Person | Organization):
        beside = names.beside(view, record)
        named = spellings([record.name, *(name.value for name in record.names)])
    return Findable(
        address=address(kind, record.id),
        kind=SINGULAR[kind],
        title=said(view, title) if isinstance(record, Advice | Correction) else title,
        lang=language(title, record.language if isinstance(record, Source) else None),
        beside=beside.value if beside else "",
        beside_lang=beside.lang if beside else None,
        says=_TOLD[kind](view, record),
        stands=_role(view, record.id) if kind == "interpretations" else "",
        names=named,
        text=text,
    )


def _claim(view: View, claim: Claim, text: tuple[str, ...]) -> Findable:
    judged = view.judgements.claims[claim.id]
    return Findable(
        address=address("claims", claim.id),
        kind="claim",
        title=claim.text,
        lang=language(claim.text),
        standing=judged.standing.value,
        stands=stands.counted(judged),
        against=against(judged),
        text=text,
    )


def _texts(view: View, record: Record) -> Iterator[str]:
    """Go through what a record says, and the titles of those that it names; of claims, neither."""
    for path, words, mark in walk(record):
        if not isinstance(words, str) or not _LEFT_OUT.isdisjoint(path):
            continue
        if isinstance(mark, Names):
            if words in view.briefing.index and words not in view.briefing.claims:
                yield from _called(view, words)
        elif isinstance(mark, Holds) and mark.what == "prose":
            yield said(view, words)
        elif isinstance(mark, Holds) and mark.what in _PLAIN:
            yield words


def _called(view: View, name: str) -> Iterator[str]:
    """Go through what a record is called that another one names."""
    record = view.record(name)
    yield view.title(name)
    if isinstance(record, Source):
        yield outlet(record)
    elif isinstance(record, Person | Organization):
        yield from (form.value for form in record.names)


def _role(view: View, name: str) -> str:
    return _(", ").join((reading(view, name).role, place(view, name)))


def _person(view: View, person: Any) -> str:
    role = party.current(person)
    return role.title if role else said(view, person.relevance or "")


def _source(view: View, source: Any) -> str:
    del view
    day = appeared(source)
    kind = _(KINDS_OF_SOURCE[source.kind])
    if not source.title:
        return capital(kind)  # its title is who published it, and when
    return _(", ").join(filter(None, (outlet(source), kind, when.words(day) if day else "")))


_TOLD: Final[Mapping[str, Callable[[View, Any], str]]] = {
    "people": _person,
    "organizations": lambda _view, one: capital(_(KINDS_OF_ORGANIZATION[one.kind])),
    "sources": _source,
    "events": lambda _view, one: when.words(one.date),
    "interpretations": lambda view, one: said(view, one.thesis),
    "conflicts": lambda _view, one: one.question,
    "questions": lambda view, one: said(view, one.would_settle or ""),
    "signals": lambda _view, one: capital(_(OUTCOMES[one.outcome])),
    "advice": lambda view, one: said(view, one.because or ""),
    "terms": lambda view, one: said(view, one.meaning),
    "corrections": lambda _view, one: when.words(one.date),
}
"""What stands under the title of a result, by the kind of its record."""


def word(kind: str) -> str:
    """Return what a result of this kind is called."""
    return _(FOUND[kind])
