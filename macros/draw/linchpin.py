"""What the first place rests on, in sentences."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from macros.draw.naming import appeared, outlet
from macros.draw.reading import titled
from macros.draw.tongue import marked
from macros.draw.view import View
from macros.draw.words import KINDS_OF_SOURCE, _, count, row, say
from macros.weigh.judgement import Linchpin


@dataclass(frozen=True, slots=True)
class Rests:
    """What the first place rests on: one sentence, and every set of origins that it names."""

    sentence: Markup
    singles: tuple[Markup, ...]
    pairs: tuple[Markup, ...]


def rests(view: View) -> Rests | None:
    """Say what the first place rests on; None where nothing is ranked."""
    matrix = view.judgements.matrix
    if not matrix.first:
        return None
    singles = [pin for pin in matrix.linchpins if len(pin.origins) == 1]
    pairs = [pin for pin in matrix.linchpins if len(pin.origins) > 1]
    return Rests(
        _sentence(view, singles, pairs),
        tuple(without(view, pin) for pin in singles),
        tuple(without(view, pin) for pin in pairs),
    )


def without(view: View, pin: Linchpin) -> Markup:
    """Say what happens to the first place without some origins."""
    return say(
        "Without {those}, {goes}.", those=origins(view, pin.origins), goes=goes(view, pin.first)
    )


def goes(view: View, first: Sequence[str]) -> str:
    """Say where the first place goes."""
    if not first:
        return _("nothing can be ranked")
    named = titled(first, view)
    if len(first) == 1:
        return _("the first place goes to {reading}").format(reading=named)
    return _("the first place is shared by {readings}").format(readings=named)


def origins(view: View, names: Iterable[str]) -> Markup:
    """Name origins in a sentence: what it is, whose, and of when."""
    return row(_origin(view, name) for name in names)


def _origin(view: View, name: str) -> Markup:
    source = view.briefing.sources[name]
    when = appeared(source)
    what = say(
        "the {kind} of {outlet}",
        kind=_(KINDS_OF_SOURCE[source.kind]),
        outlet=marked(outlet(source), source.language),
    )
    dated = say("{what}, {day}", what=what, day=view.time(when)) if when else what
    return Markup('<a href="{}">{}</a>').format(view.url(name), dated)


def _sentence(view: View, singles: Sequence[Linchpin], pairs: Sequence[Linchpin]) -> Markup:
    if len(singles) == 1:
        return without(view, singles[0])
    if singles:
        return escape(_hangs(view, singles))
    if not pairs:
        return escape(_("No single origin and no pair of origins changes the first place."))
    counted = count(len(pairs), "pair does", "pairs do")
    example = without(view, pairs[0])
    return say(
        "No single origin changes the first place. {pairs}: {example}",
        pairs=counted,
        example=Markup(example[:1].lower() + example[1:]),  # noqa: S704
    )


def _hangs(view: View, singles: Sequence[Linchpin]) -> str:
    """Say that the first place hangs on any one of several origins, and where it would go."""
    ways = {pin.first for pin in singles}
    if len(ways) == 1:
        there = goes(view, singles[0].first)
    else:
        names = sorted({name for way in ways for name in way})
        there = _("it goes to, or is shared by, {others}").format(others=titled(names, view))
    origins = count(len(singles), "origin", "origins")
    return _("The first place hangs on any one of {origins}: without it, {there}.").format(
        origins=origins, there=there
    )
