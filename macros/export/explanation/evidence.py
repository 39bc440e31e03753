"""The evidence on a claim, piece by piece: who says it, how, and what it goes back to and why."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from macros.export.explanation.step import Json, Step
from macros.export.layout import Entry, Point
from macros.export.phrases import UNSURE, capital, source, sources
from macros.model.briefing import Briefing
from macros.model.record import Evidence, Stance
from macros.model.source import Derivation
from macros.weigh import trail
from macros.weigh.judgement import Heard, Judgements
from macros.weigh.naming import label

_SIDES: Final[Mapping[Stance, str]] = MappingProxyType(
    {
        "supports": "For:",
        "disputes": "Against:",
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
        "wire": "carries the wire report of",
        "quote": "quotes",
        "translation": "translates",
        "rewrite": "rewrites",
        "summary": "summarises",
    }
)


def evidence(judgements: Judgements, name: str) -> Step:
    """Set out the evidence on a claim, and why each piece has the roots that it has."""
    briefing, judged = judgements.briefing, judgements.claims[name]
    entries: list[Entry] = []
    for stance, heading in _SIDES.items():
        heard = [one for one in judged.evidence if one.evidence.stance == stance]
        if heard:
            entries += [heading, *(_point(briefing, name, one) for one in heard)]
    struck = [
        piece.source
        for piece in briefing.claims[name].evidence
        if briefing.sources[piece.source].withdrawn
    ]
    if struck:
        gone = sources(briefing, sorted(set(struck)))
        entries.append(f"No longer counted, since the source was withdrawn: {gone}.")
    values = {
        "pieces": [_values(briefing, name, one) for one in judged.evidence],
        "struck": sorted(set(struck)),
    }
    return Step("evidence", "The evidence", tuple(entries) or ("There is none.",), values)


def _point(briefing: Briefing, claim: str, heard: Heard) -> Point:
    piece = heard.evidence
    said = [_BASIS[piece.basis]]
    if piece.speaker:
        said.append(f"{label(piece.speaker, briefing)} speaking")
    if piece.firsthand:
        said.append("at first hand")
    below = [Point(words) for words in (_words(piece), *_back(briefing, claim, heard)) if words]
    if piece.interested and piece.basis != "inference":
        below.insert(0, Point(INTERESTED))
    return Point(f"{capital(source(briefing, piece.source))}: {', '.join(said)}", tuple(below))


INTERESTED: Final = (
    "Interested: whoever says this gains by being believed. It makes a side thin at most, and is "
    "left out where anything else speaks on that side."
)


def _words(piece: Evidence) -> str:
    """Quote the piece, and say where in the source."""
    quoted = f"“{piece.quote}”" if piece.quote else ""
    return ", ".join(part for part in (quoted, piece.locator) if part)


def _back(briefing: Briefing, claim: str, heard: Heard) -> Iterator[str]:
    """Say what a piece goes back to, step by step."""
    steps = trail.trail(heard.evidence, briefing.claims[claim], briefing.sources)
    for step in steps:
        yield f"{capital(told(briefing, step, heard.evidence.source))}."
    ends = [source(briefing, root) for root in sorted(heard.roots.known)]
    ends += [UNSURE] * heard.roots.unknown
    if len(steps) > 1:
        yield f"So it goes back to: {'; '.join(ends)}."


def told(briefing: Briefing, step: trail.Step, here: str) -> str:
    """Say one step of a lineage in a sentence; `here` is the source that stands above it."""
    taker = "it" if step.source == here else source(briefing, step.source)
    match step:
        case trail.Step(to=None):
            return f"what {taker} goes back to could not be identified, so it adds no origin"
        case trail.Step(why="own"):
            return f"{taker} is an origin here: on this claim it reports itself"
        case trail.Step(why="root"):
            return f"{taker} goes back to nothing else on record: it is an origin"
        case trail.Step(to=str(giver), why="derived", derivation=Derivation() as derived):
            return f"{taker} {_HOW[derived.how]} {source(briefing, giver)}{_credit(derived)}"
        case trail.Step(to=str(giver)):
            return f"for this claim the editors trace {taker} to {source(briefing, giver)}"
    raise AssertionError(step)


def _credit(derived: Derivation) -> str:
    said = [] if derived.credited else ["without saying so"]
    said += ["as the desk inferred"] if derived.inferred else []
    return f" ({', '.join(said)})" if said else ""


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
