"""The difference that a change makes to the reading: judgements before and after, compared.

Records that were renamed are compared under their new ids, so that a new name alone is none.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from macros.model.briefing import Briefing
from macros.model.interpretation import Interpretation, Judgement
from macros.model.written import written
from macros.weigh.difference import (
    CellChange,
    Changes,
    ClaimChange,
    Edit,
    LikelihoodChange,
    Named,
    ReadingChange,
    SettledChange,
    SignalChange,
)
from macros.weigh.judge import judge
from macros.weigh.judgement import ClaimJudgement, Heard, Judgements, ReadingJudgement
from macros.weigh.owed import owed, unexplained
from macros.weigh.reading import LEVEL
from macros.weigh.renamed import renamed, renames

_Part = TypeVar("_Part")


def changes(before: Judgements, new: Judgements) -> Changes:
    """Compare a briefing with what it became."""
    new_ids = renames(before.briefing, new.briefing)
    old = replace(judge(renamed(before.briefing, new_ids)), day=before.day) if new_ids else before
    was, now = old.briefing, new.briefing
    pins_before, pins_after = old.matrix.linchpins, new.matrix.linchpins
    claims = tuple(_claims(old, new))
    return Changes(
        old=old,
        new=new,
        renamed=new_ids,
        added=tuple(sorted(_those(now) - _those(was))),
        removed=tuple(sorted(_those(was) - _those(now))),
        withdrawn=tuple(sorted((_gone(now) - _gone(was)) & _those(was))),
        restored=tuple(sorted((_gone(was) - _gone(now)) & _those(now))),
        edited=tuple(sorted(_edited(was, now))),
        claims=claims,
        cells=tuple(_cells(old, new)),
        readings=tuple(_readings(old, new)),
        likelihoods=tuple(_likelihoods(was, now)),
        linchpins_gained=tuple(pin for pin in pins_after if pin not in pins_before),
        linchpins_lost=tuple(pin for pin in pins_before if pin not in pins_after),
        signals=tuple(
            SignalChange(signal, later)
            for signal, later in _pairs(was.signals, now.signals)
            if signal.outcome != later.outcome
        ),
        settled=tuple(_settled(was, now)),
        owed=owed(was, now, claims),
        unexplained=unexplained(was, now, claims),
    )


def _settled(was: Briefing, now: Briefing) -> Iterator[SettledChange]:
    for before, after in _pairs(was.interpretations, now.interpretations):
        ends = before.resolved, after.resolved
        ways = [end and (end.came_true, end.date) for end in ends]
        if ways[0] != ways[1]:
            yield SettledChange(after.id, *ends)


def _those(briefing: Briefing) -> set[Named]:
    return {Named(kind, record.id) for kind, record in briefing.everything()}


def _gone(briefing: Briefing) -> set[Named]:
    return {Named(kind, record.id) for kind, record in briefing.everything() if record.withdrawn}


def _pairs(was: Mapping[str, _Part], now: Mapping[str, _Part]) -> Iterator[tuple[_Part, _Part]]:
    """Go through what is there before and after."""
    return ((was[name], now[name]) for name in sorted(was.keys() & now.keys()))


def _edited(was: Briefing, now: Briefing) -> Iterator[Edit]:
    """Find the fields that say something else; a former name alone is none."""
    yield from _edit("briefing", "", written(was.about), written(now.about))
    for kind, record in now.everything():
        earlier = was.records(kind).get(record.id)
        if earlier is not None and earlier != record:
            yield from _edit(kind, record.id, written(earlier), written(record))
    for name in was.weighing.keys() | now.weighing.keys():
        yield from _edit("weighing", name, was.weighing.get(name, {}), now.weighing.get(name, {}))


def _edit(
    kind: str, name: str, was: Mapping[str, object], now: Mapping[str, object]
) -> Iterator[Edit]:
    fields = (was.keys() | now.keys()) - {"formerly"}
    changed = sorted(field for field in fields if was.get(field) != now.get(field))
    if changed:
        yield Edit(kind, name, tuple(changed))


def _claims(old: Judgements, new: Judgements) -> Iterator[ClaimChange]:
    for before, after in _pairs(old.claims, new.claims):
        if before != after:
            change = _claim(before, after)
            moved = change.gained or change.lost or change.retraced
            if moved or _judged(before) != _judged(after):
                yield change


def _judged(claim: ClaimJudgement) -> tuple[object, ...]:
    return claim.standing, claim.computed, claim.supporting, claim.disputing, claim.outlets


def _claim(before: ClaimJudgement, after: ClaimJudgement) -> ClaimChange:
    """Match the evidence piece by piece: first those alike, then those with other roots."""
    gained = list(after.evidence)
    missing = [heard for heard in before.evidence if not _take(heard, gained, _whole)]
    lost, retraced = [], []
    for heard in missing:
        found = _take(heard, gained, _piece)
        if found is None:
            lost.append(heard)
        else:
            retraced.append((heard, found))
    return ClaimChange(before, after, tuple(gained), tuple(lost), tuple(retraced))


def _take(heard: Heard, among: list[Heard], key: Callable[[Heard], object]) -> Heard | None:
    """Take a piece out of a list that is alike by a key; None where there is none."""
    found = next((other for other in among if key(other) == key(heard)), None)
    if found is not None:
        among.remove(found)
    return found


def _whole(heard: Heard) -> object:
    return _piece(heard), heard.roots


def _piece(heard: Heard) -> object:
    """Return what counts of a piece: where it stands and what it quotes weigh nothing."""
    piece = heard.evidence
    said = (piece.source, piece.stance, piece.basis, piece.speaker)
    return said, piece.firsthand, piece.interested


def _cells(old: Judgements, new: Judgements) -> Iterator[CellChange]:
    """Compare the ratings of claims and readings that are weighed before and after."""
    columns = sorted(set(old.matrix.readings) & set(new.matrix.readings))
    weighed = old.matrix.cells.keys() | new.matrix.cells.keys()
    for claim in sorted(weighed & old.claims.keys() & new.claims.keys()):
        if "withdrawn" in {old.claims[claim].standing, new.claims[claim].standing}:
            continue
        was, now = (one.matrix.cells.get(claim, {}) for one in (old, new))
        for reading in columns:
            if was.get(reading) != now.get(reading):
                yield CellChange(claim, reading, was.get(reading), now.get(reading))


def _readings(old: Judgements, new: Judgements) -> Iterator[ReadingChange]:
    for before, after in _pairs(old.readings, new.readings):
        if not _level(before, after):
            yield ReadingChange(before, after)


def _level(before: ReadingJudgement, after: ReadingJudgement) -> bool:
    """Say whether a reading is where it was, with the same score and reach."""
    numbers = ((before.score, after.score), (before.reach, after.reach))
    placed = (before.rank, before.apart) == (after.rank, after.apart)
    return placed and all(
        was == now or (was is not None and now is not None and abs(was - now) <= LEVEL)
        for was, now in numbers
    )


def _likelihoods(was: Briefing, now: Briefing) -> Iterator[LikelihoodChange]:
    for before, after in _pairs(was.interpretations, now.interpretations):
        held = _newest(before), _newest(after)
        if _said(held[0]) != _said(held[1]):
            yield LikelihoodChange(after.id, *held)


def _newest(reading: Interpretation) -> Judgement | None:
    return max(reading.judgements, key=lambda made: made.date.sort_key, default=None)


def _said(made: Judgement | None) -> tuple[str, str] | None:
    return None if made is None else (made.likelihood, made.confidence)
