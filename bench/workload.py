"""Made-up data folders of any size: `python -m bench.workload 10000 data-10k`.

A desk follows affairs. Each has about 45 records that name one another: claims, the sources that
carry them and take from each other, events, people, organizations. A few large organizations run
through all of them, as do the readings. Shares and lengths are those of a real briefing, so that
10,000 records come to about 14 MB. The same seed and the same number make the same files, byte by
byte, and what is made is sound: every id is there, every date possible.
"""

import sys
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from random import Random
from string import ascii_uppercase
from typing import Any, Final

from bench.as_yaml import as_yaml
from bench.words import (
    BASES,
    FITS,
    HAN,
    KINDS,
    KINDS_OF_CLAIM,
    LINKS,
    NAMES,
    ORIGINS,
    OUTLETS,
    PIECES,
    SCRIPTS,
    STANCES,
    SURNAMES,
    VERBS,
    WORDS,
    Odds,
)

Fields = dict[str, Any]

SHARES: Final[Mapping[str, float]] = {
    "claims": 0.40,
    "sources": 0.33,
    "events": 0.11,
    "people": 0.09,
    "organizations": 0.05,
    "conflicts": 0.01,
    "questions": 0.01,
}
"""How many of the records are of which kind."""

SINGULAR: Final[Mapping[str, str]] = {
    "claims": "claim",
    "sources": "source",
    "events": "event",
    "people": "person",
    "organizations": "organization",
    "conflicts": "conflict",
    "questions": "question",
}

AFFAIR: Final = 45
GIANTS: Final = 5
"""Organizations that run through every affair."""

READINGS: Final = 6
MOST_ROWS: Final = 500
FIRST: Final = date(2019, 1, 7)
LAST: Final = "2026-01-05"


