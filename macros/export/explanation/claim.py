"""Why a claim stands where it stands, step by step."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from macros.export.explanation.bearing import bearing
from macros.export.explanation.evidence import evidence
from macros.export.explanation.step import Step
from macros.export.layout import Point, Table
from macros.export.phrases import UNSURE, capital, figure, sources
from macros.model.briefing import Briefing
from macros.model.claim import EditorsStanding
from macros.model.record import Stance
from macros.weigh.judgement import ClaimJudgement, Judgements, Standing, Strength
from macros.weigh.naming import number, on_day
from macros.weigh.reason import words
from macros.weigh.standing import STANDING, WEIGHT, Side, side

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
    entries, values = [], {}
    for stance, called in _SIDES.items():
        summed = side(judged.evidence, stance)
        rule, why = _rule(briefing, summed)
        entries.append(Point(f"{capital(called)}: {summed.strength}, since {why}."))
        left_out = sorted(summed.interested - summed.known) if summed.known else []
        if left_out:
            entries[-1] = Point(
                entries[-1].says,
                (Point(f"Left out, being interested: {sources(briefing, left_out)}."),),
            )
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
    if summed.firsthand:
        told = sources(briefing, sorted(frozenset[str]().union(*summed.firsthand)))
        return "firsthand", f"{told} has it at first hand, on record or in a document"
    if summed.strength is Strength.FIRM:
        named = sources(briefing, sorted(summed.strong))
        count = number(len(summed.strong))
        return "two-named", f"{count} origins give a document, a statement or a name: {named}"
    if summed.strength is Strength.FAIR:
        count = number(len(summed.known))
        return "two-origins", f"it has {count} origins: {sources(briefing, sorted(summed.known))}"
    if summed.known:
        return "one-origin", f"it has one origin: {sources(briefing, sorted(summed.known))}"
    if summed.unknown:
        return "unknown", f"all of it goes back to {UNSURE}"
    if summed.strength is Strength.THIN:
        known = sorted(summed.interested)
        who = sources(briefing, known) if known else UNSURE
        return "interested", f"all that speaks here has an interest in being believed: {who}"
    return "nothing", "nothing that counts speaks here"


def _table(briefing: Briefing, judged: ClaimJudgement) -> Step:
    """Show the row of the table in which the two strengths meet."""
    row = STANDING[judged.supporting]
    cells = dict(zip(_ACROSS, row, strict=True))
    met = cells[judged.disputing]
    says = [
        f"[{standing}]" if strength is judged.disputing else standing.value
        for strength, standing in cells.items()
    ]
    table = Table((("against it:", *_ACROSS), (f"for it {judged.supporting}:", *says)))
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
        f"The editors hold it to be {words(editors, briefing)} since {on_day(held.since)}: "
        f"{held.because}",
        f"Pages print both. The lower is weighed: {words(lower, briefing)}, "
        f"{figure(WEIGHT[lower])}.",
    )
    values = {"is": held.is_, "because": held.because, "since": held.since.text}
    return Step("editor", "What the editors say", says, values)
