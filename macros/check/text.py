"""The texts of all records, sorted by what they hold: gathered once, for many rules."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final, NamedTuple, TypeAlias, TypeVar

from macros.model.briefing import KINDS
from macros.model.build import WEIGHING, Built
from macros.model.desk import Signal
from macros.model.field import UNKNOWN, Holds, Names
from macros.model.interpretation import Row
from macros.model.prose import linked
from macros.model.record import Evidence, Part
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

    def extend(self, other: "Texts") -> None:
        """Add all that others hold."""
        self.evidence.extend(other.evidence)
        self.mentions.extend(other.mentions)
        self.prose.extend(other.prose)
        self.quotes.extend(other.quotes)
        self.urls.extend(other.urls)

    def take(self, record: Spot, steps: Iterable[Step]) -> None:
        """Add what a walk through a record comes by."""
        kind, name = record[:2]
        by_content = {"prose": self.prose, "quote": self.quotes, "url": self.urls}
        for where, found, mark in steps:
            if isinstance(found, Evidence):
                self.evidence.append((Spot(kind, name, where), found))
            elif isinstance(mark, Names) and isinstance(found, str):
                if found != UNKNOWN or "origin" not in where:
                    self.mentions.append(Mention(Spot(kind, name, where), found, mark.kinds))
            elif isinstance(mark, Holds) and isinstance(found, str) and mark.what in by_content:
                by_content[mark.what].append(Text(Spot(kind, name, where), found))
                if mark.what == "prose" and "[[" in found:
                    self.mentions.extend(_links(Spot(kind, name, where), found))


_Part = TypeVar("_Part")
_ANY = frozenset[str]()
_CLAIMS, _READINGS = frozenset({"claims"}), frozenset({"interpretations"})


Parts: TypeAlias = Mapping[str, dict[str, tuple[object, Texts]]]
"""The texts of each part of a briefing, by kind and id, with the part that they are of."""


@dataclass(frozen=True)
class Gathered:
    """The texts of a briefing, part by part, and those `anew` which no earlier gathering had."""

    parts: Parts
    withheld: Texts
    anew: Texts

    @cached_property
    def texts(self) -> Texts:
        """All texts together, in the order of the records."""
        every = Texts()
        for some in self.parts.values():
            for _, texts in some.values():
                every.extend(texts)
        every.extend(self.withheld)
        return every

    @property
    def news(self) -> "Gathered":
        """What is new, as if it were all."""
        return Gathered({}, self.anew, self.anew)


def gather(built: Built, before: Gathered | None = None) -> Gathered:
    """Go through everything that a briefing holds, and through what its faulty records say.

    What was gathered `before` of a part that is the same object is taken over.
    """
    gathering = _Gathering(before.parts if before else {})
    briefing, withheld = built.briefing, Texts()
    gathering.add(BRIEFING, {"": briefing.about}, _of_record)
    for kind in KINDS:
        gathering.add(kind, briefing.records(kind), _of_record)
    gathering.add(WEIGHING, briefing.weighing, _of_row)
    gathering.add(_FAVOURS, briefing.signals, _of_favours)
    for kind, name, meant, fields in built.withheld:
        withheld.take(Spot(kind, name), walk_plain(dict(fields), meant))
    gathering.anew.extend(withheld)
    return Gathered(gathering.parts, withheld, gathering.anew)


_FAVOURS: Final = "signals: favours"
"""Under what the readings that signals favour are gathered: their names are keys, not texts."""


class _Gathering:
    """Gathers kind by kind, and keeps apart what is new."""

    def __init__(self, before: Parts) -> None:
        self._before = before
        self.parts: dict[str, dict[str, tuple[object, Texts]]] = {}
        self.anew = Texts()

    def add(
        self, kind: str, parts: Mapping[str, _Part], gathered: Callable[[Spot, _Part], Texts]
    ) -> None:
        """Add the parts of a kind; the texts of those that were there before are at hand."""
        before, found = self._before.get(kind, {}), dict[str, tuple[object, Texts]]()
        for name, part in parts.items():
            kept = before.get(name)
            if kept is None or kept[0] is not part:
                kept = part, gathered(Spot(kind, name), part)
                self.anew.extend(kept[1])
            found[name] = kept
        self.parts[kind] = found


def _of_record(spot: Spot, record: Part) -> Texts:
    texts = Texts()
    texts.take(spot, walk(record))
    return texts


def _of_row(spot: Spot, row: Row) -> Texts:
    texts = Texts()
    texts.mentions.append(Mention(spot, spot.id, _CLAIMS))
    for reading, cells in row.items():
        key = spot._replace(path=(reading,), key=True)
        texts.mentions.append(Mention(key, reading, _READINGS))
        for index, cell in enumerate(cells):
            texts.take(spot, walk(cell, (reading, index)))
    return texts


def _of_favours(spot: Spot, signal: Signal) -> Texts:
    texts = Texts()
    for reading in signal.favours:
        key = Spot("signals", spot.id, ("favours", reading), key=True)
        texts.mentions.append(Mention(key, reading, _READINGS))
    return texts


def _links(spot: Spot, text: str) -> Iterator[Mention]:
    return (Mention(spot._replace(word=target), target, _ANY) for target in linked(text))
