"""A briefing of any size, made of nothing but a seed: `python -m bench.workload 10000 data-10k`.

The same seed and the same number make the same files, byte by byte. What it makes is sound: every
id is there, every date possible, and the matrix small beside the claims, as an editor's would be.
"""

import random
import sys
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import yaml

Records = dict[str, dict[str, Any]]

SHARES = {"sources": 30, "claims": 40, "events": 15, "people": 10, "organizations": 5}
"""How a hundred records are shared out."""

FIRST_DAY = date(1901, 1, 1)
WORDS = (
    *("kettle", "cellar", "whistle", "moon", "harbour", "ledger", "lantern", "orchard", "signal"),
    *("copper", "winter", "bridge", "market", "engine", "letter", "garden", "river", "archive"),
    *("window", "carriage", "茶", "壶", "月"),
)
FITS = ("fits-well", "fits", "says-nothing", "strains", "contradicts")
BASES = ("document", "on-record", "named", "unnamed", "inference")
HOWS = ("wire", "quote", "translation", "rewrite", "summary")
KINDS = ("fact", "statement", "figure", "motive", "forecast")
READINGS = 4
ROWS = 60


def make(records: int, seed: int = 7) -> Mapping[str, Any]:
    """Return a briefing of about `records` records, as the contents of its files by their names."""
    chance = random.Random(seed)
    names = {
        kind: [f"{kind[:-1]}-{number}" for number in range(max(1, records * share // 100))]
        for kind, share in SHARES.items()
    }
    days = {
        name: FIRST_DAY + timedelta(days=index * 7300 // len(names["sources"]))
        for index, name in enumerate(names["sources"])
    }
    readings = [f"reading-{number}" for number in range(READINGS)]
    rows = names["claims"][: min(ROWS, len(names["claims"]))]
    return {
        "briefing": {"title": "A made-up briefing", "question": "Why?", "lead": readings[0]}
        | {"lead_because": "It is the first that was made up.", "researched": "1921-06-01"},
        "organizations": {
            name: {"name": _words(chance, 2), "kind": "company"} for name in names["organizations"]
        },
        "people": {name: _person(chance, names) for name in names["people"]},
        "sources": {name: _source(chance, name, days) for name in names["sources"]},
        "events": {name: _event(chance, name, names, days) for name in names["events"]},
        "claims": {name: _claim(chance, name, names, days) for name in names["claims"]},
        "interpretations": {
            name: _reading(chance, letter, name, names["sources"])
            for letter, name in zip("ABCD", readings, strict=True)
        },
        "weighing": {
            claim: {
                name: {"fit": chance.choice(FITS), "because": f"{_words(chance, 6)}."}
                for name in readings
            }
            for claim in rows
        },
    }


def write(folder: Path, records: int, seed: int = 7) -> None:
    """Write such a briefing into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, values in make(records, seed).items():
        text = yaml.dump(values, allow_unicode=True, sort_keys=False, Dumper=yaml.CSafeDumper)
        (folder / f"{name}.yml").write_text(text, "utf-8")


def _words(chance: random.Random, number: int) -> str:
    return " ".join(chance.choices(WORDS, k=number)).capitalize()


def _person(chance: random.Random, names: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    return {
        "name": _words(chance, 2),
        "relevance": f"{_words(chance, 5)}.",
        "roles": [
            {
                "title": _words(chance, 2),
                "organization": chance.choice(names["organizations"]),
                "from": str(chance.randrange(1880, 1900)),
            }
        ],
    }


def _source(chance: random.Random, name: str, days: Mapping[str, date]) -> dict[str, Any]:
    number = int(name.rpartition("-")[2])
    source = {
        "title": _words(chance, 6),
        "publisher": _words(chance, 2),
        "kind": "news",
        "published": days[name].isoformat(),
        "url": f"https://paper.example/{name}",
        "archived_url": f"https://archive.example/{name}",
    }
    if number and chance.choice((True, False)):
        taken = f"source-{chance.randrange(number)}"
        source["derived_from"] = [{"source": taken, "how": chance.choice(HOWS)}]  # type: ignore[assignment]
    return source


def _evidence(chance: random.Random, sources: Sequence[str]) -> list[dict[str, Any]]:
    return [
        {
            "source": source,
            "basis": chance.choice(BASES),
            "stance": chance.choices(("supports", "disputes", "beside"), (8, 1, 1))[0],
            "origin": [source],
            "locator": f"page {chance.randrange(1, 30)}",
        }
        for source in chance.sample(sources, k=min(len(sources), chance.randrange(1, 4)))
    ]


def _event(
    chance: random.Random, name: str, names: Mapping[str, Sequence[str]], days: Mapping[str, date]
) -> dict[str, Any]:
    source = chance.choice(names["sources"])
    return {
        "title": f"{_words(chance, 4)} {name.rpartition('-')[2]}",
        "date": days[source].isoformat(),
        "lane": chance.choice(("company", "people", "products", "market")),
        "people": [chance.choice(names["people"])],
        "organizations": [chance.choice(names["organizations"])],
        "evidence": [{"source": source, "basis": "named", "origin": [source]}],
        "summary": f"{_words(chance, 12)}.",
    }


def _claim(
    chance: random.Random, name: str, names: Mapping[str, Sequence[str]], days: Mapping[str, date]
) -> dict[str, Any]:
    evidence = _evidence(chance, names["sources"])
    return {
        "text": f"{_words(chance, 9)}, as claim {name.rpartition('-')[2]} says.",
        "kind": chance.choice(KINDS),
        "about": [chance.choice(names["people"])],
        "event": chance.choice(names["events"]),
        "first_asserted": min(days[piece["source"]] for piece in evidence).isoformat(),
        "evidence": evidence,
    }


def _reading(
    chance: random.Random, letter: str, name: str, sources: Sequence[str]
) -> dict[str, Any]:
    return {
        "letter": letter,
        "title": f"{_words(chance, 3)} {name.rpartition('-')[2]}",
        "role": "framing" if letter == "A" else "speculation",
        "thesis": f"{_words(chance, 14)}.",
        "argued_by": [{"source": sources[0]}],
    }


if __name__ == "__main__":
    write(Path(sys.argv[2]), int(sys.argv[1]))
