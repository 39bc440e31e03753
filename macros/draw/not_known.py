"""What is not known, and what the readings take for granted: computed from the record."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from macros.draw.linchpin import origins
from macros.draw.reading import is_speculation, lead
from macros.draw.signals import Watched, watched
from macros.draw.stood import called
from macros.draw.view import View
from macros.model.desk import Question
from macros.model.interpretation import Interpretation
from macros.weigh.judgement import ClaimJudgement, Standing

UNEXPLAINED = frozenset(
    {Standing.CONTESTED, Standing.SPECULATIVE, Standing.SPECULATIVE_DISPUTED, Standing.REFUTED}
)
"""Where a motive stands that nobody has explained so that others bear it out."""

LAPSED = frozenset({"overdue", "expired"})
"""States of a signal that should have told something by now, and did not."""


@dataclass(frozen=True, slots=True)
class Carried:
    """An origin, and the claims for which nobody but it is heard."""

    origin: Markup
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unrated:
    """A claim of the matrix, and the readings for which nobody has rated it."""

    claim: str
    readings: tuple[Interpretation, ...]


@dataclass(frozen=True, slots=True)
class Assumed:
    """What one reading takes for granted."""

    of: Interpretation
    speculation: bool
    leads: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Lacks:
    """All that is missing on the day in view; `leading` names the readings in first place."""

    questions: tuple[Question, ...]
    leading: Markup
    carried: tuple[Carried, ...]
    single: int
    fitting: int
    unestablished: tuple[str, ...]
    motives: tuple[str, ...]
    unrated: tuple[Unrated, ...]
    rows: int
    signals: tuple[Watched, ...]
    unread: int
    roots: int


def not_known(view: View) -> Markup:
    """Draw the body of the page of what is not known."""
    return view.render(
        "not_known.html",
        lacks=lacks(view),
        assumed=list(_assumed(view)),
        lists=lists(view, level=2),
    )


def lists(view: View, *, level: int) -> Markup:
    """Draw the lists of what is missing, with headings of a level."""
    return view.render("not_known_lists.html", lacks=lacks(view), level=level)


def lacks(view: View) -> Lacks:
    """Gather what is missing."""
    judged = view.judgements.claims
    fitting = list(_fitting(view))
    single = [name for name in fitting if len(judged[name].origins) == 1]
    roots = {root for one in judged.values() for root in one.origins}
    first = leading(view)
    return Lacks(
        questions=tuple(
            one for one in view.briefing.questions.values() if not (one.answered or one.withdrawn)
        ),
        leading=called(view, first) if first else Markup(),
        carried=tuple(_carried(view, single)),
        single=len(single),
        fitting=len(fitting),
        unestablished=tuple(name for name in fitting if not judged[name].origins),
        motives=tuple(sorted(_motives(view), key=lambda name: _firmness(judged[name]))),
        unrated=tuple(_unrated(view)),
        rows=len(view.judgements.matrix.rows),
        signals=tuple(one for one in watched(view) if one.state in LAPSED),
        unread=sum(view.briefing.sources[root].access == "cited-only" for root in roots),
        roots=len(roots),
    )


def leading(view: View) -> tuple[str, ...]:
    """Return the reading that leads, or those that are level in first place."""
    leads = lead(view)
    return (leads,) if leads else view.judgements.matrix.first


def _fitting(view: View) -> Iterator[str]:
    """Go through the claims of weight that fit the leading readings, the heaviest first."""
    judged, readings = view.judgements.claims, view.judgements.readings
    found = dict.fromkeys(name for one in leading(view) for name in readings[one].fits)
    return (name for name in found if judged[name].weight)


def _carried(view: View, single: list[str]) -> Iterator[Carried]:
    """Group claims by the one origin that each has, the origin that carries most first."""
    by_origin: dict[str, list[str]] = {}
    for name in single:
        by_origin.setdefault(view.judgements.claims[name].origins[0], []).append(name)
    for origin in sorted(by_origin, key=lambda one: (-len(by_origin[one]), one)):
        yield Carried(origins(view, [origin]), tuple(by_origin[origin]))


def _motives(view: View) -> Iterator[str]:
    """Go through the claims of motive that nobody has borne out."""
    for name, one in view.briefing.claims.items():
        if one.kind == "motive" and view.judgements.claims[name].standing in UNEXPLAINED:
            yield name


def _firmness(judged: ClaimJudgement) -> tuple[int, str]:
    return tuple(Standing).index(judged.standing), judged.id


def _unrated(view: View) -> Iterator[Unrated]:
    matrix, readings = view.judgements.matrix, view.briefing.interpretations
    for name in matrix.rows:
        blank = tuple(readings[one] for one, fit in matrix.cells[name].items() if fit is None)
        if blank:
            yield Unrated(name, blank)


def _assumed(view: View) -> Iterator[Assumed]:
    """Go through the readings that say what they take for granted, the lead first."""
    leads = lead(view)
    found = [view.briefing.interpretations[name] for name in view.judgements.matrix.order]
    for one in sorted(found, key=lambda one: one.id != leads):
        if one.assumptions:
            yield Assumed(one, is_speculation(view, one), one.id == leads)
