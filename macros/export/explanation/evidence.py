"""The evidence on a claim, piece by piece: who says it, how, and what it goes back to and why."""

from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType
from typing import Final

from macros.export.explanation.step import Json, Step
from macros.export.layout import Entry, Point, points
from macros.export.phrases import UNSURE, plain, source, sources
from macros.model.briefing import Briefing
from macros.model.field import UNKNOWN
from macros.model.record import Evidence, Stance
from macros.model.source import Derivation
from macros.weigh import trail
from macros.weigh.judgement import Heard, Judgements
from macros.weigh.naming import joined, label
from macros.words import _, framed

_SIDES: Final[Mapping[Stance, str]] = MappingProxyType(
    {
        "supports": "For it:",
        "disputes": "Against it:",
        "beside": "Beside (bears on it, is printed, and counts for neither):",
    }
)
_BASIS: Final = MappingProxyType(
    {
        "document": "a document",
        "on-record": "on record",
        "named": "a named source",
        "unnamed": "unnamed sources",
        "inference": "an inference of its author, which counts for no side",
    }
)
_HOW: Final = MappingProxyType(
    {
        "wire": "carries the wire report of {giver}",
        "quote": "quotes {giver}",
        "translation": "translates {giver}",
        "rewrite": "rewrites {giver}",
        "summary": "summarises {giver}",
    }
)

_END: Final[Mapping[trail.Why, str]] = MappingProxyType(
    {
        "own": "is an origin, since on this claim it reports itself",
        "root": "is an origin, since it goes back to nothing else on record",
    }
)

_INTERESTED: Final = (
    "Interested is a speaker who gains by being believed on this point. Such pieces make a side "
    "thin at most, and are left out where anything else speaks on that side."
)


def evidence(judgements: Judgements, name: str) -> Step:
    """Set out the evidence on a claim, and why each piece has the roots that it has."""
    briefing, judged = judgements.briefing, judgements.claims[name]
    entries: list[Entry] = []
    for stance in _SIDES:
        heard = [one for one in judged.evidence if one.evidence.stance == stance]
        if heard:
            entries += [_(_SIDES[stance]), *(_point(briefing, name, one) for one in heard)]
    if any(one.evidence.interested for one in judged.evidence):
        entries.append(_(_INTERESTED))
    struck = [
        piece.source
        for piece in briefing.claims[name].evidence
        if briefing.sources[piece.source].withdrawn
    ]
    if struck:
        gone = sources(briefing, sorted(set(struck)))
        said = _("No longer counted, since the source was withdrawn: {sources}.")
        entries.append(said.format(sources=gone))
    values = {
        "pieces": [_values(briefing, name, one) for one in judged.evidence],
        "struck": sorted(set(struck)),
    }
    return Step("evidence", _("The evidence"), tuple(entries) or (_("There is none."),), values)


def _point(briefing: Briefing, claim: str, heard: Heard) -> Point:
    piece = heard.evidence
    said = [_(_BASIS[piece.basis])]
    if piece.speaker:
        said.append(_("{who} speaking").format(who=label(piece.speaker, briefing)))
    if piece.firsthand:
        said.append(_("at first hand"))
    if piece.interested:
        said.append(_("interested"))
    note = plain(briefing, piece.note or "")
    below = (_words(piece), note, *_back(briefing, claim, heard))
    return Point(
        _("{label}: {parts}").format(
            label=source(briefing, piece.source), parts=_(", ").join(said)
        ),
        points(dict.fromkeys(words for words in below if words)),
    )


def _words(piece: Evidence) -> str:
    """Quote the piece, and say where in the source."""
    quoted = _("“{quote}”").format(quote=piece.quote) if piece.quote else ""
    return _(", ").join(part for part in (quoted, piece.locator) if part)


def _back(briefing: Briefing, claim: str, heard: Heard) -> Iterator[str]:
    """Say what a piece goes back to, and step by step why."""
    steps = trail.trail(heard.evidence, briefing.claims[claim], briefing.sources)
    yield from told(briefing, steps, heard.evidence.source)
    ends = [source(briefing, root) for root in sorted(heard.roots.known)]
    ends += [_(UNSURE)] * heard.roots.unknown
    if len(ends) > 1:
        yield _("So it goes back to {origins}.").format(origins=joined(ends))


def told(briefing: Briefing, steps: Collection[trail.Step], here: str) -> Iterator[str]:
    """Tell a lineage in sentences; `here` is the source that it begins at."""
    ends = {step.source: step for step in steps if step.to == step.source}
    for step in steps:
        if step.source in ends and step.source != here:
            continue  # said where it is named
        taker = _("It") if step.source == here else source(briefing, step.source)
        end = _(", an origin") if step.to in ends and step.to != step.source else ""
        yield _("{taker} {does}{end}.").format(taker=taker, does=_step(briefing, step), end=end)


def _step(briefing: Briefing, step: trail.Step) -> str:
    """Say what a source does with what it goes back to."""
    giver = source(briefing, step.to or UNKNOWN)
    if step.derivation is not None:
        return _(_HOW[step.derivation.how]).format(giver=giver) + _credit(step.derivation)
    if step.why == "traced":
        return _("goes back, the editors say of this claim, to {giver}").format(giver=giver)
    if step.to == step.source:
        return _(_END[step.why])
    return _("goes back to {giver}, which adds no origin").format(giver=giver)


def _credit(derived: Derivation) -> str:
    said = [] if derived.credited else [_("without saying so")]
    said += [_("as the desk inferred")] if derived.inferred else []
    return framed("", _(", ").join(said)) if said else ""


def _values(briefing: Briefing, claim: str, heard: Heard) -> dict[str, Json]:
    piece = heard.evidence
    steps = trail.trail(piece, briefing.claims[claim], briefing.sources)
    return {
        "source": piece.source,
        "stance": piece.stance,
        "basis": piece.basis,
        "speaker": piece.speaker,
        "firsthand": piece.firsthand,
        "interested": piece.interested,
        "counts": piece.stance != "beside" and piece.basis != "inference",
        "roots": sorted(heard.roots.known),
        "unknown": heard.roots.unknown,
        "trail": [traced(step) for step in steps],
    }


def traced(step: trail.Step) -> dict[str, Json]:
    """Return one step of a lineage as values; `to` is null where nobody could say."""
    how = step.derivation
    return {
        "source": step.source,
        "to": step.to,
        "why": step.why,
        "how": how.how if how else None,
        "credited": how.credited if how else None,
        "inferred": how.inferred if how else None,
    }
