"""The matrix: which reading is the least strained by what is known (data model, section 5).

Analysis of Competing Hypotheses, for its transparency. It has not been shown to make judgement
better (Karvetski and Mandel 2020), only easier to check.
"""

from collections.abc import Mapping, Sequence

from macros.model.briefing import Briefing
from macros.weigh.judgement import Linchpin, Matrix, ReadingJudgement
from macros.weigh.later import Later
from macros.weigh.reading import any_weight, charges, places, reach, score, too_little
from macros.weigh.row import SEVERITY, Row, readings
from macros.weigh.standing import falling

_FITS = {"fits-well": 2, "fits": 1}


def matrix(
    briefing: Briefing,
    rows: Sequence[Row],
    judged: Mapping[str, ReadingJudgement],
    linchpins: Sequence[Linchpin],
) -> Matrix:
    """Set out the rows, the cells, and the order of the readings."""
    columns = readings(briefing)
    last = len(columns) + 1
    return Matrix(
        rows=tuple(row.claim for row in rows),
        readings=columns,
        cells={row.claim: {name: row.fit(name) for name in columns} for row in rows},
        reasons={
            row.claim: {name: cell.because if cell else None for name, cell in row.cells.items()}
            for row in rows
        },
        order=tuple(sorted(columns, key=lambda name: (judged[name].rank or last, name))),
        first=tuple(sorted(name for name in columns if judged[name].rank == 1)),
        linchpins=linchpins,
    )


def judge_readings(
    briefing: Briefing, rows: Sequence[Row], linchpins: Sequence[Linchpin]
) -> dict[str, ReadingJudgement]:
    """Judge every interpretation; the numbers of a withdrawn one are None."""
    columns = readings(briefing)
    scores = {name: score(rows, name) for name in columns}
    reaches = {name: reach(rows, name) for name in columns}
    apart = too_little(reaches)
    place_of = places(scores, reaches) if any_weight(rows) else {}
    judged = {name: _withdrawn(name) for name in briefing.interpretations}
    for name in columns:
        judged[name] = ReadingJudgement(
            id=name,
            score=scores[name],
            reach=reaches[name],
            rank=place_of.get(name),
            apart=name in apart,
            unrated=tuple(sorted(row.claim for row in rows if row.fit(name) is None)),
            charges=charges(rows, name),
            strains=_strains(rows, name),
            fits=_fits(rows, name),
            linchpins=_turning(linchpins, name, is_first=place_of.get(name) == 1),
        )
    return judged


def _turning(
    linchpins: Sequence[Linchpin], name: str, *, is_first: bool
) -> Sequence[tuple[str, ...]]:
    """Return the linchpins that give or take a reading's first place."""

    def found() -> tuple[tuple[str, ...], ...]:
        return tuple(pin.origins for pin in linchpins if (name in pin.first) != is_first)

    return Later(found) if isinstance(linchpins, Later) else found()


def _withdrawn(name: str) -> ReadingJudgement:
    return ReadingJudgement(
        id=name,
        score=None,
        reach=None,
        rank=None,
        apart=False,
        unrated=(),
        charges=(),
        strains=(),
        fits=(),
    )


def _strains(rows: Sequence[Row], reading: str) -> tuple[str, ...]:
    """Return the claims that do not fit a reading, those that weigh most against it first."""
    found = [row for row in rows if SEVERITY[row.fit(reading)]]
    found.sort(key=lambda row: (falling(row.charge(reading)), row.claim))
    return tuple(row.claim for row in found)


def _fits(rows: Sequence[Row], reading: str) -> tuple[str, ...]:
    """Return the claims that fit a reading, the heaviest first; fitting well counts twice."""
    found = [
        (_FITS[fit] * row.weight, row.claim) for row in rows if (fit := row.fit(reading)) in _FITS
    ]
    return tuple(claim for _, claim in sorted(found, key=lambda fit: (falling(fit[0]), fit[1])))
