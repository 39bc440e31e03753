"""What the drawing of a lineage says: at its boxes, along its lines, and to who does not see it."""

from collections.abc import Mapping
from dataclasses import dataclass

from macros.draw.chain import Chain, Step, is_unknown
from macros.draw.drawing.branching import Label, columns
from macros.draw.drawing.lineage import Words
from macros.draw.naming import TELLING, appeared, lang, outlet
from macros.draw.view import View
from macros.draw.words import ACCESS, KINDS_OF_SOURCE, TAKES, VERBS, _, between, framed, space
from macros.model import when
from macros.model.source import Source

SIDES = {"supports": "supporting", "disputes": "disputing"}
"""The words for the sides that are drawn, in the order in which they come."""


@dataclass(frozen=True, slots=True)
class Said:
    """The words of one drawing: of what, its chain, and which side each root is on."""

    view: View
    name: str
    chain: Chain
    stances: Mapping[str, tuple[str, ...]]

    @property
    def words(self) -> Words:
        """The title, the description, and what is said of columns and lines."""
        return Words(
            name=f"lineage-{self.name}",
            title=_("Where it comes from"),
            desc=self._described(),
            columns=self._headings(),
            edges={step: self._along(step) for step in self.chain.steps},
        )

    def _headings(self) -> tuple[str, ...]:
        claim = self.name in self.view.briefing.claims
        if claim and max(columns(self.chain).values()) == 1:
            return _("Origin"), _("Outlet")
        return _("Origin"), _("Straight from it"), _("By way of another")

    @property
    def labels(self) -> dict[str, Label]:
        """What stands at each box of the drawing."""
        place = columns(self.chain)
        return {name: self._label(name, place[name]) for name in self.chain.nodes}

    def _label(self, name: str, column: int) -> Label:
        stances = self.stances.get(name, ())
        over = _(", ").join(_(stance) for stance in stances)
        side = f"stance--{stances[0]}" if stances else ""
        if is_unknown(name):
            nobody = (_("independence not established"),)
            return Label(
                name=_("not identified"), meta=nobody, mark="unknown", over=over, side=side
            )
        source = self._source(name)
        meta = [_(ACCESS[source.access])]
        if name == self.name:
            over = _("this source")
        if column == 0:
            kind = _(KINDS_OF_SOURCE[source.kind]) if source.kind in TELLING else ""
            meta = [*filter(None, (kind, self._day(source, year=True))), *meta]
        return Label(
            name=outlet(source),
            meta=tuple(meta),
            mark=source.access,
            lang=lang(source),
            over=over,
            side=side,
        )

    def _day(self, source: Source, *, year: bool) -> str:
        day = appeared(source)
        if day is None:
            return ""
        words = when.words(day, short=True)
        return words if year or day.latest is None else words.removesuffix(f" {day.latest.year}")

    def _along(self, step: Step) -> tuple[str, ...]:
        day = self._day(self._source(step.taker), year=self._years > 1)
        credit = "" if step.credited else _("no credit")
        return _(TAKES[step.how]), *(words for words in (day, credit) if words)

    @property
    def _years(self) -> int:
        days = (appeared(self._source(name)) for name in self.chain.nodes if not is_unknown(name))
        return len({day.latest.year for day in days if day and day.latest})

    def _described(self) -> str:
        """Say in sentences what the drawing shows."""
        roots = []
        for root in self.chain.roots:
            sides = [_(SIDES[stance]) for stance in self.stances.get(root, ())]
            roots.append(
                framed(self._named(root), between().join(sides)) if sides else self._named(root)
            )
        steps = [
            _("{one} {takes} {other}.").format(
                one=self._named(step.taker), takes=_(VERBS[step.how]), other=self._named(step.giver)
            )
            for step in self.chain.steps
        ]
        return space().join([_("Origins: {names}.").format(names=_("; ").join(roots)), *steps])

    def _named(self, name: str) -> str:
        return _("a source not identified") if is_unknown(name) else outlet(self._source(name))

    def _source(self, name: str) -> Source:
        return self.view.briefing.sources[name]
