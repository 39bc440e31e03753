"""Why a claim stands where it stands, step by step."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from macros.export.explanation.bearing import bearing
from macros.export.explanation.evidence import evidence
from macros.export.explanation.step import Json, Step
from macros.export.layout import Point, Table, points
from macros.export.markdown.claim import KINDS
from macros.export.phrases import capital, plain, source
from macros.model.briefing import Briefing
from macros.model.claim import EditorsStanding
from macros.model.field import UNKNOWN
from macros.model.record import Stance
from macros.weigh.judgement import ClaimJudgement, Judgements, Standing, Strength
from macros.weigh.naming import many, on_day
from macros.weigh.standing import STANDING, WEIGHT, Side, side
from macros.weigh.wording import words
from macros.words import _

_SIDES: Final[Mapping[Stance, str]] = MappingProxyType(
    {"supports": "For it: {strength}. {why}.", "disputes": "Against it: {strength}. {why}."}
)
_SCALE: Final = (
    "A side is thin with one origin, fair with two, and firm with two that give a document, a "
    "statement on record or a named source, or with one that does so at first hand, on record or "
    "in a document. Interested pieces alone, or sources whose independence is not established, "
    "make it thin."
)
_STRENGTHS: Final = {
    Strength.NONE: "none",
    Strength.THIN: "thin",
    Strength.FAIR: "fair",
    Strength.FIRM: "firm",
}
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
    kind = capital(_(KINDS[record.kind]))
    says = (
        _("{label}: {parts}").format(label=kind, parts=record.text),
        _("{sentence}.").format(sentence=capital(judged.because)),
    )
    return Step("standing", _("How it stands"), says, values)


def _strengths(briefing: Briefing, judged: ClaimJudgement) -> Step:
    """Say how strong each side is, and which rule says so."""
    entries: list[Point] = []
    values: dict[str, Json] = {}
    for stance in _SIDES:
        summed = side(judged.evidence, stance)
        rule, why = _rule(briefing, summed)
        left_out = sorted(summed.interested - summed.known) if summed.known else []
        told = _("Left out, being interested: {origin}.")
        besides = points(told.format(origin=source(briefing, origin)) for origin in left_out)
        strength = _(_STRENGTHS[summed.strength])
        says = _(_SIDES[stance]).format(strength=strength, why=capital(why))
        entries.append(Point(says, besides))
        values[stance] = {
            "strength": summed.strength.value,
            "rule": rule,
            "origins": sorted(summed.known),
            "interested": sorted(summed.interested),
            "unknown": summed.unknown or summed.interested_unknown,
        }
    return Step("sides", _("How strong each side is"), (*entries, _(_SCALE)), values)


def _rule(briefing: Briefing, summed: Side) -> tuple[str, str]:
    """Return the rule that gave a side its strength: its name, and in words."""
    if summed.strength is Strength.FIRM:
        return _firm(briefing, summed)
    known = sorted(summed.known)
    match summed.strength:
        case Strength.FAIR:
            count = many(len(known), "origin", "origins")
            return "two-origins", _said(count, _told(briefing, known))
        case Strength.THIN if known:
            return "one-origin", _said(_("one origin"), _told(briefing, known))
        case Strength.THIN if summed.unknown:
            return "unknown", _("independence not established")
        case Strength.THIN:
            told = _told(briefing, sorted(summed.interested))
            return "interested", _said(_("interested pieces alone"), told)
    return "nothing", _("nothing that counts")


def _firm(briefing: Briefing, summed: Side) -> tuple[str, str]:
    first = sorted(frozenset[str]().union(*summed.firsthand))
    if first:
        how = _("at first hand, on record or in a document")
        return "firsthand", _said(how, _told(briefing, first))
    strong = sorted(summed.strong)
    origins = many(len(strong), "origin", "origins")
    how = _("{origins} in documents, on record or by name").format(origins=origins)
    return "two-named", _said(how, _told(briefing, strong))


def _said(how: str, told: str) -> str:
    return _("{label}: {parts}").format(label=how, parts=told)


def _told(briefing: Briefing, origins: Sequence[str]) -> str:
    return _("; ").join(source(briefing, origin) for origin in origins or [UNKNOWN])


def _table(briefing: Briefing, judged: ClaimJudgement) -> Step:
    """Show the row of the table in which the two strengths meet."""
    row = STANDING[judged.supporting]
    cells = dict(zip(_ACROSS, row, strict=True))
    met = cells[judged.disputing]
    head = _("for {strength}, against:").format(strength=_(_STRENGTHS[judged.supporting]))
    rows = [(head, "")]
    for strength, standing in cells.items():
        said = words(standing, briefing)
        rows.append(
            (_(_STRENGTHS[strength]), f"[{said}]" if strength is judged.disputing else said)
        )
    table = Table(tuple(rows))
    values = {
        "supporting": judged.supporting.value,
        "disputing": judged.disputing.value,
        "row": {strength.value: standing.value for strength, standing in cells.items()},
        "standing": met.value,
    }
    alone = _("By its evidence alone: {standing}.").format(standing=words(met, briefing))
    entries: tuple[Table | str, ...] = (table, alone)
    withdrawn = briefing.claims[judged.id].withdrawn
    if withdrawn is not None:
        says_so = _("But it was withdrawn on {day}, which stands above all.")
        entries += (says_so.format(day=on_day(withdrawn.date)),)
    return Step("table", _("Where the two sides meet"), entries, values)


def _editors(briefing: Briefing, judged: ClaimJudgement, held: EditorsStanding) -> Step:
    """Say what the editors set, and which of the two is weighed."""
    editors = Standing(held.is_)
    lower = min(judged.computed, editors, key=lambda standing: WEIGHT[standing])
    says = (
        _("Since {day} they hold it to be {standing}.").format(
            day=on_day(held.since), standing=words(editors, briefing)
        ),
        plain(briefing, held.because),
        _("Pages print both; the lower is weighed, {standing}.").format(
            standing=words(lower, briefing)
        ),
    )
    values = {"is": held.is_, "because": held.because, "since": held.since.text}
    return Step("editor", _("What the editors say"), says, values)
