"""Why a claim stands where it stands, step by step."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from macros.export.explanation.bearing import bearing
from macros.export.explanation.evidence import evidence
from macros.export.explanation.step import Json, Step
from macros.export.layout import Point, Table, points
from macros.export.phrases import capital, counted, plain, source
from macros.model.briefing import Briefing
from macros.model.claim import EditorsStanding
from macros.model.field import UNKNOWN
from macros.model.record import Stance
from macros.weigh.judgement import ClaimJudgement, Judgements, Standing, Strength
from macros.weigh.naming import on_day
from macros.weigh.standing import STANDING, WEIGHT, Side, side
from macros.weigh.wording import words

_SIDES: Final[Mapping[Stance, str]] = MappingProxyType(
    {"supports": "for it", "disputes": "against it"}
)
_SCALE: Final = (
    "A side is thin with one origin, fair with two, and firm with two that give a document, a "
    "statement on record or a named source, or with one that does so at first hand, on record or "
    "in a document. Interested pieces alone, or sources whose independence is not established, "
    "make it thin."
)
_ACROSS: Final = (Strength.NONE, Strength.THIN, Strength.FAIR, Strength.FIRM)


def claim(judgements: Judgements, name: str) -> Iterator[Step]:
    """Explain a claim."""
    briefing, judged = judgements.briefing, judgements.claims[name]
    yield _standing(briefing, judged)
    yield evidence(judgements, name)
    yield _strengths(briefing, judged)
    yield _table(briefing, judged)
    if (held := briefing.claims[name].standing) is not None:
        yield _editors(briefing, judged, held)
    yield from bearing(judgements, name)


def _standing(briefing: Briefing, judged: ClaimJudgement) -> Step:
    values = {
        "standing": judged.standing.value,
        "standing_computed": judged.computed.value,
        "standing_because": judged.because,
    }
    record = briefing.claims[judged.id]
    says = (f"{capital(record.kind)}: {record.text}", f"{capital(judged.because)}.")
    return Step("standing", "How it stands", says, values)


def _strengths(briefing: Briefing, judged: ClaimJudgement) -> Step:
    """Say how strong each side is, and which rule says so."""
    entries: list[Point] = []
    values: dict[str, Json] = {}
    for stance, called in _SIDES.items():
        summed = side(judged.evidence, stance)
        rule, why = _rule(briefing, summed)
        left_out = sorted(summed.interested - summed.known) if summed.known else []
        besides = points(
            f"Left out, being interested: {source(briefing, origin)}." for origin in left_out
        )
        entries.append(Point(f"{capital(called)}: {summed.strength}. {capital(why)}.", besides))
        values[stance] = {
            "strength": summed.strength.value,
            "rule": rule,
            "origins": sorted(summed.known),
            "interested": sorted(summed.interested),
            "unknown": summed.unknown or summed.interested_unknown,
        }
    return Step("sides", "How strong each side is", (*entries, _SCALE), values)


def _rule(briefing: Briefing, summed: Side) -> tuple[str, str]:
    """Return the rule that gave a side its strength: its name, and in words."""
    if summed.strength is Strength.FIRM:
        return _firm(briefing, summed)
    known = sorted(summed.known)
    match summed.strength:
        case Strength.FAIR:
            return "two-origins", f"{counted(len(known), 'origin')}: {_told(briefing, known)}"
        case Strength.THIN if known:
            return "one-origin", f"one origin: {_told(briefing, known)}"
        case Strength.THIN if summed.unknown:
            return "unknown", "independence not established"
        case Strength.THIN:
            interested = sorted(summed.interested)
            return "interested", f"interested pieces alone: {_told(briefing, interested)}"
    return "nothing", "nothing that counts"


def _firm(briefing: Briefing, summed: Side) -> tuple[str, str]:
    first = sorted(frozenset[str]().union(*summed.firsthand))
    if first:
        how = "at first hand, on record or in a document"
        return "firsthand", f"{how}: {_told(briefing, first)}"
    strong = sorted(summed.strong)
    how = f"{counted(len(strong), 'origin')} in documents, on record or by name"
    return "two-named", f"{how}: {_told(briefing, strong)}"


def _told(briefing: Briefing, origins: Sequence[str]) -> str:
    return "; ".join(source(briefing, origin) for origin in origins or [UNKNOWN])


def _table(briefing: Briefing, judged: ClaimJudgement) -> Step:
    """Show the row of the table in which the two strengths meet."""
    row = STANDING[judged.supporting]
    cells = dict(zip(_ACROSS, row, strict=True))
    met = cells[judged.disputing]
    says = [
        f"[{standing}]" if strength is judged.disputing else standing.value
        for strength, standing in cells.items()
    ]
    table = Table((("against:", *_ACROSS), (f"for {judged.supporting}:", *says)))
    values = {
        "supporting": judged.supporting.value,
        "disputing": judged.disputing.value,
        "row": {strength.value: standing.value for strength, standing in cells.items()},
        "standing": met.value,
    }
    entries: tuple[Table | str, ...] = (table, f"By its evidence alone: {words(met, briefing)}.")
    withdrawn = briefing.claims[judged.id].withdrawn
    if withdrawn is not None:
        entries += (f"But it was withdrawn on {on_day(withdrawn.date)}, which stands above all.",)
    return Step("table", "Where the two sides meet", entries, values)


def _editors(briefing: Briefing, judged: ClaimJudgement, held: EditorsStanding) -> Step:
    """Say what the editors set, and which of the two is weighed."""
    editors = Standing(held.is_)
    lower = min(judged.computed, editors, key=lambda standing: WEIGHT[standing])
    says = (
        f"Since {on_day(held.since)} they hold it to be {words(editors, briefing)}.",
        plain(briefing, held.because),
        f"Pages print both; the lower is weighed, {words(lower, briefing)}.",
    )
    values = {"is": held.is_, "because": held.because, "since": held.since.text}
    return Step("editor", "What the editors say", says, values)
