"""What changed from each moment to the next: standings, places, ratings, and what arrived."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from macros.draw import likelihood
from macros.draw.moved import FEWEST, figure, with_today
from macros.draw.reading import is_speculation, signed
from macros.draw.stood import Stood, stood
from macros.draw.turns import Turn, dek, turns
from macros.draw.view import View
from macros.draw.words import _
from macros.model.interpretation import Interpretation
from macros.weigh.changes import changes
from macros.weigh.difference import CellChange, Changes, ClaimChange
from macros.weigh.judgement import ReadingJudgement, Standing


@dataclass(frozen=True, slots=True)
class Restood:
    """A claim that stands otherwise: how it stood, and the reason of how it stands now."""

    claim: str
    before: Standing
    because: str


@dataclass(frozen=True, slots=True)
class Placed:
    """A reading whose place changed, or that was put forward: where it stood, where it stands."""

    of: Interpretation
    speculation: bool
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Rerated:
    """A cell that is rated otherwise than before."""

    claim: str
    of: Interpretation
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Rejudged:
    """A reading that is held to be otherwise likely than before."""

    of: Interpretation
    before: Markup | None
    after: Markup | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """From one moment to the next; `sources` counts what was published in between."""

    before: Stood
    now: Stood
    today: bool
    turn: Turn
    arrived: tuple[str, ...]
    sorts: str
    sources: int
    standings: tuple[Restood, ...]
    places: tuple[Placed, ...]
    ratings: tuple[Rerated, ...]
    likelihoods: tuple[Rejudged, ...]

    @property
    def anchor(self) -> str:
        """What has changed since a day stands under this name."""
        return f"since-{self.before.day.isoformat()}"

    @property
    def nothing(self) -> bool:
        """Whether nothing changed."""
        lists = (self.arrived, self.standings, self.places, self.ratings, self.likelihoods)
        return not any(lists) and not self.sources


def moves(view: View) -> Markup:
    """Draw the body of the page that leads to every moment and tells what changed between them."""
    some = stood(view)
    found = with_today(view, some)
    enough = len(found) >= FEWEST
    return view.render(
        "moves.html",
        moments=some,
        dek=dek(found) if enough else "",
        figure=figure(view, found) if enough else Markup(),
        opening=turns(view, some)[:1],
        steps=list(_steps(view, some)),
    )


def _steps(view: View, some: Sequence[Stood]) -> Iterator[Step]:
    for before, now in pairwise(some):
        yield _step(view, before, now, today=False)
    if some and view.edition:
        yield _step(view, some[-1], Stood(view.edition, None, view, has_page=False), today=True)


def _step(view: View, before: Stood, now: Stood, *, today: bool) -> Step:
    found = changes(before.view.judgements, now.view.judgements)
    arrived = tuple(one.id for one in found.added if one.kind == "claims")
    return Step(
        before=before,
        now=now,
        today=today,
        turn=turns(view, [before, now])[1],
        arrived=arrived,
        sorts=_sorts(now.view, arrived),
        sources=sum(one.kind == "sources" for one in found.added),
        standings=tuple(map(_restood, found.standings)),
        places=tuple(_places(before.view, now.view)),
        ratings=tuple(_rerated(now.view, one) for one in found.cells),
        likelihoods=tuple(_rejudged(before.view, now.view, found)),
    )


def _sorts(then: View, arrived: Sequence[str]) -> str:
    """Count claims by how they stood when they arrived: `3 established; 1 contested`."""
    stands = [then.judgements.claims[name].standing for name in arrived]
    sorts = [
        _("{number} {standing}").format(number=stands.count(one), standing=then.standing_word(one))
        for one in Standing
        if one in stands
    ]
    return _("; ").join(sorts)


def _restood(change: ClaimChange) -> Restood:
    return Restood(change.id, change.before.standing, change.after.because)


def _places(before: View, now: View) -> Iterator[Placed]:
    """Go through the readings whose place changed, in the order in which they stand now."""
    for name in now.judgements.matrix.order:
        was, judged = before.judgements.readings.get(name), now.judgements.readings[name]
        if was is None or (was.rank, was.apart) != (judged.rank, judged.apart):
            of = now.briefing.interpretations[name]
            yield Placed(of, is_speculation(now, of), _place(was), _place(judged))


def _place(judged: ReadingJudgement | None) -> str:
    """Say where a reading stands, and on what sum."""
    if judged is None or judged.score is None:
        return _("not there")
    if judged.apart:
        return _("apart, says too little")
    if judged.rank is None:
        return _("not ranked")
    return _("place {rank} ({sum})").format(rank=judged.rank, sum=signed(judged.score))


def _rerated(now: View, change: CellChange) -> Rerated:
    of = now.briefing.interpretations[change.reading]
    return Rerated(change.claim, of, change.before, change.after)


def _rejudged(before: View, now: View, found: Changes) -> Iterator[Rejudged]:
    """Go through changed likelihoods, those of readings put forward in between too."""
    said = {one.reading: (one.before, one.after) for one in found.likelihoods}
    for name in now.judgements.matrix.order:
        if name not in before.briefing.interpretations:
            said[name] = (None, likelihood.newest(now, name))
    for name, (was, held) in said.items():
        if was or held:
            of = now.briefing.interpretations[name]
            words = [likelihood.held(now, one).words if one else None for one in (was, held)]
            yield Rejudged(of, *words)