class Maker:
    """Makes the records of one folder."""

    def __init__(self, count: int, seed: int) -> None:
        self._random = Random(seed)
        self.counts = {kind: max(2, round(count * share)) for kind, share in SHARES.items()}
        self.counts["organizations"] = max(GIANTS + 1, self.counts["organizations"])
        self._affairs = max(1, count // AFFAIR)

    def kinds(self) -> Iterator[tuple[str, dict[str, Fields]]]:
        """Go through the files, with the records of each by id."""
        for kind, count in self.counts.items():
            make = getattr(self, f"_{kind}")
            yield kind, {f"{SINGULAR[kind]}-{at}": make(at) for at in range(count)}
        yield "interpretations", {f"reading-{at}": self._reading(at) for at in range(READINGS)}
        yield "weighing", self._weighing()
        yield "terms", {f"term-{at}": self._term() for at in range(12)}

    def about(self) -> Fields:
        """Make `briefing.yml`."""
        return {
            "title": "A made-up briefing",
            "question": "What becomes of the harbour, and who decides it?",
            "dek": self._says(1),
            "lead": "reading-0",
            "lead_because": self._says(1),
            "key_people": [f"person-{at}" for at in range(min(4, self.counts["people"]))],
            "lanes": ["company", "people", "products", "market"],
            "publisher": "Nobody",
            "timezone": "Europe/London",
            "contact": "desk@briefing.example",
            "researched": LAST,
        }

    def _pick(self, odds: Odds) -> Any:
        values, weights = zip(*odds, strict=True)
        return self._random.choices(values, weights)[0]

    def _chance(self, odds: float) -> bool:
        return self._random.random() < odds

    def _phrase(self, length: int) -> str:
        return " ".join(self._random.choices(WORDS, k=length))

    def _line(self) -> str:
        """Make a sentence without a full stop."""
        verb, link = self._random.choice(VERBS), self._random.choice(LINKS)
        said = f"the {self._phrase(2)} {verb} the {self._phrase(3)} {link} the {self._phrase(2)}"
        return said.capitalize()

    def _says(self, sentences: int) -> str:
        return " ".join(f"{self._line()}." for _ in range(sentences))

    def _name(self) -> str:
        return f"{self._random.choice(NAMES)} {self._random.choice(SURNAMES)}"

    def _written(self, at: int) -> Fields:
        """Make a name in another script."""
        lang, script, letters = SCRIPTS[at % len(SCRIPTS)]
        return {
            "value": "".join(self._random.choices(letters, k=5)),
            "lang": lang,
            "script": script,
        }

    def _quote(self) -> str:
        return "".join(self._random.choices(HAN, k=12)) if self._chance(0.2) else self._phrase(7)

    def _some(self, kind: str, affair: int, most: int = 1) -> list[str]:
        """Name some records of an affair."""
        there = range(affair, self.counts[kind], self._affairs) or range(1)
        chosen = self._random.sample(there, min(most, len(there)))
        return [f"{SINGULAR[kind]}-{at}" for at in sorted(chosen)]

    def _parties(self, affair: int) -> list[str]:
        """Name a person or an organization of an affair, and often a giant."""
        own = self._some("organizations" if self._chance(0.4) else "people", affair)
        giant = f"organization-{int(self._random.paretovariate(1.2)) % GIANTS}"
        return list(dict.fromkeys([*own, giant] if self._chance(0.4) else own))

    def _day(self, affair: int, rank: int | None = None) -> str:
        """Make a day of an affair; of sources each is newer than those of a lower rank."""
        after = self._random.randrange(40) if rank is None else 2 * rank
        return (FIRST + timedelta(days=affair * 2500 // self._affairs + after)).isoformat()

    def _sources(self, at: int) -> Fields:
        affair, rank = at % self._affairs, at // self._affairs
        day, cited = self._day(affair, rank), rank == 0 and self._chance(0.5)
        parents = [self._random.randrange(rank // 2)] if rank > 1 and self._chance(0.6) else []
        if parents and self._chance(0.1):
            parents.append(self._random.randrange(rank // 2, rank))
        hows = ("wire", "quote", "translation", "rewrite", "summary")
        return {
            "title": None if self._chance(0.2) else self._line(),
            "publisher": self._random.choice(OUTLETS),
            "author": self._name() if self._chance(0.3) else None,
            "url": None if cited else f"https://outlet-{at % 97}.example/{day}/{at}",
            "archived_url": None if cited else f"https://archive.example/{at}",
            "published": day,
            "accessed": LAST,
            "language": "zh-Hans" if self._chance(0.1) else "en",
            "kind": self._pick(KINDS),
            "access": "cited-only" if cited else "copy" if self._chance(0.1) else "read",
            "derived_from": [
                {
                    "source": f"source-{affair + up * self._affairs}",
                    "how": self._random.choice(hows),
                }
                for up in dict.fromkeys(parents)
            ],
            "independence": "unknown" if rank and not parents and self._chance(0.15) else None,
            "reliability": {"grade": self._random.choice("ABCD"), "because": self._says(1)},
            "summary": self._says(9),
        }

    def _claims(self, at: int) -> Fields:
        affair = at % self._affairs
        text = f"{self._line()}, by {self._phrase(2)}"
        return {
            "text": f"{text}.",
            "short": text[:60].rsplit(" ", 1)[0],
            "kind": self._pick(KINDS_OF_CLAIM),
            "claimant": self._parties(affair)[0] if self._chance(0.3) else None,
            "about": self._parties(affair) if self._chance(0.9) else None,
            "event": self._some("events", affair)[0] if self._chance(0.57) else None,
            "first_asserted": self._day(affair),
            "unknown": self._says(5),
            "evidence": self._evidence(affair, self._pick(PIECES)),
        }

    def _evidence(self, affair: int, pieces: int) -> list[Fields]:
        """Make pieces of evidence, on sources of the affair that somebody has read."""
        read = range(affair + self._affairs, self.counts["sources"], self._affairs)
        return [self._piece(affair, self._random.choice(read)) for _ in range(pieces)]

    def _piece(self, affair: int, source: int) -> Fields:
        basis, origin = self._pick(BASES), self._pick(ORIGINS)
        speaks = basis == "on-record" or self._chance(0.2)
        return {
            "source": f"source-{source}",
            "stance": self._pick(STANCES),
            "basis": basis,
            "speaker": self._parties(affair)[0] if speaks else None,
            "firsthand": "true" if basis == "on-record" and self._chance(0.6) else None,
            "interested": "true" if self._chance(0.1) else "false",
            "origin": {"own": [f"source-{source}"], "unknown": "unknown"}.get(origin),
            "locator": f"paragraph {self._random.randrange(1, 30)}" if self._chance(0.5) else None,
            "quote": self._quote() if self._chance(0.4) else None,
            "note": self._says(3),
        }

    def _events(self, at: int) -> Fields:
        affair = at % self._affairs
        day = self._day(affair)
        return {
            "title": self._line(),
            "date": day if self._chance(0.8) else day[:7],
            "lane": self._random.choice(("company", "people", "products", "market")),
            "key": "true" if at % 50 == 0 else None,
            "people": self._some("people", affair, 2),
            "organizations": self._some("organizations", affair, 2),
            "summary": self._says(6),
            "evidence": self._evidence(affair, self._random.randint(1, 3)),
        }

    def _people(self, at: int) -> Fields:
        affair = at % self._affairs
        return {
            "name": self._name(),
            "names": [self._written(at) for _ in range(self._random.randint(1, 2))],
            "roles": [
                {
                    "title": self._phrase(3).capitalize(),
                    "organization": self._some("organizations", affair)[0],
                    "from": f"{2008 + at % 12}-{1 + at % 12:02}",
                    "to": f"{2022 + at % 3}" if self._chance(0.5) else None,
                    "evidence": self._evidence(affair, 1),
                }
                for _ in range(self._random.randint(1, 2))
            ],
            "summary": self._says(3),
            "relevance": self._says(1),
            "answered": [
                {"date": self._day(affair), "what": self._says(1)}
                for _ in range(self._random.randint(0, 1))
            ],
        }

    def _organizations(self, at: int) -> Fields:
        return {
            "name": f"{self._phrase(2).title()} {at}",
            "kind": self._random.choice(("company", "team", "agency", "product", "institute")),
            "part_of": f"organization-{at % GIANTS}" if at >= GIANTS else None,
            "summary": self._says(6),
        }

    def _conflicts(self, at: int) -> Fields:
        affair = at % self._affairs
        return {
            "title": self._phrase(4).capitalize(),
            "question": f"{self._line()}?",
            "claims": self._some("claims", affair, 2),
            "accounts": [
                {"text": self._says(2), "evidence": self._evidence(affair, 1)} for _ in range(2)
            ],
            "state": self._random.choice(("dissolved", "measurement", "open", "overtaken")),
            "because": f"{self._says(3)} See [[{self._some('sources', affair)[0]}]].",
        }

    def _questions(self, at: int) -> Fields:
        affair = at % self._affairs
        return {
            "question": f"{self._line()}?",
            "would_settle": self._says(1),
            "about": self._parties(affair),
            "claims": self._some("claims", affair, 3),
            "looked_for": [{"where": self._says(1), "date": LAST}],
        }

    def _reading(self, at: int) -> Fields:
        return {
            "letter": ascii_uppercase[at],
            "title": self._phrase(4).capitalize(),
            "role": "speculation" if at else "framing",
            "thesis": self._says(2),
            "argued_by": [{"source": f"source-{self._affairs}"}],
            "judgements": [
                {
                    "date": "2025-03-01",
                    "likelihood": "unlikely" if at else "likely",
                    "confidence": "moderate",
                    "because": self._says(2),
                }
            ],
            "adds": [{"text": self._says(1), "basis": self._says(1)}],
            "nothing_against": {"looked_for": self._says(1), "date": "2025-03-01"},
        }

    def _weighing(self) -> dict[str, Fields]:
        rows = min(MOST_ROWS, self.counts["claims"] // 4)
        return {
            f"claim-{at}": {
                f"reading-{reading}": {"fit": self._pick(FITS), "because": self._says(1)}
                for reading in range(READINGS)
            }
            for at in range(rows)
        }

    def _term(self) -> Fields:
        return {"term": self._phrase(2).capitalize(), "meaning": self._says(2)}


def make(count: int, seed: int = 1) -> Mapping[str, Fields]:
    """Return a briefing of about `count` records, as the contents of its files by their names."""
    maker = Maker(count, seed)
    return {**dict(maker.kinds()), "briefing": maker.about()}


def write(folder: Path, count: int, seed: int = 1) -> int:
    """Write such a briefing into a folder; return how many bytes it has."""
    folder.mkdir(parents=True, exist_ok=True)
    texts = {kind: as_yaml(records) for kind, records in make(count, seed).items()}
    for kind, text in texts.items():
        (folder / f"{kind}.yml").write_text(text, "utf-8")
    return sum(len(text.encode()) for text in texts.values())


if __name__ == "__main__":
    write(Path(sys.argv[2]), int(sys.argv[1]))
