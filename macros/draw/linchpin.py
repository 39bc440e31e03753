"""What the first place rests on, in sentences."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from macros.draw.reading import titled
from macros.draw.naming import appeared, outlet
from macros.draw.tongue import marked
from macros.draw.view import View
from macros.draw.words import KINDS_OF_SOURCE, _, count, listed
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
    return Markup("{} {}, {}.").format(_("Without"), origins(view, pin.origins), goes(view, pin.first))


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
    links = [_origin(view, name) for name in names]
    *most, last = links
    return Markup(_("{most} and {last}")).format(most=Markup(", ").join(most), last=last) if most else last


def _origin(view: View, name: str) -> Markup:
    source = view.briefing.sources[name]
    when = appeared(source)
    return Markup('<a href="{}">{}</a>').format(
        view.url(name),
        Markup(_("the {kind} of {outlet}, {day}")).format(
            kind=_(KINDS_OF_SOURCE[source.kind]),
            outlet=marked(outlet(source), source.language),
            day=view.time(when),
        )
        if when
        else Markup(_("the {kind} of {outlet}")).format(
            kind=_(KINDS_OF_SOURCE[source.kind]), outlet=marked(outlet(source), source.language)
        ),
    )


def _sentence(view: View, singles: Sequence[Linchpin], pairs: Sequence[Linchpin]) -> Markup:
    if len(singles) == 1:
        return without(view, singles[0])
    if singles:
        there = {name for pin in singles for name in pin.first}
        return escape(
            _("The first place hangs on any one of {count}: without it, {goes}.").format(
                count=count(len(singles), "origin", "origins"),
                goes=goes(view, next(iter(singles)).first)
                if len({pin.first for pin in singles}) == 1
                else _("it goes to, or is shared by, {others}").format(
                    others=listed(f"“{view.title(name)}”" for name in sorted(there))
                ),
            )
        )
    if not pairs:
        return escape(_("No single origin and no pair of origins changes the first place."))
    counted = count(len(pairs), "pair does", "pairs do")
    return Markup(_("No single origin changes the first place. {pairs}: {example}")).format(
        pairs=counted, example=_lower(without(view, pairs[0]))
    )


def _lower(sentence: Markup) -> Markup:
    return Markup(sentence[:1].lower() + sentence[1:])  # noqa: S704
