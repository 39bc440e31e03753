"""The texts of all records, sorted by what they hold: gathered once, for many rules."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from macros.model.build import WEIGHING, Built
from macros.model.field import UNKNOWN, Holds, Names
from macros.model.prose import linked
from macros.model.record import Evidence
from macros.model.walk import Step, walk, walk_plain
from macros.read.folder import BRIEFING
from macros.read.value import Path


class Spot(NamedTuple):
    """What a fault is about: a value inside a record, the name of its field, a word of its text.

    A word that stands there more than once is the one after the words `after`.
    """

    kind: str
    id: str
    path: Path = ()
    key: bool = False
    word: str = ""
    after: str = ""


class Text(NamedTuple):
    """A text, and where it stands."""

    spot: Spot
    words: str


class Mention(NamedTuple):
    """An id, where it stands, and of which kinds a record may stand there; none: of any."""

    spot: Spot
    id: str
    kinds: frozenset[str]


@dataclass(frozen=True, slots=True)
class Texts:
    """All ids that stand in records, the evidence, and the texts by what they hold."""

    evidence: list[tuple[Spot, Evidence]] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    prose: list[Text] = field(default_factory=list)
    quotes: list[Text] = field(default_factory=list)
    urls: list[Text] = field(default_factory=list)


_ANY = frozenset[str]()
_CLAIMS, _READINGS = frozenset({"claims"}), frozenset({"interpretations"})


def gather(built: Built) -> Texts:
    """Go through everything that a briefing holds, and through what its faulty records say."""
    texts, briefing = Texts(), built.briefing
    _add(texts, Spot(BRIEFING, ""), walk(briefing.about))
    for kind, record in briefing.everything():
        _add(texts, Spot(kind, record.id), walk(record))
    for name, row in briefing.weighing.items():
        texts.mentions.append(Mention(Spot(WEIGHING, name), name, _CLAIMS))
        for reading, cells in row.items():
            key = Spot(WEIGHING, name, (reading,), key=True)
            texts.mentions.append(Mention(key, reading, _READINGS))
            for index, cell in enumerate(cells):
                _add(texts, Spot(WEIGHING, name), walk(cell, (reading, index)))
    for name, signal in briefing.signals.items():
        for reading in signal.favours:
            key = Spot("signals", name, ("favours", reading), key=True)
            texts.mentions.append(Mention(key, reading, _READINGS))
    for kind, name, meant, fields in built.withheld:
        _add(texts, Spot(kind, name), walk_plain(dict(fields), meant))
    return texts


def _add(texts: Texts, record: Spot, steps: Iterable[Step]) -> None:
    kind, name = record[:2]
    by_content = {"prose": texts.prose, "quote": texts.quotes, "url": texts.urls}
    for where, found, mark in steps:
        if isinstance(found, Evidence):
            texts.evidence.append((Spot(kind, name, where), found))
        elif isinstance(mark, Names) and isinstance(found, str):
            if found != UNKNOWN or "origin" not in where:
                texts.mentions.append(Mention(Spot(kind, name, where), found, mark.kinds))
        elif isinstance(mark, Holds) and isinstance(found, str) and mark.what in by_content:
            by_content[mark.what].append(Text(Spot(kind, name, where), found))
            if mark.what == "prose" and "[[" in found:
                texts.mentions.extend(_links(Spot(kind, name, where), found))


def _links(spot: Spot, text: str) -> Iterator[Mention]:
    return (Mention(spot._replace(word=target), target, _ANY) for target in linked(text))
