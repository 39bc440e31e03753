"""What changed between two versions of a record: in words, and side by side."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import chain
from typing import Any, Final

from markupsafe import Markup, escape

from macros.draw.reading import share, signed
from macros.draw.speculated import speculated
from macros.draw.stated import NAMES, linked, named, stated, word
from macros.draw.view import View
from macros.draw.words import _, between, framed, say
from macros.draw.words import count as counted
from macros.export.labels import label
from macros.release.difference import Change
from macros.release.kept import Values

_QUIET: Final = frozenset(
    {
        *("standing_computed", "against", "roots", "unknown_origin", "unrated", "reach"),
        *("score", "strains", "fits"),
    }
)
"""What follows from other fields: it is shown side by side, and told only where nothing else is."""

_CLAIMS_WORDS: Final = frozenset({"text", "short"})
_PIECES: Final = frozenset({"evidence", "ratings"})
"""Of these only the parts that are otherwise are shown."""

_FIGURES: Final[Mapping[str, Callable[[float], str]]] = {"score": signed, "reach": share}
"""How a figure is printed, which is kept with more digits."""

_SHORT: Final = 60
"""Up to how many characters a value is told in a sentence."""


@dataclass(frozen=True, slots=True)
class Side:
    """One field before and after, and the attributes that its row has."""

    label: str
    before: Markup
    after: Markup
    marks: Markup


def sentences(view: View, changes: Iterable[Change]) -> list[Markup]:
    """Tell each change in a few words, the standing first."""
    found = sorted(changes, key=lambda one: one.field != "standing")
    if withdrawal := [one for one in found if one.field == "withdrawn" and one.after]:
        found = withdrawal  # that nothing is counted any more follows from it
    told = [one for one in found if one.field not in _QUIET] or found
    if len(told) > 1:
        told = [one for one in told if one.field != "standing_because"]
    return list(chain.from_iterable(_told(view, one) for one in told))


def _told(view: View, change: Change) -> Iterator[Markup]:
    match change.field:
        case "standing":
            was, now = (word(view, "standing", one) for one in (change.before, change.after))
            yield say("standing from {was} to {now}", was=was, now=now)
        case "withdrawn":
            yield say("withdrawn") if change.after else say("no longer withdrawn")
        case "evidence":
            yield from _evidence(view, change)
        case "ratings":
            count = len({key for key, _fit in (*change.came, *change.went)})
            yield say("ratings of claims changed: {count}", count=count)
        case "text" | "short":
            yield say("{label} changed", label=label(change.field))
        case "score" | "reach" if None not in (change.before, change.after):
            was, now = (_FIGURES[change.field](one) for one in (change.before, change.after))
            says = "{label} from {was} to {now}" if was != now else "{label} changed"
            yield say(says, label=label(change.field), was=was, now=now)
        case _:
            yield _plainly(view, change)


def _evidence(view: View, change: Change) -> Iterator[Markup]:
    before = {piece["source"] for piece in change.before or ()}
    after = {piece["source"] for piece in change.after or ()}
    for name in dict.fromkeys(piece["source"] for piece in change.after or ()):
        if name not in before:
            yield say("evidence from {source} added", source=named(view, name))
    for name in dict.fromkeys(piece["source"] for piece in change.before or ()):
        if name not in after:
            yield say("evidence from {source} taken out", source=named(view, name))
    altered = {piece["source"] for piece in (*change.came, *change.went)} & before & after
    for name in sorted(altered):
        yield say("evidence from {source} changed", source=named(view, name))


def _plainly(view: View, change: Change) -> Markup:
    called = label(change.field)
    if change.before is None:
        return say("{label} added", label=called)
    if change.after is None:
        return say("{label} taken out", label=called)
    if change.listed and change.field in NAMES and (change.came or change.went):
        came = [named(view, str(name)) for name in change.came]
        went = [named(view, str(name)) for name in change.went]
        parts = [say("{name} added", name=name) for name in came]
        parts += [say("{name} taken out", name=name) for name in went]
        return say("{label}: {parts}", label=called, parts=Markup.escape(between()).join(parts))
    sides = [str(change.before), str(change.after)]
    if change.listed or max(map(len, sides)) > _SHORT:
        return say("{label} changed", label=called)
    was, now = (stated(view, one, change.field) for one in (change.before, change.after))
    return say("{label} from {was} to {now}", label=called, was=was, now=now)


def sides(
    view: View, name: str, before: Values, after: Values, changes: Iterable[Change]
) -> list[Side]:
    """Set both states side by side, field by field; a claim's words keep how they stood."""
    return [
        Side(
            label(one.field),
            _side(view, one.field, one.went if one.field in _PIECES else one.before, before),
            _side(view, one.field, one.came if one.field in _PIECES else one.after, after),
            _marks(view, name, one.field),
        )
        for one in changes
    ]


def _marks(view: View, name: str, field: str) -> Markup:
    judged = view.judgements.claims.get(name)
    return view.marks(judged) if judged and field in _CLAIMS_WORDS else Markup()


def _side(view: View, field: str, value: Any, whole: Values) -> Markup:
    if value in (None, "", [], {}):
        return Markup('<span class="note">{}</span>').format(_("nothing"))
    if field in _FIGURES:
        return escape(_FIGURES[field](value))
    if field == "adds":
        value = [{**one, "text": speculated(one["text"], partial(linked, view))} for one in value]
    drawn = stated(view, value, field)
    if field in _CLAIMS_WORDS and "standing" in whole:
        stands = [word(view, "standing", whole["standing"])]
        stands += [_origins(whole["origins"])] if whole["origins"] is not None else []
        return Markup(framed("{}", "{}")).format(drawn, between().join(stands))  # noqa: S704 (a phrase of ours)
    return drawn


def _origins(count: int) -> str:
    return counted(count, "origin", "origins")
