"""Where a claim or a source comes from: drawn, and the same as a list."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup, escape

from macros.draw.chain import Chain, Step, is_unknown, of_claim, of_source
from macros.draw.drawing import lineage as drawing
from macros.draw.drawing.branching import fits
from macros.draw.fault import unknown_id
from macros.draw.lineage_said import SIDES, Said
from macros.draw.naming import appeared, outlet
from macros.draw.sourcing import outlet_link
from macros.draw.tongue import marked
from macros.draw.view import View
from macros.draw.words import ACCESS, TAKEN, _
from macros.model.field import UNKNOWN
from macros.model.source import Source

DEEPEST = 20
"""How many steps of a chain are listed one in the other; a long one has five."""


@dataclass(frozen=True, slots=True)
class Branch:
    """A source in the list, how it took from the one above it, and what took from it."""

    how: str
    says: Markup
    day: Markup | None
    access: str
    notes: tuple[str, ...]
    takers: tuple["Branch", ...] = ()


@dataclass(frozen=True, slots=True)
class Lineage:
    """The lineage of one record as it is drawn: its chain, and which side each root is on."""

    view: View
    name: str
    chain: Chain
    stances: Mapping[str, tuple[str, ...]]

    def __bool__(self) -> bool:
        return bool(self.chain.nodes)

    @property
    def branches(self) -> tuple[Branch, ...]:
        """The chain as a list, from its roots on."""
        seen: set[str] = set()

        def branch(name: str, step: Step | None, depth: int) -> Branch:
            left_out = ""
            if name in seen:
                left_out = _("what took from it is listed above")
            elif depth == DEEPEST:
                left_out = _("what took from it is left out here")
            else:
                seen.add(name)
            below = () if left_out else self.chain.given.get(name, ())
            notes = self._notes(name, step, left_out if name in self.chain.given else "")
            takers = tuple(branch(one.taker, one, depth + 1) for one in below)
            return self._branch(name, step, notes, takers)

        return tuple(branch(root, None, 1) for root in self.chain.roots)

    def _branch(
        self, name: str, step: Step | None, notes: tuple[str, ...], takers: tuple[Branch, ...]
    ) -> Branch:
        if is_unknown(name):
            return Branch("", escape(_("Something not identified")), None, "", notes, takers)
        source = self._source(name)
        day = appeared(source)
        return Branch(
            _(TAKEN[step.how]) if step else "",
            marked(outlet(source)) if name == self.name else outlet_link(self.view, name),
            self.view.time(day) if day else None,
            source.access,
            notes,
            takers,
        )

    def _notes(self, name: str, step: Step | None, left_out: str) -> tuple[str, ...]:
        notes = [_("independence not established")] if is_unknown(name) else []
        if step is None:
            sides = [_(side) for side in self.stances.get(name, ())]
            known = bool(sides) and not is_unknown(name)
            notes += [_(", ").join([_("origin"), *sides])] if known else sides
        elif step.how != UNKNOWN:
            notes += [] if step.credited else [_("without credit")]
            notes += [_("derivation inferred by the desk")] if step.inferred else []
        return (*notes, left_out) if left_out else tuple(notes)

    @property
    def below(self) -> int:
        """How many sources took from this one, directly or by way of another."""
        return len(self.chain.below(self.name))

    @property
    def unestablished(self) -> tuple[Markup, ...]:
        """The sources that took from something nobody could identify."""
        takers = (step.taker for step in self.chain.steps if is_unknown(step.giver))
        return tuple(outlet_link(self.view, name) for name in takers)

    @property
    def inferred(self) -> bool:
        """Whether a step was worked out by the desk."""
        return any(step.inferred for step in self.chain.steps if not is_unknown(step.giver))

    @property
    def accesses(self) -> tuple[str, ...]:
        """How the sources were read, each way once."""
        found = {self._source(name).access for name in self.chain.nodes if not is_unknown(name)}
        return tuple(access for access in ACCESS if access in found)

    def _source(self, name: str) -> Source:
        return self.view.briefing.sources[name]

    def drawn(self) -> Markup | None:
        """Draw the chain; None where nothing took from anything, or where it is too large."""
        if not self.chain.steps or not fits(self.chain):
            return None
        said = Said(self.view, self.name, self.chain, self.stances)
        return drawing.draw(self.chain, said.labels, said.words).markup()


def for_claim(view: View, name: str) -> Lineage:
    """Trace a claim: its origins, those that support it first."""
    judged = view.judgements.claims[name]
    chain = of_claim(view.judgements, name)
    sides = {"supports": judged.origins, "disputes": judged.disputing_origins}
    stances = {
        root: tuple(side for side, roots in sides.items() if root in roots) for root in chain.roots
    } | _sides_of_unknown(chain, view, name)
    return Lineage(view, name, _ordered(view, chain, stances), stances)


def for_source(view: View, name: str) -> Lineage:
    """Trace a source: what it goes back to, and what took from it."""
    chain = of_source(view.judgements, name)
    return Lineage(view, name, _ordered(view, chain, {}), {})


def draw(view: View, name: str) -> Markup:
    """Draw the lineage of a claim or a source."""
    if name in view.briefing.claims:
        return view.render("lineage.html", lineage=for_claim(view, name))
    if name in view.briefing.sources:
        return view.render("lineage.html", lineage=for_source(view, name))
    raise unknown_id(name, "claims or sources", [*view.briefing.claims, *view.briefing.sources])


def _sides_of_unknown(chain: Chain, view: View, name: str) -> dict[str, tuple[str, ...]]:
    """Find the side of what nobody could identify: that of all evidence which comes from it."""
    stances: dict[str, set[str]] = {}
    for heard in view.judgements.claims[name].evidence:
        stances.setdefault(heard.evidence.source, set()).add(heard.evidence.stance)
    found = {}
    for root in filter(is_unknown, chain.roots):
        sides = {side for taker in chain.below(root) for side in stances.get(taker, ())}
        found[root] = tuple(side for side in SIDES if side in sides)
    return found


def _ordered(view: View, chain: Chain, stances: Mapping[str, tuple[str, ...]]) -> Chain:
    """Put sources and steps in the order of drawing: supporting first, then by date, then id."""

    def key(name: str) -> tuple[object, ...]:
        day = None if is_unknown(name) else appeared(view.briefing.sources[name])
        against = stances.get(name, ())[:1] == ("disputes",)
        return is_unknown(name), against, day is None, day and day.sort_key, name

    steps = sorted(chain.steps, key=lambda step: key(step.taker))
    return Chain.of(sorted(chain.nodes, key=key), steps)
