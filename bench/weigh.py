"""Times the weighing of made briefings: `python -m bench.weigh [readings rows origins]`.

The budget is 2 s for 10 interpretations x 500 rows x 100 origins, linchpins to pairs included;
the aim is 0.3 s (architecture.md). Shapes differ in how many pieces of evidence a claim has and
in how clear the first place is.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from string import ascii_uppercase
from time import process_time

from macros.model.about import About
from macros.model.briefing import Briefing
from macros.model.claim import Claim
from macros.model.interpretation import Cell, Fit, Interpretation
from macros.model.record import Evidence
from macros.model.source import Source
from macros.weigh.judge import judge

FITS: tuple[Fit, ...] = ("fits-well", "fits", "says-nothing", "strains", "contradicts")
STANCES = ("supports", "supports", "supports", "supports", "disputes")
ODDS = 0.2  # of a piece to be firsthand, and of one to be interested
BASES = ("document", "on-record", "named", "unnamed", "inference")


@dataclass(frozen=True)
class Shape:
    """How a made briefing looks: pieces of evidence a claim, the bent of each next reading.

    `bent` moves the odds of a cell against a reading; 0 makes all readings alike.
    """

    name: str
    pieces: tuple[int, int]
    bent: float = 0.0
    rated: float = 1.0


SHAPES = (
    Shape("one piece a claim, all alike", (1, 1)),
    Shape("one to three pieces, all alike", (1, 3)),
    Shape("one to three pieces, one reading leads", (1, 3), bent=0.03),
    Shape("three to eight pieces, all alike", (3, 8)),
    Shape("three to eight pieces, one reading leads", (3, 8), bent=0.03),
    Shape("one to three pieces, sparsely rated", (1, 3), rated=0.15),
)


def made(shape: Shape, readings: int, rows: int, origins: int, seed: int) -> Briefing:
    """Make a briefing in which every source is an origin of its own."""
    random = Random(seed)
    sources = {name: Source(id=name, publisher=name, kind="news") for name in _names("s", origins)}
    claims = {
        name: Claim(id=name, text=name, kind="fact", evidence=_evidence(random, shape, [*sources]))
        for name in _names("c", rows)
    }
    interpretations = {
        name: Interpretation(id=name, letter=letter, title=name, role="speculation", thesis=name)
        for name, letter in zip(_names("h", readings), ascii_uppercase, strict=False)
    }
    weighing = {
        claim: {
            name: (Cell(fit=_fit(random, shape.bent * place), because="made"),)
            for place, name in enumerate(interpretations)
            if random.random() < shape.rated
        }
        for claim in claims
    }
    return Briefing(
        about=About(title="Made", question="How fast?"),
        sources=sources,
        claims=claims,
        interpretations=interpretations,
        weighing=weighing,
    )


def _names(letter: str, count: int) -> Iterator[str]:
    return (f"{letter}{number:03}" for number in range(count))


def _evidence(random: Random, shape: Shape, sources: list[str]) -> tuple[Evidence, ...]:
    return tuple(
        Evidence.model_validate(
            {
                "source": random.choice(sources),
                "basis": random.choice(BASES),
                "stance": random.choice(STANCES),
                "speaker": "somebody",
                "firsthand": random.random() < ODDS,
                "interested": random.random() < ODDS,
            }
        )
        for _ in range(random.randint(*shape.pieces))
    )


def _fit(random: Random, bent: float) -> Fit:
    against = min(0.9, 0.25 + bent)
    weights = [(1 - against) / 3] * 3 + [against * 0.6, against * 0.4]
    return random.choices(FITS, weights)[0]


def main(sizes: tuple[int, int, int] = (10, 500, 100)) -> None:
    """Print the CPU time of each shape, median and worst of five made briefings."""
    readings, rows, origins = sizes
    for shape in SHAPES:
        times = []
        for seed in range(5):
            briefing = made(shape, readings, rows, origins, seed)
            started = process_time()
            found = judge(briefing)
            times.append(process_time() - started)
        times.sort()
        print(
            f"{shape.name:42} median {times[2]:.2f} s, worst {times[-1]:.2f} s, "
            f"{len(found.matrix.linchpins)} linchpins in the last"
        )


if __name__ == "__main__":
    given = [int(word) for word in sys.argv[1:4]]
    main((given[0], given[1], given[2]) if given else (10, 500, 100))
