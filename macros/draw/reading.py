"""One reading as pages print it: its role, its place, what speaks against it and how much."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from macros.draw.amount import minus
from macros.draw.drawing.bar import bar
from macros.draw.sourcing import outlet_link
from macros.draw.view import View
from macros.draw.words import _, row
from macros.model.interpretation import Interpretation
from macros.weigh.judgement import ReadingJudgement
from macros.weigh.naming import joined, many
from macros.words import percent

SILENT = frozenset({None, "says-nothing"})
MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class Weight:
    """What speaks against a reading: the sum, a bar of it, and how much the reading speaks to."""

    sum: str
    bar: Markup
    said: int
    rows: int
    reach: str
    unrated: int


@dataclass(frozen=True, slots=True)
class Reading:
    """What templates print of a reading; its glyph and style follow from how it is `set_as`."""

    of: Interpretation
    judged: ReadingJudgement
    leads: bool
    speculation: bool
    role: str
    weight: Weight | None

    @property
    def set_as(self) -> str:
        """What it is printed as: `framing` or `speculation`."""
        return "speculation" if self.speculation else "framing"


def reading(view: View, name: str) -> Reading:
    """Make a reading ready for printing."""
    of = view.briefing.interpretations[name]
    leads = lead(view) == name
    judged, role = view.judgements.readings[name], _role(view, of, leads=leads)
    return Reading(of, judged, leads, is_speculation(view, of), role, weight(view, name))


def is_speculation(view: View, of: Interpretation) -> bool:
    """Say whether a reading is labelled so: by its role, or as nothing bore it out on that day."""
    if of.role == "speculation":
        return True
    return view.judgements.day is not None and lead(view) != of.id


def lead(view: View) -> str | None:
    """Return the reading that is printed first as the briefing's own.

    It is the one that `briefing.yml` names, if it alone is first in the weighing, or if the
    editors say why it leads today although it is not. Else readings stand as equals.
    """
    about, matrix = view.briefing.about, view.judgements.matrix
    named = about.lead
    if named is None or named not in matrix.readings:
        return None
    if matrix.first == (named,) or (about.lead_because and view.judgements.day is None):
        return named
    return None


def weight(view: View, name: str) -> Weight | None:
    """Set out what a reading weighs; None for a withdrawn one."""
    judgements = view.judgements
    judged = judgements.readings[name]
    if judged.score is None or judged.reach is None:
        return None
    worst = min((one.score for one in judgements.readings.values() if one.score), default=0.0)
    cells = judgements.matrix.cells
    return Weight(
        sum=signed(judged.score),
        bar=bar(judged.score / worst if worst else 0.0),
        said=sum(row[name] not in SILENT for row in cells.values()),
        rows=len(cells),
        reach=share(judged.reach),
        unrated=len(judged.unrated),
    )


def place(view: View, name: str) -> str:
    """Say where a reading stands in the weighing."""
    judgements = view.judgements
    judged = judgements.readings[name]
    if judged.apart:
        return _("ranked apart: it says too little to be weighed beside the others")
    if judged.rank is None:
        return _("not ranked")
    ranks = [judgements.readings[one].rank for one in judgements.matrix.readings]
    ranked = len(ranks) - ranks.count(None)
    said = _("place {rank} of {ranked}").format(rank=judged.rank, ranked=ranked)
    level = ranks.count(judged.rank) - 1
    if not level:
        return said
    return _("{place}, level with {others}").format(
        place=said, others=many(level, "other", "others")
    )


def entitled(view: View, of: Interpretation) -> str:
    """Name a reading, speculation never without the word."""
    if is_speculation(view, of):
        return _("{title} (speculation)").format(title=of.title)
    return of.title


def signed(score: float) -> str:
    """Write a sum with two places and a true minus; nothing is 0."""
    shown = f"{abs(score):.2f}"
    return "0" if shown == "0.00" else f"{minus()}{shown}"


def share(part: float) -> str:
    """Write a share of all in hundredths."""
    return percent(part * 100)


def titled(names: Iterable[str], view: View) -> str:
    """Name readings in a sentence, in quotation marks."""
    return joined(f"“{view.briefing.interpretations[name].title}”" for name in names)


def argued_by(view: View, of: Interpretation) -> Markup:
    """Name who argues a reading, each outlet once; beyond three the rest is counted."""
    by_outlet: dict[str, Markup] = {}
    for one in of.argued_by:
        source = view.briefing.sources[one.source]
        by_outlet.setdefault(source.publisher, outlet_link(view, one.source))
    links = list(by_outlet.values())
    if len(links) > MOST_NAMED + 1:
        more = many(len(links) - MOST_NAMED, "more", "more")
        links = [*links[:MOST_NAMED], Markup('<a href="{}">{}</a>').format(view.url(of.id), more)]
    return row(links) if links else Markup()


def readings_counted(number: int) -> str:
    """Count readings in letters."""
    return many(number, "reading", "readings")


def _role(view: View, of: Interpretation, *, leads: bool) -> str:
    if is_speculation(view, of):
        return _("Speculation")
    if not leads:
        return _("Framing")
    if view.judgements.matrix.first == (of.id,):
        return _("The reading the evidence bears out")
    return _("The reading this briefing leads with")
