"""How the reading stood at each moment that `briefing.yml` names: who was first, by how much."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from macros.draw.reading import is_speculation
from macros.draw.view import View
from macros.draw.words import _, capital, row, say
from macros.model import when
from macros.weigh.judgement import Judgements
from macros.weigh.naming import many


@dataclass(frozen=True, slots=True)
class Stood:
    """One moment: its day, what it was, and the briefing as it stood at the end of that day.

    The day of this version, which is no moment, has no page of its own.
    """

    day: date
    what: str | None
    view: View
    has_page: bool = True

    @property
    def first(self) -> tuple[str, ...]:
        """The readings in first place."""
        return self.view.judgements.matrix.first

    @property
    def url(self) -> str:
        """The way to its page from the page in view."""
        return f"{self.view.root}as-of/{self.day.isoformat()}/"

    @property
    def words(self) -> str:
        """The day in words."""
        return when.day(self.day)


def stood(view: View) -> tuple[Stood, ...]:
    """Return the moments in order, each day once."""
    return tuple(Stood(day, what, view.as_of(day)) for day, what in moments(view).items())


def moments(view: View) -> dict[date, str | None]:
    """Return the days of the moments in order, each with what it was."""
    found: dict[date, str | None] = {}
    for moment in view.briefing.about.moments:
        if moment.date.earliest is not None:
            found[moment.date.earliest] = found.get(moment.date.earliest) or moment.what
    return dict(sorted(found.items()))


def runners_up(judgements: Judgements) -> tuple[str, ...]:
    """Return the readings in the next place after the first."""
    ranks = {name: one.rank for name, one in judgements.readings.items() if one.rank}
    following = min((rank for rank in ranks.values() if rank > 1), default=None)
    return tuple(name for name in judgements.matrix.order if ranks.get(name) == following)


def margin(judgements: Judgements) -> float | None:
    """Return by how much the first place leads the next; None where nothing comes after it."""
    after = runners_up(judgements)
    if not after:
        return None
    ahead, behind = judgements.readings[judgements.matrix.first[0]], judgements.readings[after[0]]
    return (ahead.score or 0.0) - (behind.score or 0.0)


def amount(size: float) -> str:
    """Write a difference of sums with two places."""
    return f"{size:.2f}" if size >= 0.005 else _("less than 0.01")  # noqa: PLR2004 (what rounds to nothing)


def briefly(view: View) -> str:
    """Say who is first, by letters: `A, by 0.71`, `A E level`."""
    judgements = view.judgements
    letters = [view.briefing.interpretations[name].letter for name in judgements.matrix.first]
    if not letters:
        return _("none")
    lead = margin(judgements)
    if len(letters) > 1:
        return _("{readings} level").format(readings=" ".join(sorted(letters)))
    return (
        letters[0]
        if lead is None
        else _("{letter}, by {amount}").format(letter=letters[0], amount=amount(lead))
    )


def called(view: View, names: Iterable[str]) -> Markup:
    """Name readings in a sentence; what is speculation on the day in view is called so."""
    some = [view.briefing.interpretations[name] for name in names]
    titles = [say("“{title}”", title=one.title) for one in some]
    labelled = [is_speculation(view, one) for one in some]
    if len(some) > 1 and all(labelled):
        return say("the speculations {readings}", readings=row(titles))
    named = zip(titles, labelled, strict=True)
    return row(say("the speculation {one}", one=one) if said else one for one, said in named)


def large(said: Markup) -> Markup:
    """Begin a sentence with words that are otherwise written small."""
    return said[:1].upper() + said[1:]


def sentence(view: View) -> Markup:
    """Say who is first and by how much, in a sentence."""
    judgements = view.judgements
    first = judgements.matrix.first
    if not first:
        return say("No reading could be ranked: nothing that weighs anything had been rated.")
    if len(first) > 1:
        return say(
            "{count} are level, and no evidence yet tells them apart: {readings}.",
            count=capital(many(len(first), "reading", "readings")),
            readings=called(view, first),
        )
    lead, named = margin(judgements), large(called(view, first))
    if lead is None:
        return say("{reading} is the only reading that is ranked.", reading=named)
    return say(
        "{reading} is strained least, by {amount} less than {others}.",
        reading=named,
        amount=amount(lead),
        others=called(view, runners_up(judgements)),
    )
