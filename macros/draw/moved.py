"""How the reading moved: a drawing of what speaks against each reading at each moment, twice."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from macros.draw.drawing import moved as drawing
from macros.draw.reading import is_speculation, lead, signed
from macros.draw.stood import Stood, briefly, stood
from macros.draw.turns import dek, turns
from macros.draw.view import View
from macros.draw.words import _, space
from macros.model import when
from macros.model.interpretation import Interpretation
from macros.weigh.naming import many

FEWEST = 2
"""From how many moments on there is a movement to draw."""


@dataclass(frozen=True, slots=True)
class Line:
    """One reading in the table: what speaks against it at each moment, in words."""

    of: Interpretation
    speculation: bool
    sums: tuple[str, ...]


def moved(view: View) -> Markup:
    """Draw the section of the front page; nothing where the briefing has fewer than two moments."""
    some = with_today(view, stood(view))
    if len(some) < FEWEST:
        return Markup()
    passed = turns(view, some)
    return view.render(
        "moved.html",
        dek=dek(some),
        figure=figure(view, some),
        turns=[one for one in passed if one.turned],
        days=[one for one in some if one.has_page],
    )


def with_today(view: View, some: Sequence[Stood]) -> tuple[Stood, ...]:
    """Add the day of this version where the weighing has changed since the last moment."""
    day = view.edition
    if not some or day is None or day <= some[-1].day:
        return tuple(some)
    if _weighed(view) == _weighed(some[-1].view):
        return tuple(some)
    return *some, Stood(day, _("This version"), view, has_page=False)


def _weighed(view: View) -> object:
    return {name: (one.score, one.rank) for name, one in view.judgements.readings.items()}


def figure(view: View, some: Sequence[Stood]) -> Markup:
    """Draw the figure: the drawing in two widths, and its table."""
    found = [one for one in view.briefing.interpretations.values() if not one.withdrawn]
    courses = [_course(view, one, some) for one in found]
    words = drawing.Words(
        _("What speaks against each reading at {moments}").format(
            moments=many(len(some), "moment", "moments")
        ),
        _described(some),
        _("First place at each moment, and by how much"),
    )
    columns = _columns(some)
    short = words._replace(over=_("First place at each moment"))
    return view.render(
        "moved_figure.html",
        wide=drawing.wide("moved-wide", columns, courses, words).markup(),
        narrow=drawing.narrow("moved-narrow", columns, courses, short).markup(),
        title=words.title,
        moments=some,
        lines=[_line(view, one, some) for one in found],
        places=[briefly(one.view) for one in some],
        leads=lead(view) is not None,
        unranked=[one for one, course in zip(found, courses, strict=True) if course.last is None],
    )


def _course(view: View, of: Interpretation, some: Sequence[Stood]) -> drawing.Course:
    title = f"“{of.title}”" if is_speculation(view, of) else of.title
    sums = tuple(_sum(one.view, of.id) for one in some)
    return drawing.Course(of.letter, title, lead(view) == of.id, sums)


def _sum(view: View, name: str) -> float | None:
    """Return what speaks against a reading; None where it is not ranked beside the others."""
    judged = view.judgements.readings.get(name)
    return judged.score if judged and judged.rank else None


def _line(view: View, of: Interpretation, some: Sequence[Stood]) -> Line:
    return Line(of, is_speculation(view, of), tuple(_shown(one.view, of.id) for one in some))


def _shown(view: View, name: str) -> str:
    judged = view.judgements.readings.get(name)
    if judged is None or judged.score is None:
        return _("not there")
    if judged.apart:
        return _("{sum}, apart").format(sum=signed(judged.score))
    return signed(judged.score) if judged.rank else _("not ranked")


def _columns(some: Sequence[Stood]) -> list[drawing.Column]:
    """Label the moments; the year stands where it is another than before."""
    found, year = [], None
    for one in some:
        turned = one.day.year != year
        lines = when.day(one.day, short=True, year=False).split()
        found.append(
            drawing.Column(
                day=when.day(one.day, short=True, year=turned),
                lines=(*lines, *([_("{year}").format(year=one.day.year)] if turned else [])),
                what=one.what or "",
                first=briefly(one.view),
                letters=_letters(one.view),
            )
        )
        year = one.day.year
    return found


def _letters(view: View) -> str:
    readings = view.briefing.interpretations
    return "".join(sorted(readings[name].letter for name in view.judgements.matrix.first))


def _described(some: Sequence[Stood]) -> str:
    """Say in words what the drawing shows: who was first when."""
    says = _("{date}: {what}.")
    parts = (says.format(date=when.day(one.day), what=briefly(one.view)) for one in some)
    return space().join((*parts, _("The table below gives every number.")))
